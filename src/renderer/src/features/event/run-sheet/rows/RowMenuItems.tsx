import { Menu } from '@mantine/core'
import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ClipboardPaste,
  CircleMinus,
  Copy,
  CopyPlus,
  EyeOff,
  FoldVertical,
  ListPlus,
  Lock,
  Merge,
  Palette,
  Scissors,
  Split,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { CUE_COLORS } from '@/domain/run-sheet/cue'
import { useKeyName } from '../../../../parts/key-name'
import { useWords } from '../../../../parts/words'
import { ColorMark } from '../links/ColorMark'
import type { RowCommands } from './use-row-commands'
import classes from './rows.module.css'

interface RowMenuItemsProps {
  readonly commands: RowCommands
  readonly count: number
}

/** Everything that can be done with one row or with the selected ones; the keys stand beside the words. */
export function RowMenuItems({ commands, count }: RowMenuItemsProps) {
  const { t } = useWords()
  const keyName = useKeyName()
  const item = (icon: ReactNode, label: string, keys: string | null, run: () => void, disabled = false) => (
    <Menu.Item
      leftSection={icon}
      rightSection={keys === null ? null : <kbd className={classes['keys']}>{keyName(keys)}</kbd>}
      disabled={disabled}
      onClick={run}
    >
      {label}
    </Menu.Item>
  )
  return (
    <>
      {item(<ListPlus aria-hidden="true" />, t('runSheet.rows.insertAbove'), KEYS.insertAbove, () =>
        commands.insert('above'),
      )}
      {item(<ListPlus aria-hidden="true" />, t('runSheet.rows.insertBelow'), KEYS.insertBelow, () =>
        commands.insert('below'),
      )}
      <Menu.Divider />
      {item(<ArrowUp aria-hidden="true" />, t('runSheet.inspector.moveUp'), KEYS.up, () => commands.move(-1))}
      {item(<ArrowDown aria-hidden="true" />, t('runSheet.inspector.moveDown'), KEYS.down, () => commands.move(1))}
      {item(<CopyPlus aria-hidden="true" />, t('runSheet.inspector.duplicate'), KEYS.duplicate, () =>
        commands.duplicate(),
      )}
      {item(<Scissors aria-hidden="true" />, t('runSheet.rows.cut'), KEYS.cut, () => commands.clipByButton(true))}
      {item(<Copy aria-hidden="true" />, t('runSheet.rows.copy'), KEYS.copy, () => commands.clipByButton(false))}
      {item(
        <ClipboardPaste aria-hidden="true" />,
        t('runSheet.rows.paste'),
        KEYS.paste,
        () => commands.pasteLast(),
        !commands.canPasteLast(),
      )}
      <Menu.Divider />
      {item(<ArrowDownToLine aria-hidden="true" />, t('runSheet.rows.fillDown'), KEYS.fillDown, () =>
        commands.fillDown(),
      )}
      {item(<Split aria-hidden="true" />, t('runSheet.rows.split'), KEYS.split, () => commands.split(), count !== 1)}
      {item(<Merge aria-hidden="true" />, t('runSheet.rows.merge'), KEYS.merge, () => commands.merge(), count < 2)}
      {item(<Lock aria-hidden="true" />, t('runSheet.rows.fixStart'), KEYS.fix, () => commands.toggleMark('start'))}
      {item(<Lock aria-hidden="true" />, t('runSheet.rows.fixEnd'), null, () => commands.toggleMark('end'))}
      {item(<FoldVertical aria-hidden="true" />, t('runSheet.rows.shorten'), KEYS.shorten, () =>
        commands.toggleMark('shortest'),
      )}
      {item(<CircleMinus aria-hidden="true" />, t('runSheet.rows.drop'), KEYS.drop, () => commands.toggleMark('drop'))}
      {item(<EyeOff aria-hidden="true" />, t('runSheet.rows.skip'), null, () => commands.toggleSkipped())}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<Palette aria-hidden="true" />}>{t('runSheet.rows.color')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {CUE_COLORS.map((color) => (
            <Menu.Item key={color} onClick={() => commands.color(color)}>
              <ColorMark color={color} />
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => commands.color('')}>{t('runSheet.rows.noColor')}</Menu.Item>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      {item(<Trash2 aria-hidden="true" />, t('runSheet.inspector.remove'), KEYS.remove, () => commands.remove())}
    </>
  )
}

const KEYS = {
  insertAbove: 'Alt+Shift+Enter',
  insertBelow: 'Alt+Enter',
  up: 'Alt+↑',
  down: 'Alt+↓',
  duplicate: 'Ctrl+D',
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  fillDown: 'Ctrl+Shift+D',
  split: 'K',
  merge: 'J',
  fix: 'L',
  shorten: 'S',
  drop: 'X',
  remove: 'Del',
} as const
