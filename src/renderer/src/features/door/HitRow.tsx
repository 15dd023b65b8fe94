import { Kbd } from '@mantine/core'
import { Check, Flag, Undo2 } from 'lucide-react'
import { hasLeft } from '@/domain/attendance/door-state'
import { minutesLate } from '@/domain/attendance/lateness'
import type { Instant, Zone } from '@/domain/common/time'
import { formatPhone, phoneTail } from '@/domain/member/phone'
import { pinyinOf } from '@/domain/member/name-keys'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import { Chip } from '../../ui/Chip'
import { SealButton } from '../../ui/SealButton'
import { StatusMark } from '../../ui/StatusMark'
import type { DoorRow } from './door-row'
import { Marked } from './Marked'
import { RowMenu } from './RowMenu'
import buttons from './row-buttons.module.css'
import classes from './HitRow.module.css'
import text from './door-text.module.css'

interface HitRowProps {
  readonly row: DoorRow
  readonly at: number
  readonly chosen: boolean
  readonly privacy: boolean
  readonly zone: Zone
  /** How often they came before; null while that is not known. */
  readonly cameBefore: number | null
  readonly onChoose: (at: number) => void
  readonly onAct: (row: DoorRow) => void
  readonly onLeave: (row: DoorRow) => void
  readonly onSubstitute: (row: DoorRow) => void
  readonly onNote: (row: DoorRow) => void
  readonly onBring: (row: DoorRow, plusOnes: number) => void
  /** When the event opens; null while it has no day. */
  readonly opening: Instant | null
}

/** A person who was found: name, phone tail, what the door should know, how they stand, and the one thing to do. */
export function HitRow(props: HitRowProps) {
  const { row, at, chosen, privacy, zone, cameBefore, onChoose, onAct, onLeave } = props
  const { t, language } = useWords()
  const late = minutesLate(row.visit, props.opening)
  const { attendance, member } = row.person
  const { hit, standing, visit } = row
  const inName = hit?.way === 'name' || hit?.way === 'character'
  const below = hit && !inName && hit.way !== 'phone' ? hit : null
  const phone = member?.phones[0] ?? ''
  return (
    // Choosing by mouse is a convenience beside the arrow keys; every action of the row is a button.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions, jsx-a11y-x/click-events-have-key-events
    <li
      className={classes['hit']}
      data-standing={standing}
      data-chosen={chosen}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(at)}
    >
      <span className={classes['number']}>{standing === 'inside' ? <StatusMark mark="ready" /> : at + 1}</span>
      <span className={classes['who']}>
        <b>{inName ? <Marked text={row.name} ranges={hit.ranges} /> : row.name}</b>
        <small>{below ? <Marked text={below.shown} ranges={below.ranges} /> : pinyinOf(row.name)}</small>
      </span>
      <span className={classes['phone']}>
        {phone !== '' && (
          <>
            {privacy && <small>{t('door.tail')}</small>}
            {hit?.way === 'phone' ? (
              <Marked text={hit.shown} ranges={hit.ranges} />
            ) : privacy ? (
              phoneTail(phone)
            ) : (
              formatPhone(phone)
            )}
          </>
        )}
      </span>
      <span className={classes['notes']}>
        {attendance.plusOnes > 0 && <Chip>{t('door.plusOnes', { count: attendance.plusOnes })}</Chip>}
        {attendance.note !== '' && (
          <Chip tone="warn">
            <Flag aria-hidden="true" />
            {t('door.watch', { note: attendance.note })}
          </Chip>
        )}
        {member !== null && member.doorNote !== '' && (
          <Chip tone="warn">
            <Flag aria-hidden="true" />
            {t('door.watchAlways', { note: member.doorNote })}
          </Chip>
        )}
        {row.insteadOf !== null && <Chip>{t('door.substitutes', { name: row.insteadOf })}</Chip>}
        {row.replacedBy !== null && <Chip>{t('door.sentSubstitute', { name: row.replacedBy })}</Chip>}
        {member?.doNotInvite === true && <Chip tone="outline">{t('door.doNotInvite')}</Chip>}
        {attendance.walkIn && <Chip>{t('common.attendanceStatus.walkIn')}</Chip>}
        {visit?.insideSince && (
          <span className={text['meta']}>
            {t('door.inBy', {
              door: visit.insideSince.door,
              by: visit.insideSince.doneBy === '' ? t('door.unknownPerson') : visit.insideSince.doneBy,
            })}
          </span>
        )}
        {cameBefore === 0 && <Chip tone="info">{t('door.newcomer')}</Chip>}
        {cameBefore !== null && cameBefore > 0 && (
          <span className={text['meta']}>{t('door.cameBefore', { count: cameBefore })}</span>
        )}
      </span>
      <span className={classes['table']}>
        {attendance.table !== '' && t('door.table', { table: attendance.table })}
      </span>
      <span className={classes['standing']}>
        {visit?.insideSince
          ? t('door.inAt', { time: formatInstant(visit.insideSince.at, language, zone) }) +
            (late > 0 ? ` · ${t('door.late', { minutes: late })}` : '')
          : hasLeft(visit) && visit?.lastOut
            ? t('door.leftAt', { time: formatInstant(visit.lastOut.at, language, zone) })
            : row.waitPlace !== null
              ? t('door.waitingAt', { place: row.waitPlace })
              : t(`common.attendanceStatus.${attendance.status}`)}
      </span>
      <span className={classes['act']}>
        {standing === 'inside' && (
          <button type="button" className={buttons['rowButton']} data-plain="true" onClick={() => onLeave(row)}>
            {t('door.checkOut')}
          </button>
        )}
        {standing === 'ready' && chosen ? (
          <SealButton
            leftSection={<Check aria-hidden="true" />}
            rightSection={<Kbd>{'Enter'}</Kbd>}
            onClick={() => onAct(row)}
          >
            {hasLeft(visit) ? t('door.reEnter') : t('door.checkIn')}
          </SealButton>
        ) : (
          <button type="button" className={buttons['rowButton']} onClick={() => onAct(row)}>
            {standing === 'inside' && <Undo2 aria-hidden="true" />}
            {standing === 'inside'
              ? t('door.undo')
              : standing === 'waiting'
                ? t('door.promote')
                : standing === 'refused'
                  ? t('door.letIn')
                  : hasLeft(visit)
                    ? t('door.reEnter')
                    : t('door.checkIn')}
            {at < 9 && <kbd className={buttons['key']}>{`Alt ${at + 1}`}</kbd>}
          </button>
        )}
        <RowMenu row={row} onSubstitute={props.onSubstitute} onNote={props.onNote} onBring={props.onBring} />
      </span>
    </li>
  )
}
