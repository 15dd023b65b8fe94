import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLate, dueMoment, taskState, tMinusDay } from '@/domain/checklist/due'
import { formatDue, parseDue, splitTaskLine } from '@/domain/checklist/parse-due'
import type { TaskDue } from '@/domain/checklist/task'

const EVENT = { day: '2026-12-12', opensAt: 840 } as const

describe('dueMoment', () => {
  it('counts an offset from the day of the event', () => {
    expect(dueMoment({ due: { kind: 'offset', days: -3, at: 1080 } }, '2026-12-01', 840)).toEqual({
      day: '2026-11-28',
      at: 1080,
    })
  })

  it('is due with the opening on the day itself, any time on other days', () => {
    expect(dueMoment({ due: { kind: 'offset', days: 0, at: null } }, EVENT.day, 840)?.at).toBe(840)
    expect(dueMoment({ due: { kind: 'offset', days: 1, at: null } }, EVENT.day, 840)?.at).toBeNull()
  })

  it('is not known without a day', () => {
    expect(dueMoment({ due: { kind: 'offset', days: -3, at: null } }, null, 840)).toBeNull()
    expect(dueMoment({ due: { kind: 'none' } }, EVENT.day, 840)).toBeNull()
    expect(dueMoment({ due: { kind: 'day', day: '2026-12-01', at: null } }, null, 840)?.day).toBe('2026-12-01')
  })
})

describe('taskState', () => {
  const state = (due: TaskDue, minute = 600, doneAt: number | null = null) =>
    taskState({ due, doneAt }, EVENT, { day: '2026-12-09', minute })

  it('follows the present day and clock', () => {
    expect(state({ kind: 'offset', days: -4, at: null })).toBe('overdue')
    expect(state({ kind: 'offset', days: -3, at: null })).toBe('today')
    expect(state({ kind: 'offset', days: -3, at: 599 })).toBe('overdue')
    expect(state({ kind: 'offset', days: -3, at: 600 })).toBe('today')
    expect(state({ kind: 'offset', days: -2, at: null })).toBe('upcoming')
    expect(state({ kind: 'none' })).toBe('undated')
    expect(state({ kind: 'offset', days: -9, at: null }, 600, 1)).toBe('done')
  })

  it('counts a clock reading past midnight into the next day', () => {
    const due: TaskDue = { kind: 'day', day: '2026-12-08', at: 1530 }
    expect(taskState({ due, doneAt: null }, EVENT, { day: '2026-12-09', minute: 80 })).toBe('today')
    expect(taskState({ due, doneAt: null }, EVENT, { day: '2026-12-09', minute: 91 })).toBe('overdue')
  })

  it('says how many days a task is late', () => {
    expect(daysLate({ day: '2026-12-07', at: null }, { day: '2026-12-09', minute: 0 })).toBe(2)
    expect(daysLate({ day: '2026-12-19', at: null }, { day: '2026-12-09', minute: 0 })).toBe(0)
  })

  it('gives a task with a day of its own its T-n day', () => {
    expect(tMinusDay({ due: { kind: 'day', day: '2026-12-10', at: null } }, EVENT.day)).toBe(-2)
    expect(tMinusDay({ due: { kind: 'day', day: '2026-12-10', at: null } }, null)).toBeNull()
    expect(tMinusDay({ due: { kind: 'offset', days: 1, at: null } }, null)).toBe(1)
  })
})

describe('parseDue', () => {
  const reference = '2026-12-12'

  it.each<[string, TaskDue]>([
    ['', { kind: 'none' }],
    ['T-3', { kind: 'offset', days: -3, at: null }],
    ['t-3 18:00', { kind: 'offset', days: -3, at: 1080 }],
    ['T −14', { kind: 'offset', days: -14, at: null }],
    ['T+2 9:00', { kind: 'offset', days: 2, at: 540 }],
    ['T', { kind: 'offset', days: 0, at: null }],
    ['T-0 13:00', { kind: 'offset', days: 0, at: 780 }],
    ['当天 下午1点', { kind: 'offset', days: 0, at: 780 }],
    ['提前3天', { kind: 'offset', days: -3, at: null }],
    ['2026-12-09', { kind: 'day', day: '2026-12-09', at: null }],
    ['12-09 18:00', { kind: 'day', day: '2026-12-09', at: 1080 }],
    ['12月9日', { kind: 'day', day: '2026-12-09', at: null }],
    ['1/5', { kind: 'day', day: '2027-01-05', at: null }],
  ])('reads "%s"', (text, due) => {
    expect(parseDue(text, reference)).toEqual(due)
  })

  it.each(['soon', 'T-', 'T-3 99:00', '2026-02-30', '13-40', 'T-3000', '3 days'])(
    'does not pretend to understand "%s"',
    (text) => {
      expect(parseDue(text, reference)).toBeNull()
    },
  )

  it('reads back every due day that the app writes', () => {
    const due = fc.oneof(
      fc.record({
        kind: fc.constant('offset' as const),
        days: fc.integer({ min: -999, max: 999 }),
        at: fc.option(fc.integer({ min: 0, max: 1439 })),
      }),
      fc.constant<TaskDue>({ kind: 'day', day: '2024-02-29', at: 30 }),
      fc.constant<TaskDue>({ kind: 'none' }),
    )
    fc.assert(
      fc.property(due, (one) => {
        expect(parseDue(formatDue(one), reference)).toEqual(one)
      }),
    )
  })
})

describe('splitTaskLine', () => {
  it.each<[string, string, TaskDue]>([
    ['Order the banner T-7 18:00', 'Order the banner', { kind: 'offset', days: -7, at: 1080 }],
    ['订横幅 T-7', '订横幅', { kind: 'offset', days: -7, at: null }],
    ['Order 2 banners', 'Order 2 banners', { kind: 'none' }],
    ['T-7', 'T-7', { kind: 'none' }],
    ['Call 12-09', 'Call', { kind: 'day', day: '2026-12-09', at: null }],
  ])('splits "%s"', (line, title, due) => {
    expect(splitTaskLine(line, '2026-12-12')).toEqual({ title, due })
  })
})
