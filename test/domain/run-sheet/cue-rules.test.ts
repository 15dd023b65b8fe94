import { describe, expect, it } from 'vitest'
import { checkedFields, FIRST_LENGTH, copyOfCue } from '@/domain/run-sheet/cue-rules'
import { readLength } from '@/domain/run-sheet/typed-length'
import { aCue, at } from '../../builders/a-cue'

describe('checkedFields', () => {
  it.each([
    [{ duration: 0 }, 'noLength'],
    [{ duration: -60 }, 'noLength'],
    [{ duration: 30 * 3600 }, 'tooLong'],
    [{ shortest: 601 }, 'shortestTooLong'],
    [{ shortest: 0 }, 'noLength'],
    [{ duration: 300, shortest: 400 }, 'shortestTooLong'],
    [{ kind: 'segment', duration: 0 }, 'noLength'],
  ] as const)('refuses %j as %s', (fields, reason) => {
    expect(checkedFields(aCue(), fields)).toEqual({ ok: false, reason })
  })

  it('takes a milestone without a length, and gives it one when it becomes a segment', () => {
    const milestone = aCue({ kind: 'milestone', duration: 0 })
    expect(checkedFields(aCue(), { kind: 'milestone', duration: 0 }).ok).toBe(true)
    expect(checkedFields(milestone, { note: 'x' }).ok).toBe(true)
    expect(checkedFields(milestone, { kind: 'segment' })).toEqual({
      ok: true,
      value: { kind: 'segment', duration: FIRST_LENGTH },
    })
    expect(checkedFields(aCue(), { kind: 'segment', duration: 0 })).toEqual({ ok: false, reason: 'noLength' })
  })

  it('lets a row that becomes a group begin without a target, and refuses a target below nothing', () => {
    expect(checkedFields(aCue(), { kind: 'group' })).toEqual({ ok: true, value: { kind: 'group', duration: 0 } })
    const group = aCue({ kind: 'group', duration: 0 })
    expect(checkedFields(group, { duration: 3600 }).ok).toBe(true)
    expect(checkedFields(group, { duration: -1 })).toEqual({ ok: false, reason: 'noLength' })
  })

  it('refuses a fixed end that is not behind the fixed start', () => {
    const cue = aCue({ start: at('14:00') })
    expect(checkedFields(cue, { until: at('14:00').at })).toEqual({ ok: false, reason: 'endsBeforeStart' })
    expect(checkedFields(cue, { until: at('14:01').at }).ok).toBe(true)
    expect(checkedFields({ ...cue, until: at('14:30').at }, { start: at('14:40') })).toMatchObject({ ok: false })
    expect(checkedFields(aCue(), { until: 0 }).ok).toBe(true)
  })

  it('takes the shortest length along when the length becomes shorter than it', () => {
    const cue = aCue({ duration: 600, shortest: 480 })
    expect(checkedFields(cue, { duration: 300 })).toEqual({ ok: true, value: { duration: 300, shortest: 300 } })
    expect(checkedFields(cue, { duration: 540 })).toEqual({ ok: true, value: { duration: 540 } })
  })
})

describe('copyOfCue', () => {
  it('copies everything but the fixed start and the name it is learnt under', () => {
    const cue = aCue({ start: at('14:00'), shortest: 300, light: 'spot', ownerId: 'mem_1', templateCue: 'opening' })
    const copy = copyOfCue(cue, 'b')
    expect(copy).toMatchObject({ title: cue.title, shortest: 300, light: 'spot', ownerId: 'mem_1', pos: 'b' })
    expect(copy.start).toEqual({ kind: 'follows' })
    expect(copy.templateCue).toBe('')
    expect(copy).not.toHaveProperty('id')
  })
})

describe('readLength', () => {
  it.each([
    ['15', { duration: 900, shortest: undefined }],
    ['+5', { duration: 900, shortest: undefined }],
    ['-5分', { duration: 300, shortest: undefined }],
    ['24 ≥12', { duration: 1440, shortest: 720 }],
    ['1h30>=1h', { duration: 5400, shortest: 3600 }],
  ])('reads %s from a length of ten minutes', (text, value) => {
    expect(readLength(text, 600)).toEqual({ ok: true, value })
  })

  it.each([
    ['-10', 'zero'],
    ['-15', 'negative'],
    ['+24h', 'tooLong'],
    ['+x', 'notUnderstood'],
    ['10≥', 'notUnderstood'],
    ['10≥0', 'zero'],
    ['', 'notUnderstood'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(readLength(text, 600)).toEqual({ ok: false, reason })
  })
})
