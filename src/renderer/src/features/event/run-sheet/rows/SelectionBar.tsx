import { Button, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, ClipboardPaste, Copy, CopyPlus, Ellipsis, Scissors, Trash2, X } from 'lucide-react'
import { useWords } from '../../../../parts/words'
import { RowMenuItems } from './RowMenuItems'
import type { RowCommands } from './use-row-commands'
import classes from './rows.module.css'

interface SelectionBarProps {
  readonly count: number
  readonly commands: RowCommands
  readonly onClear: () => void
  /** Brings the focus back to the sheet after an action. */
  readonly onDone: () => void
}

/** How many rows are selected, and what can be done with them. */
export function SelectionBar({ count, commands, onClear, onDone }: SelectionBarProps) {
  const { t } = useWords()
  const few = [
    [ArrowUp, 'runSheet.inspector.moveUp', () => commands.move(-1)],
    [ArrowDown, 'runSheet.inspector.moveDown', () => commands.move(1)],
    [CopyPlus, 'runSheet.inspector.duplicate', () => commands.duplicate()],
    [Scissors, 'runSheet.rows.cut', () => commands.clipByButton(true)],
    [Copy, 'runSheet.rows.copy', () => commands.clipByButton(false)],
    [ClipboardPaste, 'runSheet.rows.paste', () => commands.pasteLast()],
    [Trash2, 'runSheet.inspector.remove', () => commands.remove()],
  ] as const
  return (
    <div className={classes['selection']} role="toolbar" aria-label={t('runSheet.rows.bar')}>
      <b role="status">{t('runSheet.rows.selected', { count })}</b>
      {few.map(([Icon, key, run]) => (
        <Button
          key={key}
          size="compact-sm"
          leftSection={<Icon aria-hidden="true" />}
          disabled={key === 'runSheet.rows.paste' && !commands.canPasteLast()}
          onClick={() => {
            run()
            onDone()
          }}
        >
          {t(key)}
        </Button>
      ))}
      <Menu position="bottom-start" returnFocus={false} onClose={onDone}>
        <Menu.Target>
          <Button size="compact-sm" leftSection={<Ellipsis aria-hidden="true" />}>
            {t('runSheet.rows.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <RowMenuItems commands={commands} count={count} />
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="subtle" leftSection={<X aria-hidden="true" />} onClick={onClear}>
        {t('runSheet.rows.clear')}
      </Button>
    </div>
  )
}
