import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { addMember } from '@/actions/member/add-member'
import { addMaterial } from '@/actions/material/add-material'
import { addRoom } from '@/actions/venue/add-room'
import { addVenue } from '@/actions/venue/add-venue'
import { changeEvent } from '@/actions/event-plan/change-event'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { addColumn } from '@/actions/run-sheet/add-column'
import { addCue } from '@/actions/run-sheet/add-cue'
import { arrangeColumns } from '@/actions/run-sheet/arrange-columns'
import { importCues, type ImportCuesAsk } from '@/actions/run-sheet/import-cues'
import { makeRunSheetFile } from '@/actions/workspace/make-run-sheet-file'
import type { EventPlanId } from '@/domain/common/id'
import { formatClockSecond } from '@/domain/common/time'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import type { ImportChoices } from '@/domain/run-sheet/import-plan'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { readPastedRunSheet, readRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { labelInWords, loadWords } from '@/words/create-words'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

const CHOICES: ImportChoices = {
  ...{ mode: 'append', known: 'skip', opening: 'file', length: 600 },
  names: new Map(),
  links: true,
  asWritten: { owner: '负责人（原文）', speaker: '主持/嘉宾（原文）' },
}

const SHEET = [
  ['时间', '时长', '环节', '负责人', '主持/嘉宾', '摄影要点'],
  ['14:00', '30', '签到', '许知夏', '', ''],
  ['14:30', '20', '开场', '阿岚、许知夏', '嘉宾甲', '三人特写'],
  ['15:00', '', '共读', '没有这个人', '', ''],
]

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  const basics = { title: 'Salon', type: 'salon', day: '2026-12-12', opensAt: 840, length: 180 } as const
  eventId = done(await createEvent(db, basics))
})

function ask(rows: readonly (readonly string[])[], choices: Partial<ImportChoices> = {}, removed = 0): ImportCuesAsk {
  const read = readPastedRunSheet(rows.map((row) => row.join('\t')).join('\n'))
  if (!read.ok) throw new Error(read.reason.kind)
  const { lines, clockGoesOn } = read.value
  const all = { ...CHOICES, ...choices }
  return { eventId, fileName: '流程.csv', lines, clockGoesOn, choices: all, count: lines.length, removed }
}

async function sheet() {
  const view = await readRunSheet(db, eventId)
  if (view === null) throw new Error('No event')
  return view
}

async function inWords(): Promise<string[]> {
  const { event, cues } = await sheet()
  return timeCues(event.opensAt, cues).map(
    ({ cue, startsAt, endsAt }) =>
      `${formatClockSecond(startsAt)}${cue.start.kind === 'fixed' ? '!' : ''} ${(endsAt - startsAt) / 60} ${cue.title}`,
  )
}

describe('bringing in a run-sheet', () => {
  it('writes cues with their times behind those that are there, and nothing more than once', async () => {
    done(await addCue(db, { eventId, after: null, fields: { title: '布场', duration: 1800 } }))
    done(await importCues(db, ask(SHEET)))
    expect(await inWords()).toEqual(['14:00 30 布场', '14:00! 30 签到', '14:30 20 开场', '15:00! 10 共读'])
    expect(await importCues(db, ask(SHEET))).toEqual({ ok: false, reason: 'nothingNew' })
    done(await importCues(db, ask([...SHEET, ['16:00', '5', '合影', '', '', '']])))
    expect((await inWords()).at(-1)).toBe('16:00! 5 合影')
    expect(await inWords()).toHaveLength(5)
    done(await importCues(db, ask(SHEET, { known: 'again' })))
    expect(await inWords()).toHaveLength(8)
  })

  it('finds people by their name, makes new ones only when asked, and loses no name', async () => {
    const known = done(await addMember(db, { name: '许知夏' }))
    done(await importCues(db, ask(SHEET, { names: new Map([[findKey('嘉宾甲'), { kind: 'create' }]]) })))
    const { cues, columns, names } = await sheet()
    const [first, second, third] = cues
    expect(first?.ownerId).toBe(known)
    expect(second?.ownerId).toBe(known)
    expect(names.get(second?.speakerId ?? 'mem_')).toBe('嘉宾甲')
    expect(third?.ownerId).toBeNull()
    const written = columns.find(({ name }) => name === '负责人（原文）')?.id ?? 'col_'
    const photos = columns.find(({ name }) => name === '摄影要点')?.id ?? 'col_'
    expect(cues.map(({ custom }) => custom[written] ?? '')).toEqual(['', '阿岚、许知夏', '没有这个人'])
    expect(cues.map(({ custom }) => custom[photos] ?? '')).toEqual(['', '三人特写', ''])
    expect((await db.members.toArray()).map(({ name }) => name).sort()).toEqual(['嘉宾甲', '许知夏'].sort())
  })

  it('replaces the sheet in one step that says how many rows go, and one undo brings them back', async () => {
    for (const title of ['A', 'B', 'C']) done(await addCue(db, { eventId, after: null, fields: { title } }))
    const before = (await sheet()).cues
    done(await importCues(db, ask(SHEET, { mode: 'replace' }, 3)))
    expect(await inWords()).toEqual(['14:00 30 签到', '14:30 20 开场', '15:00! 10 共读'])
    const { undo: next } = await readUndoState(db)
    const said = await Promise.all(
      (['zh-CN', 'en'] as const).map(async (language) => labelInWords((await loadWords(language)).t, next!)),
    )
    expect(said).toEqual([
      '用“流程.csv”的3行替换流程表（原有3行）',
      'Replaced the run-sheet (3 rows) with 3 rows from “流程.csv”',
    ])
    await undo(db)
    expect((await sheet()).cues.map(({ id, title }) => [id, title])).toEqual(before.map(({ id, title }) => [id, title]))
    expect((await sheet()).columns).toEqual([])
    await redo(db)
    expect((await sheet()).cues).toHaveLength(3)
  })

  it('puts values into columns that are there, as their kind keeps them', async () => {
    const column = done(await addColumn(db, { eventId, name: '已确认', kind: 'tick', viewId: null }))
    done(await arrangeColumns(db, { eventId, viewId: null, columns: ['note', column] }))
    done(
      await importCues(
        db,
        ask([
          ['时间', '环节', '已确认'],
          ['14:00', '签到', '是'],
          ['14:30', '开场', '再问一下'],
        ]),
      ),
    )
    const { cues, columns } = await sheet()
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['已确认', 'tick'],
      ['已确认', 'text'],
    ])
    const [tick, text] = columns
    const shown = (await sheet()).views.find(({ name }) => name === '')?.columns ?? []
    expect(shown).toEqual(['note', tick?.id, text?.id])
    expect(cues.map(({ custom }) => [custom[tick?.id ?? 'col_'] ?? '', custom[text?.id ?? 'col_'] ?? ''])).toEqual([
      ['1', ''],
      ['', '再问一下'],
    ])
  })

  it('moves everything to the opening when that is chosen', async () => {
    const early = [
      ['时间', '时长', '环节'],
      ['09:00', '30', '签到'],
      ['10:00', '30', '开场'],
    ]
    done(await importCues(db, ask(early, { opening: 'event' })))
    expect(await inWords()).toEqual(['14:00 30 签到', '15:00! 30 开场'])
  })

  it('is refused for an event that is gone, and writes nothing then', async () => {
    expect(await importCues(db, { ...ask(SHEET), eventId: 'evt_gone' })).toEqual({ ok: false, reason: 'noSuchEvent' })
    expect(await db.cues.count()).toBe(0)
  })
})

describe('rooms and materials that a file names', () => {
  const NAMED = [
    ['时间', '时长', '环节', '地点', '物料道具'],
    ['14:00', '30', '签到', '二层大厅', '手麦×2、提词卡、手麦'],
    ['14:30', '20', '开场', '二层大厅 左侧', '手麦架'],
  ]

  async function equipped() {
    const venueId = done(await addVenue(db, { name: '河畔书店' }))
    const roomId = done(await addRoom(db, { venueId, name: '二层大厅' }))
    done(await changeEvent(db, eventId, { venueId }))
    return { roomId, mic: done(await addMaterial(db, { name: '手麦' })) }
  }
  const packed = async () => (await rowsOfEvent(db, 'reservations', eventId)).map(({ quantity }) => quantity)

  it('are linked where they are exactly that, and go on the packing list in the same step', async () => {
    const { roomId, mic } = await equipped()
    done(await importCues(db, ask(NAMED)))
    const { cues, props } = await sheet()
    expect(cues.map((cue) => [cue.roomId, cue.place, cue.props])).toEqual([
      [roomId, '', '提词卡'],
      [null, '二层大厅 左侧', '手麦架'],
    ])
    expect(props).toMatchObject([{ cueId: cues[0]?.id, materialId: mic, quantity: 3 }])
    expect(await packed()).toEqual([3])
    await undo(db)
    expect(await packed()).toEqual([])
  })

  it('stay words when the person says so', async () => {
    await equipped()
    done(await importCues(db, ask(NAMED, { links: false })))
    const { cues, props } = await sheet()
    expect(cues.map((cue) => [cue.roomId, cue.place, cue.props])[0]).toEqual([null, '二层大厅', '手麦×2、提词卡、手麦'])
    expect(props).toEqual([])
  })

  it('leave the packing list with the rows that are replaced', async () => {
    await equipped()
    done(await importCues(db, ask(NAMED)))
    const fewer = [
      ['时间', '环节', '物料道具'],
      ['15:00', '共读', '手麦'],
    ]
    done(await importCues(db, ask(fewer, { mode: 'replace' }, 2)))
    expect(await packed()).toEqual([1])
    await undo(db)
    expect(await packed()).toEqual([3])
  })

  it('are what they were when the sheet comes back from a file', async () => {
    await equipped()
    done(await importCues(db, ask(NAMED)))
    const before = await sheet()
    const { t } = await loadWords('en')
    const file = done(await makeRunSheetFile(db, { eventId, format: 'xlsx', t, language: 'en' }))
    const read = await readRunSheetFile(file.bytes)
    if (!read.ok) throw new Error(read.reason.kind)
    const { lines, clockGoesOn } = read.value
    const again = { eventId, fileName: file.name, lines, clockGoesOn, count: lines.length, removed: 2 }
    done(await importCues(db, { ...again, choices: { ...CHOICES, mode: 'replace' } }))
    const after = await sheet()
    const links = ({ cues, props }: typeof before) => [
      cues.map(({ roomId, place, props: words }) => [roomId, place, words]),
      props.flatMap(({ cueId, materialId, quantity }) =>
        cues.some(({ id }) => id === cueId) ? [[materialId, quantity]] : [],
      ),
    ]
    expect(links(after)).toEqual(links(before))
    expect(await packed()).toEqual([3])
  })
})

describe('a run-sheet as a file', () => {
  it.each(['xlsx', 'csv'] as const)('comes back as it was through the database: %s', async (format) => {
    done(await addMember(db, { name: '许知夏' }))
    done(await importCues(db, ask(SHEET, { names: new Map([[findKey('没有这个人'), { kind: 'create' }]]) })))
    const before = await sheet()
    const { t } = await loadWords('zh-CN')
    const file = done(await makeRunSheetFile(db, { eventId, format, t, language: 'zh-CN' }))
    expect(file.name).toBe(`2026-12-12 Salon 流程表.${format}`)
    const read = await readRunSheetFile(file.bytes)
    if (!read.ok) throw new Error(read.reason.kind)
    const { lines, clockGoesOn, problems } = read.value
    expect(problems).toEqual([])
    const again = { eventId, fileName: file.name, lines, clockGoesOn, count: lines.length, removed: 3 }
    done(await importCues(db, { ...again, choices: { ...CHOICES, mode: 'replace' } }))
    const after = await sheet()
    const kept = (cues: typeof before.cues) =>
      cues.map(({ title, start, duration, ownerId, speakerId, custom, kind }) => [
        ...[title, start, duration, ownerId, speakerId, custom, kind],
      ])
    expect(kept(after.cues)).toEqual(kept(before.cues))
    expect(after.columns).toEqual(before.columns)
  })
})
