import type { Cell } from 'exceljs'
import { majorUnits, minorDigits, type Money } from '@/domain/common/money'
import {
  formatClockSecond,
  type ClockMinute,
  type ClockSecond,
  type Instant,
  type LocalDay,
  type Seconds,
  type Zone,
} from '@/domain/common/time'
import { clockAt } from '@/domain/common/zone'
import { cellText, looksLikeFormula } from './safe-text'

/** What a cell shows: text, a number, nothing, or a value with a meaning that the spreadsheet has a format for. */
export type Content =
  | string
  | number
  | null
  | { readonly kind: 'day'; readonly day: LocalDay }
  /** A reading of the venue clock in seconds; past midnight it goes on as 25:30. */
  | { readonly kind: 'clock'; readonly second: ClockSecond }
  | { readonly kind: 'length'; readonly seconds: Seconds }
  | { readonly kind: 'moment'; readonly at: Instant; readonly zone: Zone }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
  /** A formula with the result it has now, for readers that do not compute. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number; readonly format: string }

const DAY_SECONDS = 86_400

const DAY_FORMAT = 'yyyy-mm-dd'
const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm'
export const WHOLE_FORMAT = '#,##0.###'

/** The format of a time or length: hours go on past 24, seconds only where there are any. */
export function clockFormat(seconds: Seconds): string {
  return seconds % 60 === 0 ? '[hh]:mm' : '[hh]:mm:ss'
}

/** An amount with its currency's sign, thousands and decimals; below zero with a minus. */
export function moneyFormat(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const sign = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  const digits = minorDigits(currency)
  const number = `"${sign.replaceAll('"', '')}"#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`
  return `${number};-${number}`
}

/** A venue clock reading as cell content. */
export function clock(minute: ClockMinute | null): Content {
  return minute === null ? null : { kind: 'clock', second: minute * 60 }
}

export function day(value: LocalDay | null): Content {
  return value === null ? null : { kind: 'day', day: value }
}

export function moment(at: Instant | null, zone: Zone): Content {
  return at === null ? null : { kind: 'moment', at, zone }
}

export function money(value: Money | null): Content {
  return value === null ? null : { kind: 'money', money: value }
}

/** Puts content into a cell, with its number format. */
export function fillCell(cell: Cell, content: Content): void {
  if (content === null || content === '') return
  if (typeof content === 'string') return fillText(cell, content)
  if (typeof content === 'number') {
    cell.value = content
    cell.numFmt = WHOLE_FORMAT
    return
  }
  switch (content.kind) {
    case 'day':
      // A spreadsheet has no zone: the cell shows what stands in the date's UTC fields.
      cell.value = new Date(`${content.day}T00:00:00Z`)
      cell.numFmt = DAY_FORMAT
      return
    case 'moment': {
      const { day: date, second } = clockAt(content.at, content.zone)
      cell.value = new Date(Date.parse(`${date}T00:00:00Z`) + second * 1000)
      cell.numFmt = MOMENT_FORMAT
      return
    }
    case 'clock':
      // No spreadsheet shows a time before midnight of its first day; the words are right everywhere.
      if (content.second < 0) return fillText(cell, formatClockSecond(content.second))
      cell.value = content.second / DAY_SECONDS
      cell.numFmt = clockFormat(content.second)
      return
    case 'length':
      cell.value = content.seconds / DAY_SECONDS
      cell.numFmt = clockFormat(content.seconds)
      return
    case 'money':
      cell.value = majorUnits(content.money)
      cell.numFmt = moneyFormat(content.money.currency)
      return
    case 'share':
      if (content.whole === 0) return
      cell.value = content.part / content.whole
      cell.numFmt = '0.0%'
      return
    case 'formula':
      cell.value = { formula: content.formula, result: content.result }
      cell.numFmt = content.format
  }
}

function fillText(cell: Cell, text: string): void {
  const value = cellText(text)
  cell.value = value
  // Stored as text it is never computed; the text format keeps it text when somebody edits the cell by hand.
  if (looksLikeFormula(value)) cell.numFmt = '@'
}

/** How wide content is shown, in characters of the body font; Chinese, Japanese and Korean take two. */
export function shownWidth(content: Content): number {
  if (content === null) return 0
  if (typeof content === 'string')
    return content.split('\n').reduce((widest, line) => Math.max(widest, textWidth(line)), 0)
  if (typeof content === 'number') return String(content).length + 2
  switch (content.kind) {
    case 'day':
      return 11
    case 'moment':
      return 17
    case 'clock':
    case 'length':
    case 'share':
      return 9
    case 'money':
      return 14
    case 'formula':
      return content.format.startsWith('[hh]') ? 9 : 14
  }
}

/** How many lines content takes in a column that is so many characters wide. */
export function linesOf(content: Content, width: number): number {
  if (typeof content !== 'string') return 1
  return content.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1
  return width
}
