import { addShowNote } from '@/actions/show/add-show-note'
import { clearShow } from '@/actions/show/clear-show'
import { endCue } from '@/actions/show/end-cue'
import { extendCue } from '@/actions/show/extend-cue'
import { holdCue } from '@/actions/show/hold-cue'
import { previousCue } from '@/actions/show/previous-cue'
import { reachMilestone } from '@/actions/show/reach-milestone'
import { removeShowNote } from '@/actions/show/remove-show-note'
import { setStage } from '@/actions/show/set-stage'
import { skipCue } from '@/actions/show/skip-cue'
import { startCue } from '@/actions/show/start-cue'
import { winBackTime } from '@/actions/show/win-back-time'
import { changeCue } from '@/actions/run-sheet/change-cue'
import type { Workspace } from '@/storage/database/workspace'
import { one, type BusyWorkspace } from './a-busy-workspace'
import { done } from './done'
import { cue } from './every-sheet-action'
import { prepared, type Prepared, type Run } from './prepared-action'

const AT = Date.UTC(2026, 11, 20, 6, 0)

/** The first segment of the salon as it runs. */
const running = async (db: Workspace, at: BusyWorkspace) => {
  const { id: cueId } = await cue(db, at)
  done(await startCue(db, { eventId: at.salon, cueId, at: AT }))
  return { eventId: at.salon, cueId, at: AT + 60_000 }
}

/** Every action of the live show, see `every-action.ts`. */
export const EVERY_SHOW_ACTION: Readonly<Record<string, Run | Prepared>> = {
  'show/add-show-note': (db, at) =>
    addShowNote(db, { eventId: at.salon, cueId: null, at: AT, kind: 'incident', text: '投影仪黑屏' }),
  'show/clear-show': prepared(running, (db, at) => clearShow(db, at.salon)),
  'show/end-cue': prepared(running, (db, _at, ask) => endCue(db, ask)),
  'show/extend-cue': prepared(running, (db, _at, ask) => extendCue(db, { ...ask, seconds: 300 })),
  'show/hold-cue': prepared(running, (db, _at, ask) => holdCue(db, { ...ask, hold: true })),
  'show/previous-cue': prepared(
    async (db, at) => {
      const ask = await running(db, at)
      done(await endCue(db, ask))
      return ask
    },
    (db, _at, ask) => previousCue(db, ask),
  ),
  'show/reach-milestone': prepared(
    async (db, at) => {
      const { id: cueId } = await cue(db, at)
      done(await changeCue(db, { cueId, fields: { kind: 'milestone' } }))
      return { eventId: at.salon, cueId, at: AT }
    },
    (db, _at, ask) => reachMilestone(db, ask),
  ),
  'show/remove-show-note': prepared(
    async (db, at) => {
      const eventId = at.salon
      done(await addShowNote(db, { eventId, cueId: null, at: AT, kind: 'note', text: '麦克风换电池' }))
      return (await one(db, 'showNotes')).id
    },
    (db, _at, noteId) => removeShowNote(db, noteId),
  ),
  'show/set-stage': (db, at) => setStage(db, { eventId: at.salon, fields: { message: '还有五分钟', light: true } }),
  'show/skip-cue': async (db, at) =>
    skipCue(db, { eventId: at.salon, cueId: (await cue(db, at)).id, at: AT, skip: true }),
  'show/start-cue': async (db, at) => startCue(db, { eventId: at.salon, cueId: (await cue(db, at)).id, at: AT }),
  'show/win-back-time': prepared(
    async (db, at) => {
      const { id, duration } = await cue(db, at)
      done(await changeCue(db, { cueId: id, fields: { shortest: 60 } }))
      return { cueId: id, kind: 'shorten', from: duration, to: 60 } as const
    },
    (db, at, cut) => winBackTime(db, { eventId: at.salon, at: AT, cuts: [cut] }),
  ),
}
