import type { Member } from '@/domain/member/member'
import { searchEntry, searchMembers, type SearchEntry } from '@/domain/member/search-members'

const kept = new Map<string, { readonly hlc: string; readonly entry: SearchEntry }>()

/** Reading a name as pinyin is the dear part, so the answer is kept until the row changes. */
export function keptSearchEntry(member: Member): SearchEntry {
  const known = kept.get(member.id)
  if (known?.hlc === member.hlc) return known.entry
  const entry = searchEntry(member)
  kept.set(member.id, { hlc: member.hlc, entry })
  return entry
}

/** The first members that fit the text: by name, one character, pinyin, initials, phone tail, tag. */
export function findMembers(members: readonly Member[], text: string, most: number): Member[] {
  if (text.trim() === '') return members.slice(0, most)
  const filter = { text, tag: null, tier: null, chapterId: null, activeIds: null }
  return searchMembers(members.map(keptSearchEntry), filter).slice(0, most)
}
