import type { ClockSecond, Seconds } from '../common/time'

/** What a spreadsheet would take for a formula when it is pasted; a figure with a sign is none. */
const LOOKS_LIKE_FORMULA = /^(?:[=@]|[+-](?!\d+(?:[.:]\d+)*$))/

/** Rows as a spreadsheet pastes them: tabs between cells, quotes round line breaks, no text that becomes a formula. */
export function tabText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(tabCell).join('\t')).join('\r\n')
}

function tabCell(text: string): string {
  const safe = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A pasted cell without the mark that kept it from becoming a formula. */
export function withoutFormulaMark(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** A reading as a spreadsheet understands it as a time, past midnight too: 19:30, 25:30, 19:30:15. */
export function spreadsheetClock(second: ClockSecond): string {
  const sign = second < 0 ? '-' : ''
  const whole = Math.abs(Math.round(second))
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return `${sign}${two(hours)}:${two(minutes)}${seconds === 0 ? '' : `:${two(seconds)}`}`
}

/** A length as a spreadsheet understands it as a time: 0:15:00. */
export function spreadsheetLength(length: Seconds): string {
  const whole = Math.round(length)
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
