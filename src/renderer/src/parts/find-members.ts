import { useEffect, useMemo, useState } from 'react'
import type { Member } from '@/domain/member/member'
import { searchEntry, searchMembers, type SearchEntry } from '@/domain/member/search-members'

/** How many people who were not prepared before are before the page gets its turn again. */
const AT_ONCE = 150

const kept = new Map<string, { readonly hlc: string; readonly entry: SearchEntry }>()

/** Reading a name as pinyin is the dear part, so the answer is kept until the row changes. */
export function keptSearchEntry(member: Member): SearchEntry {
  const known = kept.get(member.id)
  if (known?.hlc === member.hlc) return known.entry
  const entry = searchEntry(member)
  kept.set(member.id, { hlc: member.hlc, entry })
  return entry
}

/**
 * Prepares people for searching little by little while nobody waits for them, so that the first key finds them ready. Says
 * whether all of them are; a few always are.
 */
export function usePreparedEntries(members: readonly Member[] | undefined): boolean {
  const [ready, setReady] = useState<readonly Member[] | null>(null)
  useEffect(() => {
    if (!members) return
    const all = members
    let at = 0
    let timer = setTimeout(next, 0)
    function next() {
      for (let left = AT_ONCE; left > 0; at += 1) {
        const member = all[at]
        if (member === undefined) break
        if (kept.get(member.id)?.hlc !== member.hlc) left -= 1
        keptSearchEntry(member)
      }
      if (at < all.length) timer = setTimeout(next, 0)
      else setReady(all)
    }
    return () => clearTimeout(timer)
  }, [members])
  return members !== undefined && (ready === members || members.length <= AT_ONCE)
}

/** The members that fit the text; null while they are still being prepared for it. */
export function useFoundMembers(
  members: readonly Member[] | undefined,
  text: string | null,
  most: number,
): readonly Member[] | null {
  const ready = usePreparedEntries(members)
  return useMemo(() => {
    if (!members || text === null) return NOBODY
    return ready || text.trim() === '' ? findMembers(members, text, most) : null
  }, [members, ready, text, most])
}

const NOBODY: readonly Member[] = []

/** The first members that fit the text: by name, one character, pinyin, initials, phone tail, tag. */
export function findMembers(members: readonly Member[], text: string, most: number): Member[] {
  if (text.trim() === '') return members.slice(0, most)
  const filter = { text, tag: null, tier: null, chapterId: null, activeIds: null }
  return searchMembers(members.map(keptSearchEntry), filter).slice(0, most)
}
