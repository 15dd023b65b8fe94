import { SegmentedControl } from '@mantine/core'
import type { DoorNamed } from '@/actions/door/preview-door-merge'
import { assertNever } from '@/domain/common/assert-never'
import type { AttendanceId, MemberId } from '@/domain/common/id'
import type { DoorFact, DoorFile } from '@/domain/attendance/door-file'
import type { DoorChoice, DoorChoices, DoorConflict } from '@/domain/attendance/merge-door'
import { phoneTail } from '@/domain/member/phone'
import { formatInstant } from '@/words/format'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import { useGrowing } from '../growing'
import { useWords } from '../words'
import { DoorTableHead } from './DoorTableHead'
import classes from './open-file.module.css'

interface DoorConflictsProps {
  readonly file: DoorFile
  readonly named: DoorNamed
  readonly conflicts: readonly DoorConflict[]
  readonly choices: DoorChoices
  readonly onChoose: (id: AttendanceId, choice: DoorChoice) => void
}

/** How many rows are drawn at once. */
const ROWS = 40

/** What both doors say of one head, side by side; what has to be decided is tinted and comes first. */
export function DoorConflicts({ file, named, conflicts, choices, onChoose }: DoorConflictsProps) {
  const { t, language } = useWords()
  const { drawn, last } = useGrowing(conflicts.length, ROWS)
  const people = new Map(file.people.map((person) => [person.attendanceId, person]))
  const rows = new Map(named.attendances.map((row) => [row.id, row]))
  const members = new Map(named.members.map((member) => [member.id, member]))
  const memberOf = (id: AttendanceId) => members.get(rows.get(id)?.memberId ?? ('' as MemberId))
  const nameOf = (id: AttendanceId) => people.get(id)?.name ?? memberOf(id)?.name ?? ''
  const moment = (fact: DoorFact) => {
    const time = formatInstant(fact.at, language, file.event.zone)
    return fact.kind === 'undo' ? t('doorFile.undoneAt', { time }) : t('doorFile.inAt', { time })
  }
  const phone = (phones: readonly string[] | undefined) => {
    const tail = phoneTail(phones?.[0] ?? '')
    return tail === '' ? t('doorFile.noPhone') : t('doorFile.phone', { tail })
  }
  const why = (conflict: DoorConflict) => {
    switch (conflict.kind) {
      case 'bothIn':
      case 'takenBack':
      case 'removed':
      case 'maybeKnown':
        return t(`doorFile.${conflict.kind}`)
      case 'noPlace':
        return t('doorFile.noPlace', { status: t(`common.attendanceStatus.${conflict.status}`) })
      default:
        return assertNever(conflict)
    }
  }
  const here = (conflict: DoorConflict) => {
    switch (conflict.kind) {
      case 'bothIn':
        return `${moment(conflict.here)} · ${conflict.here.door}`
      case 'maybeKnown':
        return `${nameOf(conflict.known)} · ${phone(memberOf(conflict.known)?.phones)}`
      case 'noPlace':
        return t(`common.attendanceStatus.${conflict.status}`)
      case 'takenBack':
      case 'removed':
        return '–'
      default:
        return assertNever(conflict)
    }
  }
  const sorted = [...conflicts].sort((a, b) => Number('answer' in b) - Number('answer' in a))
  return (
    <table className={table['table']}>
      <DoorTableHead file={file} />
      <tbody>
        {sorted.slice(0, drawn).map((conflict) => (
          <tr key={`${conflict.kind} ${conflict.there.id}`} className={'answer' in conflict ? classes['asked'] : ''}>
            <th scope="row">
              <StatusMark mark={'answer' in conflict ? 'short' : 'ready'} /> {nameOf(conflict.id)}
              <small className={classes['meta']}> {why(conflict)}</small>
            </th>
            <td>{here(conflict)}</td>
            <td>
              {moment(conflict.there)}
              {conflict.kind === 'maybeKnown' && ` · ${phone(people.get(conflict.id)?.phones)}`}
            </td>
            <td>
              {'answer' in conflict ? (
                <SegmentedControl
                  size="xs"
                  aria-label={nameOf(conflict.id)}
                  value={choices.get(conflict.id) ?? conflict.answer}
                  onChange={(choice) => onChoose(conflict.id, choice === 'yes' ? 'yes' : 'no')}
                  data={[
                    { value: 'yes', label: t(`doorFile.yes.${conflict.kind}`) },
                    { value: 'no', label: t(`doorFile.no.${conflict.kind}`) },
                  ]}
                />
              ) : (
                t(conflict.kind === 'bothIn' ? 'doorFile.countsOnce' : 'doorFile.countsNot')
              )}
            </td>
          </tr>
        ))}
        {drawn < sorted.length && (
          <tr ref={last} aria-hidden="true">
            <td colSpan={4} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
