import { useMemo, useRef } from 'react'
import { setEventStatus } from '@/actions/event-plan/set-event-status'
import { clearShow } from '@/actions/show/clear-show'
import { endCue } from '@/actions/show/end-cue'
import { extendCue } from '@/actions/show/extend-cue'
import { holdCue } from '@/actions/show/hold-cue'
import { previousCue } from '@/actions/show/previous-cue'
import { reachMilestone } from '@/actions/show/reach-milestone'
import { setStage, type StageFields } from '@/actions/show/set-stage'
import type { ShowRefusal } from '@/actions/show/show-commit'
import { skipCue } from '@/actions/show/skip-cue'
import { startCue } from '@/actions/show/start-cue'
import { winBackTime } from '@/actions/show/win-back-time'
import type { CueId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant, Seconds } from '@/domain/common/time'
import { canMoveTo } from '@/domain/event-plan/status'
import type { Cut } from '@/domain/show/win-back'
import { useAct } from '../../parts/act'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import type { ShowModel } from './show-model'

/** A second press of the same key within this time is a slip of the hand. */
const SLIP_MS = 1000

/** Every step of the show, as a key or a button asks for it. What cannot be done now is passed over in silence. */
export interface ShowCommands {
  /** Starts the next on the main track; when nothing is left, ends the one that runs. */
  readonly next: () => Promise<void>
  readonly start: (cueId: CueId) => Promise<void>
  readonly end: (cueId: CueId) => Promise<void>
  readonly hold: (cueId?: CueId) => Promise<void>
  readonly give: (seconds: Seconds) => Promise<void>
  readonly skip: (cueId: CueId, skip: boolean) => Promise<void>
  readonly skipNext: () => Promise<void>
  readonly previous: () => Promise<void>
  readonly reach: (cueId: CueId) => Promise<void>
  readonly winBack: (cuts: readonly Cut[]) => Promise<void>
  readonly stage: (fields: StageFields) => Promise<void>
  readonly clear: () => Promise<void>
}

export function useShowCommands(model: ShowModel): ShowCommands {
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { t } = useWords()
  const busy = useRef(false)
  return useMemo(() => {
    const eventId = model.view.event.id

    /** One step at a time: what is pressed while the one before is being written is no step of its own. */
    async function step(run: (at: Instant) => Promise<Result<unknown, ShowRefusal>>): Promise<void> {
      if (busy.current) return
      busy.current = true
      try {
        const result = await act(run(model.time.moment()), { quiet: true })
        if (!result.ok && result.reason === 'gone') toast.failed(t('show.refusal.gone'))
      } finally {
        busy.current = false
      }
    }

    async function begin(at: Instant, cueId: CueId) {
      const { event, facts } = model.view
      if (facts.length === 0 && model.isOnItsDay() && canMoveTo(event.status, 'running'))
        await setEventStatus(db, { eventId, status: 'running' })
      return startCue(db, { eventId, cueId, at })
    }

    const isSlip = () => {
      const latest = model.view.facts.findLast(({ kind }) => kind === 'started' || kind === 'ended')
      return latest !== undefined && model.time.moment() - latest.at < SLIP_MS
    }
    const running = () => model.shown().state.now
    const start = (cueId: CueId) => step((at) => begin(at, cueId))
    const end = (cueId: CueId) => step((at) => endCue(db, { eventId, cueId, at }))
    const skip = (cueId: CueId, wanted: boolean) => step((at) => skipCue(db, { eventId, cueId, at, skip: wanted }))
    return {
      start,
      end,
      skip,
      next: async () => {
        if (isSlip()) return
        const { next, now } = model.shown().state
        if (next) await start(next.cue.id)
        else if (now) await end(now.cue.id)
      },
      hold: async (cueId) => {
        const { state } = model.shown()
        const found =
          cueId === undefined ? state.now : [state.now, ...state.beside].find((cue) => cue?.cue.id === cueId)
        if (!found) return
        await step((at) => holdCue(db, { eventId, cueId: found.cue.id, at, hold: found.status !== 'held' }))
      },
      give: async (seconds) => {
        const cueId = running()?.cue.id
        if (cueId) await step((at) => extendCue(db, { eventId, cueId, at, seconds }))
      },
      skipNext: async () => {
        const cueId = model.shown().state.next?.cue.id
        if (cueId) await skip(cueId, true)
      },
      previous: () => step((at) => previousCue(db, { eventId, at })),
      reach: (cueId) => step((at) => reachMilestone(db, { eventId, cueId, at })),
      winBack: (cuts) => step((at) => winBackTime(db, { eventId, at, cuts })),
      stage: (fields) => step(() => setStage(db, { eventId, fields })),
      clear: () => step(() => clearShow(db, eventId)),
    }
  }, [db, act, toast, t, model])
}
