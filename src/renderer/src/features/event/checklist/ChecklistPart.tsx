import { useState } from 'react'
import type { EventPlanId, MemberId, TaskId } from '@/domain/common/id'
import { clockAt } from '@/domain/common/zone'
import { taskGroups, type TaskGroup } from '@/domain/checklist/task-groups'
import type { Words } from '@/words/create-words'
import { readChecklist, type ChecklistView } from '@/storage/reads/checklist'
import { useNow } from '../../../parts/now'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { StatusMark } from '../../../ui/StatusMark'
import { AddTaskLine } from './AddTaskLine'
import { TaskItem, type TaskFocus } from './TaskItem'
import classes from './Checklist.module.css'

/** What is to be done for an event, the most pressing first. */
export default function ChecklistPart({ eventId }: { readonly eventId: EventPlanId }) {
  const view = useRead((db) => readChecklist(db, eventId), [eventId])
  if (view === undefined) return <Loading />
  return view && <Checklist view={view} />
}

function Checklist({ view }: { readonly view: ChecklistView }) {
  const { t } = useWords()
  const { event, tasks, names } = view
  const present = clockAt(useNow(), event.zone)
  const groups = taskGroups(tasks, event, present)
  const done = tasks.filter((task) => task.doneAt !== null).length
  const overdue = groups.find((group) => group.kind === 'overdue')?.lines.length ?? 0
  const [focus, setFocus] = useState<TaskFocus | null>(null)
  const order = groups.flatMap((group) => group.lines.map((line) => line.task.id))
  // A ticked task leaves its place: the next one takes the focus, so that several can be ticked in a row.
  const behind = (id: TaskId) => order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1] ?? id
  const nameOf = (id: MemberId | null) => (id === null ? '' : (names.get(id) ?? t('common.deletedRow')))

  return (
    <div className={classes['part']}>
      <AddTaskLine event={event} />
      {tasks.length === 0 ? (
        <EmptyState title={t('checklist.empty')} hint={t('checklist.emptyHint')} />
      ) : (
        <p className={classes['sum']}>
          <span>{t('checklist.doneOf', { done, all: tasks.length })}</span>
          {overdue > 0 && (
            <span data-tone="late">
              <StatusMark mark="over" /> {t('checklist.overdueCount', { count: overdue })}
            </span>
          )}
          {event.day === null && <span>{t('checklist.noDay')}</span>}
        </p>
      )}
      {groups.map((group) => {
        const title = groupTitle(t, group)
        return (
          <section key={title} aria-label={title} data-group={group.kind}>
            <h2>
              {group.kind === 'overdue' && <StatusMark mark="over" />}
              {title}
              <small>{group.lines.length}</small>
            </h2>
            <ul>
              {group.lines.map((line) => (
                <TaskItem
                  key={line.task.id}
                  line={line}
                  event={event}
                  owner={nameOf(line.task.ownerId)}
                  focus={focus?.id === line.task.id ? focus : null}
                  onEdited={() => setFocus({ id: line.task.id, control: 'edit' })}
                  onGone={() => setFocus({ id: behind(line.task.id), control: 'tick' })}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function groupTitle(t: Words, group: TaskGroup): string {
  switch (group.kind) {
    case 'overdue':
    case 'today':
    case 'undated':
    case 'done':
      return t(`checklist.group.${group.kind}`)
    case 'tMinus':
      if (group.days === 0) return t('checklist.group.eventDay')
      return group.days < 0
        ? t('checklist.group.before', { count: -group.days })
        : t('checklist.group.after', { count: group.days })
  }
}
