import { nameLikeness } from '../signup-list/column-shape'
import { FAMILY, numeral, relativesIn } from '../signup-list/read-count'

/** What one entry of a chain says. */
interface ChainEntry {
  readonly name: string
  readonly phone: string
  /** People brought along, as a number in digits; empty where nothing is said. */
  readonly plusOnes: string
  readonly remark: string
  /** 取消 or 候补; empty for everybody else. */
  readonly status: '' | '取消' | '候补'
}

const PHONE =
  /(?<![\d*])(?:(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}|\+\d{1,3}[\s-]?\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}|09\d{2}-?\d{3}-?\d{3})(?![\d*])/u

const A_NUMBER = '\\d{1,2}|[一二两三四五六七八九十]'

/** Ways to say how many come along; the person does not count. */
const BROUGHT: readonly RegExp[] = [
  /(?:^|[\s(（])[+＋]\s*(\d{1,2})(?!\d)(?:\s*(?:friends?|guests?|[个位]?(?:朋友|家属|人)))?/iu,
  /[+＋](\d{1,2})(?=$|[\s)）(（,，人位])/u,
  new RegExp(
    `[带帶携攜](?:家属|朋友|同事|家人|娃|孩子)?\\s*(${A_NUMBER})\\s*[个個人位名]?(?:朋友|家属|小孩|孩子|同事)?`,
    'u',
  ),
]

/** Ways to say how many come altogether; the person counts. */
const ALTOGETHER: readonly RegExp[] = [
  new RegExp(`(?:^|[\\s(（,，])(?:共|一共)?(${A_NUMBER})\\s*大\\s*(${A_NUMBER})\\s*小`, 'u'),
  new RegExp(`(?:^|[\\s(（,，])(?:共|一共)?(${A_NUMBER})\\s*[人位](?=$|[\\s)）,，])`, 'u'),
  /\s*[×✕*x]\s*(\d{1,2})(?=$|\s)/iu,
  /\s(\d{1,2})\s*(?:people|persons|pax)\b/iu,
]

const CANCELLED =
  /^(已?取消|已?退出|放弃|来不了|來不了|去不了|不来了?|不去了?|请假|請假|鸽了|放鸽子|下次(再|一定|吧)|cancel(l?ed)?\b)/iu
const WAITING = /^(候补|候補|替补|等位|排队|wait(ing)?\s?list)/iu

/** Name, phone, people brought along, remark and standing of one entry. Several whole names at its start are several people. */
export function chainEntries(written: string): readonly ChainEntry[] {
  const struck = /^~~.+~~|\u0336/u.test(written)
  const plain = written
    .replace(/[＋０-９]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/~~|\u0336/gu, '')
    .replace(/^[@＠]\s*/u, '')
    .trim()
  // [候补] 周八 says first how somebody stands.
  const [marked = '', mark = ''] = /^[【[(（]\s*([^】\])）]{2,6})\s*[】\])）]\s*(?=\S)/u.exec(plain) ?? []
  const isStanding = CANCELLED.test(mark) || WAITING.test(mark)
  const { name: said, rest: entry } = namedAs(isStanding ? plain.slice(marked.length) : plain)
  const phone = PHONE.exec(entry)?.[0] ?? ''
  const { plusOnes, rest } = broughtAlong(withoutPhone(entry, phone))
  const names = namesAtStart(rest)
  const remark = bare(rest.slice(names.length).replace(/^[\s,，、:：;；/|｜—–-]+|[\s,，、/|｜—–-]+$/gu, ''))
  const standing = isStanding ? mark : remark.replace(/^[^\p{L}\p{N}]+/u, '')
  const status = struck || CANCELLED.test(standing) ? '取消' : WAITING.test(standing) ? '候补' : ''
  const [first = '', ...others] = said === '' ? apart(names) : [said]
  const nick = said === '' || names === said ? '' : names
  const shared = { remark: [nick, remark].filter((part) => part !== '').join(' '), status } as const
  return [
    { ...shared, name: first, phone, plusOnes },
    ...others.map((name) => ({ ...shared, name, phone: '', plusOnes: '' })),
  ]
}

/** A form inside a chain gives the name once more, with a label: 清扬 姓名：沈清扬. */
function namedAs(entry: string): { name: string; rest: string } {
  const found = /(?:^|\s)(?:真实)?姓名\s*[:：]\s*([^\s,，;；]+)/u.exec(entry)
  return found ? { name: found[1] ?? '', rest: entry.replace(found[0], ' ') } : { name: '', rest: entry }
}

/** The entry without its phone, and without the label in front of it. */
function withoutPhone(entry: string, phone: string): string {
  if (phone === '') return entry
  const at = entry.indexOf(phone)
  const before = entry
    .slice(0, at)
    .replace(/(?<=^|[\s,，;；(（])(联系)?(电话|電話|手机号?码?|手機|tel|phone|mobile)\s*[:：]?\s*$/iu, '')
  return `${before} ${entry.slice(at + phone.length)}`
}

function broughtAlong(entry: string): { plusOnes: string; rest: string } {
  for (const [pattern, self] of [
    ...BROUGHT.map((each) => [each, 0] as const),
    ...ALTOGETHER.map((each) => [each, 1] as const),
  ]) {
    const found = pattern.exec(entry)
    if (!found) continue
    const count = found.slice(1).reduce((sum, text) => sum + numeral(text), 0) - self
    return { plusOnes: String(Math.max(0, count)), rest: entry.replace(found[0], ' ').trim() }
  }
  return relatives(entry)
}

/** 王五夫妇, 赵六一家三口, 钱七+老公, 孙八和女儿. */
function relatives(entry: string): { plusOnes: string; rest: string } {
  const family = FAMILY.exec(entry)
  if (family) return { plusOnes: String(numeral(family[1] ?? '') - 1), rest: entry.replace(family[0], ' ').trim() }
  const found = /(?<=\S)(?:夫妇|夫妻|两口子)|[+和与及&带帶携攜]\s*([^\s,，;；(（]{1,12})/u.exec(entry)
  const count = found === null ? 0 : found[1] === undefined ? 1 : relativesIn(found[1])
  if (found === null || count === 0) return { plusOnes: '', rest: entry.trim() }
  return { plusOnes: String(count), rest: entry.replace(found[0], ' ').trim() }
}

/** A Chinese name ends at the first blank, bracket or stroke; names in Latin letters go on as long as words begin with a capital. */
function namesAtStart(words: string): string {
  const several = /^[\p{Script=Han}·]{2,4}(?:\s*[、，,&＆]\s*[\p{Script=Han}·]{2,4})+/u.exec(words)?.[0]
  if (several !== undefined && apart(several).length > 1) return several
  const head = /^[^\s(（[【,，、;；:：/|｜]+/u.exec(words)?.[0] ?? words
  if (/\p{Script=Han}/u.test(head)) return head.replace(/(?<=\p{Script=Han})[-—–].*$/u, '')
  return /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)+/u.exec(words)?.[0] ?? head.replace(/[-—–]+$/u, '')
}

/** Several names, where each of them reads as a whole name: 林，素食 is one person with a remark. */
function apart(names: string): readonly string[] {
  const parts = names.split(/\s*[、，,&＆]\s*/u)
  return parts.length > 1 && parts.every((part) => nameLikeness(part) >= 0.6) ? parts : [names]
}

/** A remark that is one pair of brackets needs none. */
function bare(remark: string): string {
  const inner = /^[(（]([^()（）]*)[)）]$/u.exec(remark)?.[1]?.trim() ?? remark
  return /^[()（）\s]*$/u.test(inner) ? '' : inner
}
