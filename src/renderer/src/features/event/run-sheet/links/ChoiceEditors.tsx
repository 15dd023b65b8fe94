import { Checkbox } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { MaterialId } from '@/domain/common/id'
import type { Leave } from '../CellEditor'
import { ColorSelect } from './ColorSelect'
import classes from './Links.module.css'
import { MaterialSelect } from './MaterialSelect'
import { isColor } from './own-text'

interface EditorBoxProps {
  readonly onLeave: (where: Leave) => void
  readonly className?: string | undefined
  /** It holds several fields: Tab goes from one to the next, and leaves the cell behind the last. */
  readonly several?: boolean
  readonly children: ReactNode
}

/** Holds the field of a cell that is edited by choosing: Escape and Tab leave it, other keys stay inside. */
export function EditorBox({ onLeave, className, several = false, children }: EditorBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      (box.current?.querySelector<HTMLElement>('[data-first] input') ?? box.current?.querySelector('input'))?.focus(),
    [],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave('stay')
    if (event.key === 'Tab' && !several) {
      event.preventDefault()
      onLeave(event.shiftKey ? 'previous' : 'next')
    }
  }
  return (
    // Keys of the field inside must not move the cell; the box itself takes none.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      ref={box}
      className={className}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const { relatedTarget } = event
        // The list of a field lies elsewhere in the page, yet belongs to it.
        if (relatedTarget instanceof Element && relatedTarget.closest('[role="listbox"]')) return
        if (!event.currentTarget.contains(relatedTarget)) onLeave('stay')
      }}
    >
      {children}
    </div>
  )
}

interface ChoiceEditorProps {
  readonly label: string
  readonly value: string
  readonly onPick: (value: string) => void
  readonly onLeave: (where: Leave) => void
}

/** Chooses a colour in a cell. */
export function ColorEditor({ label, value, onPick, onLeave }: ChoiceEditorProps) {
  return (
    <EditorBox onLeave={onLeave} className={classes['select']}>
      <ColorSelect
        aria-label={label}
        size="xs"
        defaultDropdownOpened
        value={isColor(value) ? value : ''}
        onChange={(color) => {
          onPick(color)
          onLeave('stay')
        }}
      />
    </EditorBox>
  )
}

/** Chooses a material in a cell; the cross clears it. */
export function MaterialEditor({ label, value, onPick, onLeave }: ChoiceEditorProps) {
  return (
    <EditorBox onLeave={onLeave} className={classes['select']}>
      <MaterialSelect
        aria-label={label}
        size="xs"
        clearable
        defaultDropdownOpened
        value={value === '' ? null : (value as MaterialId)}
        onChange={(id) => {
          onPick(id ?? '')
          onLeave('stay')
        }}
      />
    </EditorBox>
  )
}

/** A tick that was reached from the cell before it: Space turns it over. */
export function TickEditor({ label, value, onPick, onLeave }: ChoiceEditorProps) {
  return (
    <EditorBox onLeave={onLeave}>
      <Checkbox
        size="xs"
        aria-label={label}
        checked={value === '1'}
        onChange={({ currentTarget }) => onPick(currentTarget.checked ? '1' : '')}
        onKeyDown={(event) => event.key === 'Enter' && onLeave('stay')}
      />
    </EditorBox>
  )
}
