import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import { doorCounters } from '@/domain/attendance/counters'
import { doorBook, withFacts, withPlaces, type DoorBook } from '@/domain/attendance/door-book'
import { doorState } from '@/domain/attendance/door-state'
import { aCheckIn, anAttendance } from '../../builders/a-door'

const HEADS = ['att_1', 'att_2', 'att_3', 'att_4'] as const
const FACTS = ['chk_1', 'chk_2', 'chk_3', 'chk_4', 'chk_5', 'chk_6'] as const

const head = fc.constantFrom(...HEADS)
const factId = fc.constantFrom(...FACTS)
const deleted = fc.constantFrom(0, 0, 0, 1)

const aFact = fc
  .record({
    ...{ id: factId, attendanceId: head, deleted, at: fc.integer({ min: 1, max: 5 }) },
    kind: fc.constantFrom('in', 'in', 'out', 'undo'),
    undoes: factId,
  })
  .map((row) => ({ ...row, undoes: row.kind === 'undo' ? row.undoes : null }))

const aPlace = fc.record({
  ...{ id: head, deleted, plusOnes: fc.integer({ min: 0, max: 3 }), walkIn: fc.boolean() },
  status: fc.constantFrom('registered', 'confirmed', 'waitlisted', 'cancelled'),
  substituteFor: fc.option(head),
})

type Step = { readonly facts: readonly object[] } | { readonly places: readonly object[] }
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ facts: fc.array(aFact, { minLength: 1, maxLength: 4 }) }),
  fc.record({ places: fc.array(aPlace, { minLength: 1, maxLength: 3 }) }),
)

/** What the tables hold after these rows were put into them, tombstones left out. */
function table<R extends Attendance | CheckIn>(rows: readonly R[], more: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of more) byId.set(row.id, row)
  return [...byId.values()].filter((row) => row.deleted === 0)
}

const said = ({ state, counters }: Pick<DoorBook, 'state' | 'counters'>) => ({
  visits: Object.fromEntries([...state].sort(([a], [b]) => (a < b ? -1 : 1))),
  counters,
})

describe('the book of a door', () => {
  it('says after every step what reading everything anew would say', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 12 }), (steps) => {
        let book = doorBook([], [])
        let places: Attendance[] = []
        let facts: CheckIn[] = []
        steps.forEach((step, at) => {
          const written = { hlc: `h${at}` }
          if ('facts' in step) {
            const rows = lastOf(step.facts.map((row) => aCheckIn({ ...row, ...written })))
            facts = table(facts, rows)
            book = withFacts(book, rows)
          } else {
            const rows = lastOf(step.places.map((row) => anAttendance({ ...row, ...written })))
            places = table(places, rows)
            book = withPlaces(book, rows)
          }
          const state = doorState(facts)
          const anew = { state, counters: doorCounters(places, state) }
          expect(said(book)).toEqual(said(anew))
          expect(said(book)).toEqual(said(doorBook(places, facts)))
        })
      }),
      { numRuns: 400 },
    )
  })

  it('is the same book when it hears again what it knows', () => {
    const fact = aCheckIn({ hlc: 'h1' })
    const place = anAttendance({ hlc: 'h1' })
    const book = doorBook([place], [fact])
    expect(withFacts(book, [{ ...fact }])).toBe(book)
    expect(withPlaces(book, [{ ...place }])).toBe(book)
    expect(withFacts(book, [aCheckIn({ id: 'chk_9', deleted: 1 })])).toBe(book)
  })

  it('leaves the book before as it was', () => {
    const book = doorBook([anAttendance()], [])
    const after = withFacts(book, [aCheckIn()])
    expect(book.counters.present.heads).toBe(0)
    expect(book.state.size).toBe(0)
    expect(after.counters.present.heads).toBe(1)
  })

  it('counts somebody in again when the undo that took the check-in back is itself undone', () => {
    const undo = aCheckIn({ id: 'chk_2', kind: 'undo', undoes: 'chk_1', at: 2000 })
    const taken = withFacts(doorBook([anAttendance()], [aCheckIn()]), [undo])
    expect(taken.counters.present.heads).toBe(0)
    expect(withFacts(taken, [{ ...undo, deleted: 1, hlc: 'h2' }]).counters.present.heads).toBe(1)
  })
})

/** One row an id, the newest: a table cannot hold two. */
function lastOf<R extends Attendance | CheckIn>(rows: readonly R[]): R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
