import { doorCounters, peopleIn, showRate } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { noShowsOf } from '@/domain/attendance/no-shows'
import { perHead, sumBudget } from '@/domain/budget/budget-sums'
import { capacityOf } from '@/domain/event-plan/readiness-facts'
import { currentVersion } from '@/domain/run-sheet/current-version'
import { clock, day, money, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

/** The event at a glance: what, when, where, and the figures with what they are figures of. */
export function overviewSheet(facts: SheetFacts): TableSheet {
  const { bundle, t, nameOf } = facts
  const { event, venue, room, layout, series, chapter } = bundle
  const word = (key: EventWord) => t(`workbook.event.${key}`)
  const version = currentVersion(bundle.versions)
  const versionMark = `v${version?.number ?? 1}`
  const rows: Line[] = [
    [word('title'), event.title],
    [word('number'), event.number],
    [word('type'), t(`common.eventType.${event.type}`)],
    [word('theme'), event.theme],
    [word('status'), t(`common.eventStatus.${event.status}`)],
    [word('cancelReason'), event.cancelReason],
    [word('series'), series?.name ?? null],
    [word('chapter'), chapter?.name ?? null],
    [word('day'), day(event.day)],
    [word('opensAt'), clock(event.opensAt)],
    [word('endsAt'), clock(event.opensAt + event.length)],
    [word('zone'), event.zone],
    [word('venue'), venue?.name ?? null],
    [word('address'), venue ? [venue.city, venue.district, venue.address].filter(Boolean).join(' ') : null],
    [word('room'), room?.name ?? null],
    [word('layout'), layout ? t(`common.layoutKind.${layout.kind}`) : null],
    [word('capacity'), capacityOf(event, layout)],
    [word('hardClose'), clock(event.hardClose ?? room?.hardClose ?? null)],
    [word('owner'), nameOf(event.ownerId)],
    [word('goal'), event.goal],
    [word('goalAttendance'), event.goalAttendance],
    [word('fee'), money(event.fee)],
    [
      word('version'),
      version === null || version.publishedAt === null
        ? t('workbook.event.draft', { version: versionMark })
        : versionMark,
    ],
    ...attendanceRows(facts, word),
    ...moneyRows(facts, word),
    ...feedbackRows(facts, word),
    [word('note'), event.note],
  ]
  return {
    name: t('workbook.sheets.overview'),
    columns: [{ header: t('workbook.item') }, { header: t('workbook.value') }, { header: t('workbook.explanation') }],
    rows: rows
      .filter(([, value]) => value !== null && value !== '')
      .map(([item, value, explanation = null]) => [item, value, explanation]),
  }
}

type EventWord =
  | 'title'
  | 'number'
  | 'type'
  | 'theme'
  | 'status'
  | 'cancelReason'
  | 'series'
  | 'chapter'
  | 'day'
  | 'opensAt'
  | 'endsAt'
  | 'zone'
  | 'venue'
  | 'address'
  | 'room'
  | 'layout'
  | 'capacity'
  | 'hardClose'
  | 'owner'
  | 'goal'
  | 'goalAttendance'
  | 'fee'
  | 'version'
  | 'registered'
  | 'present'
  | 'walkIns'
  | 'noShows'
  | 'waitlisted'
  | 'showRate'
  | 'plannedCost'
  | 'expectedCost'
  | 'expectedIncome'
  | 'balance'
  | 'costPerHead'
  | 'satisfaction'
  | 'note'

type Line = readonly [item: string, value: Content, explanation?: string]
type Word = (key: EventWord) => string

function attendanceRows({ bundle, t }: SheetFacts, word: Word): Line[] {
  if (bundle.attendances.length === 0) return []
  const state = doorState(bundle.checkIns)
  const counters = doorCounters(bundle.attendances, state)
  const rate = showRate(counters)
  const noShows = bundle.attendances.filter((attendance) => attendance.noShow).length
  // Before the event is finished nobody is a no-show yet; afterwards the flag and the door agree.
  const missing =
    noShows > 0 ? noShows : bundle.event.status === 'finished' ? noShowsOf(bundle.attendances, state).length : 0
  return [
    [word('registered'), counters.expected.heads],
    [word('present'), counters.present.heads],
    [word('walkIns'), counters.walkIns.heads],
    [word('noShows'), missing],
    [word('waitlisted'), counters.waitlisted.heads],
    [
      word('showRate'),
      { kind: 'share', part: rate.part, whole: rate.whole },
      t('workbook.event.showRateOf', { part: rate.part, whole: rate.whole }),
    ],
  ]
}

function moneyRows({ bundle, t, currency }: SheetFacts, word: Word): Line[] {
  if (bundle.budgetLines.length === 0) return []
  const sums = sumBudget(bundle.budgetLines, currency)
  const heads = peopleIn(doorCounters(bundle.attendances, doorState(bundle.checkIns)).present)
  const costPerHead = perHead(sums.cost.expected, heads)
  return [
    [word('plannedCost'), money(sums.cost.planned)],
    [word('expectedCost'), money(sums.cost.expected)],
    [word('expectedIncome'), money(sums.income.expected)],
    [word('balance'), money(sums.expectedBalance)],
    [word('costPerHead'), money(costPerHead), t('workbook.event.costPerHeadOf', { count: heads })],
  ]
}

function feedbackRows({ bundle, t }: SheetFacts, word: Word): Line[] {
  const ratings = bundle.feedback.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  if (ratings.length === 0) return []
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
  const count = ratings.length
  return [[word('satisfaction'), Math.round(mean * 100) / 100, t('workbook.event.satisfactionOf', { count })]]
}
