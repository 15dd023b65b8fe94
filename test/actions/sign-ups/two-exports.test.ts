import { describe, expect, it } from 'vitest'
import { checkIn } from '@/actions/door/check-in'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import type { EventPlanId } from '@/domain/common/id'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import type { Workspace } from '@/storage/database/workspace'
import { readMergeGround } from '@/storage/reads/sign-ups'
import { withEvent } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

const HEADER =
  'Order number,Ticket number,First Name,Last Name,Email,Twitter,Company,Title,Featured,Ticket title,Ticket venue,Access code,Discount,Price,Currency,Number of tickets,Paid by (name),Paid by (email),Paid date (UTC),Checkin Date (UTC),Ticket Price Paid'
const SHARED = 335
const GONE = 6
const NEW = 153
const CHECKED_IN = 182

/** One ticket of an export whose addresses are starred out, so that many share one; two in a hundred have one name. */
function line(at: number, checkedIn: boolean): string {
  const stars = `${'abcdefgh'[at % 8] ?? ''}***@example.org`
  const name = at % 50 === 0 ? ['Alex', 'Wong'] : [`Given${at}`, `Family${at % 97}`]
  const came = checkedIn ? `2026-12-20 06:${String(at % 60).padStart(2, '0')}:00` : ''
  return `GOOGA${at},GOOGB${at},${name.join(',')},${stars},,,,No,General,Hall,,,0,USD,1,,${stars},2026-11-${String((at % 28) + 1).padStart(2, '0')} 03:00:00,${came},0`
}

/** The earlier export holds tickets 0 to 340; the later one lacks the first six, has 153 more and 182 check-ins. */
function exports() {
  const earlier = Array.from({ length: GONE + SHARED }, (_, at) => line(at, false))
  const later = Array.from({ length: SHARED + NEW }, (_, at) => line(at + GONE, at < CHECKED_IN))
  const file = (lines: readonly string[]) => new TextEncoder().encode([HEADER, ...lines, ''].join('\n'))
  return { earlier: file(earlier), later: file(later) }
}

async function read(bytes: Uint8Array) {
  const file = await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' })
  if (!file.ok) throw new Error(file.reason.kind)
  return file.value
}

async function bringIn(db: Workspace, eventId: EventPlanId, bytes: Uint8Array) {
  const { platform, entries, counts } = await read(bytes)
  const ask = { eventId, fileName: 'bevy.csv', platform, entries, rows: counts.rows, rejected: counts.rejected }
  return done(await importSignUps(db, ask))
}

describe('an earlier and a later export of one event', () => {
  it('are matched by ticket: 335 shared, 6 gone, 153 new, 182 check-ins filled, and nothing twice', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    const { earlier, later } = exports()
    const file = await read(earlier)
    expect([file.platform, file.counts]).toEqual(['bevy', { rows: 341, entries: 341, rejected: 0, blank: 0 }])
    expect((await bringIn(db, eventId, earlier)).totals).toMatchObject({ added: 341, gone: 0 })

    const outcome = await bringIn(db, eventId, later)
    expect(outcome.checkedIn).toBe(CHECKED_IN)
    expect(outcome.totals).toMatchObject({
      entries: 488,
      added: NEW,
      changed: CHECKED_IN,
      unchanged: SHARED - CHECKED_IN,
      merged: 0,
      gone: GONE,
    })
    expect(await db.attendances.count()).toBe(494)
    expect(await db.members.count()).toBe(494)

    const again = await bringIn(db, eventId, later)
    expect([again.totals.added, again.totals.changed, again.importId]).toEqual([0, 0, null])
    // The earlier one again says that nobody was checked in: no check-in is lost.
    const back = await bringIn(db, eventId, earlier)
    expect([back.totals.added, back.totals.changed, back.totals.gone]).toEqual([0, 0, NEW])
    expect(await db.checkIns.count()).toBe(CHECKED_IN)
  })

  it('keep a check-in of our own door', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    const { earlier, later } = exports()
    await bringIn(db, eventId, earlier)
    const own = (await db.attendances.toArray()).find((row) => row.ticketCode === `GOOGB${GONE}`)
    if (!own) throw new Error('no such ticket')
    done(await checkIn(db, { attendanceId: own.id, door: '正门', method: 'ticket' }))
    expect((await bringIn(db, eventId, later)).checkedIn).toBe(CHECKED_IN - 1)
    expect(await db.checkIns.where('attendanceId').equals(own.id).count()).toBe(1)
    const plan = planSignUps((await read(later)).entries, await readMergeGround(db, eventId, 'bevy'))
    expect(plan.totals.changed).toBe(0)
  })
})
