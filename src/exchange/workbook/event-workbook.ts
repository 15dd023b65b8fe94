import type { Instant, Zone } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'
import { bookBytes, newBook } from './book'
import { attendanceSheet } from './sheets/attendance-sheet'
import { budgetSheet } from './sheets/budget-sheet'
import { checklistSheet } from './sheets/checklist-sheet'
import { debriefSheet } from './sheets/debrief-sheet'
import { followUpsSheet } from './sheets/follow-ups-sheet'
import { materialsSheet } from './sheets/materials-sheet'
import { overviewSheet } from './sheets/overview-sheet'
import { runSheetSheet } from './sheets/run-sheet-sheet'
import { sheetFacts } from './sheets/sheet-facts'
import { staffSheet } from './sheets/staff-sheet'
import { turnoutSheet } from './sheets/turnout-sheet'
import { addTableSheet, type BookStyle } from './table-sheet'

export interface WorkbookRequest {
  readonly t: Words
  readonly language: Language
  /** The currency that is summed up, ISO 4217. */
  readonly currency: string
  /** The zone in which the moment of the export is told. */
  readonly zone: Zone
  readonly now: Instant
}

const SHEETS = [
  overviewSheet,
  runSheetSheet,
  staffSheet,
  materialsSheet,
  checklistSheet,
  budgetSheet,
  attendanceSheet,
  turnoutSheet,
  debriefSheet,
  followUpsSheet,
]

/** Everything of one event as a workbook (XLSX), a sheet for each part, in the language of the app. */
export async function writeEventWorkbook(
  source: PrintSource,
  { t, language, currency, zone, now }: WorkbookRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const { event, community } = source.bundle
  const number = event.number === null ? '' : `${t('common.issueNumber', { number: event.number })} `
  const style: BookStyle = {
    language,
    title: [`${number}${event.title}`, event.day ?? ''].filter(Boolean).join('  '),
    pageOf: t('workbook.pageOf'),
    made: [community?.name ?? '', t('workbook.exportedAt', { when: formatInstant(now, language, zone, true) })]
      .filter(Boolean)
      .join('  '),
  }
  const book = await newBook(style, community?.name || t('common.app'), now)
  const facts = sheetFacts(source, t, currency)
  for (const sheet of SHEETS) addTableSheet(book, sheet(facts), style)
  return bookBytes(book)
}
