import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { readClockCell } from './read-times'
import type { RunSheetSource } from './run-sheet-table'
import { EMPTY_LINE } from './empty-line'
import { readItem, readTimedItem, type TimedItem } from './timed-line'

/** A line of text, taken apart: how far in it stands, whether as a heading or behind a sign of a list, and what it says. */
interface TextLine {
  readonly row: number
  readonly indent: number
  /** 1 to 6; 0 for no heading. */
  readonly heading: number
  readonly listed: boolean
  readonly text: string
  readonly timed: TimedItem | null
}

const MARK = /^(?:[-*+•·●○◦▪■□◆►▶☐☑✓✔]\s+|[•·●○◦▪■□◆►▶☐☑✓✔]|-(?=\d))?\s*(?:\[[ xX]?\]\s*)?/u
const NUMBER = /^(?:\d{1,3}[.)、．]\s*|[（(]\d{1,3}[)）]\s*|[①-⑳]\s*)/u

/** Texts beyond this length are books. */
const MOST_LENGTH = 500_000

/**
 * Reads a timeline that is written as lines: bulleted, numbered or plain, each beginning with a reading of the clock
 * (`- 19:00 开场`, `19:00–19:10 Opening (10 min)`). Headings over such lines are groups, lines further in are notes, lines of the
 * list without a reading follow the one before. A list in Markdown without any times is read as titles. Null where fewer than
 * two lines are timed and it is no such list, or where the times stand in a table.
 */
export function readTimeline(text: string): Extract<RunSheetSource, { kind: 'timeline' }> | null {
  if (text.length > MOST_LENGTH) return null
  const rows = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const tableRows = rows.filter(isTimedTableRow).length
  const lines = rows.flatMap((raw, at) => lineOf(raw, at + 1) ?? [])
  const timed = lines.filter((line) => line.timed !== null).length
  const listed = lines.filter((line) => line.listed || line.heading > 0).length
  // A list of titles in Markdown has no times, but its signs are no part of them.
  const isList = timed + tableRows === 0 && listed >= 2 && listed >= lines.length * 0.6
  if (!isList && (timed < 2 || timed <= tableRows)) return null
  const found = linesOf(lines, isList)
  if (found.length === 0) return null
  const table = { sheets: [''], sheet: 0, headerRow: 0, columns: [], lines: found, problems: [], days: [], day: null }
  const rest = { otherDayLines: 0, clockGoesOn: false, rowCount: rows.length }
  const noTimes = found.every(({ start, duration, kind }) => kind === 'group' || (start === null && duration === null))
  return { kind: 'timeline', table: { ...table, ...rest, noTimes } }
}

/** A row of a table with a clock reading in one of its cells. */
function isTimedTableRow(raw: string): boolean {
  const tabbed = raw.trim().includes('\t')
  const cells = tabbed ? raw.trim().split('\t') : raw.split('|')
  return cells.length > (tabbed ? 1 : 2) && cells.some((cell) => readClockCell(cell.replaceAll('**', '')) !== null)
}

function lineOf(raw: string, row: number): TextLine | null {
  const body = raw.replace(/^\s*>+\s?/, '')
  const indent = (/^\s*/.exec(body)?.[0] ?? '').replaceAll('\t', '    ').length
  const trimmed = body.trim()
  if (trimmed === '' || /^([-*_=])\s*(\1\s*){2,}$/.test(trimmed) || isTimedTableRow(raw) || /^\|/.test(trimmed))
    return null
  const heading = /^(#{1,6})\s+(.*)$/.exec(trimmed)
  const mark = heading ? '' : (MARK.exec(trimmed)?.[0] ?? '')
  const marked = plain(heading?.[2] ?? trimmed.slice(mark.length))
  const number = heading ? '' : (NUMBER.exec(marked)?.[0] ?? '')
  const direct = readTimedItem(marked)
  return {
    ...{ row, indent, heading: heading?.[1]?.length ?? 0 },
    listed: mark !== '' || (direct === null && number !== ''),
    text: direct === null ? marked.slice(number.length) : marked,
    timed: direct ?? (number === '' ? null : readTimedItem(marked.slice(number.length))),
  }
}

/** A link or a picture of Markdown: its words stay, its address means nothing on a run-sheet. */
const LINK = /!?\[([^\][]+)\]\([^()\s]*\)/g

/** A text without the links, stars and ticks of Markdown. */
function plain(text: string): string {
  return text
    .replace(LINK, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .trim()
}

function linesOf(lines: readonly TextLine[], isList: boolean): SheetLine[] {
  // Where the headings carry the times, what stands under them are their notes.
  const byHeadings = lines.filter(({ heading, timed }) => heading > 0 && timed !== null).length >= 2
  const outer = Math.min(...lines.filter(({ listed }) => listed).map(({ indent }) => indent))
  const isItem = (line: TextLine) =>
    isList ? line.listed && line.indent === outer : line.timed !== null && (!byHeadings || line.heading > 0)
  const found: SheetLine[] = []
  let last: TextLine | null = null
  for (const [at, line] of lines.entries()) {
    const item = isItem(line) ? (line.timed ?? readItem(line.text)) : null
    if (item !== null) {
      found.push({ ...EMPTY_LINE, ...item, row: line.row })
      last = line
    } else if (line.heading > 0) {
      last = null
      if (headsItems(lines, at, isItem))
        found.push({ ...EMPTY_LINE, row: line.row, kind: 'group', texts: { title: line.text } })
    } else if (last !== null) {
      const next = afterItem(line, last)
      if (next === null) addNote(found, line.text)
      else found.push({ ...EMPTY_LINE, ...next, row: line.row })
    }
  }
  return found
}

/** Whether timed lines stand under a heading before the next one. */
function headsItems(lines: readonly TextLine[], at: number, isItem: (line: TextLine) => boolean): boolean {
  for (const line of lines.slice(at + 1)) {
    if (isItem(line)) return true
    if (line.heading > 0) return false
  }
  return false
}

/** A line of the same list without a reading is a cue that follows; any other belongs to the one before. */
function afterItem(line: TextLine, last: TextLine) {
  return line.listed && last.heading === 0 && line.indent <= last.indent ? readItem(line.text) : null
}

function addNote(lines: SheetLine[], text: string): void {
  const last = lines.at(-1)
  if (last === undefined || text === '') return
  const note = [last.texts.note ?? '', text].filter((part) => part !== '').join('\n')
  lines[lines.length - 1] = { ...last, texts: { ...last.texts, note } }
}
