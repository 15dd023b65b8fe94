import { beforeEach, describe, expect, it } from 'vitest'
import { addTask } from '@/actions/checklist/add-task'
import { changeTask } from '@/actions/checklist/change-task'
import { nameTaskOwner } from '@/actions/checklist/name-task-owner'
import { removeTask } from '@/actions/checklist/remove-task'
import { toggleTask } from '@/actions/checklist/toggle-task'
import { createEvent } from '@/actions/event-plan/create-event'
import type { EventPlanId, TaskId } from '@/domain/common/id'
import type { TaskDue } from '@/domain/checklist/task'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { readChecklist } from '@/storage/reads/checklist'
import { labelInWords, loadWords } from '@/words/create-words'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

const DUE: TaskDue = { kind: 'offset', days: -3, at: 1080 }

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  const basics = { title: 'Salon', type: 'salon', day: '2026-12-12', opensAt: 840, length: 180 } as const
  eventId = done(await createEvent(db, basics))
})

async function add(title: string): Promise<TaskId> {
  return done(await addTask(db, { eventId, title, due: DUE, ownerId: null }))
}

async function tasks() {
  return (await readChecklist(db, eventId))?.tasks ?? []
}

async function undoWords(language: 'zh-CN' | 'en'): Promise<string> {
  const { undo: next } = await readUndoState(db)
  return next ? labelInWords((await loadWords(language)).t, next) : ''
}

describe('the checklist of an event', () => {
  it('keeps tasks in the order in which they were added', async () => {
    await add(' 订横幅 ')
    await add('发提醒')
    expect((await tasks()).map((task) => task.title)).toEqual(['订横幅', '发提醒'])
    expect((await tasks())[0]).toMatchObject({ due: DUE, doneAt: null, origin: { kind: 'byHand' } })
    await undo(db)
    expect((await tasks()).map((task) => task.title)).toEqual(['订横幅'])
  })

  it('refuses a task without a title or without an event', async () => {
    const ask = { eventId, title: ' ', due: DUE, ownerId: null }
    expect(await addTask(db, ask)).toEqual({ ok: false, reason: 'titleMissing' })
    expect(await addTask(db, { ...ask, title: 'x', eventId: 'evt_x' })).toEqual({ ok: false, reason: 'gone' })
  })

  it('ticks off with the moment, keeps it when ticked twice, and opens again', async () => {
    const taskId = await add('订横幅')
    done(await toggleTask(db, { taskId, done: true }))
    const first = (await db.tasks.get(taskId))?.doneAt
    expect(first).toBeGreaterThan(0)
    expect(await undoWords('zh-CN')).toBe('完成“订横幅”')
    done(await toggleTask(db, { taskId, done: true }))
    expect((await db.tasks.get(taskId))?.doneAt).toBe(first)
    done(await toggleTask(db, { taskId, done: false }))
    expect((await db.tasks.get(taskId))?.doneAt).toBeNull()
    await undo(db)
    expect((await db.tasks.get(taskId))?.doneAt).toBe(first)
  })

  it('changes title, due day and note, and says which', async () => {
    const taskId = await add('订横幅')
    done(await changeTask(db, { taskId, fields: { due: { kind: 'offset', days: -7, at: null } } }))
    expect(await undoWords('zh-CN')).toBe('“订横幅”T-7前完成')
    done(await changeTask(db, { taskId, fields: { due: { kind: 'none' } } }))
    expect(await undoWords('en')).toBe('“订横幅” has no due day')
    done(await changeTask(db, { taskId, fields: { title: '取横幅' } }))
    expect(await undoWords('zh-CN')).toBe('任务“订横幅”改为“取横幅”')
    done(await changeTask(db, { taskId, fields: { note: '2 m' } }))
    expect(await undoWords('en')).toBe('“取横幅”: Note set to 2 m')
    expect(await changeTask(db, { taskId, fields: { title: ' ' } })).toEqual({ ok: false, reason: 'titleMissing' })
    expect(await db.tasks.get(taskId)).toMatchObject({ title: '取横幅', note: '2 m', due: { kind: 'none' } })
  })

  it('gives a task to a person who is not in the book yet, in one step', async () => {
    const taskId = await add('订横幅')
    const memberId = done(await nameTaskOwner(db, { taskId, name: '苏禾' }))
    const view = await readChecklist(db, eventId)
    expect(view?.names.get(memberId)).toBe('苏禾')
    await undo(db)
    expect((await db.tasks.get(taskId))?.ownerId).toBeNull()
    expect((await db.members.get(memberId))?.deleted).toBe(1)
  })

  it('removes a task, which can be taken back', async () => {
    const taskId = await add('订横幅')
    done(await removeTask(db, taskId))
    expect(await tasks()).toEqual([])
    expect(await removeTask(db, taskId)).toEqual({ ok: false, reason: 'gone' })
    expect(await toggleTask(db, { taskId, done: true })).toEqual({ ok: false, reason: 'gone' })
    await undo(db)
    expect((await tasks()).map((task) => task.id)).toEqual([taskId])
  })

  it('answers null for an event that is not there', async () => {
    expect(await readChecklist(db, 'evt_x')).toBeNull()
  })
})
