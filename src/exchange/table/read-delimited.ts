import Papa from 'papaparse'
import { DELIMITERS, type Delimiter } from './table-file'

/** A text split into rows and cells. */
export interface DelimitedText {
  readonly rows: string[][]
  readonly delimiter: Delimiter
  readonly quotesIgnored: boolean
}

const LINES_LOOKED_AT = 30

/**
 * Splits a text into rows: any line ends, quotes with line breaks, ragged rows. A first line `sep=;` names the delimiter;
 * else the sign that stands equally often in most lines, outside quotes, is it.
 */
export function readDelimited(raw: string, chosen: Delimiter | null = null): DelimitedText {
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const named = /^sep=([,;\t|])\n?/i.exec(text)
  const given = named ? text.slice(named[0].length) : text
  const delimiter = chosen ?? (named?.[1] as Delimiter | undefined) ?? guessDelimiter(given)
  const body = withoutBlanksBeforeQuotes(given, delimiter)
  // The named line keeps its place, so that the rows keep the numbers that the person sees.
  const lead = named ? [[]] : []
  const parsed = parse(body, delimiter, '"')
  // ="0139" is how exports keep a spreadsheet from taking a text for a number.
  for (const row of parsed.data)
    for (const [at, cell] of row.entries()) if (cell.startsWith('="')) row[at] = cell.replace(/^="([^"]*)"$/, '$1')
  if (!parsed.errors.some((error) => error.code === 'MissingQuotes'))
    return { rows: [...lead, ...parsed.data], delimiter, quotesIgnored: false }
  // One quote that never closes would swallow the rest of the list into one cell.
  const plain = parse(body, delimiter, '\u0000').data.map((row) => row.map(withoutQuotes))
  return { rows: [...lead, ...plain], delimiter, quotesIgnored: true }
}

/** `Ada, "tall, blond"`: the blank that people type behind a delimiter would make the quote a letter like any other. */
function withoutBlanksBeforeQuotes(text: string, delimiter: Delimiter): string {
  const sign = delimiter === '|' ? '\\|' : delimiter
  if (!new RegExp(`(^|[\n${sign}]) +"`).test(text)) return text
  const cells = new RegExp(`(^|[\n${sign}]) +(?="[^"]*(?:""[^"]*)*" *(?:[\n${sign}]|$))|"[^"]*(?:""[^"]*)*"`, 'g')
  return text.replace(cells, (whole, before: string | undefined) => before ?? whole)
}

function parse(text: string, delimiter: Delimiter, quoteChar: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar, skipEmptyLines: false })
}

function withoutQuotes(cell: string): string {
  return /^\s*".*"\s*$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell
}

function guessDelimiter(text: string): Delimiter {
  const lines = firstLines(text)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = evenness(lines.map((line) => countOutsideQuotes(line, delimiter)))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** How many lines share the most usual count, weighted a little by that count. */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, lines] of tally) best = Math.max(best, lines * Math.sqrt(count))
  return best
}

function firstLines(text: string): string[] {
  const lines: string[] = []
  let line = ''
  let quoted = false
  for (const character of text.slice(0, 200_000)) {
    if (character === '"') quoted = !quoted
    if (character !== '\n' || quoted) {
      line += character
      continue
    }
    if (line.trim() !== '') lines.push(line)
    line = ''
    if (lines.length >= LINES_LOOKED_AT) return lines
  }
  // A quote that stays open makes the rest one line: then the plain lines tell more.
  if (quoted) return text.split('\n', LINES_LOOKED_AT).filter((plain) => plain.trim() !== '')
  if (line.trim() !== '') lines.push(line)
  return lines
}

function countOutsideQuotes(line: string, sign: string): number {
  let quoted = false
  let count = 0
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (!quoted && character === sign) count += 1
  }
  return count
}
