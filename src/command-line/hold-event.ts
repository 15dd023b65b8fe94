import { checkIn } from '@/actions/door/check-in'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { walkIn } from '@/actions/door/walk-in'
import { setEventStatus } from '@/actions/event-plan/set-event-status'
import { addLesson } from '@/actions/finish/add-lesson'
import { closeEvent } from '@/actions/finish/close-event'
import { finishEvent } from '@/actions/finish/finish-event'
import { saveDebrief } from '@/actions/finish/save-debrief'
import { addFollowUp } from '@/actions/follow-up/add-follow-up'
import { doorCounters, isExpected, peopleIn } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { addNameKeys, findIndex } from '@/domain/attendance/find-index'
import { findPeople, methodOf, type MatchWay } from '@/domain/attendance/find-person'
import type { Result } from '@/domain/common/result'
import { addDays, type Instant } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import type { Attendance } from '@/domain/attendance/attendance'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Member } from '@/domain/member/member'
import { nameKeys } from '@/domain/member/name-keys'
import { phoneTail } from '@/domain/member/phone'
import type { Workspace } from '@/storage/database/workspace'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { say } from './say.mjs'

interface Evening {
  readonly event: EventPlan
  readonly clock: { now(): Instant; goTo(instant: Instant): void }
  readonly t: Words
  readonly language: Language
}

interface Guest {
  readonly attendance: Attendance
  readonly member: Member
}

/** One guest in five stays away. */
const STAYS_AWAY = 5
const ARRIVALS_APART_MS = 20_000

/** The event itself: people are found and checked in, it is finished, debriefed, followed up and closed. */
export async function holdEvent(db: Workspace, { event, clock, t, language }: Evening): Promise<void> {
  const eventId = event.id
  if (event.status === 'planning') done(await setEventStatus(db, { eventId, status: 'confirmed' }))
  done(await setEventStatus(db, { eventId, status: 'running' }))
  say(t('demo.checkingIn'))
  const ways = await letIn(db, event, clock)
  const door = ''
  const last = (await readCheckIns(db, eventId)).filter((fact) => fact.kind === 'in').at(-1)
  if (last) done(await undoCheckIn(db, { attendanceId: last.attendanceId, door }))
  done(await walkIn(db, { eventId, name: t('demo.walkInName'), phone: '', door }))
  const count = ways.name + ways.initials + ways.phone
  console.log(t('demo.checkedIn', { count, ...ways }))

  say(t('demo.closing'))
  const counters = doorCounters(
    (await readListedPeople(db, eventId)).map((person) => person.attendance),
    doorState(await readCheckIns(db, eventId)),
  )
  const finished = done(await finishEvent(db, { eventId, language }))
  console.log(
    t('demo.present', {
      present: peopleIn(counters.present),
      expected: peopleIn(counters.expected),
      noShows: finished.noShows,
    }),
  )
  for (const field of ['goal', 'result', 'causes'] as const)
    done(await saveDebrief(db, { eventId, field, text: t(`demo.${field}`) }))
  done(await addLesson(db, { eventId, text: t('demo.lesson'), verdict: 'keep', tie: 'none', tiedTo: '' }))
  const dueDay = addDays(event.day ?? dayAt(clock.now(), event.zone), 1)
  const target = { kind: 'group', group: 'attendees' } as const
  done(await addFollowUp(db, { eventId, target, purpose: t('demo.followUp'), channel: 'group', dueDay, ownerId: null }))
  done(await closeEvent(db, { eventId }))
  const followUps = await db.followUps.where('eventId').equals(eventId).count()
  const lessons = await db.lessons.where('eventId').equals(eventId).count()
  console.log(t('demo.debriefed', { lessons, followUps }))
}

/** Finds each guest as the door does, by turns in three ways, and checks them in. */
async function letIn(db: Workspace, event: EventPlan, clock: Evening['clock']) {
  const listed = await readListedPeople(db, event.id)
  const people = listed.flatMap(({ attendance, member }) => (member ? [{ attendance, member }] : []))
  const index = findIndex(
    people.map(({ attendance: { id, ticketCode }, member }) => {
      const { name, otherNames, wechat, phones } = member
      return { id, ticketCode, name, otherNames, wechat, phones }
    }),
  )
  addNameKeys(index, people.length)
  const inside = doorState(await readCheckIns(db, event.id))
  const guests = people.filter(({ attendance }) => isExpected(attendance) && !inside.get(attendance.id)?.insideSince)
  const ways = { name: 0, initials: 0, phone: 0 }
  for (const [turn, guest] of guests.entries()) {
    if (turn % STAYS_AWAY === STAYS_AWAY - 1) continue
    clock.goTo(clock.now() + ARRIVALS_APART_MS)
    const way = await letOneIn(guest, turn)
    ways[way] += 1
  }
  return ways

  function find(typed: string, id: Attendance['id']) {
    return findPeople(index, typed, people.length, () => 'ready').hits.find((hit) => hit.id === id)
  }

  async function letOneIn({ attendance, member }: Guest, turn: number): Promise<keyof typeof ways> {
    const tries = [member.name, nameKeys(member.name).initials[0], phoneTail(member.phones[0] ?? '')]
    const typed = tries[turn % tries.length]
    const hit = find(typed ?? '', attendance.id) ?? find(member.name, attendance.id)
    if (!hit) throw new Error(`A guest on the list was not found at the door: ${attendance.id}`)
    done(await checkIn(db, { attendanceId: attendance.id, door: '', method: methodOf(hit.way) }))
    return kindOf(hit.way)
  }
}

function kindOf(way: MatchWay): 'name' | 'initials' | 'phone' {
  if (way === 'phone') return 'phone'
  return way === 'initials' || way === 'pinyin' ? 'initials' : 'name'
}

/** The value of a step that cannot be refused here; a refusal would be a bug, so it is loud. */
function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
  return result.value
}
