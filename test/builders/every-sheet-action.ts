import { changeReservation } from '@/actions/material/change-reservation'
import { addColumn } from '@/actions/run-sheet/add-column'
import { addView } from '@/actions/run-sheet/add-view'
import { arrangeColumns } from '@/actions/run-sheet/arrange-columns'
import { changeView } from '@/actions/run-sheet/change-view'
import { nameColumnPerson } from '@/actions/run-sheet/name-column-person'
import { publishVersion } from '@/actions/run-sheet/publish-version'
import { removeColumn } from '@/actions/run-sheet/remove-column'
import { removeCueProp } from '@/actions/run-sheet/remove-cue-prop'
import { removeView } from '@/actions/run-sheet/remove-view'
import { renameColumn } from '@/actions/run-sheet/rename-column'
import { setCueProp } from '@/actions/run-sheet/set-cue-prop'
import { setCueValue } from '@/actions/run-sheet/set-cue-value'
import { takeCueNeeds } from '@/actions/run-sheet/take-cue-needs'
import { takeVersionBack } from '@/actions/run-sheet/take-version-back'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { changeCues } from '@/actions/run-sheet/change-cues'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { importCues } from '@/actions/run-sheet/import-cues'
import { mergeCues } from '@/actions/run-sheet/merge-cues'
import { moveCuesHere } from '@/actions/run-sheet/move-cues-here'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { nameCuePerson } from '@/actions/run-sheet/name-cue-person'
import { pasteCues } from '@/actions/run-sheet/paste-cues'
import { pasteLines } from '@/actions/run-sheet/paste-lines'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { splitCue } from '@/actions/run-sheet/split-cue'
import { copiedCues } from '@/domain/run-sheet/copied-cues'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { takeLearntLengths } from '@/actions/run-sheet/take-learnt-lengths'
import type { Workspace } from '@/storage/database/workspace'
import { done } from './done'
import { one, type BusyWorkspace } from './a-busy-workspace'
import { prepared, type Prepared, type Run } from './prepared-action'

export const cue = (db: Workspace, at: BusyWorkspace) =>
  one(db, 'cues', (row) => row.eventId === at.salon && row.kind === 'segment')

/** Two neighbours that can become one. */
async function someCues(db: Workspace, at: BusyWorkspace) {
  const cues = (await db.cues.where('eventId').equals(at.salon).toArray())
    .filter((row) => row.deleted === 0)
    .sort((a, b) => (a.pos < b.pos ? -1 : 1))
  const first = cues.findIndex((row, index) => {
    const next = cues[index + 1]
    return (
      [row, next].every((one) => one?.kind === 'segment' && one.track === '' && !one.skipped) &&
      next?.start.kind === 'follows'
    )
  })
  return cues.slice(first, first + 2)
}

const A_LINE: SheetLine = {
  row: 2,
  kind: 'segment',
  track: '',
  start: 57_600,
  end: null,
  duration: 600,
  fixedEnd: false,
  follows: null,
  shortest: null,
  canDrop: false,
  skipped: false,
  color: '',
  texts: { title: '合影', owner: '不在名册的人' },
  custom: { 镜头: '全景' },
}

async function importSome(db: Workspace, at: BusyWorkspace, mode: 'append' | 'replace') {
  const removed = await db.cues.filter((row) => row.eventId === at.salon && row.deleted === 0).count()
  return importCues(db, {
    eventId: at.salon,
    fileName: '流程.xlsx',
    lines: [A_LINE, { ...A_LINE, row: 3, start: null, fixedEnd: true, end: 60_000, shortest: 300, color: 'blue' }],
    clockGoesOn: false,
    choices: {
      ...{ mode, known: 'skip', opening: 'file', length: 600 },
      names: new Map([[findKey('不在名册的人'), { kind: 'create' }]]),
      links: true,
      asWritten: { owner: '负责人（原文）', speaker: '主持/嘉宾（原文）' },
    },
    count: 2,
    removed: mode === 'replace' ? removed : 0,
  })
}

/** Every action of the run-sheet, see `every-action.ts`. */
export const EVERY_SHEET_ACTION: Readonly<Record<string, Run | Prepared>> = {
  'run-sheet/add-column': (db, at) =>
    addColumn(db, { eventId: at.salon, name: '摄影要点', kind: 'text', viewId: null }),
  'run-sheet/add-view': (db, at) => addView(db, { eventId: at.salon, name: '场控', columns: ['ownerId', 'place'] }),
  'run-sheet/arrange-columns': (db, at) =>
    arrangeColumns(db, { eventId: at.salon, viewId: null, columns: ['note', 'ownerId'] }),
  'run-sheet/change-view': prepared(
    async (db, at) => done(await addView(db, { eventId: at.salon, name: 'AV', columns: ['sound'] })),
    (db, _at, viewId) => changeView(db, { viewId, fields: { name: '音响', tracks: [''] } }),
  ),
  'run-sheet/name-column-person': prepared(
    async (db, at) => done(await addColumn(db, { eventId: at.salon, name: '摄影', kind: 'person', viewId: null })),
    async (db, at, columnId) => nameColumnPerson(db, { cueId: (await cue(db, at)).id, columnId, name: '摄影师' }),
  ),
  'run-sheet/publish-version': (db, at) => publishVersion(db, at.salon),
  'run-sheet/remove-column': prepared(
    async (db, at) => done(await addColumn(db, { eventId: at.salon, name: '多余', kind: 'tick', viewId: null })),
    (db, _at, columnId) => removeColumn(db, columnId),
  ),
  'run-sheet/remove-cue-prop': prepared(
    async (db, at) => done(await setCueProp(db, { cueId: (await cue(db, at)).id, materialId: at.micId, quantity: 2 })),
    (db, _at, { id }) => removeCueProp(db, id),
  ),
  'run-sheet/remove-view': prepared(
    async (db, at) => done(await addView(db, { eventId: at.salon, name: '门口', columns: ['place'] })),
    (db, _at, viewId) => removeView(db, viewId),
  ),
  'run-sheet/rename-column': prepared(
    async (db, at) => done(await addColumn(db, { eventId: at.salon, name: '旧名', kind: 'text', viewId: null })),
    (db, _at, columnId) => renameColumn(db, { columnId, name: '新名' }),
  ),
  'run-sheet/set-cue-prop': async (db, at) =>
    setCueProp(db, { cueId: (await cue(db, at)).id, materialId: at.tapeId, quantity: 3 }),
  'run-sheet/set-cue-value': prepared(
    async (db, at) => done(await addColumn(db, { eventId: at.salon, name: '灯色', kind: 'colour', viewId: null })),
    async (db, at, columnId) => setCueValue(db, { cueId: (await cue(db, at)).id, columnId, value: 'red' }),
  ),
  'run-sheet/take-cue-needs': prepared(
    async (db, at) => {
      done(await setCueProp(db, { cueId: (await cue(db, at)).id, materialId: at.micId, quantity: 3 }))
      const { id } = await one(db, 'reservations', (row) => row.eventId === at.salon && row.materialId === at.micId)
      done(await changeReservation(db, { id, fields: { quantity: 1 } }))
    },
    (db, at) => takeCueNeeds(db, at.salon),
  ),
  'run-sheet/take-version-back': prepared(
    async (db, at) => {
      done(await publishVersion(db, at.salon))
      const version = await one(db, 'runSheetVersions', (row) => row.eventId === at.salon && row.publishedAt !== null)
      const { id } = await cue(db, at)
      done(await removeCues(db, [id]))
      done(await addCue(db, { eventId: at.salon, after: null, fields: { title: '后来加的' } }))
      return version.id
    },
    (db, _at, versionId) => takeVersionBack(db, versionId),
  ),
  'run-sheet/add-cue': async (db, at) =>
    addCue(db, { eventId: at.salon, after: (await cue(db, at)).id, fields: { title: '合影', duration: 300 } }),
  'run-sheet/change-cue': async (db, at) =>
    changeCue(db, { cueId: (await cue(db, at)).id, fields: { start: { kind: 'fixed', at: 51_300 } } }),
  'run-sheet/change-cues': async (db, at) => {
    const changes = (await someCues(db, at)).map(({ id }) => ({ cueId: id, fields: { color: 'blue' as const } }))
    return changeCues(db, { changes, as: 'colored' })
  },
  'run-sheet/duplicate-cues': async (db, at) =>
    duplicateCues(
      db,
      (await someCues(db, at)).map(({ id }) => id),
    ),
  'run-sheet/import-cues': async (db, at) => importSome(db, at, 'append'),
  'run-sheet/import-cues over the present ones': async (db, at) => importSome(db, at, 'replace'),
  'run-sheet/merge-cues': async (db, at) =>
    mergeCues(
      db,
      (await someCues(db, at)).map(({ id }) => id),
    ),
  'run-sheet/move-cues-here': async (db, at) => {
    const other = await one(db, 'eventPlans', ({ id }) => id !== at.salon)
    return moveCuesHere(db, { eventId: other.id, after: null, cueIds: (await someCues(db, at)).map(({ id }) => id) })
  },
  'run-sheet/paste-cues': async (db, at) =>
    pasteCues(db, { eventId: at.salon, after: null, copied: copiedCues(await someCues(db, at), [], [], null) }),
  'run-sheet/paste-lines': async (db, at) =>
    pasteLines(db, {
      eventId: at.salon,
      after: (await cue(db, at)).id,
      lines: [A_LINE, { ...A_LINE, start: null }],
      clockGoesOn: false,
    }),
  'run-sheet/split-cue': async (db, at) => splitCue(db, { cueId: (await cue(db, at)).id, at: 120 }),
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
  'run-sheet/take-learnt-lengths': async (db, at) => {
    const eventId = at.salon
    const cues = await db.cues.filter((row) => row.eventId === eventId && row.kind === 'segment').toArray()
    return takeLearntLengths(db, { eventId, lengths: cues.map(({ id }) => ({ cueId: id, seconds: 1140 })) })
  },
}
