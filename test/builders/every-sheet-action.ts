import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { duplicateCue } from '@/actions/run-sheet/duplicate-cue'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { nameCuePerson } from '@/actions/run-sheet/name-cue-person'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import type { Workspace } from '@/storage/database/workspace'
import { one, type BusyWorkspace } from './a-busy-workspace'
import type { Prepared, Run } from './prepared-action'

export const cue = (db: Workspace, at: BusyWorkspace) =>
  one(db, 'cues', (row) => row.eventId === at.salon && row.kind === 'segment')

/** Every action of the run-sheet, see `every-action.ts`. */
export const EVERY_SHEET_ACTION: Readonly<Record<string, Run | Prepared>> = {
  'run-sheet/add-cue': async (db, at) =>
    addCue(db, { eventId: at.salon, after: (await cue(db, at)).id, fields: { title: '合影', duration: 300 } }),
  'run-sheet/change-cue': async (db, at) =>
    changeCue(db, { cueId: (await cue(db, at)).id, fields: { start: { kind: 'fixed', at: 51_300 } } }),
  'run-sheet/duplicate-cue': async (db, at) => duplicateCue(db, (await cue(db, at)).id),
  'run-sheet/move-cues': async (db, at) => {
    const cues = (await db.cues.where('eventId').equals(at.salon).toArray())
      .filter((row) => row.deleted === 0)
      .sort((a, b) => (a.pos < b.pos ? -1 : 1))
    const [first, second, , last] = cues.map(({ id }) => id)
    if (!first || !second || !last) throw new Error('Too few cues')
    return moveCues(db, { cueIds: [first, second], to: { after: last } })
  },
  'run-sheet/name-cue-person': async (db, at) =>
    nameCuePerson(db, { cueId: (await cue(db, at)).id, field: 'speakerId', name: '特邀嘉宾' }),
  'run-sheet/remove-cues': async (db, at) =>
    removeCues(db, (await db.cues.where('eventId').equals(at.salon).primaryKeys()).slice(0, 3)),
}
