import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import classes from './RunSheet.module.css'

export type Leave = 'stay' | 'next' | 'previous'

interface CellEditorProps {
  readonly label: string
  readonly initial: string
  /** Typed over instead of added to. */
  readonly selectAll: boolean
  /** Saves the text; answers with what is wrong with it, or null. */
  readonly onSave: (text: string) => Promise<string | null>
  readonly onLeave: (where: Leave) => void
}

/** Edits the text of a cell in place: Enter saves, Tab saves and goes on, Escape leaves it as it was. */
export function CellEditor({ label, initial, selectAll, onSave, onLeave }: CellEditorProps) {
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const busy = useRef(false)

  useEffect(() => {
    input.current?.focus()
    if (selectAll) input.current?.select()
  }, [selectAll])

  const finish = async (where: Leave) => {
    if (busy.current) return
    busy.current = true
    const wrong = await onSave(text)
    busy.current = false
    if (wrong === null) onLeave(where)
    else setProblem(wrong)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      busy.current = true
      onLeave('stay')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      void finish('stay')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      void finish(event.shiftKey ? 'previous' : 'next')
    }
  }

  return (
    <div className={classes['editor']}>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={problem !== null}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void finish('stay')}
      />
      {problem !== null && (
        <div role="alert" className={classes['problem']}>
          {problem}
        </div>
      )}
    </div>
  )
}
