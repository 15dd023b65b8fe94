import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importSignUps, type ImportRequest } from '@/actions/sign-ups/import-sign-ups'
import { ATTENDANCE_STATUSES } from '@/domain/attendance/attendance'
import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readColumnMap } from '@/storage/reads/sign-ups'
import { withEvent, withMember } from '../../builders/a-door'
import { signUps } from '../../builders/a-sign-up'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

const PHONE = '13900000101'

function request(
  eventId: EventPlanId,
  entries: readonly SignUpEntry[],
  over: Partial<ImportRequest> = {},
): ImportRequest {
  return { eventId, fileName: 'list.csv', platform: 'generic', entries, rows: entries.length, rejected: 0, ...over }
}

async function everything(db: Workspace): Promise<string> {
  const tables = await Promise.all(
    [db.members, db.attendances, db.checkIns, db.signUpImports, db.columnMaps, db.operations].map((table) =>
      (table as typeof db.operations).toArray(),
    ),
  )
  return JSON.stringify(tables)
}

async function live(db: Workspace) {
  const [members, attendances, checkIns] = await Promise.all([
    db.members.toArray(),
    db.attendances.toArray(),
    db.checkIns.toArray(),
  ])
  return {
    members: members.filter((row) => row.deleted === 0),
    attendances: attendances.filter((row) => row.deleted === 0),
    checkIns: checkIns.filter((row) => row.deleted === 0),
  }
}

describe('importing a sign-up list', () => {
  it('brings people, places and check-ins in with one step that one undo takes back', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const entries = signUps(
      { name: '何田', phones: [PHONE], status: 'registered', ticketId: 'T-1' },
      { name: 'Ada Byron', emails: ['ada@example.org', 'a***@example.org'], checkedIn: true, checkedInAt: 5000 },
    )
    const before = await db.operations.count()
    const outcome = done(await importSignUps(db, request(eventId, entries, { rejected: 3, rows: 5 })))
    expect(outcome).toMatchObject({ totals: { added: 2, changed: 0 }, checkedIn: 1 })
    expect(await db.operations.count()).toBe(before + 1)
    const { members, attendances, checkIns } = await live(db)
    expect(members.map(({ name, phones, emails }) => [name, phones, emails])).toEqual(
      expect.arrayContaining([
        ['何田', [PHONE], []],
        ['Ada Byron', [], ['ada@example.org']],
      ]),
    )
    expect(attendances).toHaveLength(2)
    expect(checkIns.map(({ at, method }) => [at, method])).toEqual([[5000, 'import']])
    expect(await db.signUpImports.toArray()).toMatchObject([{ rows: 5, added: 2, rejected: 3 }])
    done(await undo(db))
    expect(await live(db)).toEqual({ members: [], attendances: [], checkIns: [] })
  })

  it('can be done again after an undo, although its places lie there as tombstones', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    await withMember(db, { name: '何田', phones: [PHONE] })
    const entries = signUps({ name: '何田', phones: [PHONE], checkedIn: true, checkedInAt: 5000, table: '2' })
    done(await importSignUps(db, request(eventId, entries)))
    done(await undo(db))
    done(await importSignUps(db, request(eventId, entries)))
    const { attendances, checkIns } = await live(db)
    expect(attendances.map(({ table }) => table)).toEqual(['2'])
    expect(checkIns).toHaveLength(1)
  })

  it('leaves no trace when the same list comes a second time', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const entries = signUps({ phones: [PHONE], status: 'confirmed' }, { name: '何田' }, { name: '何田' })
    const ask = request(eventId, entries, { columnMap: { headers: '姓名', fields: ['name'] } })
    done(await importSignUps(db, ask))
    const once = await everything(db)
    const again = done(await importSignUps(db, ask))
    expect(again).toMatchObject({ importId: null, totals: { added: 0, changed: 0, unchanged: 3 } })
    expect(await everything(db)).toBe(once)
  })

  it('fills in what a later export of the same event knows, and keeps who is gone from it', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const early = Array.from({ length: 341 }, (_, at) => ({
      name: `Guest ${at}`,
      emails: ['g***@example.org'],
      ticketId: `K${at}`,
    }))
    const late = [
      ...early.slice(6).map((row, at) => (at < 182 ? { ...row, checkedIn: true, checkedInAt: 1000 + at } : row)),
      ...Array.from({ length: 153 }, (_, at) => ({
        name: `Guest ${at}`,
        emails: ['g***@example.org'],
        ticketId: `N${at}`,
      })),
    ]
    const bevy = { platform: 'bevy' }
    done(await importSignUps(db, request(eventId, signUps(...early), bevy)))
    const { totals, checkedIn } = done(await importSignUps(db, request(eventId, signUps(...late), bevy)))
    expect(totals).toMatchObject({ entries: 488, added: 153, changed: 182, unchanged: 153, gone: 6, merged: 0 })
    expect(checkedIn).toBe(182)
    const { attendances, checkIns } = await live(db)
    expect([attendances.length, checkIns.length]).toEqual([494, 182])
    const again = done(await importSignUps(db, request(eventId, signUps(...late), bevy)))
    expect(again.importId).toBeNull()
  })

  it('puts the waiting list behind those who wait already, in the order of the platform', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    done(await importSignUps(db, request(eventId, signUps({ name: '甲一', status: 'waitlisted' }))))
    const more = signUps(
      { name: '乙二', status: 'waitlisted', waitlistPlace: 3 },
      { name: '丙三', status: 'waitlisted', waitlistPlace: 2 },
    )
    done(await importSignUps(db, request(eventId, more)))
    const { attendances, members } = await live(db)
    const nameOf = new Map(members.map(({ id, name }) => [id, name]))
    const waiting = attendances.toSorted((a, b) => (a.waitlistPos < b.waitlistPos ? -1 : 1))
    expect(waiting.map(({ memberId }) => nameOf.get(memberId))).toEqual(['甲一', '丙三', '乙二'])
  })

  it('takes somebody off the waiting list when the list says that they have a place', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const row = { phones: [PHONE] }
    done(await importSignUps(db, request(eventId, signUps({ ...row, status: 'waitlisted' }))))
    done(await importSignUps(db, request(eventId, signUps({ ...row, status: 'registered' }))))
    expect((await live(db)).attendances).toMatchObject([{ status: 'registered', waitlistPos: '' }])
  })

  it('dates a check-in without a moment at the opening of the doors', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-12', opensAt: 840, zone: 'Asia/Shanghai' })
    done(await importSignUps(db, request(eventId, signUps({ checkedIn: true }))))
    expect((await live(db)).checkIns[0]?.at).toBe(Date.parse('2026-12-12T14:00:00+08:00'))
  })

  it('remembers the column map by the headings', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    const columnMap = { headers: 'A\u001fB', fields: ['name', null] }
    done(await importSignUps(db, request(eventId, signUps({}), { columnMap })))
    expect(await readColumnMap(db, 'A\u001fB')).toEqual(['name', null])
    expect(await readColumnMap(db, 'A')).toBeNull()
  })

  it('refuses a list without anybody, and an event that is gone', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db)
    expect(await importSignUps(db, request(eventId, []))).toEqual({ ok: false, reason: 'nobody' })
    expect(await importSignUps(db, request('evt_gone', signUps({})))).toEqual({ ok: false, reason: 'noSuchEvent' })
    expect((await live(db)).members).toEqual([])
  })
})

// Few names, phones and tickets, so that every kind of coincidence happens.
const row = fc.record({
  name: fc.constantFrom('张伟', '刘明', 'Ada Byron', '王芳'),
  phones: fc.subarray(['13900000101', '13900000102', '13900000103'], { maxLength: 2 }),
  emails: fc.subarray(['a@example.org', 'b@example.org', 'c***@example.org'], { maxLength: 2 }),
  ticketId: fc.constantFrom('', '', 'T1', 'T2', 'T3', 'T4'),
  orderId: fc.constantFrom('', 'O1', 'O2'),
  status: fc.option(fc.constantFrom(...ATTENDANCE_STATUSES), { nil: null }),
  wechat: fc.constantFrom('', 'wa', 'wb'),
  organisation: fc.constantFrom('', 'Org'),
  registeredAt: fc.option(fc.constantFrom(1000, 2000, 3000), { nil: null }),
  plusOnes: fc.option(fc.nat(2), { nil: null }),
  checkedIn: fc.boolean(),
  note: fc.constantFrom('', 'veg', 'late'),
  table: fc.constantFrom('', '1', '2'),
  tags: fc.subarray(['x', 'y']),
  answers: fc.subarray([
    { question: 'q', answer: '1' },
    { question: 'q', answer: '2' },
    { question: 'r', answer: '3' },
  ]),
})

describe('importing any list', () => {
  it('accounts for every row, and changes nothing the second time', async () => {
    const known = fc.array(
      fc.record({
        name: fc.constantFrom('张伟', '刘明', 'Ada Byron'),
        phones: fc.subarray(['13900000101', '13900000102'], { maxLength: 1 }),
        emails: fc.subarray(['a@example.org'], { maxLength: 1 }),
      }),
      { maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 9 }), known, async (rows, members) => {
        const db = await aWorkspace()
        const eventId = await withEvent(db)
        for (const member of members) await withMember(db, member)
        const ask = request(eventId, signUps(...rows))
        const { totals } = done(await importSignUps(db, ask))
        expect(totals.added + totals.changed + totals.unchanged + totals.merged + totals.skipped).toBe(rows.length)
        const once = await everything(db)
        done(await importSignUps(db, ask))
        expect(await everything(db)).toBe(once)
        db.close()
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
