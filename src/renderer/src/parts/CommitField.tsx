import { TextInput, type TextInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useHealth } from './health'
import { useWords } from './words'

interface CommitFieldProps<T> extends Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'defaultValue'> {
  /** The value as text, for editing. */
  readonly text: string
  /** What the text means; null when it is not understood. */
  readonly parse: (text: string) => { readonly value: T } | null
  readonly problem: string
  readonly onCommit: (value: T) => void
}

/** A field that takes a value over when the person leaves it or presses Enter, and gives it back on Escape. */
export function CommitField<T>({ text, parse, problem, onCommit, ...rest }: CommitFieldProps<T>) {
  const [draft, setDraft] = useState<string | null>(null)
  const { kind } = useHealth()
  const { t } = useWords()
  const wrong = draft !== null && draft !== text && parse(draft) === null
  const kept = kind === 'readOnly' && draft !== null && draft !== text
  const finish = () => {
    if (draft === null) return
    if (draft === text) {
      setDraft(null)
      return
    }
    const parsed = parse(draft)
    // While nothing can be saved, what was typed stays in the field until it can.
    if (!parsed || kind === 'readOnly') return
    setDraft(null)
    onCommit(parsed.value)
  }
  return (
    <TextInput
      {...rest}
      value={draft ?? text}
      error={wrong ? problem : kept ? t('start.keptInField') : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
        }
        rest.onKeyDown?.(event)
      }}
    />
  )
}
