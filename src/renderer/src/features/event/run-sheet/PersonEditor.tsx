import { useEffect, useRef } from 'react'
import type { MemberId } from '@/domain/common/id'
import { PersonPicker } from '../../../parts/PersonPicker'
import type { Leave } from './CellEditor'
import classes from './CellEditor.module.css'

interface PersonEditorProps {
  readonly label: string
  readonly value: MemberId | null
  readonly onPick: (value: MemberId | null) => void
  readonly onCreate: (name: string) => Promise<MemberId | null>
  readonly onLeave: (where: Leave) => void
}

/** Chooses a person in a cell: typing searches, Enter takes the first hit, Escape leaves it as it was. */
export function PersonEditor({ label, value, onPick, onCreate, onLeave }: PersonEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.select()
  }, [])
  return (
    // Keys of the picker inside must not move the cell; the box itself takes none.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      ref={box}
      className={classes['personEditor']}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onLeave('stay')
        if (event.key === 'Tab') {
          event.preventDefault()
          onLeave(event.shiftKey ? 'previous' : 'next')
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave('stay')
      }}
    >
      <PersonPicker
        aria-label={label}
        size="xs"
        value={value}
        onChange={(id) => {
          onPick(id)
          onLeave('stay')
        }}
        onCreate={onCreate}
      />
    </div>
  )
}
