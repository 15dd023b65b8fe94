import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Result } from '@/domain/common/result'
import { formatDuration, parseDuration } from '@/domain/common/parse-duration'
import type { Seconds } from '@/domain/common/time'
import { halfLength } from '@/domain/run-sheet/split-cue'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../../parts/words'
import { lengthInWords } from '../length-words'
import classes from './rows.module.css'

interface SplitBarProps {
  readonly timed: TimedCue
  readonly onSplit: (at: Seconds) => Promise<Result<unknown, string>>
  readonly onClose: () => void
}

/** Asks how long the first part of a cue becomes; half of it is offered. */
export function SplitBar({ timed, onSplit, onClose }: SplitBarProps) {
  const { t } = useWords()
  const length = timed.endsAt - timed.startsAt
  const [text, setText] = useState(() => (length > 1 ? formatDuration(halfLength(length)) : ''))
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])

  const at = parseDuration(text)
  const rest = at !== null && at < length ? length - at : null
  const split = async () => {
    if (at === null) return setProblem(t('runSheet.refusal.badLength'))
    const result = await onSplit(at)
    if (!result.ok) setProblem(result.reason)
  }
  return (
    <form
      className={classes['bar']}
      aria-label={t('runSheet.rows.split')}
      onSubmit={(event) => {
        event.preventDefault()
        void split()
      }}
    >
      <span dir="auto">
        {t('runSheet.rows.splitWhat', {
          title: timed.cue.title || t('runSheet.untitled'),
          length: lengthInWords(t, length),
        })}
      </span>
      <TextInput
        ref={input}
        size="xs"
        className={classes['short'] ?? ''}
        aria-label={t('runSheet.rows.splitAt')}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onClose()
        }}
      />
      {rest !== null && <span>{t('runSheet.rows.splitRest', { length: lengthInWords(t, rest) })}</span>}
      <Button size="compact-sm" type="submit">
        {t('runSheet.rows.splitDo')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
