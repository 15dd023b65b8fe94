import { useCallback, useState } from 'react'
import { changeAttendance } from '@/actions/attendance/change-attendance'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { markPaper } from '@/actions/door/mark-paper'
import { setDoorNotes } from '@/actions/door/set-door-notes'
import { substitute } from '@/actions/door/substitute'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { undoCheckOut } from '@/actions/door/undo-check-out'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { walkIn } from '@/actions/door/walk-in'
import { assertNever } from '@/domain/common/assert-never'
import type { CheckIn } from '@/domain/attendance/attendance'
import type { DoorBook } from '@/domain/attendance/door-book'
import { latestCheckIn } from '@/domain/attendance/door-state'
import { methodOf } from '@/domain/attendance/find-person'
import { paperBatch } from '@/domain/attendance/paper-batch'
import { maskName } from '@/domain/attendance/mask-name'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Instant, Zone } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { useAct } from '../../parts/act'
import { MOST_BY_PAGE, writeBeside } from '../../parts/beside/beside'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import type { DoorDesk, Said, Undoes } from './door-desk'
import type { DoorKnown } from './door-known'
import type { DoorPeople, DoorRow } from './door-row'

interface DeskAsk {
  readonly eventId: EventPlanId
  readonly zone: Zone
  readonly door: string
  readonly privacy: boolean
  readonly people: DoorPeople
  readonly known: DoorKnown
  /** Enters facts that were just written, before they are read. */
  readonly onFacts: (facts: readonly CheckIn[]) => DoorBook | null
}

/** The actions of the door with their answers in words. */
export function useDoorDesk({ eventId, zone, door, privacy, people, known, onFacts }: DeskAsk): DoorDesk {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [said, setSaid] = useState<Said | null>(null)

  const say = useCallback<DoorDesk['say']>((tone, title, detail = '', undoes = null) => {
    setSaid((before) => ({ key: (before?.key ?? 0) + 1, tone, title, detail, undoes }))
  }, [])
  const shown = (name: string) => (privacy ? maskName(name) : name)
  const nameOf = (id: AttendanceId) => shown(people.byId.get(id)?.member?.name ?? '')
  const clock = (at: Instant) => formatInstant(at, language, zone)
  const sayIn = (fact: CheckIn, name: string, guests: number, before = '') => {
    const id = fact.attendanceId
    const book = onFacts([fact])
    // Somebody who was only now put on the list is not among its places yet.
    const nth = (book?.counters.present.heads ?? 0) + (book?.places.has(id) === false ? 1 : 0)
    const isBack = Boolean(book?.state.get(id)?.lastOut)
    const detail = isBack
      ? t('door.said.backIn', { time: clock(fact.at) })
      : t('door.said.inNth', { nth, time: clock(fact.at) })
    const brings = guests > 0 ? ` · ${t('door.said.withGuests', { count: guests })}` : ''
    say('in', t('door.said.in', { name: shown(name) }), before + detail + brings, { kind: 'person', id })
  }
  const sayAgain = (name: string, visit: { at: Instant; door: string; doneBy: string }) =>
    say(
      'again',
      t('door.said.again', { name: shown(name) }),
      t('door.said.againWhen', {
        time: clock(visit.at),
        door: visit.door,
        by: visit.doneBy === '' ? t('door.unknownPerson') : visit.doneBy,
      }),
    )

  const enter = async (row: DoorRow, promote: boolean) => {
    const { attendance } = row.person
    const method = row.hit ? methodOf(row.hit.way) : 'list'
    const { id: attendanceId } = attendance
    const place = known.book.places.get(attendanceId)
    const visit = known.book.state.get(attendanceId)
    const stand = place ? { seq: known.seq, attendance: place, visit, name: row.name } : null
    const result = await act(checkIn(db, { attendanceId, door, method, promote, known: stand }), { quiet: true })
    if (result.ok) {
      sayIn(result.value, row.name, attendance.plusOnes)
      return
    }
    switch (result.reason.kind) {
      case 'alreadyInside':
        sayAgain(row.name, result.reason)
        break
      case 'gone':
        say('refused', t('door.said.gone'))
        break
      case 'notPromised':
        sayNoPlace(row)
        break
      default:
        assertNever(result.reason)
    }
  }
  const sayNoPlace = (row: DoorRow) => {
    const { status } = row.person.attendance
    const name = shown(row.name)
    if (row.replacedBy !== null)
      say('refused', t('door.said.placeUsed', { name, other: shown(row.replacedBy) }), t('door.said.refusedWhy'))
    else if (status === 'waitlisted') say('refused', t('door.said.waiting', { name }), t('door.said.waitingWhy'))
    else
      say(
        'refused',
        t('door.said.refused', { name, status: t(`common.attendanceStatus.${status}`) }),
        t('door.said.refusedWhy'),
      )
  }
  const takeBack = async (what: Undoes) => {
    if (what.kind === 'paper') {
      const asked = { eventId, door, at: what.at }
      const isLarge = paperBatch(people.state, door, what.at).length > MOST_BY_PAGE
      const undone = await act(isLarge ? writeBeside(db, 'unmarkPaper', asked) : unmarkPaper(db, asked), {
        quiet: true,
      })
      if (undone.ok) say('back', t('door.said.paperUndone', { count: undone.value }))
      else say('refused', t('door.said.nothingToUndo'))
      return
    }
    const { id } = what
    if (what.kind === 'leaving') {
      const undone = await act(undoCheckOut(db, { attendanceId: id, door }), { quiet: true })
      if (undone.ok) say('back', t('door.said.stillHere', { name: nameOf(id) }))
      else say('refused', t(undone.reason === 'gone' ? 'door.said.gone' : 'door.said.nothingToUndo'))
      return
    }
    const result = await act(undoCheckIn(db, { attendanceId: id, door }), { quiet: true })
    if (result.ok) say('back', t('door.said.undone', { name: nameOf(id) }))
    else say('refused', t(result.reason === 'gone' ? 'door.said.gone' : 'door.said.nothingToUndo'))
  }

  return {
    said,
    say,
    hush: () => setSaid((before) => (before?.tone === 'in' ? before : null)),
    admit: async (row) => {
      const inside = row.visit?.insideSince
      if (inside) sayAgain(row.name, inside)
      else if (row.standing === 'ready') await enter(row, false)
      else sayNoPlace(row)
    },
    letIn: (row) => enter(row, true),
    takeBack,
    undoLast: async () => {
      if (said !== null && said.undoes !== null) return takeBack(said.undoes)
      const last = latestCheckIn(people.state, door)
      if (last?.method === 'paper') await takeBack({ kind: 'paper', at: last.at })
      else if (last) await takeBack({ kind: 'person', id: last.attendanceId })
      else say('refused', t('door.said.nothingToUndo'))
    },
    leave: async (row) => {
      const { id } = row.person.attendance
      const result = await act(checkOut(db, { attendanceId: id, door }), { quiet: true })
      if (result.ok) say('noted', t('door.said.out', { name: shown(row.name) }), '', { kind: 'leaving', id })
      else say('refused', t('door.said.gone'))
    },
    takeWalkIn: async (name, phone) => {
      const result = await act(walkIn(db, { eventId, name, phone, door }), { quiet: true })
      if (result.ok) {
        sayIn(result.value, name.trim(), 0)
        return true
      }
      switch (result.reason.kind) {
        case 'alreadyInside':
          sayAgain(name.trim(), result.reason)
          return false
        case 'nameMissing':
          say('refused', t('door.said.nameMissing'))
          return false
        case 'gone':
          say('refused', t('door.notThere'))
          return false
        default:
          return assertNever(result.reason)
      }
    },
    substitute: async (row, name, phone) => {
      const asked = { attendanceId: row.person.attendance.id, name, phone, door }
      const result = await act(substitute(db, asked), { quiet: true })
      if (result.ok) {
        sayIn(result.value, name.trim(), 0, `${t('door.said.substituteFor', { name: shown(row.name) })} · `)
        return true
      }
      switch (result.reason.kind) {
        case 'gone':
          say('refused', t('door.said.gone'))
          return false
        case 'nameMissing':
          say('refused', t('door.said.nameMissing'))
          return false
        case 'placeTaken':
          say('refused', t('door.said.placeTaken'), t('door.said.placeTakenWhy'))
          return false
        case 'ownPlace':
          say('refused', t('door.said.ownPlace', { name: shown(name.trim()) }))
          return false
        case 'alreadyInside':
          sayAgain(name.trim(), result.reason)
          return false
        default:
          return assertNever(result.reason)
      }
    },
    markPaper: async (ids) => {
      const asked = { eventId, attendanceIds: ids, door }
      const isLarge = ids.length > MOST_BY_PAGE
      const result = await act(isLarge ? writeBeside(db, 'markPaper', asked) : markPaper(db, asked), { quiet: true })
      if (result.ok) {
        const { count, at } = result.value
        say('in', t('door.said.paper', { count }), clock(at), { kind: 'paper', at })
      } else say('refused', t('door.said.paperNobody'))
      return result.ok
    },
    note: async (row, note, doorNote) => {
      const { attendance, member } = row.person
      const memberId = member?.id ?? null
      const noted = await act(setDoorNotes(db, { attendanceId: attendance.id, memberId, note, doorNote }), {
        quiet: true,
      })
      if (noted.ok) say('noted', t('door.note.saved', { name: shown(row.name) }))
      else say('refused', t('door.said.gone'))
    },
    bring: async (row, plusOnes) => {
      const asked = { attendanceId: row.person.attendance.id, change: { plusOnes } }
      const changed = await act(changeAttendance(db, asked), { quiet: true })
      if (changed.ok) say('noted', t('door.said.brings', { name: shown(row.name), count: plusOnes }))
      else say('refused', t(changed.reason === 'gone' ? 'door.said.gone' : 'attendance.refusal.badPlusOnes'))
    },
  }
}
