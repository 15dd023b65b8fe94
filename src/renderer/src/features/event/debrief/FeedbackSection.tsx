import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { recordFeedback } from '@/actions/finish/record-feedback'
import { removeFeedback } from '@/actions/finish/remove-feedback'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { FeedbackAnswer } from '@/domain/debrief/debrief'
import { useAct } from '../../../parts/act'
import { PersonName } from '../../../parts/PersonName'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { debriefRefusalInWords } from './finish-refusal-words'
import classes from './DebriefPart.module.css'

interface FeedbackSectionProps {
  readonly eventId: EventPlanId
  readonly feedback: readonly FeedbackAnswer[]
}

const SHOWN = 8

/** Survey answers, typed in one by one; the field for the next one has the focus again at once. */
export function FeedbackSection({ eventId, feedback }: FeedbackSectionProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const first = useRef<HTMLInputElement>(null)
  const [rating, setRating] = useState<string | number>('')
  const [nps, setNps] = useState<string | number>('')
  const [text, setText] = useState('')
  const [memberId, setMemberId] = useState<MemberId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const number = (value: string | number) => (value === '' ? null : Number(value))
  const add = async () => {
    const ask = { eventId, memberId, rating: number(rating), nps: number(nps), text }
    const result = await act(recordFeedback(db, ask), { quiet: true })
    if (!result.ok) {
      setProblem(debriefRefusalInWords(t, result.reason))
      return
    }
    setRating('')
    setNps('')
    setText('')
    setMemberId(null)
    setProblem(null)
    first.current?.focus()
  }
  return (
    <section className={classes['section']}>
      <h2>
        {t('finish.feedback.title')}
        <small>{t('finish.feedback.hint')}</small>
      </h2>
      <form
        className={classes['feedbackForm']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <NumberInput ref={first} label={t('finish.feedback.rating')} hideControls value={rating} onChange={setRating} />
        <NumberInput label={t('finish.feedback.nps')} hideControls value={nps} onChange={setNps} />
        <TextInput
          label={t('finish.feedback.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PersonPicker label={t('finish.feedback.who')} value={memberId} onChange={setMemberId} />
        <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
          {t('finish.feedback.add')}
        </Button>
      </form>
      {problem !== null && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
      {feedback.length === 0 ? (
        <p className={classes['meta']}>{t('finish.feedback.none')}</p>
      ) : (
        <ul className={classes['answers']}>
          {feedback.slice(0, SHOWN).map((answer) => (
            <li key={answer.id}>
              <span className={classes['meta']}>
                {answer.memberId === null ? t('finish.feedback.anonymous') : <PersonName id={answer.memberId} />}
              </span>
              <span>
                {[
                  answer.rating === null ? null : t('finish.feedback.ratingShort', { value: answer.rating }),
                  answer.nps === null ? null : t('finish.feedback.npsShort', { value: answer.nps }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
              <span className={classes['grow']}>{answer.text}</span>
              <ActionIcon
                color="ink"
                aria-label={t('finish.feedback.remove')}
                onClick={() => void act(removeFeedback(db, { feedbackId: answer.id }))}
              >
                <X aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
