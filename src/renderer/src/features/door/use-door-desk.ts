import { useCallback, useState } from 'react'
import { changeAttendance } from '@/actions/attendance/change-attendance'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { markPaper } from '@/actions/door/mark-paper'
import { setDoorNotes } from '@/actions/door/set-door-notes'
import { substitute } from '@/actions/door/substitute'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { walkIn } from '@/actions/door/walk-in'
import { assertNever } from '@/domain/common/assert-never'
import type { CheckIn } from '@/domain/attendance/attendance'
import type { DoorBook } from '@/domain/attendance/door-book'
import { latestCheckIn } from '@/domain/attendance/door-state'
import { methodOf } from '@/domain/attendance/find-person'
import { maskName } from '@/domain/attendance/mask-name'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Instant, Zone } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { useAct } from '../../parts/act'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import type { DoorPeople, DoorRow } from './door-row'

/** What the desk says about the last thing that was done. */
export interface Said {
  /** Tells two messages with the same words apart. */
  readonly key: number
  /** `noted` is anything but coming in and its undoing; `leaving` asks whether the desk is to be left. */
  readonly tone: 'in' | 'again' | 'refused' | 'back' | 'noted' | 'leaving'
  readonly title: string
  readonly detail: string
  /** What the message offers to take back. */
  readonly undoes: Undoes | null
}

/** A check-in, or everything that one entry of sheet numbers marked. */
export type Undoes =
  { readonly kind: 'person'; readonly id: AttendanceId } | { readonly kind: 'paper'; readonly at: Instant }

interface DeskAsk {
  readonly eventId: EventPlanId
  readonly zone: Zone
  readonly door: string
  readonly privacy: boolean
  readonly people: DoorPeople
  /** Enters facts that were just written, before they are read. */
  readonly onFacts: (facts: readonly CheckIn[]) => DoorBook | null
}

/** What can be done at the desk, and what it says about it. */
export interface DoorDesk {
  readonly said: Said | null
  readonly say: (tone: Said['tone'], title: string, detail?: string, undoes?: Undoes | null) => void
  /** Takes an answer away that belongs to the person before; what was done stays in sight. */
  readonly hush: () => void
  /** Lets somebody with a promised place in; says why not otherwise. */
  readonly admit: (row: DoorRow) => Promise<void>
  /** Gives a place and lets in, in one step. */
  readonly letIn: (row: DoorRow) => Promise<void>
  readonly takeBack: (what: Undoes) => Promise<void>
  readonly undoLast: () => Promise<void>
  readonly leave: (row: DoorRow) => Promise<void>
  /** Whether the walk-in was let in. */
  readonly takeWalkIn: (name: string, phone: string) => Promise<boolean>
  /** Whether the one who came for somebody else was let in. */
  readonly substitute: (row: DoorRow, name: string, phone: string) => Promise<boolean>
  /** Whether anybody of the sheet was marked. */
  readonly markPaper: (ids: readonly AttendanceId[]) => Promise<boolean>
  readonly note: (row: DoorRow, note: string, doorNote: string) => Promise<void>
  /** How many somebody brings. */
  readonly bring: (row: DoorRow, plusOnes: number) => Promise<void>
}

/** The actions of the door with their answers in words. */
export function useDoorDesk({ eventId, zone, door, privacy, people, onFacts }: DeskAsk): DoorDesk {
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
    const detail = t('door.said.inNth', { nth, time: clock(fact.at) })
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
    const result = await act(checkIn(db, { attendanceId: attendance.id, door, method, promote }), { quiet: true })
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
    if (status === 'waitlisted')
      say('refused', t('door.said.waiting', { name: shown(row.name) }), t('door.said.waitingWhy'))
    else
      say(
        'refused',
        t('door.said.refused', { name: shown(row.name), status: t(`common.attendanceStatus.${status}`) }),
        t('door.said.refusedWhy'),
      )
  }
  const takeBack = async (what: Undoes) => {
    if (what.kind === 'paper') {
      const undone = await act(unmarkPaper(db, { eventId, door, at: what.at }), { quiet: true })
      if (undone.ok) say('back', t('door.said.paperUndone', { count: undone.value }))
      else say('refused', t('door.said.nothingToUndo'))
      return
    }
    const { id } = what
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
      const last = latestCheckIn(people.state, door)
      if (last?.method === 'paper') await takeBack({ kind: 'paper', at: last.at })
      else if (last) await takeBack({ kind: 'person', id: last.attendanceId })
      else say('refused', t('door.said.nothingToUndo'))
    },
    leave: async (row) => {
      const result = await act(checkOut(db, { attendanceId: row.person.attendance.id, door }), { quiet: true })
      if (result.ok) say('noted', t('door.said.out', { name: shown(row.name) }))
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
      const result = await act(markPaper(db, { eventId, attendanceIds: ids, door }), { quiet: true })
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
