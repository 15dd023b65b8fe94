import { useMemo } from 'react'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { changeCues, type CueChange, type CuesIntention } from '@/actions/run-sheet/change-cues'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { mergeCues } from '@/actions/run-sheet/merge-cues'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { moveCuesHere } from '@/actions/run-sheet/move-cues-here'
import { nameCuePerson } from '@/actions/run-sheet/name-cue-person'
import { pasteCues } from '@/actions/run-sheet/paste-cues'
import { pasteLines, type LinesPasted } from '@/actions/run-sheet/paste-lines'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { splitCue } from '@/actions/run-sheet/split-cue'
import type { CueId, EventPlanId, MemberId } from '@/domain/common/id'
import { refused, type Result } from '@/domain/common/result'
import type { Seconds } from '@/domain/common/time'
import type { CopiedCues } from '@/domain/run-sheet/copied-cues'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { Target } from '@/domain/run-sheet/move-cues'
import type { ImportLines } from '@/domain/run-sheet/import-plan'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { refusalInWords, type CellRefusal } from './cell-values'
import { useAhead } from './use-cues-ahead'
import { rowsRefusalInWords } from './rows/row-words'

/** Why one of several cues stayed as it was. */
export interface CueProblem {
  readonly cueId: CueId
  readonly text: string
}

/** What can be done with cues from this screen. */
export interface CueActions {
  /** Answers with the refusal in words, or null when it went well. */
  change(cueId: CueId, fields: CueFields): Promise<string | null>
  /**
   * As `change`, and answers at once where the change can be shown before it is stored. What goes wrong after that is said
   * in a toast.
   */
  changeAhead(cueId: CueId, fields: CueFields): string | null | Promise<string | null>
  /** As `change`, for keys and buttons that have no place of their own to say what went wrong. */
  set(cueId: CueId, fields: CueFields): void
  /** Answers for every cue that could not take its change, in words; null when none was changed at all. */
  changeMany(changes: readonly CueChange[], as: CuesIntention): Promise<readonly CueProblem[] | null>
  add(after: CueId | 'start' | null, fields?: CueFields): Promise<CueId | null>
  move(cueIds: readonly CueId[], target: Target<CueId>): void
  remove(cueIds: readonly CueId[]): void
  duplicate(cueIds: readonly CueId[]): Promise<readonly CueId[]>
  paste(after: CueId | null, copied: CopiedCues): Promise<readonly CueId[]>
  /** Brings rows cut in another event over; null when one of them is not there any more. */
  moveHere(cueIds: readonly CueId[], after: CueId | null): Promise<readonly CueId[] | null>
  pasteLines(after: CueId | null, lines: ImportLines): Promise<LinesPasted | null>
  /** Answers with the second part, or says why not. */
  split(cueId: CueId, at: Seconds): Promise<Result<CueId, string>>
  merge(cueIds: readonly CueId[]): Promise<CueId | null>
  namePerson(cueId: CueId, field: 'ownerId' | 'speakerId', name: string): Promise<MemberId | null>
}

/** The actions on an event's cues; the same object as long as event and language stay. */
export function useCueActions(eventId: EventPlanId): CueActions {
  const db = useWorkspace()
  const ahead = useAhead()
  const act = useAct()
  const toast = useToast()
  const { t } = useWords()
  return useMemo(() => {
    const say = (reason: CellRefusal) => toast.failed(refusalInWords(t, reason))
    const quiet = { quiet: true }
    const change: CueActions['change'] = async (cueId, fields) => {
      if (Object.keys(fields).length === 0) return null
      const result = await ahead.show([{ cueId, fields }], () => act(changeCue(db, { cueId, fields }), quiet))
      return result.ok ? null : refusalInWords(t, result.reason)
    }
    const set: CueActions['set'] = (cueId, fields) =>
      void change(cueId, fields).then((problem) => problem !== null && toast.failed(problem))
    return {
      change,
      changeAhead: (cueId, fields) => {
        if (!ahead.writable()) return change(cueId, fields)
        const checked = ahead.check(cueId, fields)
        if (!checked.ok) return refusalInWords(t, checked.reason)
        set(cueId, fields)
        return null
      },
      set,
      add: async (after, fields = {}) => {
        const result = await act(addCue(db, { eventId, after, fields }), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
      move: (cueIds, target) =>
        void act(moveCues(db, { cueIds, to: target }), quiet).then((result) => !result.ok && say(result.reason)),
      remove: (cueIds) => void act(removeCues(db, cueIds)).then((result) => !result.ok && say(result.reason)),
      changeMany: async (changes, as) => {
        if (changes.length === 0) return []
        const result = await ahead.show(changes, () => act(changeCues(db, { changes, as }), quiet))
        if (!result.ok) say(result.reason)
        return result.ok
          ? result.value.refused.map(({ cueId, reason }) => ({ cueId, text: refusalInWords(t, reason) }))
          : null
      },
      duplicate: async (cueIds) => {
        const result = await act(duplicateCues(db, cueIds), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : []
      },
      paste: async (after, copied) => {
        const result = await act(pasteCues(db, { eventId, after, copied }))
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : []
      },
      moveHere: async (cueIds, after) => {
        const result = await act(moveCuesHere(db, { eventId, cueIds, after }))
        if (result.ok) return result.value
        if (result.reason === 'cutGone') return null
        say(result.reason)
        return []
      },
      pasteLines: async (after, lines) => {
        const result = await act(pasteLines(db, { ...lines, eventId, after }))
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
      split: async (cueId, at) => {
        const result = await act(splitCue(db, { cueId, at }), quiet)
        return result.ok ? result : refused(rowsRefusalInWords(t, result.reason))
      },
      merge: async (cueIds) => {
        const result = await act(mergeCues(db, cueIds))
        if (!result.ok) toast.failed(rowsRefusalInWords(t, result.reason))
        return result.ok ? result.value : null
      },
      namePerson: async (cueId, field, name) => {
        const result = await act(nameCuePerson(db, { cueId, field, name }), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
    }
  }, [db, ahead, act, toast, t, eventId])
}
