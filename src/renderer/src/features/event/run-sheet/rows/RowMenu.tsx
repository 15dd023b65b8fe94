import { Menu } from '@mantine/core'
import { RowMenuItems } from './RowMenuItems'
import type { RowCommands } from './use-row-commands'
import classes from './rows.module.css'

interface RowMenuProps {
  /** Where the pointer was; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly commands: RowCommands
  readonly onClose: () => void
}

/** The menu of a row at the place where it was asked for, by the right button or the menu key. */
export function RowMenu({ at, commands, onClose }: RowMenuProps) {
  if (at === null) return null
  return (
    <Menu opened onClose={onClose} position="right-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span className={classes['menuPlace']} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <RowMenuItems commands={commands} count={commands.meant().length} />
      </Menu.Dropdown>
    </Menu>
  )
}
