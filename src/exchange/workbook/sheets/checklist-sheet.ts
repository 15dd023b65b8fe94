import { dueMoment, tMinusDay } from '@/domain/checklist/due'
import { formatOffset } from '@/domain/checklist/parse-due'
import { clock, day, moment, WHOLE_FORMAT, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = ['done', 'due', 'at', 'offset', 'title', 'owner', 'doneAt', 'note'] as const
const NUMERIC: ReadonlySet<string> = new Set(['due', 'at', 'doneAt'])

/** What is to be done and until when, earliest first; without a day last. */
export function checklistSheet({ bundle, t, nameOf, yes }: SheetFacts): TableSheet {
  const { event } = bundle
  const tasks = bundle.tasks
    .map((task) => ({ task, due: dueMoment(task, event.day, event.opensAt), offset: tMinusDay(task, event.day) }))
    .sort((a, b) => compare(a.due?.day ?? '9999', b.due?.day ?? '9999'))
  const rows = tasks.map(({ task, due, offset }): Content[] => [
    yes(task.doneAt !== null),
    day(due?.day ?? null),
    clock(due?.at ?? null),
    offset === null ? '' : formatOffset(offset),
    task.title,
    nameOf(task.ownerId),
    moment(task.doneAt, event.zone),
    task.note,
  ])
  const done = tasks.filter(({ task }) => task.doneAt !== null).length
  return {
    name: t('workbook.sheets.checklist'),
    columns: WORDS.map((word) => ({ header: t(`workbook.task.${word}`), numeric: NUMERIC.has(word) })),
    rows,
    totals:
      rows.length === 0
        ? []
        : [
            [
              {
                kind: 'formula',
                formula: `COUNTIF(A2:A${rows.length + 1},"${t('workbook.yes')}")`,
                result: done,
                format: WHOLE_FORMAT,
              },
              null,
              null,
              null,
              t('workbook.task.doneCount'),
            ],
          ],
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
