import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { CueId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueFields, CueRefusal } from '@/domain/run-sheet/cue-rules'
import { cuesAhead, stillPending, wouldTake, type PendingChange } from '@/domain/run-sheet/cues-ahead'
import { useWorkspace } from '../../../parts/workspace'

/** Shows changes of cues while they are being stored. */
export interface CuesAhead {
  /** Whether anything can be stored at all. */
  writable(): boolean
  /** A cue as it is shown right now. */
  cue(cueId: CueId): Cue | undefined
  /** What a cue would say to a change right now. */
  check(cueId: CueId, fields: CueFields): Result<CueFields, CueRefusal>
  /** Shows the changes at once, and takes them off again when `work` is refused or fails. Answers with what `work` answers. */
  show<T, R>(
    changes: readonly { readonly cueId: CueId; readonly fields: CueFields }[],
    work: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R>>
}

export const CuesAheadContext = createContext<CuesAhead | null>(null)

/** What shows changes of this sheet while they are being stored. */
export function useAhead(): CuesAhead {
  const ahead = useContext(CuesAheadContext)
  if (!ahead) throw new Error('There is no run-sheet around this')
  return ahead
}

/** The cues of a sheet with what is on its way to the disk already in them. */
export function useCuesAhead(stored: readonly Cue[]): { readonly cues: readonly Cue[]; readonly ahead: CuesAhead } {
  const db = useWorkspace()
  const [pending, setPending] = useState<readonly PendingChange[]>([])
  const cues = useMemo(() => cuesAhead(stored, pending), [stored, pending])
  const latest = useRef({ stored, cues })
  useEffect(() => {
    latest.current = { stored, cues }
  }, [stored, cues])

  const ahead = useMemo<CuesAhead>(() => {
    const drop = (entries: readonly PendingChange[]) =>
      setPending((before) => before.filter((entry) => !entries.includes(entry)))
    const settle = async (entries: readonly PendingChange[]) => {
      const rows = await db.cues.bulkGet(entries.map(({ cueId }) => cueId))
      const settled = new Map(entries.map((entry, at) => [entry, { ...entry, storedAt: rows[at]?.hlc ?? '' }]))
      setPending((before) =>
        stillPending(
          latest.current.stored,
          before.map((entry) => settled.get(entry) ?? entry),
        ),
      )
    }
    return {
      writable: () => db.health.current.kind === 'writable',
      cue: (cueId) => latest.current.cues.find(({ id }) => id === cueId),
      check: (cueId, fields) => wouldTake(latest.current.cues, cueId, fields),
      show: async (changes, work) => {
        // What cannot be written is not shown as if it had been.
        const writable = db.health.current.kind === 'writable'
        const entries = writable ? changes.map((change) => ({ ...change, storedAt: null })) : []
        setPending((before) => [...stillPending(latest.current.stored, before), ...entries])
        let stored = false
        try {
          const result = await work()
          stored = result.ok
          return result
        } finally {
          if (stored) void settle(entries)
          else drop(entries)
        }
      },
    }
  }, [db])
  return { cues, ahead }
}
