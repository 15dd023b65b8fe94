import { describe, expect, it } from 'vitest'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { previewSignUps } from '@/actions/sign-ups/preview-sign-ups'
import type { EventPlanId } from '@/domain/common/id'
import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import type { SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { readTable } from '@/exchange/table/read-table'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { withEvent } from '../../builders/a-door'
import { ground } from '../../builders/a-sign-up'
import { done } from '../../builders/done'
import { chanceFrom, mutate, randomList } from '../../builders/random-list'
import { aWorkspace } from '../../builders/workspace'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_220)
const CASES = 2_000
/** Every so many cases the list also goes through the database, which costs more than reading it. */
const STORED_EVERY = 40

const READ = { zone: 'Asia/Shanghai', near: '2026-12-20' } as const

function casesFrom(seed: number): Uint8Array[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: CASES }, () => {
    const bytes = new TextEncoder().encode(randomList(chance))
    return chance() < 0.6 ? mutate(bytes, chance) : bytes
  })
}

/** Every row of the sheet below the header is somebody, or was left out for a reason. */
function expectAccounted(file: SignUpFile): void {
  const { counts, entries, problems } = file
  expect(counts.entries + counts.rejected + counts.blank).toBe(counts.rows)
  expect(entries).toHaveLength(counts.entries)
  expect(problems.filter(({ severity }) => severity === 'skipped')).toHaveLength(counts.rejected + counts.blank)
  const { totals } = planSignUps(entries, ground())
  expect(totals.added + totals.changed + totals.unchanged + totals.merged + totals.skipped).toBe(counts.entries)
}

async function bringIn(db: Workspace, eventId: EventPlanId, file: SignUpFile) {
  const { platform, entries, counts } = file
  const ask = { eventId, fileName: 'list.csv', platform, entries, rows: counts.rows, rejected: counts.rejected }
  return done(await importSignUps(db, ask))
}

describe(`any list (seed ${SEED})`, () => {
  it(`of ${CASES} is read or refused, and every row of it is accounted for`, async () => {
    let read = 0
    for (const [at, bytes] of casesFrom(SEED).entries()) {
      const result = await readSignUps(bytes, READ).catch((error: unknown) => {
        throw new Error(`Case ${at} of seed ${SEED} threw`, { cause: error })
      })
      if (!result.ok) continue
      read += 1
      expectAccounted(result.value)
    }
    // A generator whose lists are mostly refused would prove nothing.
    expect(read).toBeGreaterThan(CASES * 0.75)
  }, 180_000)

  it('brought in a second time changes nothing, and one undo leaves nobody', async () => {
    for (const [at, bytes] of casesFrom(SEED).entries()) {
      if (at % STORED_EVERY !== 0) continue
      const result = await readSignUps(bytes, READ)
      if (!result.ok || result.value.entries.length === 0) continue
      const db = await aWorkspace()
      const eventId = await withEvent(db)
      const first = await bringIn(db, eventId, result.value)
      const rows = await db.attendances.count()
      expect(rows, `case ${at}`).toBe(first.totals.added)
      const again = await bringIn(db, eventId, result.value)
      expect([again.totals.added, again.totals.changed, again.importId], `case ${at}`).toEqual([0, 0, null])
      await undo(db)
      const left = [...(await db.members.toArray()), ...(await db.attendances.toArray())]
      expect(
        left.filter((row) => row.deleted === 0),
        `case ${at}`,
      ).toEqual([])
    }
  }, 180_000)

  it('that ends in the middle, or is no list at all, is refused or read, and never hangs', async () => {
    const chance = chanceFrom(SEED + 1)
    for (let at = 0; at < 200; at += 1) {
      const noise = Uint8Array.from({ length: Math.floor(chance() * 400) }, () => Math.floor(chance() * 256))
      const start = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0x3c]][at % 4]
      const bytes = Uint8Array.from([...(start ?? []), ...noise])
      const result = await readSignUps(bytes, READ)
      if (result.ok) expectAccounted(result.value)
    }
  })

  it('with more cells than people ever wrote is refused before it is taken apart', async () => {
    const result = await readTable(new TextEncoder().encode(`姓名,手机\n${','.repeat(4_000_001)}`), { people: true })
    expect(result).toEqual({ ok: false, reason: { kind: 'tooManyRows', rows: 200_000 } })
  })
})

describe('what is shown before an import', () => {
  const CSV = '姓名,手机,状态\n何田,13900000101,候补\nAda,13900000102,已报名\n'
  const opened = async () => {
    const table = await readTable(new TextEncoder().encode(CSV), { people: true })
    if (!table.ok) throw new Error(table.reason.kind)
    return table.value
  }
  const askOf = (eventId: EventPlanId) => ({ eventId, options: READ, fields: null, doubts: new Map() })

  it('is what is written, and is planned anew where something has changed since', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const steps: string[] = []
    const preview = await previewSignUps(db, await opened(), askOf(eventId), (step) => steps.push(step))
    expect(steps).toEqual(['understanding', 'merging'])
    expect(preview.plan.totals).toMatchObject({ added: 2 })
    expect(preview.shown.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, '何田'],
      [3, 'Ada'],
    ])
    const { platform, entries, counts } = preview.file
    const ask = { eventId, fileName: 'a.csv', platform, entries, rows: counts.rows, rejected: 0 }
    expect(done(await importSignUps(db, { ...ask, planned: preview })).totals.added).toBe(2)
    // The plan is stale now: written as it is, it would add everybody twice.
    expect(done(await importSignUps(db, { ...ask, planned: preview })).totals).toMatchObject({ added: 0, unchanged: 2 })
    expect(await db.members.count()).toBe(2)
    expect((await db.attendances.toArray()).filter((row) => row.waitlistPos !== '')).toHaveLength(1)
  })

  it('follows the columns that were settled for these headings before', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const chosen = { ...askOf(eventId), fields: ['name', null, 'status'] as const }
    const preview = await previewSignUps(db, await opened(), chosen)
    expect([preview.remembered, preview.file.entries[0]?.phones]).toEqual([false, []])
    const { platform, entries, counts } = preview.file
    const ask = { eventId, fileName: 'a.csv', platform, entries, rows: counts.rows, rejected: 0 }
    done(await importSignUps(db, { ...ask, columnMap: preview.columnMap }))
    const later = await previewSignUps(db, await opened(), askOf(eventId))
    expect([later.remembered, later.file.entries[0]?.phones]).toEqual([true, []])
  })

  /** Brings a list in as it was shown, and says what a second import of it would do without anything chosen. */
  async function twice(db: Workspace, eventId: EventPlanId, text: string, chosen: object) {
    const table = await readTable(new TextEncoder().encode(text), { people: true })
    if (!table.ok) throw new Error(table.reason.kind)
    const first = await previewSignUps(db, table.value, {
      ...askOf(eventId),
      options: { ...READ, ...chosen },
    })
    const { platform, entries, counts } = first.file
    const ask = { eventId, fileName: 'a.csv', platform, entries, rows: counts.rows, rejected: 0 }
    done(await importSignUps(db, { ...ask, columnMap: first.columnMap }))
    return previewSignUps(db, table.value, askOf(eventId))
  }

  it('reads dates again in the order that was chosen for these headings, so that the same list changes nothing', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const text = '姓名,手机,报名时间\n何田,13900000101,3/4/2026 10:13\nAda,13900000102,5/4/2026 09:00\n'
    const again = await twice(db, eventId, text, { dateOrders: { 2: 'dayFirst' } })
    expect(again.file.columns[2]).toMatchObject({ dateOrder: 'dayFirst', dateOrderSure: true })
    expect([again.remembered, again.plan.totals.changed, again.plan.totals.unchanged]).toEqual([true, 0, 2])
    // A later export whose dates leave no other reading is read as it must be.
    const proves = await readTable(new TextEncoder().encode(`${text}Bo,13900000103,6/30/2026\n`), { people: true })
    if (!proves.ok) throw new Error(proves.reason.kind)
    const other = await previewSignUps(db, proves.value, askOf(eventId))
    expect(other.file.columns[2]?.dateOrder).toBe('monthFirst')
  })

  it('finds the header row again that was chosen for such lists', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const text = '姓名,手机,备注\n甲方,乙方,丙方\n何田,13900000101,素\nAda,13900000102,\n'
    const again = await twice(db, eventId, text, { headerRow: 2 })
    expect([again.file.headerRow, again.remembered]).toEqual([2, true])
    expect(again.plan.totals).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  })

  it('brings nothing new although a phone was typed in for a number that a spreadsheet had cut', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const text = '姓名,邮箱,手机\n何田,hetian@example.org,1.39E+10\n'
    const again = await twice(db, eventId, text, { phones: { 2: '13900000101' } })
    expect((await db.members.toArray()).map(({ phones }) => phones)).toEqual([['13900000101']])
    expect(again.plan.totals).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })
})
