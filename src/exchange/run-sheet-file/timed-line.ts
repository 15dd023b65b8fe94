import { readDuration } from '@/domain/common/parse-duration'
import type { ClockSecond, Seconds } from '@/domain/common/time'
import type { LineText } from '@/domain/run-sheet/sheet-line'
import { readClockCell } from './read-times'
import { fieldsOfHeading } from './sheet-headers'

/** What stands behind a reading or a sign of a list: a title, and what is said about it in brackets. */
export interface ToldItem {
  readonly duration: Seconds | null
  readonly texts: Readonly<Partial<Record<LineText, string>>>
}

/** A line that begins with a reading of the clock. */
export interface TimedItem extends ToldItem {
  readonly start: ClockSecond
  readonly end: ClockSecond | null
}

const HALF = '(?:(?:次日|第二天|翌日|凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|深夜|半夜|夜里)\\s*)*'
const AM = '\\s*[ap]\\.?m\\b\\.?'
const NUMERAL = '[零〇一二两三四五六七八九十]{1,3}'
const CLOCK =
  `${HALF}(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)(?:${AM})?(?:\\s*\\+1(?!\\d))?|\\d{1,2}[.h]\\d{2}(?:${AM})|` +
  `\\d{1,2}h\\d{2}(?!\\d)|\\d{1,2}(?:${AM})|(?:\\d{1,2}|${NUMERAL})[点點时時](?:半|一刻|三刻|整|钟|(?:\\d{1,2}|${NUMERAL})分?(?!\\d))?)`
const RANGE = new RegExp(
  `^[[【(（]?\\s*(${CLOCK}(?:\\s*(?:-|–|—|~|～|至|到|to|→)\\s*(?:${CLOCK}))?)(?:\\s*[\\]】)）])?`,
  'iu',
)
/** 19:00 (T-30m), 18:00 (End): a remark about the reading. */
const HINT = /^\s*[（(](?:T\s*[-+±]?\s*\d*\s*\w*|start|begin|end|开始|结束)[)）]/iu
/** A comma, a semicolon or a tab behind a reading is a table. */
const TABLE = /^\s*[,;\t]/
const DASHES = /^[\s:：|｜，、\-–—~·]+/u
const BRACKETS = /\s*[（(]([^（()）]{1,80})[)）][\s。.]*$/u
const LENGTH_BEHIND =
  /[\s,，;；|｜–—-]+(\d{1,3}(?:\.\d)?\s*(?:min(?:ute)?s?|mins?|分钟|分|小时|hrs?|hours?|h|['′’]))\.?$/iu
const NAMED_PART = /^([\p{L}\s/]{1,12}?)\s*[:：]\s*(.+)$/u
/** What may be named in brackets behind a title. */
const TOLD: ReadonlySet<string> = new Set<LineText>([
  ...(['owner', 'speaker', 'place', 'props', 'light', 'sound', 'screen', 'note', 'planB'] as const),
])

/** Reads a line as a reading of the clock with a title behind it; null when it is none. */
export function readTimedItem(line: string): TimedItem | null {
  const found = RANGE.exec(line)
  if (!found || TABLE.test(line.slice(found[0].length))) return null
  const clock = readClockCell(found[1] ?? '')
  const behind = line.slice(found[0].length).replace(HINT, '')
  // 19:00 and a figure is a score, an address or a date, and no title.
  if (clock === null || /^\d/.test(behind)) return null
  const item = readItem(behind)
  if (item === null) return null
  return { start: clock.start, end: clock.end, ...item, duration: clock.end === null ? item.duration : null }
}

/** Reads what stands behind a sign of a list: a title with a length and names in brackets. Null when there is no title. */
export function readItem(line: string): ToldItem | null {
  let title = line.replace(DASHES, '').trim()
  let duration: Seconds | null = null
  let texts: ToldItem['texts'] = {}
  for (let brackets = BRACKETS.exec(title); brackets !== null; brackets = BRACKETS.exec(title)) {
    const told = readBrackets(brackets[1] ?? '')
    if (told === null) break
    duration = told.duration ?? duration
    texts = { ...told.texts, ...texts }
    title = title.slice(0, brackets.index)
  }
  const behind = duration === null ? LENGTH_BEHIND.exec(title) : null
  if (behind) {
    duration = lengthOf(behind[1] ?? '')
    title = title.slice(0, behind.index)
  }
  title = title.trim()
  return /[\p{L}\p{Extended_Pictographic}]/u.test(title) ? { duration, texts: { title, ...texts } } : null
}

/** A length, and names of people and places: （10分钟，主持：王敏）. Null when one of the parts is anything else. */
function readBrackets(inside: string): ToldItem | null {
  let duration: Seconds | null = null
  const texts: Partial<Record<LineText, string>> = {}
  for (const part of inside.split(/\s*[,，;；]\s*/u)) {
    const length = /\d|半/.test(part) ? lengthOf(part) : null
    const named = NAMED_PART.exec(part)
    const field = named ? fieldsOfHeading(named[1] ?? '').find((one) => TOLD.has(one.field))?.field : undefined
    if (length !== null && duration === null && !/^\d+$/.test(part.trim())) duration = length
    else if (named && field !== undefined) texts[field as LineText] = named[2]?.trim() ?? ''
    else return null
  }
  return { duration, texts }
}

function lengthOf(text: string): Seconds | null {
  const read = readDuration(text.replace(/^(?:约|大约|大概|about|ca\.?|~)\s*/iu, ''))
  return read.ok ? read.value : null
}
