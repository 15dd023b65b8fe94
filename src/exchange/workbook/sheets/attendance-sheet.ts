import type { Attendance } from '@/domain/attendance/attendance'
import { doorState, hasCome, type DoorState } from '@/domain/attendance/door-state'
import { moment, WHOLE_FORMAT, type Content } from '../cells'
import { columnLetter, type TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = [
  'name',
  'phone',
  'organisation',
  'status',
  'walkIn',
  'registeredAt',
  'checkedInAt',
  'leftAt',
  'method',
  'plusOnes',
  'table',
  'ticketType',
  'source',
  'ticketCode',
  'substituteFor',
  'note',
] as const
const NUMERIC: ReadonlySet<string> = new Set(['registeredAt', 'checkedInAt', 'leftAt', 'plusOnes'])

/** More questions than this make no table any more; the rest stays in the app. */
const MOST_QUESTIONS = 40

/** Everybody on the list, what the door saw of them, and what they answered when they signed up. */
export function attendanceSheet(facts: SheetFacts): TableSheet {
  const { bundle, t } = facts
  const state = doorState(bundle.checkIns)
  const questions = [
    ...new Set(bundle.attendances.flatMap(({ answers }) => answers.map(({ question }) => question))),
  ].slice(0, MOST_QUESTIONS)
  const list = [...bundle.attendances].sort(byArrivalOnList)
  const rows = list.map((attendance, index) => [index + 1, ...personRow(facts, attendance, state, questions)])
  return {
    name: t('workbook.sheets.attendance'),
    columns: [
      { header: t('workbook.number'), numeric: true },
      ...WORDS.map((word) => ({ header: t(`workbook.attendance.${word}`), numeric: NUMERIC.has(word) })),
      ...questions.map((header) => ({ header })),
    ],
    rows,
    totals: rows.length === 0 ? [] : [totals(facts, list, state)],
  }
}

function personRow(
  facts: SheetFacts,
  attendance: Attendance,
  state: DoorState,
  questions: readonly string[],
): Content[] {
  const { bundle, t, member, nameOf, yes } = facts
  const { zone } = bundle.event
  const person = member(attendance.memberId)
  const visit = state.get(attendance.id)
  const substituted = bundle.attendances.find(({ id }) => id === attendance.substituteFor)
  return [
    nameOf(attendance.memberId),
    person?.phones.join('\n') ?? '',
    person?.organisation ?? '',
    t(`common.attendanceStatus.${statusOf(attendance, state)}`),
    yes(attendance.walkIn),
    moment(attendance.registeredAt, zone),
    moment(visit?.firstIn?.at ?? null, zone),
    moment(visit?.insideSince ? null : (visit?.lastOut?.at ?? null), zone),
    visit?.firstIn ? t(`workbook.attendance.methods.${visit.firstIn.method}`) : '',
    attendance.plusOnes === 0 ? null : attendance.plusOnes,
    attendance.table,
    attendance.ticketType,
    attendance.source,
    attendance.ticketCode,
    substituted ? nameOf(substituted.memberId) : '',
    attendance.note,
    ...questions.map((asked) => answersTo(attendance, asked)),
  ]
}

/** A form can ask the same thing twice. */
function answersTo(attendance: Attendance, asked: string): string {
  return attendance.answers
    .filter(({ question, answer }) => question === asked && answer !== '')
    .map(({ answer }) => answer)
    .join('\n')
}

function statusOf(attendance: Attendance, state: DoorState) {
  if (hasCome(state.get(attendance.id))) return 'checkedIn' as const
  return attendance.noShow ? ('noShow' as const) : attendance.status
}

function totals({ t }: SheetFacts, list: readonly Attendance[], state: DoorState): Content[] {
  const last = list.length + 1
  const column = (word: (typeof WORDS)[number]) => columnLetter(WORDS.indexOf(word) + 1)
  const over = (what: 'COUNT' | 'SUM', word: (typeof WORDS)[number], result: number): Content => ({
    kind: 'formula',
    formula: `${what}(${column(word)}2:${column(word)}${last})`,
    result,
    format: WHOLE_FORMAT,
  })
  const row: Content[] = [null, t('workbook.total')]
  row[WORDS.indexOf('status') + 1] = t('workbook.attendance.checkedIn')
  row[WORDS.indexOf('checkedInAt') + 1] = over(
    'COUNT',
    'checkedInAt',
    list.filter(({ id }) => hasCome(state.get(id))).length,
  )
  row[WORDS.indexOf('plusOnes') + 1] = over(
    'SUM',
    'plusOnes',
    list.reduce((sum, { plusOnes }) => sum + plusOnes, 0),
  )
  return Array.from(row, (content) => content ?? null)
}

function byArrivalOnList(a: Attendance, b: Attendance): number {
  return (a.registeredAt ?? a.createdAt) - (b.registeredAt ?? b.createdAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
