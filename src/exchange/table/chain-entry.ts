import { nameLikeness } from '../signup-list/column-shape'

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

const NUMERALS = '零一二三四五六七八九十'
const A_NUMBER = '\\d{1,2}|[一二两三四五六七八九十]'

/** Ways to say how many come along; the person does not count. */
const BROUGHT: readonly RegExp[] = [
  /(?:^|[\s(（])[+＋]\s*(\d{1,2})(?!\d)(?:\s*(?:friends?|guests?|[个位]?(?:朋友|家属|人)))?/iu,
  /[+＋](\d{1,2})(?=$|[\s)）人位])/u,
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
]

const CANCELLED = /^(已?取消|已?退出|放弃|来不了|來不了|去不了|不来了?|不去了?|请假|請假|cancel(l?ed)?\b)/iu
const WAITING = /^(候补|候補|替补|等位|排队|wait(ing)?\s?list)/iu

/** Name, phone, people brought along, remark and standing of one entry. Several whole names at its start are several people. */
export function chainEntries(written: string): readonly ChainEntry[] {
  const struck = /^~~.+~~|\u0336/u.test(written)
  const entry = written
    .replace(/~~|\u0336/gu, '')
    .replace(/^[@＠]\s*/u, '')
    .trim()
  const phone = PHONE.exec(entry)?.[0] ?? ''
  const { plusOnes, rest } = broughtAlong(entry.replace(phone, ' '))
  const names = namesAtStart(rest)
  const remark = bare(rest.slice(names.length).replace(/^[\s,，、:：;；/|｜—–-]+|[\s,，、/|｜—–-]+$/gu, ''))
  const status = struck || CANCELLED.test(remark) ? '取消' : WAITING.test(remark) ? '候补' : ''
  const [first = '', ...others] = apart(names)
  const shared = { remark, status } as const
  return [
    { ...shared, name: first, phone, plusOnes },
    ...others.map((name) => ({ ...shared, name, phone: '', plusOnes: '' })),
  ]
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
  return { plusOnes: '', rest: entry.trim() }
}

function numeral(text: string): number {
  if (text === '两') return 2
  const at = NUMERALS.indexOf(text)
  return at >= 0 ? at : Number(text)
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
