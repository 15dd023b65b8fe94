import { useEffect } from 'react'
import type { Member } from '@/domain/member/member'
import { keptSearchEntry } from '../../parts/find-members'

/** How many people are prepared before the page gets its turn again. */
const AT_ONCE = 250

/** Prepares the entries little by little while nobody waits for them, so that the first key finds them ready. */
export function usePreparedEntries(members: readonly Member[] | undefined): void {
  useEffect(() => {
    if (!members) return
    let at = 0
    let timer = setTimeout(next, 0)
    function next() {
      for (const member of members?.slice(at, at + AT_ONCE) ?? []) keptSearchEntry(member)
      at += AT_ONCE
      if (at < (members?.length ?? 0)) timer = setTimeout(next, 0)
    }
    return () => clearTimeout(timer)
  }, [members])
}
