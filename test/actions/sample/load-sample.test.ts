import { beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '@/actions/sample/load-sample'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import { taskState } from '@/domain/checklist/due'
import type { Row } from '@/domain/common/row'
import { addDays, daysBetween, weekdayOf, type LocalDay } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import { nextNumber } from '@/domain/event-plan/next-number'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { holdOf } from '@/domain/material/hold'
import { shortageOf } from '@/domain/material/needs'
import { effectOn, stockOf } from '@/domain/material/stock'
import { balancesOf } from '@/domain/member/ledger'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { byPosition } from '@/domain/common/order'
import { coverageOf } from '@/domain/staffing/coverage'
import { PREFIXES, TABLE_NAMES } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState } from '@/storage/history/undo'
import { aWorkspace, TestClock } from '../../builders/workspace'

const TODAY: LocalDay = '2026-12-09'
const ZONE = 'Asia/Shanghai'

let db: Workspace
let past: EventPlan[]
let ahead: EventPlan[]

beforeAll(async () => {
  db = await aWorkspace(new TestClock(instantOf(TODAY, 900, ZONE)))
  const loaded = await loadSample(db, { language: 'zh-CN', today: TODAY })
  if (!loaded.ok) throw new Error(loaded.reason)
  const dated = (await db.eventPlans.orderBy('day').toArray()).filter((event) => event.day !== null)
  past = dated.filter((event) => (event.day ?? '') < TODAY)
  ahead = dated.filter((event) => (event.day ?? '') >= TODAY)
})

async function allRows(workspace: Workspace): Promise<Record<string, Row<string>[]>> {
  const rows: Record<string, Row<string>[]> = {}
  for (const name of TABLE_NAMES) rows[name] = await workspace.table(name).toArray()
  return rows
}

describe('the sample community', () => {
  it('has the size it promises', async () => {
    expect(await db.members.count()).toBe(400)
    expect(await db.venues.count()).toBe(4)
    expect(await db.materials.count()).toBe(60)
    expect(await db.chapters.count()).toBe(2)
    expect(new Set((await db.members.toArray()).map((member) => member.cohort)).size).toBe(7)
    expect(past).toHaveLength(12)
    expect(ahead).toHaveLength(3)
    expect(new Set(past.map((event) => event.type)).size).toBeGreaterThanOrEqual(4)
  })

  it('is marked as a sample and is a starting state that cannot be undone', async () => {
    expect((await db.communities.toArray()).map((community) => community.isSample)).toEqual([true])
    expect(await readUndoState(db)).toEqual({ undo: null, redo: null })
  })

  it('is not loaded over a community that is there already', async () => {
    expect(await loadSample(db, { language: 'en', today: TODAY })).toEqual({ ok: false, reason: 'alreadyStarted' })
    expect(await db.members.count()).toBe(400)
  })

  it('has the next event in exactly three days, and its numbers running through', () => {
    expect(ahead.map((event) => daysBetween(TODAY, event.day ?? TODAY))[0]).toBe(3)
    expect(nextNumber(past, 'salon')).toBe(12)
    expect(ahead[0]?.number).toBe(12)
  })

  it('names nothing that is not there', async () => {
    const rows = await allRows(db)
    const ids = new Set(Object.values(rows).flatMap((list) => list.map((row) => row.id)))
    const prefixes = new Set(Object.values(PREFIXES))
    const missing: string[] = []
    const look = (value: unknown, where: string): void => {
      if (typeof value === 'string') {
        const named = /^([a-z]{3})_[0-9a-f-]{36}$/.exec(value)
        if (named && prefixes.has(named[1] as never) && !ids.has(value as never)) missing.push(`${where}: ${value}`)
      } else if (Array.isArray(value)) for (const one of value) look(one, where)
      else if (value !== null && typeof value === 'object')
        for (const [key, one] of Object.entries(value)) look(one, `${where}.${key}`)
    }
    for (const [name, list] of Object.entries(rows)) for (const row of list) look(row, name)
    expect(missing).toEqual([])
    expect(ids.size).toBe(Object.values(rows).flat().length)
  })

  it('only uses phone numbers that are clearly invented', async () => {
    const phones = (await db.members.toArray()).flatMap((member) => member.phones)
    expect(phones.filter((phone) => !/^(1\d{2}0000\d{4}|\+\d+ 555 0100 \d{4})$/.test(phone))).toEqual([])
    expect((await db.members.toArray()).some((member) => member.phones.length > 1)).toBe(true)
  })

  it('lets nothing happen after today, and registers nobody in the future', async () => {
    const end = instantOf(TODAY, 0, ZONE)
    for (const check of await db.checkIns.toArray()) expect(check.at).toBeLessThan(end)
    for (const one of await db.attendances.toArray()) expect(one.registeredAt ?? 0).toBeLessThan(end)
    for (const one of await db.tasks.toArray()) expect(one.doneAt ?? 0).toBeLessThan(end)
    for (const one of await db.followUps.toArray()) expect(one.doneAt ?? 0).toBeLessThan(end)
    for (const one of await db.feedbackAnswers.toArray()) expect(one.at).toBeLessThan(end)
    for (const one of await db.debriefs.toArray()) expect(one.completedAt ?? 0).toBeLessThan(end)
  })
})

describe('the past of the sample', () => {
  it('has the attendance of the story: 312 of 421 came to the eight salons', async () => {
    let registered = 0
    let came = 0
    for (const event of past.filter((one) => one.type === 'salon')) {
      const state = doorState(await db.checkIns.where('eventId').equals(event.id).toArray())
      const list = await db.attendances.where('eventId').equals(event.id).toArray()
      const places = list.filter((one) => !one.walkIn && (one.status === 'confirmed' || one.status === 'registered'))
      registered += places.length
      came += places.filter((one) => hasCome(state.get(one.id))).length
      expect(places.filter((one) => one.noShow !== !hasCome(state.get(one.id)))).toEqual([])
    }
    expect([came, registered]).toEqual([312, 421])
  })

  it('has check-ins around the opening, most of them before it', async () => {
    for (const event of past) {
      const opening = instantOf(event.day ?? TODAY, event.opensAt, ZONE)
      const minutes = (await db.checkIns.where('eventId').equals(event.id).toArray()).map(
        (check) => (check.at - opening) / 60_000,
      )
      expect(minutes.filter((minute) => minute <= 0).length).toBeGreaterThan(minutes.length / 2)
      expect(Math.min(...minutes)).toBeGreaterThan(-120)
    }
  })

  it('is debriefed with lessons and feedback, but for the last event, which waits for it', async () => {
    const open = past.filter((event) => event.status === 'finished')
    expect(open.map((event) => event.type)).toEqual(['outing'])
    for (const event of past.filter((one) => one.status !== 'finished')) {
      expect(await db.debriefs.where('eventId').equals(event.id).count()).toBe(1)
      expect(await db.lessons.where('eventId').equals(event.id).count()).toBeGreaterThan(0)
      expect(await db.feedbackAnswers.where('eventId').equals(event.id).count()).toBeGreaterThan(5)
    }
    expect(
      await db.debriefs
        .where('eventId')
        .equals(open[0]?.id ?? '')
        .count(),
    ).toBe(0)
  })

  it('has follow-ups that are late, due today and to come', async () => {
    const open = (await db.followUps.toArray()).filter((one) => one.doneAt === null)
    expect(open.some((one) => one.dueDay < TODAY)).toBe(true)
    expect(open.filter((one) => one.dueDay === TODAY).length).toBeGreaterThanOrEqual(2)
    expect(open.some((one) => one.dueDay > TODAY)).toBe(true)
  })

  it('never had less than nothing in stock', async () => {
    for (const material of await db.materials.toArray()) {
      const movements = await db.stockMovements.where('materialId').equals(material.id).sortBy('at')
      let stock = 0
      for (const movement of movements) {
        stock += effectOn(movement.kind, movement.quantity)
        expect(stock, `${material.name} on ${new Date(movement.at).toISOString()}`).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('kept the credit of the story: one no-show, restored to 95', async () => {
    const shen = (await db.members.toArray()).find((member) => member.name === '沈亦舟')
    const entries = await db.ledgerEntries
      .where('memberId')
      .equals(shen?.id ?? '')
      .toArray()
    expect(balancesOf(entries).credit).toBe(95)
  })
})

describe('what is missing in the events ahead', () => {
  it('is a role in each', async () => {
    for (const event of ahead) {
      const assignments = await db.assignments.where('eventId').equals(event.id).toArray()
      const shifts = await db.shifts.where('eventId').equals(event.id).toArray()
      expect(shifts.some((shift) => coverageOf(shift, assignments).short > 0)).toBe(true)
    }
  })

  it('is a material in each', async () => {
    const events = new Map((await db.eventPlans.toArray()).map((event) => [event.id, event]))
    for (const event of ahead) {
      const short: string[] = []
      for (const reservation of await db.reservations.where('eventId').equals(event.id).toArray()) {
        const material = await db.materials.get(reservation.materialId)
        if (!material) throw new Error('no material')
        const stock = stockOf(await db.stockMovements.where('materialId').equals(material.id).toArray())
        const holds = (await db.reservations.where('materialId').equals(material.id).toArray()).flatMap((one) => {
          const holder = events.get(one.eventId)
          return (holder && holdOf(holder, material, one)) ?? []
        })
        if (shortageOf(event, material, reservation, stock, holds).short > 0) short.push(material.name)
      }
      expect(short.length, event.title).toBeGreaterThan(0)
      if (event.number === 12) expect(short).toEqual(expect.arrayContaining(['HDMI转Type-C', '布基胶带']))
      expect(short.length, short.join()).toBeLessThan(16)
    }
  })

  it('is a task that is late in each', async () => {
    for (const event of ahead) {
      const tasks = await db.tasks.where('eventId').equals(event.id).toArray()
      const late = tasks.filter((task) => taskState(task, event, { day: TODAY, minute: 900 }) === 'overdue')
      expect(late.length).toBeGreaterThan(0)
    }
  })

  it('is four minutes in the run-sheet of the next, and something at its venue', async () => {
    for (const event of ahead) {
      const cues = (await db.cues.where('eventId').equals(event.id).toArray()).sort(byPosition)
      const over = timeCues(event.opensAt, cues).map((cue) => cue.overrun)
      expect(Math.max(...over)).toBeGreaterThan(0)
      if (event.number === 12) expect(Math.max(...over)).toBe(240)
      const survey = await db.surveyAnswers
        .where('venueId')
        .equals(event.venueId ?? '')
        .toArray()
      expect(survey.some((answer) => answer.verdict === 'toConfirm')).toBe(true)
    }
  })
})

describe('loading the sample', () => {
  const clock = () => new TestClock(instantOf(TODAY, 900, ZONE))
  const withoutStamp = async (workspace: Workspace) =>
    Object.fromEntries(
      Object.entries(await allRows(workspace)).map(([name, rows]) => [
        name,
        rows.map(({ by: _by, hlc: _hlc, ...row }) => row),
      ]),
    )

  it('twice on the same day gives the same rows', async () => {
    const again = await aWorkspace(clock())
    await loadSample(again, { language: 'zh-CN', today: TODAY })
    expect(await withoutStamp(again)).toEqual(await withoutStamp(db))
  })

  it('in English gives the same people and events in English', async () => {
    const english = await aWorkspace(clock())
    await loadSample(english, { language: 'en', today: TODAY })
    expect((await english.communities.toArray())[0]).toMatchObject({
      name: 'Northbank Salon',
      organiser: 'Chen Qinghe',
    })
    const rows = await withoutStamp(english)
    const { members = [], ...others } = rows
    expect(members.map((member) => member.id)).toEqual((await db.members.toArray()).map((member) => member.id))
    expect(JSON.stringify(others)).not.toMatch(/[\u4e00-\u9fff]/)
    const originals = members.filter((member) => /[\u4e00-\u9fff]/.test(JSON.stringify(member)))
    expect(originals.length).toBeLessThan(12)
    expect(originals.every((member) => !/[\u4e00-\u9fff]/.test((member as { name?: string }).name ?? ''))).toBe(true)
  })

  it.each(Array.from({ length: 7 }, (_, days) => addDays(TODAY, days)))(
    'on %s keeps its order, and its weekends',
    async (today) => {
      const other = await aWorkspace(new TestClock(instantOf(today, 900, ZONE)))
      await loadSample(other, { language: 'en', today })
      const events = (await other.eventPlans.toArray()).filter((event) => event.day !== null)
      const salons = events
        .filter((event) => event.type === 'salon')
        .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
        .map((event) => event.day ?? '')
      expect(salons).toEqual([...salons].sort())
      expect(events.filter((event) => (event.day ?? '') < today)).toHaveLength(12)
      const next = events
        .filter((event) => (event.day ?? '') >= today)
        .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
      expect(next.map((event) => event.number)).toEqual([12, null, null])
      expect(events.filter((event) => event.number !== 12).every((event) => weekdayOf(event.day ?? today) >= 6)).toBe(
        true,
      )
    },
  )
})
