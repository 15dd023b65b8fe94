import type { ChapterId, MemberId } from '../common/id'
import type { Member, Tier } from './member'
import { nameKeys, plainLetters } from './name-keys'
import { phoneDigits } from './phone'

/** A member with everything a search compares, worked out once. */
export interface SearchEntry {
  readonly member: Member
  /** The name and the other names, plain. */
  readonly names: readonly string[]
  readonly full: readonly string[]
  readonly initials: readonly string[]
  readonly phones: readonly string[]
  /** WeChat name, organisation, e-mails and tags, plain. */
  readonly rest: readonly string[]
}

/** Which members a list shows; null leaves that point open. */
export interface MemberFilter {
  readonly text: string
  readonly tag: string | null
  readonly tier: Tier | null
  readonly chapterId: ChapterId | null
  /** When given: only those who are not in it (who did not come lately). */
  readonly activeIds: ReadonlySet<MemberId> | null
}

/** Prepares a member for searching. Costs a pinyin reading of every name: keep the answer as long as the row is the same. */
export function searchEntry(member: Member): SearchEntry {
  const names = [member.name, ...member.otherNames]
  const keys = names.map(nameKeys)
  return {
    member,
    names: names.map(plainLetters),
    full: keys.flatMap((key) => key.full),
    initials: keys.flatMap((key) => key.initials),
    phones: member.phones.map(phoneDigits),
    rest: [member.wechat, member.organisation, ...member.emails, ...member.tags]
      .filter((text) => text !== '')
      .map(plainLetters),
  }
}

/**
 * The members that fit, best first, then as they were given. Every word of the text has to be found somewhere: part of a
 * name (one Chinese character is enough), whole pinyin, pinyin initials, the end of a phone number (from three digits),
 * or part of a WeChat name, organisation, e-mail or tag.
 */
export function searchMembers(entries: readonly SearchEntry[], filter: MemberFilter): Member[] {
  const words = plainLetters(filter.text).split(/\s+/).filter(Boolean)
  const found: { readonly member: Member; readonly rank: number }[] = []
  for (const entry of entries) {
    if (!passes(entry.member, filter)) continue
    let rank = 0
    for (const word of words) rank = Math.max(rank, rankOf(entry, word))
    if (rank < NO_MATCH) found.push({ member: entry.member, rank })
  }
  if (words.length > 0) found.sort((a, b) => a.rank - b.rank)
  return found.map(({ member }) => member)
}

const NO_MATCH = 9

function passes(member: Member, filter: MemberFilter): boolean {
  return (
    (filter.tag === null || member.tags.includes(filter.tag)) &&
    (filter.tier === null || member.tier === filter.tier) &&
    (filter.chapterId === null || member.chapterId === filter.chapterId) &&
    (filter.activeIds === null || !filter.activeIds.has(member.id))
  )
}

/** How well a word fits: 0 the start of the name, then ever looser; `NO_MATCH` when it does not. */
function rankOf(entry: SearchEntry, word: string): number {
  if (entry.names.some((name) => name.startsWith(word))) return 0
  if (/^\d{3,}$/.test(word) && entry.phones.some((phone) => phone.endsWith(word))) return 1
  if (entry.initials.some((letters) => letters.startsWith(word))) return 2
  if (entry.full.some((letters) => letters.startsWith(word))) return 3
  if (entry.names.some((name) => name.includes(word))) return 4
  if (word.length > 1 && entry.full.some((letters) => letters.includes(word))) return 5
  if (entry.rest.some((text) => text.includes(word))) return 6
  if (/^\d{5,}$/.test(word) && entry.phones.some((phone) => phone.includes(word))) return 7
  return NO_MATCH
}
