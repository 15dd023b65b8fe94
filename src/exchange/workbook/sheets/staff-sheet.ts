import { clock, WHOLE_FORMAT, type Content } from '../cells'
import { sheetRow, type TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = [
  'role',
  'station',
  'callsAt',
  'endsAt',
  'name',
  'phone',
  'state',
  'needed',
  'worked',
  'briefing',
  'note',
] as const
const NEEDED = 'H'
const NUMERIC: ReadonlySet<string> = new Set(['callsAt', 'endsAt', 'needed', 'worked'])

/** Roles, shifts and people, one row a person asked; a shift that still lacks people says how many. */
export function staffSheet(facts: SheetFacts): TableSheet {
  const { bundle, t, member, nameOf } = facts
  const rows: Content[][] = []
  for (const role of bundle.roles) {
    for (const shift of bundle.shifts.filter(({ roleId }) => roleId === role.id)) {
      const people = bundle.assignments.filter(({ shiftId }) => shiftId === shift.id)
      const filled = people.filter(({ state }) => state === 'asked' || state === 'confirmed').length
      const place: Content[] = [role.name, shift.station, clock(shift.callsAt), clock(shift.endsAt)]
      const ofShift = (lines: Content[][]) =>
        // How many are needed stands once a shift, so that the column can be summed up.
        lines.forEach((line, index) => rows.push(line.with(7, index === 0 ? shift.needed : null)))
      const lines: Content[][] = people.map((assignment) => [
        ...place,
        nameOf(assignment.memberId),
        member(assignment.memberId)?.phones.join('\n') ?? '',
        t(`workbook.staff.states.${assignment.state}`),
        null,
        assignment.worked === null ? null : { kind: 'length', seconds: assignment.worked * 60 },
        role.briefing,
        assignment.note,
      ])
      const short = shift.needed - filled
      if (short > 0 || lines.length === 0)
        lines.push([
          ...place,
          '',
          '',
          short > 0 ? t('workbook.staff.short', { count: short }) : '',
          null,
          null,
          role.briefing,
          '',
        ])
      ofShift(lines)
    }
  }
  const needed = bundle.shifts.reduce((sum, shift) => sum + shift.needed, 0)
  const row = sheetRow(rows.length)
  return {
    name: t('workbook.sheets.staff'),
    columns: WORDS.map((word) => ({ header: t(`workbook.staff.${word}`), numeric: NUMERIC.has(word) })),
    rows,
    totals:
      rows.length === 0
        ? []
        : [
            [
              t('workbook.total'),
              ...Array.from({ length: 6 }, () => null),
              {
                kind: 'formula',
                formula: `SUM(${NEEDED}2:${NEEDED}${row - 1})`,
                result: needed,
                format: WHOLE_FORMAT,
              },
            ],
          ],
  }
}
