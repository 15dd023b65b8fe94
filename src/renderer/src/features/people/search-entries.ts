import { useEffect } from 'react'
import type { Member } from '@/domain/member/member'
import { searchEntry, type SearchEntry } from '@/domain/member/search-members'

/** Kept past the screen: a pinyin reading of ten thousand names takes half a second, and names hardly change. */
const known = new Map<string, SearchEntry>()

/** How many people are prepared before the page gets its turn again. */
const AT_ONCE = 250

/** The search entries of these members; what was not prepared yet is prepared now. */
export function entriesOf(members: readonly Member[]): SearchEntry[] {
  return members.map(entryOf)
}

/** Prepares the entries little by little while nobody waits for them, so that the first key finds them ready. */
export function usePreparedEntries(members: readonly Member[] | undefined): void {
  useEffect(() => {
    if (!members) return
    let at = 0
    let timer = setTimeout(next, 0)
    function next() {
      for (const member of members?.slice(at, at + AT_ONCE) ?? []) entryOf(member)
      at += AT_ONCE
      if (at < (members?.length ?? 0)) timer = setTimeout(next, 0)
    }
    return () => clearTimeout(timer)
  }, [members])
}

function entryOf(member: Member): SearchEntry {
  const found = known.get(member.id)
  if (found?.member.hlc === member.hlc) return found
  const entry = searchEntry(member)
  known.set(member.id, entry)
  return entry
}
