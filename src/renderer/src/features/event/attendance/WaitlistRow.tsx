import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, Button } from '@mantine/core'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Zone } from '@/domain/common/time'
import type { ListedPerson } from '@/storage/reads/attendance'
import { formatInstant } from '@/words/format'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { Chip } from '../../../ui/Chip'
import classes from './BeforeDay.module.css'

interface WaitlistRowProps {
  readonly person: ListedPerson
  /** 0 is next. */
  readonly at: number
  readonly last: number
  readonly zone: Zone
  readonly next: boolean
  readonly onMove: (to: number) => void
  readonly onCall: (called: boolean) => void
  readonly onPromote: () => void
  readonly onDecline: () => void
}

/** Somebody who waits: moved by dragging, by the arrows, or with Alt and the arrow keys. */
export function WaitlistRow(props: WaitlistRowProps) {
  const { person, at, last, zone, next, onMove, onCall } = props
  const { t, language } = useWords()
  const { attendance, member } = person
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging, isOver, activeIndex, index } = useSortable({
    id: attendance.id,
  })
  const name = member?.name ?? t('common.deletedRow')
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    if (at + step >= 0 && at + step <= last) onMove(at + step)
  }
  const drop = isOver && !isDragging ? (activeIndex < index ? 'after' : 'before') : undefined
  const row = [classes['row'], isDragging ? classes['dragged'] : ''].join(' ')
  return (
    // The keys are heard from the buttons inside; the row itself takes no focus.
    <tr ref={setNodeRef} className={row} data-waiting={attendance.id} data-drop={drop} onKeyDown={onKeyDown}>
      <td className={classes['handle']}>
        <ActionIcon
          ref={setActivatorNodeRef}
          {...listeners}
          color="ink"
          data-handle=""
          aria-label={t('attendance.waitlist.drag', { name })}
          aria-describedby="waitlist-order"
        >
          <GripVertical aria-hidden="true" />
        </ActionIcon>
      </td>
      <td className={classes['place']}>{at + 1}</td>
      <td className={classes['name']}>
        {member ? <GoLink to={to.people(member.id)}>{name}</GoLink> : name}
        {next && attendance.calledAt === null && <Chip tone="info">{t('attendance.waitlist.next')}</Chip>}
      </td>
      <td>{attendance.plusOnes > 0 ? `+${attendance.plusOnes}` : ''}</td>
      <td className={classes['nowrap']}>
        {attendance.registeredAt !== null && formatInstant(attendance.registeredAt, language, zone, true)}
      </td>
      <td className={classes['nowrap']}>
        {attendance.calledAt === null ? (
          <span className={classes['meta']}>{t('attendance.waitlist.notCalled')}</span>
        ) : (
          t('attendance.waitlist.calledAt', { time: formatInstant(attendance.calledAt, language, zone, true) })
        )}
      </td>
      <td>
        <div className={classes['rowActions']}>
          <ActionIcon
            color="ink"
            disabled={at === 0}
            aria-label={t('attendance.waitlist.up', { name })}
            onClick={() => onMove(at - 1)}
          >
            <ArrowUp aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            color="ink"
            disabled={at === last}
            aria-label={t('attendance.waitlist.down', { name })}
            onClick={() => onMove(at + 1)}
          >
            <ArrowDown aria-hidden="true" />
          </ActionIcon>
          {attendance.calledAt === null ? (
            <Button size="xs" aria-label={t('attendance.waitlist.callOf', { name })} onClick={() => onCall(true)}>
              {t('attendance.waitlist.call')}
            </Button>
          ) : (
            <Button size="xs" aria-label={t('attendance.waitlist.takeBackOf', { name })} onClick={() => onCall(false)}>
              {t('attendance.waitlist.takeBack')}
            </Button>
          )}
          <Button
            size="xs"
            data-does="promote"
            aria-label={t('attendance.waitlist.promoteOf', { name })}
            onClick={props.onPromote}
          >
            {t('attendance.waitlist.promote')}
          </Button>
          <Button
            size="xs"
            data-does="decline"
            aria-label={t('attendance.waitlist.declinedOf', { name })}
            onClick={props.onDecline}
          >
            {t('attendance.waitlist.declined')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
