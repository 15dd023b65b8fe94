import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHEET_COLUMNS, type CueColumn } from '@/domain/run-sheet/cue-column'
import { COLUMNS_OF_ROLE, VIEW_ROLES } from '@/domain/run-sheet/role-views'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import {
  columnsOfView,
  columnsOutsideView,
  movedColumn,
  plainView,
  rowsOfView,
  viewOf,
  type ViewColumn,
} from '@/domain/run-sheet/view-columns'
import { aCue } from '../../builders/a-cue'
import { STAMP } from '../../builders/an-event-plan'

const camera: CueColumn = { ...STAMP, id: 'col_camera', eventId: 'evt_1', pos: 'a2', name: '摄影要点', kind: 'text' }
const helper: CueColumn = { ...STAMP, id: 'col_helper', eventId: 'evt_1', pos: 'a1', name: 'Ayudante', kind: 'person' }
const own = [camera, helper]

const aView = (over: Partial<SheetView> = {}): SheetView => ({
  ...STAMP,
  id: 'viw_1',
  eventId: 'evt_1',
  pos: 'a1',
  name: '场控',
  columns: ['note', 'col_camera', 'ownerId'],
  tracks: [],
  ...over,
})
const keys = (columns: readonly { readonly key: ViewColumn }[]) => columns.map(({ key }) => key)

describe('the columns of a view', () => {
  it('stand in the order of the view, and those of a deleted column are left out', () => {
    expect(keys(columnsOfView(aView(), own))).toEqual(['note', 'col_camera', 'ownerId'])
    expect(keys(columnsOfView(aView(), [helper]))).toEqual(['note', 'ownerId'])
  })

  it('are, without a view, those of a new sheet and then all of one’s own by their place', () => {
    expect(keys(columnsOfView(null, own))).toEqual([
      'ownerId',
      'speakerId',
      'place',
      'props',
      'sound',
      'note',
      'col_helper',
      'col_camera',
    ])
  })

  it('and the ones beside it are all there are, each once, whatever the view says', () => {
    const all: ViewColumn[] = [...SHEET_COLUMNS, 'col_camera', 'col_helper']
    const some = fc.array(fc.constantFrom<ViewColumn>(...all, 'col_gone'))
    fc.assert(
      fc.property(some, (columns) => {
        const view = aView({ columns })
        const both = [...keys(columnsOfView(view, own)), ...keys(columnsOutsideView(view, own))]
        expect(both.toSorted()).toEqual(all.toSorted())
      }),
    )
  })

  it('move to another place without losing any', () => {
    expect(movedColumn(['note', 'place', 'props'], 'props', 0)).toEqual(['props', 'note', 'place'])
    expect(movedColumn(['note', 'place', 'props'], 'note', 9)).toEqual(['place', 'props', 'note'])
    expect(movedColumn(['note', 'place'], 'note', 0)).toBeNull()
    expect(movedColumn(['note'], 'place', 0)).toBeNull()
  })

  it('are different for every job, and each of them is known', () => {
    const kinds = VIEW_ROLES.map((role) => COLUMNS_OF_ROLE[role].join())
    expect(new Set(kinds).size).toBe(VIEW_ROLES.length)
    for (const role of VIEW_ROLES) expect(SHEET_COLUMNS).toEqual(expect.arrayContaining([...COLUMNS_OF_ROLE[role]]))
  })
})

describe('the rows of a view', () => {
  const hall = aCue({ kind: 'group' })
  const talk = aCue()
  const film = aCue({ track: '录像' })
  const late = aCue({ kind: 'group' })
  const pack = aCue()
  const cues = [hall, talk, film, late, pack]

  it('are all of them without tracks', () => {
    expect(rowsOfView(aView(), cues)).toEqual(cues)
    expect(rowsOfView(null, cues)).toEqual(cues)
  })

  it('are those of its tracks, with the groups they stand in', () => {
    expect(rowsOfView(aView({ tracks: ['录像'] }), cues)).toEqual([hall, film])
    expect(rowsOfView(aView({ tracks: [''] }), cues)).toEqual([hall, talk, late, pack])
  })
})

describe('the chosen view', () => {
  it('is the one without a name where the chosen one is gone or none was chosen', () => {
    const plain = aView({ id: 'viw_0', name: '' })
    const views = [aView(), plain]
    expect(viewOf(views, 'viw_1')?.name).toBe('场控')
    expect(viewOf(views, 'viw_9')).toBe(plain)
    expect(viewOf(views, null)).toBe(plain)
    expect(plainView([aView()])).toBeNull()
  })
})
