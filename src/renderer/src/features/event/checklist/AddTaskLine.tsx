import { Button, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { addTask } from '@/actions/checklist/add-task'
import { formatDue, splitTaskLine } from '@/domain/checklist/parse-due'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../../parts/act'
import { useToday } from '../../../parts/now'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { Chip } from '../../../ui/Chip'
import { taskRefusal } from './task-words'
import classes from './Checklist.module.css'

/** A new task in one line, its due day behind: the part that was understood as a due day is shown beside it. */
export function AddTaskLine({ event }: { readonly event: EventPlan }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const today = useToday()
  const input = useRef<HTMLInputElement>(null)
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { title, due } = splitTaskLine(line, event.day ?? today)

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const result = await act(addTask(db, { eventId: event.id, title, due, ownerId: null }), { quiet: true })
    if (result.ok) setLine('')
    else setProblem(taskRefusal(t, result.reason))
    input.current?.focus()
  }
  return (
    <form className={classes['add']} onSubmit={(submitted) => void submit(submitted)}>
      <TextInput
        ref={input}
        className={classes['grow'] ?? ''}
        aria-label={t('checklist.addTitle')}
        placeholder={t('checklist.addPlaceholder')}
        value={line}
        error={problem}
        rightSectionWidth="auto"
        rightSection={due.kind === 'none' ? null : <Chip tone="info">{formatDue(due)}</Chip>}
        onChange={(change) => {
          setLine(change.currentTarget.value)
          setProblem(null)
        }}
      />
      <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
        {t('checklist.add')}
      </Button>
    </form>
  )
}
