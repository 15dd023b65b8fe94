import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { WaiveRefusal } from '@/actions/finish/waive'
import type { Result } from '@/domain/common/result'
import { useWords } from './words'
import classes from './WaiveForm.module.css'

interface WaiveFormProps {
  /** Why it was decided against, or null while it is expected. */
  readonly reason: string | null
  /** The words of the offer: "no debrief this time, because…". */
  readonly offer: string
  readonly label: string
  readonly decided: (reason: string) => string
  readonly back: string
  readonly onDecide: (reason: string | null) => Promise<Result<void, WaiveRefusal>>
}

/** Decides, with a reason, that something is not done this time; and takes the decision back. */
export function WaiveForm({ reason, offer, label, decided, back, onDecide }: WaiveFormProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const decide = async () => {
    const result = await onDecide(draft ?? '')
    if (result.ok) {
      setDraft(null)
      setProblem(null)
    } else setProblem(t(result.reason === 'gone' ? 'finish.refusal.gone' : 'finish.waive.reasonMissing'))
  }
  if (reason !== null)
    return (
      <p className={classes['decided']}>
        <span>{decided(reason)}</span>
        <Button variant="subtle" color="ink" onClick={() => void onDecide(null)}>
          {back}
        </Button>
      </p>
    )
  if (draft === null)
    return (
      <Button className={classes['offer'] ?? ''} variant="subtle" color="ink" onClick={() => setDraft('')}>
        {offer}
      </Button>
    )
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void decide()
      }}
    >
      <TextInput
        ref={focus}
        className={classes['reason'] ?? ''}
        label={label}
        value={draft}
        error={problem}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit">{t('finish.waive.confirm')}</Button>
      <Button variant="subtle" color="ink" onClick={() => setDraft(null)}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

function focus(input: HTMLInputElement | null): void {
  input?.focus()
}
