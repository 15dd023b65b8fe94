import { ActionIcon, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../../../parts/words'
import classes from './rows.module.css'

interface FindBarProps {
  readonly text: string
  readonly count: number
  /** Which hit is chosen, from 0; null before the first step. */
  readonly present: number | null
  /** Counts how often the bar was asked for: then its field takes the focus again. */
  readonly asked: number
  readonly onText: (text: string) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

/** Searches the sheet: Enter and F3 go on, with Shift back, Escape returns to the sheet. */
export function FindBar({ text, count, present, asked, onText, onStep, onClose }: FindBarProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const again = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
    if (event.key === 'Enter' || event.key === 'F3') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else if (again) input.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes['bar']} role="search">
      <TextInput
        ref={input}
        size="xs"
        className={classes['search'] ?? ''}
        dir="auto"
        aria-label={t('runSheet.rows.find')}
        placeholder={t('runSheet.rows.findHint')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status">
        {text.trim() === ''
          ? ''
          : count === 0
            ? t('runSheet.rows.notFound')
            : t('runSheet.rows.found', { at: present === null ? '–' : present + 1, count })}
      </span>
      <ActionIcon aria-label={t('runSheet.rows.findPrevious')} disabled={count === 0} onClick={() => onStep(-1)}>
        <ArrowUp aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('runSheet.rows.findNext')} disabled={count === 0} onClick={() => onStep(1)}>
        <ArrowDown aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('common.close')} onClick={onClose}>
        <X aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
