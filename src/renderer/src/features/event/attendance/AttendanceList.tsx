import { Button, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/domain/attendance/attendance'
import type { DoorState } from '@/domain/attendance/door-state'
import { findPeople } from '@/domain/attendance/find-person'
import { openingOf } from '@/domain/attendance/lateness'
import type { AttendanceId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { ListedPerson } from '@/storage/reads/attendance'
import { useFindIndex } from '../../../parts/find-index'
import { useWords } from '../../../parts/words'
import { EmptyState } from '../../../ui/EmptyState'
import { AttendanceTable } from './AttendanceTable'
import { SeveralBar } from './SeveralBar'
import { filterCounts, type ListFilter } from './list-filter'
import classes from './AttendancePart.module.css'

interface AttendanceListProps {
  readonly people: readonly ListedPerson[]
  readonly event: EventPlan
  readonly state: DoorState
}

/** The list with its search and its filters. */
export function AttendanceList({ people, event, state }: AttendanceListProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<ListFilter>('all')
  const query = useDeferredValue(typed.trim())
  const counts = useMemo(() => filterCounts(people, state), [people, state])
  const index = useFindIndex(people)
  const chosen = counts.find((count) => count.filter === filter) ?? counts[0]
  const shown = useMemo(() => {
    const left = chosen?.people ?? []
    if (query === '') return left
    const leftById = new Map(left.map((person) => [person.attendance.id, person]))
    return findPeople(index, query, people.length, () => 'ready').hits.flatMap((hit) => leftById.get(hit.id) ?? [])
  }, [chosen, query, index, people])

  const [picked, setPicked] = useState<ReadonlySet<AttendanceId>>(new Set())
  // Only who is in sight is changed: a selection behind a filter would be a trap.
  const selected = useMemo(
    () => new Set(shown.flatMap(({ attendance: { id } }) => (picked.has(id) ? [id] : []))),
    [shown, picked],
  )
  const choose = useCallback((id: AttendanceId, on: boolean) => {
    setPicked((before) => {
      const next = new Set(before)
      if (on) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const showAll = () => {
    setTyped('')
    setFilter('all')
  }
  return (
    <>
      <div className={classes['filters']}>
        <TextInput
          className={classes['search'] ?? ''}
          aria-label={t('attendance.search')}
          placeholder={t('attendance.search')}
          leftSection={<Search aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes['chips']} role="group" aria-label={t('attendance.filters')}>
          {counts.map((count) => (
            <button
              key={count.filter}
              type="button"
              className={classes['chip']}
              aria-pressed={count === chosen}
              onClick={() => setFilter(count.filter)}
            >
              {isStatus(count.filter)
                ? t(`common.attendanceStatus.${count.filter}`)
                : t(`attendance.filter.${count.filter}`)}
              <b>{count.people.length}</b>
            </button>
          ))}
        </div>
        <span className={classes['meta']} role="status">
          {t('attendance.count', { count: shown.length })}
        </span>
      </div>
      {selected.size > 0 && (
        <SeveralBar
          eventId={event.id}
          chosen={[...selected]}
          shown={shown.length}
          onAll={() => setPicked(new Set(shown.map(({ attendance }) => attendance.id)))}
          onNone={() => setPicked(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={t('attendance.nothingFound')}
          hint={t('attendance.nothingFoundHint')}
          action={<Button onClick={showAll}>{t('attendance.showAll')}</Button>}
        />
      ) : (
        <AttendanceTable
          people={shown}
          state={state}
          zone={event.zone}
          opening={openingOf(event)}
          chosen={selected}
          onChoose={choose}
        />
      )}
    </>
  )
}

function isStatus(filter: ListFilter): filter is AttendanceStatus {
  return (ATTENDANCE_STATUSES as readonly string[]).includes(filter)
}
