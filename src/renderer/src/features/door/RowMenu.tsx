import { Menu } from '@mantine/core'
import { EllipsisVertical, NotebookPen, UserRoundMinus, UserRoundPen, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { hasCome } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import { useWords } from '../../parts/words'
import type { DoorRow } from './door-row'
import classes from './row-buttons.module.css'

interface RowMenuProps {
  readonly row: DoorRow
  readonly onSubstitute: (row: DoorRow) => void
  readonly onNote: (row: DoorRow) => void
  readonly onBring: (row: DoorRow, plusOnes: number) => void
}

/** What is done at the door less often: somebody comes for the person, or there is something to note. */
export function RowMenu({ row, onSubstitute, onNote, onBring }: RowMenuProps) {
  const { t } = useWords()
  const { plusOnes } = row.person.attendance
  const { id } = row.person.attendance
  // Of whom, because a row of the list is somebody else's after the next key.
  const [openedFor, setOpenedFor] = useState<AttendanceId | null>(null)
  const opened = openedFor === id
  // Nor does it open by itself when the person comes back to this row.
  if (openedFor !== null && !opened) setOpenedFor(null)
  const button = (
    <button
      type="button"
      className={classes['rowIcon']}
      aria-label={t('door.more', { name: row.name })}
      aria-haspopup="menu"
      aria-expanded={opened}
      onClick={() => setOpenedFor(opened ? null : id)}
    >
      <EllipsisVertical aria-hidden="true" />
    </button>
  )
  // A menu for every row of the list would cost more than the whole search.
  if (!opened) return button
  return (
    <Menu opened onChange={(open) => setOpenedFor(open ? id : null)} position="bottom-end" returnFocus={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {row.standing === 'ready' && !hasCome(row.visit) && row.replacedBy === null && (
          <Menu.Item leftSection={<UserRoundPen aria-hidden="true" />} onClick={() => onSubstitute(row)}>
            {t('door.substitute.item')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<UserRoundPlus aria-hidden="true" />} onClick={() => onBring(row, plusOnes + 1)}>
          {t('door.brings.more')}
        </Menu.Item>
        {plusOnes > 0 && (
          <Menu.Item leftSection={<UserRoundMinus aria-hidden="true" />} onClick={() => onBring(row, plusOnes - 1)}>
            {t('door.brings.fewer')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<NotebookPen aria-hidden="true" />} onClick={() => onNote(row)}>
          {t('door.note.item')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
