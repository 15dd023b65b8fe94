import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Leave } from '../CellEditor'
import { EditorBox } from './ChoiceEditors'
import classes from './Links.module.css'

/** The room it takes, in pixels. */
const WIDTH = 290
const HEIGHT = 240

interface PropsPopoverProps {
  readonly label: string
  readonly onLeave: (where: Leave) => void
  readonly children: ReactNode
}

/** Opens beside its cell, towards the side where there is room in the sheet. */
export function PropsPopover({ label, onLeave, children }: PropsPopoverProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = host.current
    const sheet = element?.closest('table')?.parentElement
    if (!element || !sheet) return
    const [cell, around] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()]
    element.dataset['side'] = cell.left + WIDTH > around.right ? 'left' : 'right'
    element.dataset['way'] = cell.bottom + HEIGHT > around.bottom && cell.top - HEIGHT > around.top ? 'up' : 'down'
  }, [])
  return (
    <div ref={host} className={classes['host']}>
      <EditorBox several onLeave={onLeave} className={classes['popover']}>
        <div role="dialog" aria-label={label} tabIndex={-1}>
          {children}
        </div>
      </EditorBox>
    </div>
  )
}
