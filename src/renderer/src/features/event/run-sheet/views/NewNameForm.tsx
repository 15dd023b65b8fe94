import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../../../parts/words'
import classes from './Views.module.css'

interface NewNameFormProps {
  readonly label: string
  readonly action: string
  /** What is chosen beside the name. */
  readonly beside?: ReactNode
  /** Answers with what is wrong with the name, or null when it was taken. */
  readonly onAdd: (name: string) => Promise<string | null>
}

/** Asks for the name of something new. */
export function NewNameForm({ label, action, beside, onAdd }: NewNameFormProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return setProblem(t('sheetViews.refusal.nameMissing'))
        void onAdd(name).then((wrong) => {
          setProblem(wrong)
          if (wrong === null) setName('')
        })
      }}
    >
      <TextInput
        label={label}
        value={name}
        error={problem}
        data-autofocus
        onChange={({ currentTarget }) => {
          setName(currentTarget.value)
          setProblem(null)
        }}
      />
      {beside !== undefined && <div className={classes['beside']}>{beside}</div>}
      <Button type="submit" className={classes['submit'] ?? ''}>
        {action}
      </Button>
    </form>
  )
}
