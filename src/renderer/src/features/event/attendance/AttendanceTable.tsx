import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useDeferredValue, useRef } from 'react'
import type { DoorState } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import type { Instant, Zone } from '@/domain/common/time'
import type { ListedPerson } from '@/storage/reads/attendance'
import { useWords } from '../../../parts/words'
import table from '../../../ui/table.module.css'
import { AttendanceRow } from './AttendanceRow'
import classes from './AttendancePart.module.css'

interface AttendanceTableProps {
  readonly people: readonly ListedPerson[]
  readonly state: DoorState
  readonly zone: Zone
  /** When the event opens; null while it has no day. */
  readonly opening: Instant | null
  readonly chosen: ReadonlySet<AttendanceId>
  readonly onChoose: (id: AttendanceId, chosen: boolean) => void
}

const ROW_HEIGHT = 44
/** Shorter lists are drawn whole, so that the page's own search and printing see all of them. */
const WINDOWED_ABOVE = 100

/** One row a person; of a long list only the rows in sight are drawn. */
export function AttendanceTable(props: AttendanceTableProps) {
  const { people } = props
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const windowed = people.length > WINDOWED_ABOVE
  // The rule warns about compiled components; this one is not compiled.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: windowed ? people.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  // A row is a dozen fields: they follow in a drawing of their own, which the next key or turn of the wheel interrupts.
  const from = useDeferredValue(windowed ? (items[0]?.index ?? 0) : 0, 0)
  const end = useDeferredValue(windowed ? (items.at(-1)?.index ?? -1) + 1 : people.length, 0)
  const above = Math.min(from, people.length) * ROW_HEIGHT
  const below = windowed ? Math.max(0, people.length - end) * ROW_HEIGHT : 0
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div ref={scroller} className={classes['scroller']} tabIndex={0} role="region" aria-label={t('attendance.title')}>
      <table className={`${table['table']} ${classes['table']}`} aria-rowcount={people.length + 1}>
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{t('attendance.columns.choose')}</span>
            </th>
            <th>{t('attendance.columns.name')}</th>
            <th className={classes['inset']}>{t('attendance.columns.status')}</th>
            <th>{t('attendance.columns.checkIn')}</th>
            <th className={classes['inset']}>{t('attendance.columns.plusOnes')}</th>
            <th>{t('attendance.columns.phone')}</th>
            <th>{t('attendance.columns.source')}</th>
            <th>{t('attendance.columns.ticket')}</th>
            <th className={classes['inset']}>{t('attendance.columns.table')}</th>
            <th className={classes['inset']}>{t('attendance.columns.party')}</th>
            <th className={classes['inset']}>{t('attendance.columns.note')}</th>
            <th>
              <span className="visually-hidden">{t('attendance.columns.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden="true">
              <td colSpan={12} className={classes['spacer']} style={{ height: above }} />
            </tr>
          )}
          <Rows {...props} from={from} end={end} />
          {below > 0 && (
            <tr aria-hidden="true">
              <td colSpan={12} className={classes['spacer']} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Some of the rows; left alone while only the place in the list has moved. */
const Rows = memo(function Rows({
  people,
  state,
  zone,
  opening,
  chosen,
  onChoose,
  from,
  end,
}: AttendanceTableProps & { readonly from: number; readonly end: number }) {
  return people
    .slice(from, end)
    .map((person) => (
      <AttendanceRow
        key={person.attendance.id}
        person={person}
        visit={state.get(person.attendance.id)}
        zone={zone}
        opening={opening}
        chosen={chosen.has(person.attendance.id)}
        onChoose={onChoose}
      />
    ))
})
