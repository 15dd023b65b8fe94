import { useMemo } from 'react'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { duplicateCue } from '@/actions/run-sheet/duplicate-cue'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { nameCuePerson } from '@/actions/run-sheet/name-cue-person'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import type { CueId, EventPlanId, MemberId } from '@/domain/common/id'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { Target } from '@/domain/run-sheet/move-cues'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { refusalInWords, type CellRefusal } from './cell-values'

/** What can be done with cues from this screen. */
export interface CueActions {
  /** Answers with the refusal in words, or null when it went well. */
  change(cueId: CueId, fields: CueFields): Promise<string | null>
  /** As `change`, for keys and buttons that have no place of their own to say what went wrong. */
  set(cueId: CueId, fields: CueFields): void
  add(after: CueId | null, fields?: CueFields): Promise<CueId | null>
  move(cueIds: readonly CueId[], target: Target<CueId>): void
  remove(cueIds: readonly CueId[]): void
  duplicate(cueId: CueId): Promise<CueId | null>
  namePerson(cueId: CueId, field: 'ownerId' | 'speakerId', name: string): Promise<MemberId | null>
}

/** The actions on an event's cues; the same object as long as event and language stay. */
export function useCueActions(eventId: EventPlanId): CueActions {
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { t } = useWords()
  return useMemo(() => {
    const say = (reason: CellRefusal) => toast.failed(refusalInWords(t, reason))
    const quiet = { quiet: true }
    const change: CueActions['change'] = async (cueId, fields) => {
      if (Object.keys(fields).length === 0) return null
      const result = await act(changeCue(db, { cueId, fields }), quiet)
      return result.ok ? null : refusalInWords(t, result.reason)
    }
    return {
      change,
      set: (cueId, fields) => void change(cueId, fields).then((problem) => problem !== null && toast.failed(problem)),
      add: async (after, fields = {}) => {
        const result = await act(addCue(db, { eventId, after, fields }), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
      move: (cueIds, target) =>
        void act(moveCues(db, { cueIds, to: target }), quiet).then((result) => !result.ok && say(result.reason)),
      remove: (cueIds) => void act(removeCues(db, cueIds)).then((result) => !result.ok && say(result.reason)),
      duplicate: async (cueId) => {
        const result = await act(duplicateCue(db, cueId), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
      namePerson: async (cueId, field, name) => {
        const result = await act(nameCuePerson(db, { cueId, field, name }), quiet)
        if (!result.ok) say(result.reason)
        return result.ok ? result.value : null
      },
    }
  }, [db, act, toast, t, eventId])
}
