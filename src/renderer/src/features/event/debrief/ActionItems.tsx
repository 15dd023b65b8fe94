import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { addActionItem } from '@/actions/finish/add-action-item'
import { completeActionItem } from '@/actions/finish/complete-action-item'
import { removeActionItem } from '@/actions/finish/remove-action-item'
import type { EventPlanId, LessonId, MemberId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import type { ActionItem, Lesson } from '@/domain/debrief/debrief'
import { readNextEvents } from '@/storage/reads/finish'
import { formatDay } from '@/words/format'
import { useAct } from '../../../parts/act'
import { DayField } from '../../../parts/fields'
import { useToday } from '../../../parts/now'
import { PersonName } from '../../../parts/PersonName'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { debriefRefusalInWords } from './finish-refusal-words'
import classes from './DebriefPart.module.css'

interface ActionItemsProps {
  readonly eventId: EventPlanId
  readonly items: readonly ActionItem[]
  readonly lessons: readonly Lesson[]
}

/** What will be done because of the event; it can become a task of the next one. */
export function ActionItems({ eventId, items, lessons }: ActionItemsProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const today = useToday()
  const events = useRead((read) => readNextEvents(read, today), [today]) ?? []
  const [title, setTitle] = useState('')
  const [lessonId, setLessonId] = useState('')
  const [ownerId, setOwnerId] = useState<MemberId | null>(null)
  const [dueDay, setDueDay] = useState<LocalDay | null>(null)
  const [nextEventId, setNextEventId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const add = async () => {
    const result = await act(
      addActionItem(db, {
        eventId,
        lessonId: lessonId === '' ? null : (lessonId as LessonId),
        title,
        ownerId,
        dueDay,
        nextEventId: nextEventId === '' ? null : (nextEventId as EventPlanId),
      }),
    )
    if (result.ok) {
      setTitle('')
      setLessonId('')
      setProblem(null)
    } else setProblem(debriefRefusalInWords(t, result.reason))
  }
  const chooseLesson = (id: string) => {
    setLessonId(id)
    if (title.trim() === '') setTitle(lessons.find((lesson) => lesson.id === id)?.text ?? '')
  }
  return (
    <section className={classes['section']}>
      <h2>
        {t('finish.actions.title')}
        <small>{t('finish.actions.hint')}</small>
      </h2>
      {items.length === 0 && <p className={classes['meta']}>{t('finish.actions.none')}</p>}
      <ul className={classes['answers']}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              aria-label={t('finish.actions.done', { title: item.title })}
              checked={item.doneAt !== null}
              onChange={(event) =>
                void act(completeActionItem(db, { actionItemId: item.id, done: event.currentTarget.checked }), {
                  quiet: true,
                })
              }
            />
            <span className={classes['grow']}>{item.title}</span>
            <span className={classes['meta']}>
              <PersonName id={item.ownerId} />
            </span>
            <span className={classes['meta']}>{item.dueDay !== null && formatDay(item.dueDay, language, 'short')}</span>
            <ActionIcon
              color="ink"
              aria-label={t('finish.actions.remove', { title: item.title })}
              onClick={() => void act(removeActionItem(db, { actionItemId: item.id }))}
            >
              <X aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        className={classes['actionForm']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <NativeSelect
          label={t('finish.actions.lesson')}
          value={lessonId}
          data={[
            { value: '', label: t('finish.actions.noLesson') },
            ...lessons.map((lesson) => ({ value: lesson.id, label: lesson.text })),
          ]}
          onChange={(event) => chooseLesson(event.currentTarget.value)}
        />
        <TextInput
          label={t('finish.actions.what')}
          value={title}
          error={problem}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('finish.actions.nextEvent')}
          value={nextEventId}
          data={[
            { value: '', label: t('finish.actions.noEvent') },
            ...events
              .filter((event) => event.id !== eventId)
              .map((event) => ({
                value: event.id,
                label: `${event.day === null ? '' : `${formatDay(event.day, language, 'short')} `}${event.title}`,
              })),
          ]}
          onChange={(event) => setNextEventId(event.currentTarget.value)}
        />
        <PersonPicker label={t('finish.actions.owner')} value={ownerId} onChange={setOwnerId} />
        <DayField label={t('finish.actions.due')} value={dueDay} onChange={setDueDay} clearable />
        <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
          {t('finish.actions.add')}
        </Button>
      </form>
    </section>
  )
}
