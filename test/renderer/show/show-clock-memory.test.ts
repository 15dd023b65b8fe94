import { describe, expect, it } from 'vitest'
import type { ClockReading } from '@/domain/show/show-clock'
import { type OffsetMemory, ShowClockStore } from '@/renderer/src/parts/show-clock/show-clock-store'

const HOUR = 3_600_000

/** Two clocks that the test turns, and what is remembered on the machine. */
function aMachine() {
  const machine = { wall: 10 * HOUR, steady: 0, offset: 0 }
  const memory: OffsetMemory = {
    read: () => machine.offset,
    write: (offset) => {
      machine.offset = offset
    },
  }
  const read = (): ClockReading => ({ wall: machine.wall, steady: machine.steady })
  return { machine, open: (latestFact: number | null) => new ShowClockStore(read, latestFact, memory) }
}

describe('a clock that is set back in the middle of a show', () => {
  it('is made up for, also by a window that is opened afterwards', () => {
    const { machine, open } = aMachine()
    const desk = open(null)
    machine.steady += 600_000
    machine.wall += 600_000
    expect(desk.moment()).toBe(10 * HOUR + 600_000)
    machine.wall -= HOUR
    expect(desk.moment()).toBe(10 * HOUR + 600_000)
    // The newest fact alone would put the show back by ten minutes.
    expect(open(10 * HOUR).moment()).toBe(10 * HOUR + 600_000)
  })

  it('stays a question to the person when another window has noticed it, too', () => {
    const { machine, open } = aMachine()
    const desk = open(null)
    const projector = open(null)
    machine.wall -= HOUR
    projector.moment()
    desk.adopt(machine.offset)
    expect(desk.moment()).toBe(10 * HOUR)
    expect(desk.current().jump).toEqual({ kind: 'back', by: HOUR })
  })
})
