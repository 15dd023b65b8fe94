import { describe, expect, it } from 'vitest'
import type { Task, TaskDue } from '@/domain/checklist/task'
import { taskGroups } from '@/domain/checklist/task-groups'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

const PRESENT = { day: '2026-12-09', minute: 600 } as const

function aTask(title: string, due: TaskDue, doneAt: number | null = null): Task {
  const base = { ...STAMP, eventId: 'evt_1', ownerId: null, origin: { kind: 'byHand' }, note: '', pos: 'a0' } as const
  return { id: `tsk_${title}`, ...base, title, due, doneAt }
}

const before = (days: number, at: number | null = null): TaskDue => ({ kind: 'offset', days: -days, at })

function shown(tasks: readonly Task[], event = anEventPlan()) {
  return taskGroups(tasks, event, PRESENT).map((group) => [
    group.kind === 'tMinus' ? group.days : group.kind,
    group.lines.map((line) => line.task.title).join(' '),
  ])
}

describe('taskGroups', () => {
  it('puts what presses most first', () => {
    const tasks = [
      aTask('done-early', before(9), 1),
      aTask('later', before(-2)),
      aTask('tomorrow', before(2)),
      aTask('some-day', { kind: 'none' }),
      aTask('late', before(4)),
      aTask('today', before(3)),
      aTask('very-late', before(9)),
      aTask('done-late', before(9), 2),
      aTask('day', { kind: 'day', day: '2026-12-12', at: 700 }),
      aTask('on-the-day', before(0)),
    ]
    expect(shown(tasks)).toEqual([
      ['overdue', 'very-late late'],
      ['today', 'today'],
      [-2, 'tomorrow'],
      [0, 'day on-the-day'],
      [2, 'later'],
      ['undated', 'some-day'],
      ['done', 'done-late done-early'],
    ])
  })

  it('sorts one day by the clock, what has no time last', () => {
    const tasks = [aTask('any', before(3)), aTask('evening', before(3, 1200)), aTask('noon', before(3, 720))]
    expect(shown(tasks)).toEqual([['today', 'noon evening any']])
  })

  it('still groups by T-n while the event has no day', () => {
    const tasks = [aTask('b', before(1)), aTask('a', before(7)), aTask('c', { kind: 'none' })]
    expect(shown(tasks, anEventPlan({ day: null }))).toEqual([
      [-7, 'a'],
      [-1, 'b'],
      ['undated', 'c'],
    ])
  })

  it('says how late a task is', () => {
    const [group] = taskGroups([aTask('late', before(5)), aTask('hours', before(3, 599))], anEventPlan(), PRESENT)
    expect(group?.lines.map((line) => [line.daysLate, line.tMinus])).toEqual([
      [2, -5],
      [0, -3],
    ])
  })

  it('has no groups without tasks', () => {
    expect(shown([])).toEqual([])
  })
})
