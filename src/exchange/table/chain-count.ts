import { FAMILY, numeral, relativesIn } from '../signup-list/read-count'

const A_NUMBER = '\\d{1,2}|[一二两三四五六七八九十]'
const COMPANY = '大人|人|朋友|家属|家人|小孩|孩子|娃|同事|同学'

/** Ways to say how many come along; the person does not count. Neither do bottles, +1瓶水, or a cake, 带一个蛋糕. */
const BROUGHT: readonly RegExp[] = [
  new RegExp(
    `(?:^|[\\s(（]|(?<=\\S))\\+\\s*(${A_NUMBER})(?![\\d一二两三四五六七八九十瓶份箱斤袋包盒把本张杯罐条套.:：-])(?:\\s*(?:friends?|guests?|kids?|child(?:ren)?|people|[个個位名]?(?:${COMPANY})|[位名](?!\\S)))?`,
    'iu',
  ),
  new RegExp(
    `[带帶携攜](?:家属|朋友|同事|家人|娃|孩子)?\\s*(${A_NUMBER})\\s*(?:[人位名]|[个個]?(?:${COMPANY})|[个個]?(?=$|[\\s)）,，、;；.。!！]))(?:${COMPANY})?`,
    'u',
  ),
]

/** A count behind a blank or a bracket, or in digits right behind the name. */
const COUNT = `(?:(?:^|[\\s(（,，])(?:共|一共)?(${A_NUMBER})|(?<=\\p{Script=Han})(\\d{1,2}))`

/** Ways to say how many come altogether; the person counts. */
const ALTOGETHER: readonly RegExp[] = [
  new RegExp(`${COUNT}\\s*个?大人?\\s*[、,，+]?\\s*(${A_NUMBER})\\s*个?小孩?`, 'u'),
  /(?:^|[\s(（,，]|(?<=\p{Script=Han}))大人?\s*(\d{1,2})(?:\s*[、,，+]?\s*小孩?\s*(\d{1,2}))?(?=$|[\s)）,，])/u,
  new RegExp(`${COUNT}\\s*(?:[人位大]|个?大人|个人)(?=$|[\\s)）,，])`, 'u'),
  /(?<=\p{Script=Han}{2})(两)\s*(?:[人位]|个人)(?=$|[\s)）,，])/u,
  /\s*[×✕*x]\s*(\d{1,2})(?=$|\s)/iu,
  /\s(\d{1,2})\s*(?:people|persons|pax)\b/iu,
]

/** How many people an entry of a chain brings along, in digits (empty where nothing is said), and the rest of it. */
export function broughtAlong(entry: string): { plusOnes: string; rest: string } {
  for (const [pattern, self] of [
    ...BROUGHT.map((each) => [each, 0] as const),
    ...ALTOGETHER.map((each) => [each, 1] as const),
  ]) {
    const found = pattern.exec(entry)
    if (!found) continue
    const count = found.slice(1).reduce((sum, text) => sum + numeral(text ?? '0'), 0) - self
    return { plusOnes: String(Math.max(0, count)), rest: entry.replace(found[0], ' ').trim() }
  }
  return relatives(entry)
}

/** 王五夫妇, 赵六一家三口, 钱七+老公, 孙八和女儿, Eve with husband. */
function relatives(entry: string): { plusOnes: string; rest: string } {
  const family = FAMILY.exec(entry)
  if (family) return { plusOnes: String(numeral(family[1] ?? '') - 1), rest: entry.replace(family[0], ' ').trim() }
  const found =
    /(?<=\S)(?:夫妇|夫妻|两口子)|(?:[+和与及&带帶携攜]|(?<=\s)(?:with|w\/|and)\s)\s*([^\s,，;；(（]{1,12})/iu.exec(
      entry,
    )
  const count = found === null ? 0 : found[1] === undefined ? 1 : relativesIn(found[1])
  if (found === null || count === 0) return { plusOnes: '', rest: entry.trim() }
  return { plusOnes: String(count), rest: entry.replace(found[0], ' ').trim() }
}
