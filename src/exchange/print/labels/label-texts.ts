import type { Attendance } from '@/domain/attendance/attendance'
import { ticketCodes } from '@/domain/attendance/ticket-code'
import type { AttendanceId } from '@/domain/common/id'
import { formatClock } from '@/domain/common/time'
import type { LabelChoices, LabelField } from '@/domain/labels/label-choices'
import { labelledPeople } from '@/domain/labels/labelled-people'
import { formatDay } from '@/words/format'
import { namesOf, type PrintedPage } from '../print-parts'

/** What is written on one label. */
export interface LabelTexts {
  readonly key: AttendanceId
  readonly name: string
  /** As many for every label of a print, so that they look alike; empty where this person has nothing. */
  readonly notes: readonly string[]
  /** What the QR code holds; null without one. */
  readonly code: string | null
}

/** The texts of a print: what all labels share, and each one's own. */
export interface PrintTexts {
  readonly head: string | null
  readonly labels: readonly LabelTexts[]
}

/** Everything that is written on the labels of an event, in their order. A line that nobody has is left out. */
export function labelTexts(
  page: PrintedPage,
  choices: Pick<LabelChoices, 'kind' | 'who' | 'chosen' | 'order' | 'fields'>,
): PrintTexts {
  const { bundle } = page
  const has = (field: LabelField) => choices.fields.includes(field)
  const nameOf = namesOf(page)
  const codes = ticketCodes(bundle.attendances)
  const lines = labelledPeople(bundle.attendances, choices, ({ memberId }) => nameOf(memberId))
  const notesOf = choices.kind === 'badge' ? badgeNotes(page, has) : ticketNotes(page, has)
  const labels = lines.map(({ attendance }) => ({
    key: attendance.id,
    name: nameOf(attendance.memberId),
    notes: notesOf(attendance),
    code: has('qr') ? (codes.get(attendance.id) ?? null) : null,
  }))
  const used = [...(labels[0]?.notes.keys() ?? [])].filter((at) => labels.some(({ notes }) => notes[at] !== ''))
  return {
    head: has('title') ? bundle.event.title : null,
    labels: labels.map((label) => ({ ...label, notes: used.map((at) => label.notes[at] ?? '') })),
  }
}

type NotesOf = (attendance: Attendance) => string[]

function badgeNotes(page: PrintedPage, has: (field: LabelField) => boolean): NotesOf {
  const members = new Map(page.bundle.members.map((member) => [member.id, member]))
  return (attendance) => [
    has('organisation') ? (members.get(attendance.memberId)?.organisation ?? '').trim() : '',
    placeInRoom(page, attendance, has),
  ]
}

/** A ticket says when and where, because it is taken home. */
function ticketNotes(page: PrintedPage, has: (field: LabelField) => boolean): NotesOf {
  const { event, venue, room } = page.bundle
  const day = event.day === null ? page.t('print.undated') : formatDay(event.day, page.language)
  const when = `${day} ${formatClock(event.opensAt)}`
  const where = [venue?.name, room?.name].filter(Boolean).join(' ')
  return (attendance) => [when, where, placeInRoom(page, attendance, has)]
}

/** Table, group and kind of ticket in one line. */
function placeInRoom({ t }: PrintedPage, attendance: Attendance, has: (field: LabelField) => boolean): string {
  const { table, party, ticketType } = attendance
  return [
    ...(has('table') ? [table.trim() === '' ? '' : t('door.table', { table: table.trim() }), party.trim()] : []),
    ...(has('ticketType') ? [ticketType.trim()] : []),
  ]
    .filter((part) => part !== '')
    .reduce((first, second) => (first === '' ? second : t('badges.list', { first, second })), '')
}
