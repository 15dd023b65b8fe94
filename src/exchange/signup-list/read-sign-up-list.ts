import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { LocalDay } from '@/domain/common/time'
import { plainText, saysNothing } from './clean-text'
import { decideDateOrder, type DecidedOrder } from './decide-date-order'
import { findHeader, headersOf, type FoundHeader } from './find-header'
import { findPlatform } from './find-platform'
import { fieldOfHeader, headerKey } from './header-names'
import { ABOUT_ADULTS } from './header-topics'
import { isForeign } from './header-translations'
import { guessColumns, type GuessedColumn } from './guess-columns'
import { isFamilyFirst, looksLikeTest } from './read-name'
import { readRow } from './read-row'
import { inSection, NO_SECTION, sectionOf } from './section-heading'
import { isYearAhead } from './short-dates'
import type { DateOrder, SignUpColumn, SignUpField, SignUpList, SignUpListOptions, SignUpProblem } from './sign-up-list'

type Rows = readonly (readonly string[])[]

/**
 * Reads the rows of one sheet as a sign-up list. Everything is guessed, and everything guessed can be chosen instead.
 * Every row below the header is accounted for: entries + rejected + blank = rows.
 */
export function readSignUpList(rows: Rows, options: SignUpListOptions): SignUpList {
  const header = headerOf(rows, options)
  const headers = headersOf(rows, header)
  const platform = findPlatform(headers)
  const body = rows.slice(header.from + header.rows)
  const firstRow = header.from + header.rows + 1
  const columns = columnsOf(headers, body, options, platform)
  const context = {
    platform,
    columns,
    options,
    spareNames: spareNames(columns),
    ticketsWithinOrders: ticketsWithinOrders(columns, body),
    familyFirst: namesFamilyFirst(columns, body),
    yearAhead: yearAhead(columns, body, options.near),
    countsApart: columns.some(({ field, header }) => field === 'headcount' && ABOUT_ADULTS.test(headerKey(header))),
  }
  const entries: SignUpEntry[] = []
  const problems: SignUpProblem[] = columnProblems(columns, body.length)
  const counts = { rows: body.length, entries: 0, rejected: 0, blank: 0 }
  const keep = new Set(options.keepRows ?? [])
  const headerKeys = headers.map(headerKey)
  let section = NO_SECTION
  body.forEach((cells, at) => {
    const row = firstRow + at
    const skip = (kind: SignUpProblem['kind'], raw: string): void => {
      problems.push({ row, column: null, severity: 'skipped', kind, raw, readAs: '' })
      if (kind === 'blankRow') counts.blank += 1
      else counts.rejected += 1
    }
    if (isBlank(cells, columns)) return skip('blankRow', '')
    if (repeats(cells, headerKeys)) return skip('repeatedHeader', plainText(cells[0] ?? ''))
    const heading = sectionOf(cells, columns, () => repeats(body[at + 1] ?? [], headerKeys))
    if (heading !== null) {
      section = heading
      return skip('nothingInRow', plainText(cells.find((cell) => cell.trim() !== '') ?? ''))
    }
    const read = readRow(cells, row, context)
    if (read.entry === null) {
      problems.push(...read.problems)
      return skip(
        'nothingInRow',
        cells
          .map(plainText)
          .filter((cell) => cell !== '')
          .join(' · ')
          .slice(0, 80),
      )
    }
    if (isTotal(read.entry, cells)) return skip('totalRow', read.entry.name)
    if (isRemark(read.entry, cells)) return skip('nothingInRow', read.entry.name)
    if (looksLikeTest(read.entry.name) && !keep.has(row)) return skip('testData', read.entry.name)
    problems.push(...read.problems)
    entries.push(inSection(read.entry, section))
    counts.entries += 1
  })
  return { platform, headerRow: header.rows === 0 ? null : header.from + 1, columns, entries, problems, counts }
}

/** The headings of a list as one key: lists with the same headings share the map that a person settled on. */
export function headersKey(columns: readonly { readonly header: string }[]): string {
  return columns.map(({ header }) => plainText(header)).join('\u001f')
}

function headerOf(rows: Rows, { headerRow }: SignUpListOptions): FoundHeader {
  const found = findHeader(rows)
  if (headerRow === undefined || (found.rows > 0 && headerRow === found.from + 1)) return found
  if (headerRow === null) return { from: 0, rows: 0 }
  return { from: Math.min(Math.max(headerRow - 1, 0), Math.max(rows.length - 1, 0)), rows: 1 }
}

function columnsOf(
  headers: readonly string[],
  body: Rows,
  options: SignUpListOptions,
  platform: SignUpList['platform'],
): SignUpColumn[] {
  const values = headers.map((_, index) => body.map((cells) => cells[index] ?? ''))
  const guessed: readonly GuessedColumn[] =
    options.fields?.map((field) => ({ field, confidence: 'chosen' as const })) ??
    guessColumns(headers, values, platform)
  const habit = habitOf(headers)
  const orders = values.map((cells, index) =>
    holdsMoments(guessed[index]?.field ?? null) && !isYearAhead(cells, options.near)
      ? decideDateOrder(cells, options.near, habit)
      : null,
  )
  const proven = orders.some((order) => order?.proven)
  return headers.map((header, index) => {
    const { field, confidence } = guessed[index] ?? { field: null, confidence: 'none' as const }
    const order = likeTheOthers(orders[index] ?? null, orders)
    const chosen = options.dateOrders?.[index] ?? (proven ? undefined : options.earlierOrders?.[index])
    return {
      index,
      header,
      field,
      confidence,
      dateOrder: order === null || !order.matters ? null : (chosen ?? order.order),
      dateOrderSure: order === null || chosen !== undefined || order.sure,
    }
  })
}

/** Who heads a list in Chinese writes the month first, and who does so in a language of the continent the day. */
function habitOf(headers: readonly string[]): DateOrder | null {
  if (headers.some((header) => /\p{Script=Han}/u.test(header))) return 'monthFirst'
  return headers.filter((header) => isForeign(headerKey(header))).length > 1 ? 'dayFirst' : null
}

/** The columns of moments whose days begin with two figures for the year. */
function yearAhead(columns: readonly SignUpColumn[], body: Rows, near: LocalDay): ReadonlySet<number> {
  const found = columns.filter(
    ({ index, field }) =>
      holdsMoments(field) &&
      isYearAhead(
        body.map((cells) => cells[index] ?? ''),
        near,
      ),
  )
  return new Set(found.map(({ index }) => index))
}

/** One program wrote all columns of a list: where one proves the order of its dates, one that does not follows it. */
function likeTheOthers(own: DecidedOrder | null, all: readonly (DecidedOrder | null)[]): DecidedOrder | null {
  if (own === null || own.proven || !own.matters) return own
  const proven = new Set(all.flatMap((other) => (other?.proven ? [other.order] : [])))
  const [order] = proven
  return proven.size === 1 && order !== undefined ? { ...own, order, sure: true } : own
}

function columnProblems(columns: readonly SignUpColumn[], rows: number): SignUpProblem[] {
  const problems: SignUpProblem[] = []
  const named = columns.some(({ field }) => field === 'name' || field === 'firstName' || field === 'lastName')
  if (!named && rows > 0)
    problems.push({ row: null, column: null, severity: 'decide', kind: 'noNameColumn', raw: '', readAs: '' })
  for (const { index, dateOrderSure, dateOrder } of columns)
    if (!dateOrderSure)
      problems.push({
        row: null,
        column: index,
        severity: 'decide',
        kind: 'dateOrder',
        raw: '',
        readAs: dateOrder ?? '',
      })
  return problems
}

function holdsMoments(field: SignUpField | null): boolean {
  return field === 'registeredAt' || field === 'checkIn'
}

/** A row with a list number and nothing else is an empty slot of a form. */
function isBlank(cells: readonly string[], columns: readonly SignUpColumn[]): boolean {
  return cells.every((cell, index) => (columns[index]?.field ?? null) === null || saysNothing(cell))
}

/** Lists that were pasted together carry their header in the middle. */
function repeats(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length >= 2 && cells.every((cell, index) => headerKey(cell) === (headers[index] ?? ''))
}

/** 合计 in any cell, beside no way to reach anybody. */
function isTotal({ name, phones, emails }: SignUpEntry, cells: readonly string[]): boolean {
  if (phones.length > 0 || emails.length > 0) return false
  return TOTAL.test(name) || TOTAL.test(firstFilled(cells))
}

const TOTAL =
  /^(平均值?|最大值|最小值|average|(签到|报到|到场|出席|报名|参加|参会|应到|实到|未到)(总?人数|总数|合计|小计)|(应到|实到|未到|应参加|实际参加|出席|缺席)(人数)?\s*[:：]?\s*\d+\s*(人|位|名)?|(合计|总计|小计|共计|合計|總計|小計|总人数|總人數|(grand )?totals?|sum|subtotal|summe|gesamt)\s*[:：]?\s*\d*\s*(人|位|名|people)?|(以上)?(共|共计|合计)\s*\d+\s*(人|位|名)?)$/i

/** Lines that people write below a list. */
function isRemark({ name, phones, emails }: SignUpEntry, cells: readonly string[]): boolean {
  if (phones.length > 0 || emails.length > 0) return false
  return REMARK.test(name) || REMARK.test(firstFilled(cells))
}

const REMARK =
  /^([*※]?\s*(备注|備註|说明|說明|注意?|注意事项|制表人|日期|时间|地点|(?:\S{0,5})(?:签字|签名|盖章)|制表时间|制表日期|打印时间|填表人|审核人|统计人|更新时间|导出时间|联系人|咨询|咨询电话|主办方|note|notes|printed|generated|exported|prepared by|hinweis|stand)\s*[:：]|※)/i

function firstFilled(cells: readonly string[]): string {
  return plainText(cells.find((cell) => cell.trim() !== '') ?? '')
}

/** Whether ticket numbers come again in other orders, and order and number together never do: so pretix counts its positions. */
function ticketsWithinOrders(columns: readonly SignUpColumn[], body: Rows): boolean {
  const ticket = columns.find(({ field }) => field === 'ticketId')?.index
  const order = columns.find(({ field }) => field === 'orderId')?.index
  if (ticket === undefined || order === undefined) return false
  const filled = body.filter((cells) => !saysNothing(cells[ticket] ?? '') && !saysNothing(cells[order] ?? ''))
  const tickets = new Set(filled.map((cells) => plainText(cells[ticket] ?? '')))
  const both = new Set(filled.map((cells) => `${plainText(cells[order] ?? '')}\u001f${plainText(cells[ticket] ?? '')}`))
  return tickets.size < filled.length && both.size === filled.length
}

function namesFamilyFirst(columns: readonly SignUpColumn[], body: Rows): boolean {
  const name = columns.find(({ field }) => field === 'name')?.index
  return name !== undefined && isFamilyFirst(body.slice(0, 200).map((cells) => cells[name] ?? ''))
}

/** Columns of further names: where the first one is empty, one of these stands in. */
function spareNames(columns: readonly SignUpColumn[]): ReadonlySet<number> {
  const spare = columns.filter(({ field, header }) => {
    const meaning = field === 'answer' ? fieldOfHeader(header) : null
    return meaning !== null && meaning !== 'ignore' && meaning.field === 'name'
  })
  return new Set(spare.map(({ index }) => index))
}
