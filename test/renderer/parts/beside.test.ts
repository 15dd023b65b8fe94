import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { actByWorker, actInWorker } from '@/actions/by-worker'
import { changeAttendances } from '@/actions/attendance/change-attendances'
import { markPaper } from '@/actions/door/mark-paper'
import { openDoorFile } from '@/actions/door/open-door-file'
import { previewDoorMerge } from '@/actions/door/preview-door-merge'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { finishEvent } from '@/actions/finish/finish-event'
import { goBack, previewGoBack } from '@/actions/recovery/go-back'
import { mergeDoor } from '@/domain/attendance/merge-door'
import type { AttendanceId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import { FIRST_LABEL_CHOICES } from '@/domain/labels/label-choices'
import { labelTexts } from '@/exchange/print/labels/label-texts'
import { signInContent } from '@/exchange/print/sign-in-content'
import { READS, WRITES } from '@/renderer/src/parts/beside/works'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readActivityAbove, readActivityBelow } from '@/storage/reads/activity'
import { readActivityDetail } from '@/storage/reads/activity-detail'
import { readDoorContent, readDoorGround } from '@/storage/reads/door'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { readLastSeq } from '@/storage/reads/last-seq'
import { readMoments } from '@/storage/reads/recovery'
import { label, loadWords } from '@/words/create-words'
import { aFullDoor } from '../../builders/a-full-door'
import { done } from '../../builders/done'
import { liveRows } from '../../builders/live-rows'
import { aWorkspace, TestClock } from '../../builders/workspace'

const PEOPLE = 400
const expected = aFullDoor(PEOPLE).people.filter(({ status }) => status === 'registered' || status === 'confirmed')
const eventId = 'evt_full'
const door = 'main'
const words = label('recovery.changes.wentBack', { when: '2026-11-21 14:05' })

let factory: IDBFactory
let db: Workspace
let ids: AttendanceId[]
/** Those of them who are expected. */
let promised: AttendanceId[]

/** The same community as every test begins with. */
async function aFullHouse(made: IDBFactory): Promise<Workspace> {
  const opened = await aWorkspace(new TestClock(), made)
  done(await openDoorFile(opened, { file: aFullDoor(PEOPLE), name: 'Full', organiser: 'Chen' }))
  return opened
}

beforeEach(async () => {
  factory = new IDBFactory()
  db = await aFullHouse(factory)
  ids = aFullDoor(PEOPLE).people.map(({ attendanceId }) => attendanceId)
  promised = expected.map(({ attendanceId }) => attendanceId)
})

type Write = (db: Workspace) => Promise<Result<unknown, unknown>>

/** Carries an action out as the worker does: in a connection of its own, and everything it answers crosses over. */
const beside = (write: Write) =>
  actByWorker(db, async () => structuredClone(await actInWorker(() => aWorkspace(new TestClock(), factory), write)))

/** What is in the tables, without ids that are made new each time, moments and nonces. */
async function plainRows(of: Workspace): Promise<string[]> {
  const rows = Object.entries(await liveRows(of)).flatMap(([table, found]) =>
    Object.values(found as Record<string, object>).map((row) => JSON.stringify([table, row])),
  )
  return rows
    .map((row) =>
      row.replaceAll(/"(id|undoes|nonce|hlc|by|venueId|roomId)":"[^"]*"|"(createdAt|updatedAt|deletedAt|at)":\d+/g, ''),
    )
    .sort()
}

const before = async (of: Workspace) => (await readLastSeq(of)) - 1

const marked = async (of: Workspace) => done(await markPaper(of, { eventId, attendanceIds: ids, door })).at

const CASES: [keyof typeof WRITES, Write, Write, Write][] = [
  [
    'changeAttendances',
    () => Promise.resolve({ ok: true, value: null }),
    (of) => changeAttendances(of, { eventId, attendanceIds: ids, change: { table: '7' } }),
    (of) => WRITES.changeAttendances(of, { eventId, attendanceIds: ids, change: { table: '7' } }),
  ],
  [
    'markPaper',
    () => Promise.resolve({ ok: true, value: null }),
    (of) => markPaper(of, { eventId, attendanceIds: ids.slice(0, 350), door }),
    (of) => WRITES.markPaper(of, { eventId, attendanceIds: ids.slice(0, 350), door }),
  ],
  [
    'unmarkPaper',
    async (of) => ({ ok: true, value: await marked(of) }),
    async (of) => unmarkPaper(of, { eventId, door, at: (await of.checkIns.toCollection().first())?.at ?? 0 }),
    async (of) => WRITES.unmarkPaper(of, { eventId, door, at: (await of.checkIns.toCollection().first())?.at ?? 0 }),
  ],
  [
    'finishEvent',
    (of) => markPaper(of, { eventId, attendanceIds: ids.slice(0, 50), door }),
    (of) => finishEvent(of, { eventId, language: 'en' }),
    (of) => WRITES.finishEvent(of, { eventId, language: 'en' }),
  ],
  [
    'goBack',
    async (of) => ({ ok: true, value: await marked(of) }),
    async (of) => goBack(of, await before(of), words),
    async (of) => WRITES.goBack(of, await before(of), words),
  ],
]

describe('an action that a worker carries out for the window', () => {
  it.each(CASES)(
    '%s leaves the same rows as the window would, and is taken back',
    async (_name, prepare, here, there) => {
      const twin = await aFullHouse(new IDBFactory())
      await prepare(twin)
      await prepare(db)
      const began = await plainRows(db)
      const own = await here(twin)
      const answered = await beside(there)
      expect(answered.ok).toBe(own.ok)
      expect(answered.ok).toBe(true)
      expect(await plainRows(db)).toEqual(await plainRows(twin))
      expect(await plainRows(db)).not.toEqual(began)
      done(await undo(db))
      expect(await plainRows(db)).toEqual(began)
    },
  )
})

describe('what a worker reads for the window', () => {
  it('is the log as the window reads it, by its words, too', async () => {
    done(await markPaper(db, { eventId, attendanceIds: ids, door }))
    done(await changeAttendances(db, { eventId, attendanceIds: ids.slice(0, 9), change: { table: 'far' } }))
    const { t } = await loadWords('en')
    const open = { eventId: null, memberId: null, tables: null }
    const asked = { ...open, text: '', language: 'en' } as const
    expect(structuredClone(await READS.activityBelow(db, asked, null))).toEqual(
      await readActivityBelow(db, { ...open, says: null }, null),
    )
    const sheet = { ...asked, text: 'sign-in sheet' }
    const found = structuredClone(await READS.activityAbove(db, sheet, 0))
    expect(found.map(({ rows, label: said }) => [rows, t(said.key as 'door.changes.paper', { count: 400 })])).toEqual([
      [expected.length, 'Marked 400 people from the sign-in sheet'],
    ])
    expect(found).toEqual(await readActivityAbove(db, { ...open, says: ({ key }) => key === 'door.changes.paper' }, 0))
    const [entry] = found
    expect(structuredClone(await READS.activityDetail(db, entry?.id ?? 'ope_', 20))).toEqual(
      await readActivityDetail(db, entry?.id ?? 'ope_', 20),
    )
    expect(structuredClone(await READS.moments(db, 100))).toEqual(await readMoments(db, 100))
    const seq = await before(db)
    const preview = structuredClone(await READS.goBackPreview(db, seq))
    expect(preview).toEqual(await previewGoBack(db, seq))
    expect(preview).toMatchObject({ ok: true, value: { rows: 9, reads: 9 } })
  })

  it('is what a sign-in sheet and labels say', async () => {
    const bundle = await readEventBundle(db, eventId)
    if (bundle === null) throw new Error('The event is not there')
    const { t } = await loadWords('en')
    for (const order of ['list', 'pinyin'] as const) {
      const sheet = structuredClone(await READS.signInSheet(db, { eventId, order, language: 'en' }))
      expect(sheet?.content).toEqual(signInContent({ bundle, t, order, seq: await readLastSeq(db) }))
      expect(sheet?.content.rows).toHaveLength(expected.length)
      expect(sheet?.bundle).toEqual({ ...sheet?.bundle, event: bundle.event, community: bundle.community })
      expect(sheet?.bundle.members).toEqual([])
    }
    const choices = { ...FIRST_LABEL_CHOICES, order: 'pinyin', who: 'chosen', chosen: ids.slice(3, 9) } as const
    const labels = structuredClone(await READS.labels(db, { eventId, choices, language: 'en' }))
    expect(labels?.texts).toEqual(labelTexts({ bundle, t, language: 'en', now: 0 }, choices))
    expect(labels?.texts.labels).toHaveLength(6)
    expect(labels?.counts).toEqual({ expected: expected.length, walkIns: 0, chosen: 6 })
    expect(labels?.people).toHaveLength(PEOPLE)
    expect(await READS.labels(db, { eventId: 'evt_gone', choices, language: 'en' })).toBeNull()
  })

  it('is what bringing a door file in would do, with those it names and nobody else', async () => {
    done(await markPaper(db, { eventId, attendanceIds: promised.slice(0, 40), door: 'A' }))
    const content = await readDoorContent(db, eventId)
    const home = await aFullHouse(new IDBFactory())
    done(await markPaper(home, { eventId, attendanceIds: promised.slice(30, 60), door: 'B' }))
    const file = { ...aFullDoor(PEOPLE), ...content, door: 'A' }
    const ask = { file, choices: new Map(), minutes: 0 }
    const preview = structuredClone(await READS.doorMerge(home, ask))
    expect(preview).toEqual(await previewDoorMerge(home, ask))
    expect(preview.merge).toEqual(mergeDoor(await readDoorGround(home, eventId), file, new Map(), true))
    expect(preview.merge.facts).toHaveLength(40)
    expect(preview.named.attendances.map(({ id }) => id).sort()).toEqual(promised.slice(30, 40).sort())
    expect(preview.named.members).toHaveLength(10)
  })
})
