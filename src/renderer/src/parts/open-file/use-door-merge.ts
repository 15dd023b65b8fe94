import { useEffect, useMemo, useState } from 'react'
import {
  doorMergeOver,
  readKnownHere,
  type DoorMergeAsk,
  type DoorMergePreview,
} from '@/actions/door/preview-door-merge'
import type { DoorFile } from '@/domain/attendance/door-file'
import { readLastSeq } from '@/storage/reads/last-seq'
import { MOST_BY_PAGE } from '../beside/beside'
import { useBeside } from '../beside/use-read-beside'
import { useRead } from '../workspace'

/** Whether a file holds so many people and facts that the page does not go through them itself. */
export function isLargeDoorFile({ people, facts }: DoorFile): boolean {
  return people.length + facts.length > MOST_BY_PAGE
}

/** What bringing the file in would do now, and again after every change here; of a large file worked out in a worker. */
export function useDoorMerge({ file, choices, minutes }: DoorMergeAsk): DoorMergePreview | null {
  const isLarge = isLargeDoorFile(file)
  const known = useRead((db) => (isLarge ? Promise.resolve(null) : readKnownHere(db, file)), [file, isLarge])
  const own = useMemo(
    () => (known ? doorMergeOver(known, { file, choices, minutes }) : null),
    [known, file, choices, minutes],
  )
  const beside = useBeside()
  const seq = useRead(readLastSeq, [])
  const [made, setMade] = useState<DoorMergePreview | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (!isLarge || seq === undefined) return
    let current = true
    beside.read('doorMerge', { file, choices, minutes }).then(
      (preview) => current && setMade(preview),
      (error: unknown) => current && setFailure({ error }),
    )
    return () => {
      current = false
    }
  }, [beside, isLarge, seq, file, choices, minutes])
  if (failure !== null) throw failure.error
  return isLarge ? made : own
}
