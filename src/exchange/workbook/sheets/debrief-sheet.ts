import { day, moment, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = ['part', 'text', 'owner', 'due', 'doneAt', 'rating', 'nps'] as const
const NUMERIC: ReadonlySet<string> = new Set(['due', 'doneAt', 'rating', 'nps'])

/** Goal, result, causes, lessons and action items, and what people answered afterwards. */
export function debriefSheet({ bundle, t, nameOf }: SheetFacts): TableSheet {
  const { event, debrief } = bundle
  const part = (name: 'goal' | 'result' | 'causes' | 'keep' | 'change' | 'action' | 'feedback' | 'noDebrief') =>
    t(`workbook.debrief.parts.${name}`)
  const rows: Content[][] = [
    ...(event.noDebriefReason === null ? [] : [[part('noDebrief'), event.noDebriefReason]]),
    ...(debrief ? (['goal', 'result', 'causes'] as const).map((name) => [part(name), debrief[name]]) : []),
    ...bundle.lessons.map((lesson) => [part(lesson.verdict), lesson.text]),
    ...bundle.actionItems.map((item) => [
      part('action'),
      item.title,
      nameOf(item.ownerId),
      day(item.dueDay),
      moment(item.doneAt, event.zone),
    ]),
    ...bundle.feedback.map((answer) => [
      part('feedback'),
      answer.text,
      nameOf(answer.memberId),
      null,
      moment(answer.at, event.zone),
      answer.rating,
      answer.nps,
    ]),
  ]
  return {
    name: t('workbook.sheets.debrief'),
    columns: WORDS.map((word) => ({ header: t(`workbook.debrief.${word}`), numeric: NUMERIC.has(word) })),
    rows,
  }
}
