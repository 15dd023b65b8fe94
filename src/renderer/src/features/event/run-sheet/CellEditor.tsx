import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import classes from './CellEditor.module.css'

export type Leave = 'stay' | 'next' | 'previous'

interface CellEditorProps {
  readonly label: string
  readonly initial: string
  /** Typed over instead of added to. */
  readonly selectAll: boolean
  /** A text that may have several lines: Shift with Enter begins a new one. */
  readonly long?: boolean
  /** What is offered while typing; anything else may be typed too. */
  readonly choices?: readonly string[]
  /** Saves the text; answers with what is wrong with it, or null: at once where that is known, or later. */
  readonly onSave: (text: string) => string | null | Promise<string | null>
  readonly onLeave: (where: Leave) => void
}

/** Edits the text of a cell in place: Enter saves, Tab saves and goes on, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, selectAll, long = false, choices = [], onSave, onLeave } = props
  const list = useId()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const busy = useRef(false)

  useEffect(() => {
    input.current?.focus()
    if (selectAll) input.current?.select()
  }, [selectAll])

  const finish = async (where: Leave) => {
    if (busy.current) return
    busy.current = true
    const answer = onSave(text)
    // Waiting for an answer that is there already would draw the sheet twice.
    const wrong = answer instanceof Promise ? await answer : answer
    busy.current = wrong === null
    if (wrong !== null) return setProblem(wrong)
    // The cell takes the focus while nothing has changed yet: taken away with its field, it would cost a second layout.
    if (where === 'stay' && document.activeElement === input.current) input.current?.closest('td')?.focus()
    onLeave(where)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      busy.current = true
      onLeave('stay')
    } else if (event.key === 'Enter' && !(long && event.shiftKey)) {
      event.preventDefault()
      void finish('stay')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      void finish(event.shiftKey ? 'previous' : 'next')
    }
  }

  const field = {
    ref: input,
    'aria-label': label,
    'aria-invalid': problem !== null,
    value: text,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setText(currentTarget.value)
      setProblem(null)
    },
    onKeyDown,
    onBlur: () => void finish('stay'),
  }
  return (
    <div className={classes['editor']}>
      {long ? (
        <textarea rows={Math.min(8, Math.max(2, text.split('\n').length))} {...field} />
      ) : (
        <input {...(choices.length > 0 ? { list } : {})} {...field} />
      )}
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <div role="alert" className={classes['problem']}>
          {problem}
        </div>
      )}
    </div>
  )
}
