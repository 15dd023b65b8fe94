import { ActionIcon, Button, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { Bookmark, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { addLesson } from '@/actions/finish/add-lesson'
import { changeLesson, type LessonChange } from '@/actions/finish/change-lesson'
import { removeLesson } from '@/actions/finish/remove-lesson'
import type { LessonId } from '@/domain/common/id'
import type { Lesson } from '@/domain/debrief/debrief'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../../parts/act'
import { SavedTextField } from '../../../parts/fields'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { debriefRefusalInWords } from './finish-refusal-words'
import { useTieChoices } from './use-tie-choices'
import classes from './DebriefPart.module.css'

interface LessonsProps {
  readonly event: EventPlan
  readonly lessons: readonly Lesson[]
}

/** What the event taught: keep it or change it, and what it is about, so that it comes back there. */
export function Lessons({ event, lessons }: LessonsProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const ties = useTieChoices(event)
  const [text, setText] = useState('')
  const [verdict, setVerdict] = useState<Lesson['verdict']>('change')
  const [tie, setTie] = useState('none')
  const [problem, setProblem] = useState<string | null>(null)
  const add = async () => {
    const result = await act(addLesson(db, { eventId: event.id, text, verdict, ...ties.read(tie) }))
    if (result.ok) {
      setText('')
      setProblem(null)
    } else setProblem(debriefRefusalInWords(t, result.reason))
  }
  const change = async (lessonId: LessonId, fields: LessonChange) => {
    const result = await act(changeLesson(db, { lessonId, change: fields }), { quiet: true })
    if (!result.ok) toast.failed(debriefRefusalInWords(t, result.reason))
  }
  const verdicts = [
    { value: 'keep', label: t('finish.lessons.keep') },
    { value: 'change', label: t('finish.lessons.change') },
  ]
  return (
    <section className={classes['column']} data-lessons="true">
      <h2>
        {t('finish.column.lessons')}
        <small>{t('finish.columnHint.lessons')}</small>
      </h2>
      {lessons.length === 0 && <p className={classes['meta']}>{t('finish.lessons.none')}</p>}
      <ul className={classes['lessons']}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Bookmark aria-hidden="true" />
            <SavedTextField
              className={classes['lessonText'] ?? ''}
              aria-label={t('finish.lessons.textOf')}
              required
              value={lesson.text}
              onChange={(value) => void change(lesson.id, { text: value })}
            />
            <ActionIcon
              color="ink"
              aria-label={t('finish.lessons.remove', { text: lesson.text })}
              onClick={() => void act(removeLesson(db, { lessonId: lesson.id }))}
            >
              <X aria-hidden="true" />
            </ActionIcon>
            <NativeSelect
              className={classes['lessonVerdict'] ?? ''}
              aria-label={t('finish.lessons.verdictOf', { text: lesson.text })}
              value={lesson.verdict}
              data={verdicts}
              onChange={(event) => void change(lesson.id, { verdict: event.currentTarget.value as Lesson['verdict'] })}
            />
            <Select
              aria-label={t('finish.lessons.tieOf', { text: lesson.text })}
              allowDeselect={false}
              searchable
              value={ties.keyOf(lesson.tie, lesson.tiedTo)}
              data={ties.choices}
              onChange={(value) => value !== null && void change(lesson.id, ties.read(value))}
            />
          </li>
        ))}
      </ul>
      <form
        className={classes['addLesson']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          label={t('finish.lessons.add')}
          placeholder={t('finish.lessons.text')}
          value={text}
          error={problem}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes['line']}>
          <SegmentedControl
            aria-label={t('finish.lessons.verdict')}
            value={verdict}
            data={verdicts}
            onChange={(value) => setVerdict(value as Lesson['verdict'])}
          />
          <Select
            className={classes['grow'] ?? ''}
            aria-label={t('finish.lessons.tie')}
            allowDeselect={false}
            searchable
            value={tie}
            data={ties.choices}
            onChange={(value) => setTie(value ?? 'none')}
          />
          <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
            {t('common.add')}
          </Button>
        </div>
      </form>
    </section>
  )
}
