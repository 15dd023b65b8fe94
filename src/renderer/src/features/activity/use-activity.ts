import { useEffect, useMemo, useState } from 'react'
import { CHANGE_GROUPS } from '@/domain/history/change-groups'
import type { ActivityEntry } from '@/storage/reads/activity'
import { readLastSeq } from '@/storage/reads/last-seq'
import type { Language } from '@/words/language'
import { useBeside, useReadBeside } from '../../parts/beside/use-read-beside'
import type { AskedActivity } from '../../parts/beside/works'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import type { ActivityChoice } from './activity-address'

export interface Activity {
  /** Newest first; null until the first of them were found, or it is known that there are none. */
  readonly entries: readonly ActivityEntry[] | null
  /** Reads on; null when everything was read. */
  readonly older: (() => void) | null
  readonly reading: boolean
}

/** What was read so far for one filter, and how many entries are wanted of it. */
interface Read {
  readonly of: AskedActivity
  readonly entries: readonly ActivityEntry[]
  readonly next: number | null
  readonly wanted: number
}

/**
 * The activity list: what was there when it was opened in pages, and live what comes on top. Older operations never change,
 * so they are read once; in a worker, because a single one can hold ten thousand rows.
 */
export function useActivity(choice: ActivityChoice): Activity {
  const db = useWorkspace()
  const { language } = useWords()
  const { eventId, memberId, kind, text } = choice
  const filter = useMemo(
    () => filterOf({ eventId, memberId, kind, text }, language),
    [language, eventId, memberId, kind, text],
  )
  const beside = useBeside()
  const [anchor, setAnchor] = useState<number | null>(null)
  const [kept, setKept] = useState<Read | null>(null)

  useEffect(() => {
    void readLastSeq(db).then(setAnchor)
  }, [db])

  const read = kept?.of === filter ? kept : null
  const reading = anchor !== null && (read === null || (read.next !== null && read.entries.length < read.wanted))
  useEffect(() => {
    if (!reading) return
    const before: Read = read ?? { of: filter, entries: [], next: anchor + 1, wanted: 1 }
    let current = true
    void beside.read('activityBelow', filter, before.next).then((page) => {
      if (current) setKept({ ...before, entries: [...before.entries, ...page.entries], next: page.next })
    })
    return () => {
      current = false
    }
  }, [beside, filter, read, anchor, reading])

  const newer = useReadBeside('activityAbove', filter, anchor ?? Number.MAX_SAFE_INTEGER)
  const entries = useMemo(() => [...(newer ?? []), ...(read?.entries ?? [])], [read, newer])
  const known = read !== null && (entries.length > 0 || read.next === null)
  return {
    entries: known ? entries : null,
    older: read === null || read.next === null ? null : () => setKept({ ...read, wanted: read.entries.length + 1 }),
    reading,
  }
}

function filterOf({ eventId, memberId, kind, text }: ActivityChoice, language: Language): AskedActivity {
  const tables = kind === null ? null : CHANGE_GROUPS[kind]
  return { eventId, memberId, tables, text: text.trim().toLowerCase(), language }
}
