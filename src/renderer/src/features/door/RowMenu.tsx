import { ActionIcon, Menu } from '@mantine/core'
import { EllipsisVertical, NotebookPen, UserRoundPen } from 'lucide-react'
import { hasCome } from '@/domain/attendance/door-state'
import { useWords } from '../../parts/words'
import type { DoorRow } from './door-row'

interface RowMenuProps {
  readonly row: DoorRow
  readonly onSubstitute: (row: DoorRow) => void
  readonly onNote: (row: DoorRow) => void
}

/** What is done at the door less often: somebody comes for the person, or there is something to note. */
export function RowMenu({ row, onSubstitute, onNote }: RowMenuProps) {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon color="ink" aria-label={t('door.more', { name: row.name })}>
          <EllipsisVertical aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {row.standing === 'ready' && !hasCome(row.visit) && row.replacedBy === null && (
          <Menu.Item leftSection={<UserRoundPen aria-hidden="true" />} onClick={() => onSubstitute(row)}>
            {t('door.substitute.item')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<NotebookPen aria-hidden="true" />} onClick={() => onNote(row)}>
          {t('door.note.item')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
