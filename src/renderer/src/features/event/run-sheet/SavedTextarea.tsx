import { Textarea } from '@mantine/core'
import { useState } from 'react'
import classes from './SavedTextarea.module.css'

interface SavedTextareaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Text of several lines that is saved when the person leaves the field; Escape gives it back. */
export function SavedTextarea({ label, value, onChange }: SavedTextareaProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Textarea
      label={label}
      className={classes['field'] ?? ''}
      rows={2}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (draft !== null && draft.trim() !== value) onChange(draft.trim())
        setDraft(null)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === null) return
        event.stopPropagation()
        setDraft(null)
      }}
    />
  )
}
