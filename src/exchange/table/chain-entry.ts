import { nameLikeness } from '../signup-list/column-shape'
import { broughtAlong } from './chain-count'

/** What one entry of a chain says. */
interface ChainEntry {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly wechat: string
  /** People brought along, as a number in digits; empty where nothing is said. */
  readonly plusOnes: string
  readonly remark: string
  /** 取消 or 候补; empty for everybody else. */
  readonly status: '' | '取消' | '候补'
}

const PHONE =
  /(?<![\d*])(?:(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}|\+\d{1,3}[\s-]?\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}|09\d{2}-?\d{3}-?\d{3}|[5-9]\d{3}[\s-]\d{4})(?![\d*])/u

/** Nobody writes more behind a number; what is longer is no entry, and would be looked through for minutes. */
const LONGEST = 2000

const MAIL = /(?:邮箱|e-?mail)?[\s:：]{0,3}(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/iu

const WECHAT = /(?:微信号?|wechat|weixin|\bvx|\bwx)[\s:：]{0,3}(?<![\p{L}\p{N}])([a-z][\w-]{4,19})(?![\w@])/iu

/** A cross stands for somebody who does not come after all. */
const CROSSED = /^[❌✖]/u

/** Ticks that an organiser puts beside a name, e.g. for who has paid. They are not part of it. */
const TICKS_BEFORE = /^(?:[✅☑✔✓√💰]\ufe0f?)+\s*(?=\S)/u
const TICKS_BEHIND = /(?<=\S)(?:[✅☑✔✓√💰❌✖]\ufe0f?)+$/u

const CANCELLED =
  /^(已?取消|已?退出|放弃|来不了|來不了|去不了|不来了?|不去了?|请假|請假|鸽了|放鸽子|下次(再|一定|吧)|cancel(l?ed)?\b|can(?:no|['’])t\s+(?:make it|come)|not coming)/iu
/** 临时有事来不了. Somebody else's absence, or one that depends, is none. */
const CANNOT_COME =
  /^(?!.*(?:如果|要是|可能|也许|万一|若|怕|朋友|同事|老公|老婆|家人|孩子|[他她]))[^,，。;；]{0,8}(?:来不了|來不了|去不了|不能来|不能去|没法来|没法去|参加不了|不来了|不去了|不参加了|(?<![不没别勿])取消了?$)/u
const WAITING = /^(候补|候補|后补|後補|替补|等位|排队|wait(ing)?\s?list)/iu

/** Name, phone, people brought along, remark and standing of one entry. Several whole names at its start are several people. */
export function chainEntries(written: string): readonly ChainEntry[] {
  const struck = /^~~.+~~|\u0336/u.test(written)
  const plain = written
    .slice(0, LONGEST)
    .replace(/\s+/gu, ' ')
    .replace(/➕\ufe0f?|加(?=\s*(?:\d|[一二两三四])\s*(?:[人位名个個]|$|[\s)）,，]))/gu, '+')
    .replace(/[＋０-９]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/~~|\u0336/gu, '')
    .replace(/\*([^*]+)\*/gu, '$1')
    .replace(/^[@＠]\s*/u, '')
    .trim()
  // [候补] 周八 says first how somebody stands.
  const [marked = '', mark = ''] = /^[【[(（]\s*([^】\])）]{2,6})\s*[】\])）]\s*(?=\S)/u.exec(plain) ?? []
  const isStanding = CANCELLED.test(mark) || WAITING.test(mark)
  const { name: said, rest: whole } = namedAs(isStanding ? plain.slice(marked.length) : plain)
  const [mailed = '', email = ''] = MAIL.exec(whole) ?? []
  const [wechatted = '', wechat = ''] = WECHAT.exec(whole) ?? []
  const entry = [mailed, wechatted].reduce((text, part) => (part === '' ? text : text.replace(part, ' ')), whole).trim()
  const phone = PHONE.exec(entry)?.[0] ?? ''
  const { plusOnes, rest: ticked } = broughtAlong(withoutPhone(entry, phone))
  const whoAndMore = ticked.replace(TICKS_BEFORE, '')
  const head = namesAtStart(whoAndMore)
  const names = head.replace(TICKS_BEHIND, '')
  const more = whoAndMore.slice(names.length).replace(/^[\s,，、:：;；/|｜—–-]+|[\s,，、/|｜—–-]+$/gu, '')
  const lead = ticked.slice(0, ticked.length - whoAndMore.length).trim()
  const remark = [lead, bare(more)].filter((part) => part !== '').join(' ')
  const standing = isStanding ? mark : remark.replace(/^[^\p{L}\p{N}]+/u, '')
  const status =
    struck || CROSSED.test(more) || CROSSED.test(lead) || CANCELLED.test(standing) || CANNOT_COME.test(standing)
      ? '取消'
      : WAITING.test(standing)
        ? '候补'
        : ''
  const [first = '', ...others] = said === '' ? apart(names) : [said]
  const nick = said === '' || names === said ? '' : names
  const shared = { remark: [nick, remark].filter((part) => part !== '').join(' '), status } as const
  return [
    { ...shared, name: first, phone, email, wechat, plusOnes },
    ...others.map((name) => ({ ...shared, name, phone: '', email: '', wechat: '', plusOnes: '' })),
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

/** Words that begin with a capital, and the small ones that belong to a family name. */
const LATIN_NAME =
  /^(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al)\s+)*\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al)\s+)*\p{Lu}[\p{L}.'’-]*)*/u

/** Tom & Jerry, Ann Lee and Bo Li. */
const LATIN_NAMES =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:\s+(?:&|and)\s+\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)+(?=$|[\s,，(（])/u

/** A Chinese name ends at the first blank, bracket or stroke; names in Latin letters go on as long as words begin with a capital. */
function namesAtStart(words: string): string {
  const several = /^[\p{Script=Han}·]{2,4}(?:\s*(?:[、，,&＆+]|[和与與跟])\s*[\p{Script=Han}·]{2,4})+/u.exec(words)?.[0]
  if (several !== undefined && apart(several).length > 1) return several
  const pair = LATIN_NAMES.exec(words)?.[0]
  if (pair !== undefined) return pair
  const head = /^[^\s(（[【,，、;；:：/|｜]+/u.exec(words)?.[0] ?? words
  if (/\p{Script=Han}/u.test(head)) return head.replace(/(?<=\p{Script=Han})[-—–].*$/u, '')
  const latin = LATIN_NAME.exec(words)?.[0] ?? ''
  return latin.includes(' ') ? latin : head.replace(/[-—–]+$/u, '')
}

/** Several names, where each of them reads as a whole name: 林，素食 is one person with a remark. */
function apart(names: string): readonly string[] {
  const parts = names.split(/\s*(?:[、，,&＆+]|(?<=\p{Script=Han}{2})[和与與跟](?=\p{Script=Han}{2}))\s*/u)
  if (LATIN_NAMES.test(names)) return names.split(/\s+(?:&|and)\s+/u)
  return parts.length > 1 && parts.every((part) => nameLikeness(part) >= 0.6) ? parts : [names]
}

/** A remark that is one pair of brackets needs none. */
function bare(remark: string): string {
  const inner = /^[(（]([^()（）]*)[)）]$/u.exec(remark)?.[1]?.trim() ?? remark
  return /^[()（）\s]*$/u.test(inner) ? '' : inner
}
