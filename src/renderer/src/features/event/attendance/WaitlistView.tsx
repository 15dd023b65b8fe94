import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DndContextProps } from '@dnd-kit/core'
import { SortableContext } from '@dnd-kit/sortable'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { callFromWaitlist } from '@/actions/attendance/call-from-waitlist'
import { moveOnWaitlist } from '@/actions/attendance/move-on-waitlist'
import { promoteFromWaitlist } from '@/actions/attendance/promote-from-waitlist'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { acceptAdvice, nextToCall } from '@/domain/attendance/accept-advice'
import { waitingList } from '@/domain/attendance/waiting-list'
import type { AttendanceId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { ListedPerson } from '@/storage/reads/attendance'
import type { DoorSetting } from '@/storage/reads/door'
import { readTurnouts } from '@/storage/reads/turnout'
import { useAct } from '../../../parts/act'
import { useGrowing } from '../../../parts/growing'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import table from '../../../ui/table.module.css'
import { AdviceLine } from './AdviceLine'
import { listRefusalInWords, type ListRefusal } from './refusal-words'
import { WaitlistRow } from './WaitlistRow'
import classes from './BeforeDay.module.css'

const STAY = () => null

/** How many rows are drawn at once. */
const ROWS = 20

interface WaitlistViewProps {
  readonly people: readonly ListedPerson[]
  readonly setting: DoorSetting
}

/** Who waits, in order; how many may be called, and why. */
export function WaitlistView({ people, setting }: WaitlistViewProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { event, seats } = setting
  const past = useRead(async (read) => (await readTurnouts(read)).filter((one) => one.eventId !== event.id), [event.id])
  const attendances = useMemo(() => people.map((person) => person.attendance), [people])
  const waiting = useMemo(() => waitingList(attendances), [attendances])
  const { drawn, last } = useGrowing(waiting.length, ROWS)
  const byId = useMemo(() => new Map(people.map((person) => [person.attendance.id, person])), [people])
  const advice = useMemo(() => {
    const paid = (event.fee?.minor ?? 0) > 0
    return past === undefined ? undefined : acceptAdvice({ seats, type: event.type, paid, attendances, past })
  }, [past, seats, event, attendances])
  const next = new Set(nextToCall(waiting, advice?.more ?? 0).map(({ id }) => id))
  const focusThen = useFocusThen(waiting.map(({ id }) => id).join(' '))
  const nameOf = (id: unknown) => byId.get(id as AttendanceId)?.member?.name ?? t('common.deletedRow')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const run = async (action: Promise<Result<unknown, ListRefusal>>, quiet = false) => {
    const result = await act(action, { quiet })
    if (result.ok) return
    focusThen(null)
    toast.failed(listRefusalInWords(t, result.reason))
  }
  const move = (attendanceId: AttendanceId, to: number) => {
    focusThen(`[data-waiting='${attendanceId}'] [data-handle]`)
    void run(moveOnWaitlist(db, { attendanceId, to }), true)
  }
  /** Somebody leaves the list; whoever pressed the button goes on with the same button of the next row. */
  const leave = (at: number, button: 'promote' | 'decline', action: Promise<Result<unknown, ListRefusal>>) => {
    const next = waiting[at + 1] ?? waiting[at - 1]
    focusThen(next === undefined ? '#list-tab-waitlist' : `[data-waiting='${next.id}'] [data-does='${button}']`)
    void run(action)
  }
  const placeOf = (id: unknown) => waiting.findIndex((row) => row.id === id)
  const accessibility: NonNullable<DndContextProps['accessibility']> = {
    screenReaderInstructions: { draggable: t('attendance.waitlist.dragging.instructions') },
    announcements: {
      onDragStart: ({ active }) => t('attendance.waitlist.dragging.picked', { name: nameOf(active.id) }),
      onDragOver: ({ active, over }) =>
        over
          ? t('attendance.waitlist.dragging.over', { name: nameOf(active.id), place: placeOf(over.id) + 1 })
          : undefined,
      onDragEnd: ({ active }) => t('attendance.waitlist.dragging.dropped', { name: nameOf(active.id) }),
      onDragCancel: ({ active }) => t('attendance.waitlist.dragging.cancelled', { name: nameOf(active.id) }),
    },
  }
  return (
    <div className={classes['view']}>
      {advice !== undefined && <AdviceLine advice={advice} event={event} />}
      {waiting.length === 0 ? (
        <EmptyState title={t('attendance.waitlist.empty')} hint={t('attendance.waitlist.emptyHint')} />
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          accessibility={accessibility}
          onDragEnd={({ active, over }) => {
            if (over && over.id !== active.id) move(active.id as AttendanceId, placeOf(over.id))
          }}
        >
          <table
            className={table['table']}
            aria-label={t('attendance.waitlist.title')}
            aria-rowcount={waiting.length + 1}
          >
            <thead>
              <tr>
                <th>
                  <span className="visually-hidden">{t('attendance.waitlist.handle')}</span>
                </th>
                <th>{t('attendance.waitlist.place')}</th>
                <th>{t('attendance.columns.name')}</th>
                <th>{t('attendance.waitlist.plusOnes')}</th>
                <th>{t('attendance.waitlist.since')}</th>
                <th>{t('attendance.waitlist.called')}</th>
                <th>
                  <span className="visually-hidden">{t('attendance.columns.actions')}</span>
                </th>
              </tr>
            </thead>
            <SortableContext items={waiting.map(({ id }) => id)} strategy={STAY}>
              <tbody>
                {waiting.slice(0, drawn).map(({ id: attendanceId }, at) => (
                  <WaitlistRow
                    key={attendanceId}
                    person={byId.get(attendanceId) as ListedPerson}
                    at={at}
                    last={waiting.length - 1}
                    zone={event.zone}
                    next={next.has(attendanceId)}
                    onMove={(to) => move(attendanceId, to)}
                    onCall={(called) => void run(callFromWaitlist(db, { attendanceId, called }))}
                    onPromote={() => leave(at, 'promote', promoteFromWaitlist(db, { attendanceId }))}
                    onDecline={() =>
                      leave(at, 'decline', setAttendanceStatus(db, { attendanceId, status: 'declined' }))
                    }
                  />
                ))}
                {drawn < waiting.length && (
                  <tr ref={last} aria-hidden="true">
                    <td colSpan={7} />
                  </tr>
                )}
              </tbody>
            </SortableContext>
          </table>
          <p id="waitlist-order" className={classes['meta']}>
            {t('attendance.waitlist.order')}
          </p>
        </DndContext>
      )}
    </div>
  )
}

/** The browser drops the focus of a row that moves or goes; it is given to what was named, as soon as the order has changed. */
function useFocusThen(order: string): (selector: string | null) => void {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    document.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  }, [order])
  return (selector) => {
    wanted.current = selector
  }
}
