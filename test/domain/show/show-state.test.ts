import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressOf } from '@/domain/show/cue-progress'
import { showState } from '@/domain/show/show-state'
import { aCue, at } from '../../builders/a-cue'
import { anyFacts, anySheet, CLOCK, fact, FRAME, moment } from './a-show'

const welcome = aCue({ title: 'Welcome', duration: 600 })
const talk = aCue({ title: 'Talk', duration: 1800 })
const doors = aCue({ title: 'Doors of the second half', kind: 'milestone', duration: 0 })
const groups = aCue({ title: 'Groups', duration: 2400, start: at('15:00') })
const recording = aCue({ title: 'Recording', duration: 900, track: 'small room' })
const sheet = [welcome, talk, doors, groups, recording]
const state = (facts: Parameters<typeof showState>[1], now: number) => showState(sheet, facts, FRAME, CLOCK, now)

describe('the show at a moment', () => {
  it('waits before the first start, and expects the sheet as planned', () => {
    const before = state([], moment('13:50'))
    expect(before.phase).toBe('before')
    expect(before.now).toBeNull()
    expect(before.next?.cue.title).toBe('Welcome')
    expect(before.cues.map(({ startsAt }) => startsAt)).toEqual([
      at('14:00').at,
      at('14:10').at,
      at('14:40').at,
      at('15:00').at,
      at('15:00').at,
    ])
    expect(before.evening.late).toBe(at('15:40').at - at('16:00').at)
  })

  it('moves everything along when nobody has begun in time', () => {
    const late = state([], moment('14:30'))
    expect(late.cues[0]?.startsAt).toBe(at('14:30').at)
    expect(late.cues[3]).toMatchObject({ startsAt: at('15:10').at, late: 600 })
  })

  it('counts down, then over, and says what follows', () => {
    const facts = [fact(welcome, 'started', moment('14:02'))]
    expect(state(facts, moment('14:07')).now?.remaining).toBe(300)
    const over = state(facts, moment('14:13', 30))
    expect(over.now?.remaining).toBe(-90)
    expect(over.next?.cue.title).toBe('Talk')
    expect(over.next?.startsAt).toBe(at('14:13').at + 30)
  })

  it('stands still while it is held, and everything behind it moves', () => {
    const facts = [fact(welcome, 'started', moment('14:00')), fact(welcome, 'held', moment('14:04'))]
    const held = state(facts, moment('14:20'))
    expect(held.now).toMatchObject({ status: 'held', remaining: 360, elapsed: 240 })
    expect(held.next?.startsAt).toBe(at('14:26').at)
    const resumed = state([...facts, fact(welcome, 'resumed', moment('14:20'))], moment('14:23'))
    expect(resumed.now).toMatchObject({ status: 'running', remaining: 180 })
  })

  it('gives and takes minutes', () => {
    const facts = [
      fact(welcome, 'started', moment('14:00')),
      fact(welcome, 'extended', moment('14:01'), 300),
      fact(welcome, 'extended', moment('14:02'), -60),
    ]
    expect(state(facts, moment('14:10')).now?.remaining).toBe(240)
  })

  it('passes milestones and ends after the last cue', () => {
    const done = [
      fact(welcome, 'started', moment('14:00')),
      fact(welcome, 'ended', moment('14:10')),
      fact(talk, 'started', moment('14:10')),
      fact(talk, 'ended', moment('14:50')),
    ]
    const between = state(done, moment('14:52'))
    expect(between.phase).toBe('between')
    expect(between.next?.cue.title).toBe('Groups')
    const last = [...done, fact(groups, 'started', moment('15:00')), fact(groups, 'ended', moment('15:44'))]
    const over = state(last, moment('15:50'))
    expect(over.phase).toBe('over')
    expect(over.evening.expectedEnd).toBeGreaterThanOrEqual(at('15:44').at)
  })

  it('runs other tracks with their own timers', () => {
    const facts = [fact(welcome, 'started', moment('14:00')), fact(recording, 'started', moment('14:05'))]
    const both = state(facts, moment('14:08'))
    expect(both.now?.cue.title).toBe('Welcome')
    expect(both.beside.map(({ cue, remaining }) => [cue.title, remaining])).toEqual([['Recording', 720]])
  })

  it('goes back to the cue before when a key was pressed too early', () => {
    const facts = [
      fact(welcome, 'started', moment('14:00')),
      fact(welcome, 'ended', moment('14:05')),
      fact(talk, 'started', moment('14:05')),
      fact(talk, 'cancelled', moment('14:06')),
      fact(welcome, 'reopened', moment('14:06')),
    ]
    const back = state(facts, moment('14:08'))
    expect(back.now).toMatchObject({ cue: { title: 'Welcome' }, remaining: 120 })
    expect(back.next?.cue.title).toBe('Talk')
  })

  it('measures the striking against the hard close only', () => {
    const strike = aCue({ title: 'Strike', duration: 1800, start: at('16:00') })
    const evening = showState([...sheet, strike], [], FRAME, CLOCK, moment('13:00')).evening
    expect(evening.expectedEnd).toBe(at('15:40').at)
    expect(evening).toMatchObject({ lastEnd: at('16:30').at, slack: 1800 })
  })

  it('never shows a number that is none, whatever was pressed', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        fc.integer({ min: 0, max: 7_200_000 }),
        ({ cues, facts }, later) => {
          const now = (facts.at(-1)?.at ?? moment('13:55')) + later
          const shown = showState(cues, facts, FRAME, CLOCK, now)
          for (const cue of shown.cues) {
            expect(Number.isFinite(cue.startsAt) && Number.isFinite(cue.endsAt)).toBe(true)
            expect(cue.endsAt).toBeGreaterThanOrEqual(cue.startsAt)
            expect(cue.elapsed).toBeGreaterThanOrEqual(0)
            if (cue.status === 'waiting' && cue.cue.kind !== 'group' && !cue.cue.skipped)
              expect(cue.startsAt).toBeGreaterThanOrEqual(shown.clock)
          }
          expect(shown.cues.map(({ cue }) => cue.id)).toEqual(cues.map(({ id }) => id))
        },
      ),
    )
  })

  it('keeps what really happened when the facts are cut off anywhere, as by a power cut', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        fc.nat(20),
        ({ cues, facts }, cut) => {
          const kept = facts.slice(0, cut)
          const before = progressOf(kept)
          const after = progressOf([...kept, ...facts.slice(cut).filter(({ kind }) => kind === 'extended')])
          for (const { id } of cues) expect(after.get(id)?.runs ?? []).toEqual(before.get(id)?.runs ?? [])
        },
      ),
    )
  })
})
