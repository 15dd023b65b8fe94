import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OperationId } from '@/domain/common/id'
import { nextSteps, standingSince, tipOf, type LogEntry } from '@/domain/history/log'

/** A log as one writes it down: `d1`, `u2<1` (an undo of 1), `r3<2`, `b4`. */
function log(...lines: string[]): LogEntry[] {
  return lines.map((line, at) => {
    const [, kind = '', about] = /^([durb])\d+(?:<(\d+))?$/.exec(line) ?? []
    const kinds = { d: 'do', u: 'undo', r: 'redo', b: 'base' } as const
    return {
      seq: at + 1,
      id: `ope_${at + 1}`,
      kind: kinds[kind as keyof typeof kinds],
      about: about === undefined ? '' : `ope_${about}`,
    } satisfies LogEntry
  })
}

const next = (entries: readonly LogEntry[]) => {
  const { undo, redo } = nextSteps(entries.toReversed())
  return [undo, redo]
}

describe('the next steps', () => {
  it.each([
    [[], null, null],
    [['d1', 'd2'], 'ope_2', null],
    [['d1', 'd2', 'u3<2'], 'ope_1', 'ope_3'],
    [['d1', 'u2<1'], null, 'ope_2'],
    [['d1', 'u2<1', 'r3<2'], 'ope_3', null],
    [['d1', 'd2', 'u3<2', 'u4<1', 'r5<4'], 'ope_5', 'ope_3'],
    [['d1', 'd2', 'u3<2', 'd4'], 'ope_4', null],
    [['d1', 'b2'], null, null],
    [['b1', 'd2', 'b3', 'd4'], 'ope_4', null],
  ])('of %j are undo %s, redo %s', (lines, undo, redo) => {
    expect(next(log(...lines))).toEqual([undo, redo])
  })

  it('leave out what was taken back in the middle, and can do it again', () => {
    const entries = log('d1', 'd2', 'd3', 'u4<2')
    expect(next(entries)).toEqual(['ope_3', 'ope_4'])
    expect(next([...entries, ...log('x', 'x', 'x', 'x', 'u5<3').slice(4)])).toEqual(['ope_1', 'ope_5'])
  })

  it('are settled by the newest part of the log alone, or say that they are not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('d', 'u', 'r', 's', 'b'), { maxLength: 40 }), fc.nat(45), (steps, cut) => {
        const entries = madeBy(steps).toReversed()
        const part = nextSteps(entries.slice(0, cut))
        const whole = nextSteps(entries)
        if (part.settled) expect([part.undo, part.redo]).toEqual([whole.undo, whole.redo])
      }),
    )
  })

  it('are those of two stacks, where what is taken back in the middle leaves the back stack', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('d', 'd', 'u', 'r', 's', 'b'), { maxLength: 60 }), (steps) => {
        const stacks: { back: string[]; forward: string[] } = { back: [], forward: [] }
        const entries = madeBy(steps, stacks)
        expect(next(entries)).toEqual([stacks.back.at(-1) ?? null, stacks.forward.at(-1) ?? null])
      }),
    )
  })
})

/** Plays steps into a log with two plain stacks beside it; `s` takes back from the middle. */
function madeBy(
  steps: readonly string[],
  stacks: { back: string[]; forward: string[] } = { back: [], forward: [] },
): LogEntry[] {
  const { back, forward } = stacks
  const entries: LogEntry[] = []
  const add = (kind: LogEntry['kind'], about: string = '') => {
    const id: OperationId = `ope_${entries.length + 1}`
    entries.push({ seq: entries.length + 1, id, kind, about: about as LogEntry['about'] })
    return id
  }
  for (const step of steps) {
    if (step === 'd') {
      back.push(add('do'))
      forward.length = 0
    } else if (step === 'b') {
      add('base')
      back.length = 0
      forward.length = 0
    } else if (step === 'r') {
      const about = forward.pop()
      if (about !== undefined) back.push(add('redo', about))
    } else if (back.length > 0) {
      const [about] = back.splice(step === 'u' ? back.length - 1 : Math.floor(back.length / 2), 1)
      forward.push(add('undo', about))
    }
  }
  return entries
}

describe('chains of taking back', () => {
  it('end at the last taking back or doing again', () => {
    const [first, ...later] = log('d1', 'd2', 'u3<1', 'r4<3', 'u5<2')
    expect(first && tipOf(first, later).id).toBe('ope_4')
    expect(later[0] && tipOf(later[0], later.slice(1)).id).toBe('ope_5')
  })

  it('make a difference only where they are of odd length', () => {
    const entries = log('d1', 'd2', 'd3', 'u4<3', 'd5', 'u6<5', 'r7<6', 'u8<1')
    expect(standingSince(entries.slice(1)).map(({ id }) => id)).toEqual(['ope_8', 'ope_7', 'ope_2'])
  })
})
