import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { changeTask, type TaskFields } from '@/actions/checklist/change-task'
import { nameTaskOwner } from '@/actions/checklist/name-task-owner'
import { formatDue, parseDue } from '@/domain/checklist/parse-due'
import type { Task } from '@/domain/checklist/task'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../../parts/act'
import { useToday } from '../../../parts/now'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { taskRefusal } from './task-words'
import classes from './Checklist.module.css'

interface EditTaskProps {
  readonly task: Task
  readonly event: EventPlan
  readonly onClose: () => void
}

/** A task's title, due day, owner and note. Escape leaves it as it was. */
export function EditTask({ task, event, onClose }: EditTaskProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const today = useToday()
  const first = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState(task.title)
  const [due, setDue] = useState(formatDue(task.due))
  const [owner, setOwner] = useState(task.ownerId)
  const [note, setNote] = useState(task.note)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => first.current?.focus(), [])
  const parsed = parseDue(due, event.day ?? today)

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    if (parsed === null) return
    const changed: TaskFields = {
      ...(title.trim() === task.title ? {} : { title }),
      ...(due === formatDue(task.due) ? {} : { due: parsed }),
      ...(owner === task.ownerId ? {} : { ownerId: owner }),
      ...(note.trim() === task.note ? {} : { note: note.trim() }),
    }
    const result = await act(changeTask(db, { taskId: task.id, fields: changed }), { quiet: true })
    if (result.ok) onClose()
    else setProblem(taskRefusal(t, result.reason))
  }
  return (
    // Escape closes the form from any field in it; the form itself takes no other key.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <form
      className={classes['edit']}
      aria-label={t('checklist.editTask', { title: task.title })}
      onSubmit={(submitted) => void submit(submitted)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <TextInput
        ref={first}
        className={classes['grow'] ?? ''}
        label={t('checklist.task')}
        value={title}
        error={problem}
        onChange={(change) => setTitle(change.currentTarget.value)}
      />
      <TextInput
        label={t('checklist.due')}
        title={t('checklist.dueHint')}
        value={due}
        error={parsed === null ? t('checklist.refusal.badDue') : undefined}
        onChange={(change) => setDue(change.currentTarget.value)}
      />
      <PersonPicker
        label={t('checklist.owner')}
        value={owner}
        onChange={setOwner}
        onCreate={async (name) => {
          const made = await act(nameTaskOwner(db, { taskId: task.id, name }), { quiet: true })
          return made.ok ? made.value : null
        }}
      />
      <Textarea
        className={classes['note'] ?? ''}
        label={t('checklist.note')}
        autosize
        minRows={1}
        value={note}
        onChange={(change) => setNote(change.currentTarget.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
