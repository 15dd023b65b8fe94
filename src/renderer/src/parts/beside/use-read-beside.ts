import { useEffect, useState } from 'react'
import { readLastSeq } from '@/storage/reads/last-seq'
import { keepEqual } from '../keep-equal'
import { useRead, useWorkspace } from '../workspace'
import { Beside } from './beside'
import type { Answered, Given, Reads } from './beside-messages'

/** The worker of a screen, from its first drawing to its last. */
export function useBeside(): Beside {
  const db = useWorkspace()
  const [beside] = useState(() => new Beside(db))
  useEffect(() => () => beside.end(), [beside])
  return beside
}

/** What was read last, and whether it is what is asked for now. */
export interface ReadBeside<T> {
  readonly value: T | undefined
  readonly isCurrent: boolean
}

/** So many values are compared with those read before, which is quicker than drawing them again. */
const MOST_VALUES = 200_000

/**
 * Like `useRead`, in a worker: for rows that hold so much that reading a single one keeps the page from painting, and for
 * what is worked out of thousands. Reads again after every change. Null as `given` asks for nothing.
 */
export function useAskBeside<Name extends keyof Reads>(
  name: Name,
  given: Given<Reads[Name]> | null,
): ReadBeside<Answered<Reads[Name]>> {
  const beside = useBeside()
  const seq = useRead(readLastSeq, [])
  const asked = given === null ? null : JSON.stringify(given)
  const [read, setRead] = useState<{ readonly asked: string; readonly value: Answered<Reads[Name]> } | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (seq === undefined || asked === null) return
    let current = true
    beside.read(name, ...(JSON.parse(asked) as Given<Reads[Name]>)).then(
      (value) => current && setRead((before) => ({ asked, value: keepEqual(before?.value, value, MOST_VALUES) })),
      (error: unknown) => current && setFailure({ error }),
    )
    return () => {
      current = false
    }
  }, [beside, name, asked, seq])
  // Where reading fails the screen's own boundary says so, as with `useRead`.
  if (failure !== null) throw failure.error
  return { value: read?.value, isCurrent: read !== null && read.asked === asked }
}

/** The same for what has to fit what is asked for: `undefined` means not read yet. */
export function useReadBeside<Name extends keyof Reads>(
  name: Name,
  ...given: Given<Reads[Name]>
): Answered<Reads[Name]> | undefined {
  const { value, isCurrent } = useAskBeside(name, given)
  return isCurrent ? value : undefined
}
