import { ActionIcon, Checkbox } from '@mantine/core'
import { Pencil, Repeat, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { TaskId } from '@/domain/common/id'
import { removeTask } from '@/actions/checklist/remove-task'
import { toggleTask } from '@/actions/checklist/toggle-task'
import type { TaskLine } from '@/domain/checklist/task-groups'
import { formatOffset } from '@/domain/checklist/parse-due'
import { formatClock } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { formatDay } from '@/words/format'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { Chip } from '../../../ui/Chip'
import { EditTask } from './EditTask'
import { taskRefusal } from './task-words'
import classes from './Checklist.module.css'

/** The control of a task that should have the focus. Every request is a new object. */
export interface TaskFocus {
  readonly id: TaskId
  readonly control: 'tick' | 'edit'
}

interface TaskItemProps {
  readonly line: TaskLine
  readonly event: EventPlan
  readonly owner: string
  readonly focus: TaskFocus | null
  /** It was changed, and may stand under another heading now. */
  readonly onEdited: () => void
  /** It was ticked or deleted, and leaves its place. */
  readonly onGone: () => void
}

/** A task: tick it off, or open it to change it. */
export function TaskItem({ line, event, owner, focus, onEdited, onGone }: TaskItemProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const [editing, setEditing] = useState(false)
  const tickBox = useRef<HTMLInputElement>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focus) (focus.control === 'tick' ? tickBox : pencil).current?.focus()
  }, [focus, editing])
  const { task, due, tMinus, state } = line
  const tick = async () => {
    onGone()
    const result = await act(toggleTask(db, { taskId: task.id, done: task.doneAt === null }))
    if (!result.ok) toast.failed(taskRefusal(t, result.reason))
  }
  const remove = async () => {
    onGone()
    const result = await act(removeTask(db, task.id))
    if (!result.ok) toast.failed(taskRefusal(t, result.reason))
  }
  if (editing)
    return (
      <li>
        <EditTask
          task={task}
          event={event}
          onClose={() => {
            setEditing(false)
            onEdited()
          }}
        />
      </li>
    )
  return (
    <li className={classes['task']} data-state={state}>
      <Checkbox
        ref={tickBox}
        aria-label={t('checklist.tick', { title: task.title })}
        checked={task.doneAt !== null}
        onChange={() => void tick()}
      />
      <span className={classes['chip']}>{tMinus !== null && <Chip tone="outline">{formatOffset(tMinus)}</Chip>}</span>
      <span className={classes['title']}>
        {task.title}
        {task.origin.kind === 'lesson' && (
          <small>
            <Repeat aria-hidden="true" /> {t('checklist.fromLesson')}
          </small>
        )}
        {task.note !== '' && <small>{task.note}</small>}
      </span>
      <span className={classes['owner']}>{owner}</span>
      <span className={classes['due']}>
        {due && `${formatDay(due.day, language)}${due.at === null ? '' : ` ${formatClock(due.at)}`}`}
        {!due && task.due.kind === 'offset' && task.due.at !== null && formatClock(task.due.at)}
        {state === 'overdue' && (
          <b data-tone="late">
            {line.daysLate > 0 ? t('checklist.lateDays', { count: line.daysLate }) : t('checklist.late')}
          </b>
        )}
      </span>
      <ActionIcon
        ref={pencil}
        aria-label={t('checklist.editTask', { title: task.title })}
        onClick={() => setEditing(true)}
      >
        <Pencil aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('checklist.removeTask', { title: task.title })} onClick={() => void remove()}>
        <Trash2 aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
