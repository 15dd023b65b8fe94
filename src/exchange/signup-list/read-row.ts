import type { AttendanceStatus, FormAnswer } from '@/domain/attendance/attendance'
import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { Instant } from '@/domain/common/time'
import { keptText, namesNobody, plainText, saysNothing, splitTags } from './clean-text'
import { columnTitle } from './column-title'
import { PLATFORM_NAMES } from './find-platform'
import { headerKey } from './header-names'
import { ABOUT_CHILDREN } from './header-topics'
import { readCheckIn } from './read-check-in'
import { readContactCell, readPhoneCell, type ReadContact } from './read-contact'
import { readPlusOnes } from './read-count'
import { readEmails } from './read-email'
import { joinName, readName, standInName } from './read-name'
import { readNameCell } from './read-name-cell'
import { EXTENSION, readPhones } from './read-phone'
import { readStatus, readYesNo, stricter, type ReadStatus } from './read-status'
import { cellOf, ticketIdOf, type ReadRow, type RowContext } from './row-context'
import { isTimeBeside, momentOf } from './row-moment'
import { statusOfCell } from './status-of-cell'
import {
  NAME_FIELDS,
  type ProblemKind,
  type Severity,
  type SignUpColumn,
  type SignUpField,
  type SignUpProblem,
} from './sign-up-list'

/** Reads one row by the meaning of its columns. What cannot be read stays as an answer, so that nothing is lost. */
export function readRow(cells: readonly string[], row: number, context: RowContext): ReadRow {
  const reader = new RowReader(cells, row, context)
  for (const column of context.columns) reader.read(column)
  return reader.finish()
}

class RowReader {
  readonly #problems: SignUpProblem[] = []
  readonly #answers: FormAnswer[] = []
  readonly #phones: string[] = []
  readonly #emails: string[] = []
  readonly #notes: string[] = []
  readonly #tags: string[] = []
  readonly #text: Partial<Record<SignUpField, string>> = {}
  #name = ''
  #spareName = ''
  #beside = ''
  #status: AttendanceStatus | null = null
  #waitlisted = false
  #waitlistPlace: number | null = null
  #registeredAt: Instant | null = null
  #checkedIn = false
  #checkedInAt: Instant | null = null
  #plusOnes: number | null = null

  constructor(
    readonly cells: readonly string[],
    readonly row: number,
    readonly context: RowContext,
  ) {
    const typed = context.options.phones?.[row]
    if (typed !== undefined) this.#phones.push(...readPhones(typed).phones)
  }

  read(column: SignUpColumn): void {
    const cell = this.cells[column.index] ?? ''
    if (column.field === null || (NAME_FIELDS.has(column.field) ? namesNobody(cell) : saysNothing(cell))) return
    if (this.context.spareNames.has(column.index)) this.#spareName ||= readName(cell).name
    if (column.header.trim() === '' && /^\p{Script=Han}{2,4}$/u.test(plainText(cell))) this.#beside ||= plainText(cell)
    switch (column.field) {
      case 'name': {
        const { name, before, guests, standing } = readNameCell(cell, this.context.familyFirst)
        this.#name = name
        if (standing !== null) {
          this.#stand(standing.read)
          this.#say(column, 'fixed', 'readStatus', cell, standing.said)
        }
        if (guests > 0) {
          this.#plusOnes = Math.max(this.#plusOnes ?? 0, guests)
          this.#say(column, 'fixed', 'readPlusOnes', cell, String(guests))
        }
        if (before !== '') {
          this.#answer(column, before)
          this.#say(column, 'fixed', 'numberBeforeName', cell, name)
        }
        return
      }
      case 'phone':
        return this.#readPhone(column, cell, readPhoneCell(cell))
      case 'email':
        return this.#readEmail(column, cell)
      case 'contact':
        return this.#readPhone(column, cell, readContactCell(cell))
      case 'status':
        return this.#readStatus(column, cell)
      case 'waitlisted':
        if (readYesNo(cell) ?? readStatus(cell, this.context.platform)?.status === 'waitlisted') this.#waitlisted = true
        return
      case 'waitlistPlace':
        if (/^\d+(\.0+)?$/.test(plainText(cell))) this.#waitlistPlace = Math.trunc(Number(plainText(cell)))
        return
      case 'registeredAt':
        this.#registeredAt = this.#moment(column, cell)
        return
      case 'checkIn':
        return this.#readCheckIn(column, cell)
      case 'plusOnes':
      case 'headcount':
        return this.#readCount(column, cell)
      case 'tags':
        this.#tags.push(...splitTags(cell))
        return
      case 'note':
        this.#notes.push(keptText(cell))
        return
      case 'answer':
        return this.#answer(column, cell)
      case 'registeredTime':
        return
      case 'firstName':
      case 'lastName':
      case 'wechat':
      case 'organisation':
      case 'ticketId':
      case 'orderId':
      case 'ticketType':
      case 'source':
      case 'table':
        this.#text[column.field] = plainText(cell).replace(column.field === 'ticketId' ? /\.0+$/ : /^$/, '')
    }
  }

  finish(): ReadRow {
    const joined = joinName(this.#text.firstName ?? '', this.#text.lastName ?? '')
    let name = this.#name || joined || this.#spareName
    // A list whose columns shifted: the number stands under the name, the name in a column without a heading.
    const named = this.context.columns.find(({ field }) => field === 'name')
    if (named && /^\d{5,}$/.test(name) && this.#beside !== '') {
      this.#answer(named, name)
      this.#say(named, 'fixed', 'numberBeforeName', name, this.#beside)
      name = this.#beside
    }
    if (name === '') {
      name = standInName(this.#emails, this.#text.wechat ?? '', this.#phones)
      if (name === '') return { entry: null, problems: this.#problems }
      this.#problems.unshift({ row: this.row, column: null, severity: 'decide', kind: 'noName', raw: '', readAs: name })
    }
    const status = this.#waitlisted && this.#status !== 'cancelled' ? 'waitlisted' : this.#status
    const entry: SignUpEntry = {
      row: this.row,
      name,
      ...{ phones: [...new Set(this.#phones)], emails: [...new Set(this.#emails)] },
      ...{ wechat: this.#text.wechat ?? '', organisation: this.#text.organisation ?? '' },
      status,
      ...{ ticketId: ticketIdOf(this.#text, this.context), orderId: this.#text.orderId ?? '' },
      ticketType: this.#text.ticketType ?? '',
      ...{ registeredAt: this.#registeredAt, checkedIn: this.#checkedIn, checkedInAt: this.#checkedInAt },
      plusOnes: this.#plusOnes,
      source: this.#text.source ?? PLATFORM_NAMES[this.context.platform],
      table: this.#text.table ?? '',
      ...{ note: this.#notes.join('\n'), tags: [...new Set(this.#tags)] },
      ...{ answers: this.#answers, waitlistPlace: this.#waitlistPlace },
    }
    return { entry, problems: this.#problems }
  }

  #readPhone(column: SignUpColumn, cell: string, read: ReadContact): void {
    this.#emails.push(...read.emails)
    this.#phones.push(...read.phones)
    if (read.wechat !== '') this.#text.wechat ??= read.wechat
    if (read.trouble !== null) {
      if (this.context.options.phones?.[this.row] === undefined)
        this.#say(column, 'decide', read.trouble === 'lossy' ? 'lossyPhone' : 'badPhone', cell, '')
      // Kept although a phone was typed in its place: the same list would bring it as something new next time.
      this.#answer(column, cell)
    } else if (read.mended) {
      this.#say(column, 'fixed', 'cleanedPhone', cell, read.phones.join(' '))
      if (EXTENSION.test(plainText(cell))) this.#answer(column, cell)
    }
  }

  #readEmail(column: SignUpColumn, cell: string): void {
    const emails = readEmails(cell)
    this.#emails.push(...emails)
    if (emails.length > 0 || /^(anonymous|匿名)$/i.test(plainText(cell))) return
    this.#say(column, 'decide', 'badEmail', cell, '')
    this.#answer(column, cell)
  }

  #readStatus(column: SignUpColumn, cell: string): void {
    const read = statusOfCell(column.header, cell, this.context.platform)
    if (read === 'nothing') return
    if (read === null) {
      this.#say(column, 'decide', 'unknownStatus', cell, '')
      this.#answer(column, cell)
      return
    }
    this.#stand(read)
  }

  #stand({ status, checkedIn }: ReadStatus): void {
    this.#status = this.#status === null ? status : stricter(this.#status, status)
    if (checkedIn) this.#checkedIn = true
  }

  #readCheckIn(column: SignUpColumn, cell: string): void {
    const { came, moment, saysMore } = readCheckIn(cell, this.context.platform)
    if (came) this.#checkedIn = true
    if (saysMore && !isTimeBeside(column, this.cells, this.context)) this.#answer(column, cell)
    const at = moment === '' ? null : this.#moment(column, moment)
    if (at === null) return
    this.#checkedIn = true
    this.#checkedInAt = this.#checkedInAt === null ? at : Math.min(this.#checkedInAt, at)
  }

  #readCount(column: SignUpColumn, cell: string): void {
    const read = readPlusOnes(cell, column.field === 'headcount')
    if (read === null) {
      this.#say(column, 'decide', 'badNumber', cell, '')
      this.#answer(column, cell)
      return
    }
    // A quantity of one beside a ticket id is the ticket itself; Eventbrite repeats what the whole order bought.
    const isOrder = read.count === 0 || this.context.platform === 'eventbrite'
    if (column.field === 'headcount' && isOrder && cellOf(this.cells, this.context, 'ticketId') !== '') return
    // Where grown-ups and children are counted apart, they come together; else the higher one of two answers has them all.
    const isApart = ABOUT_CHILDREN.test(headerKey(column.header)) && this.context.countsApart
    this.#plusOnes = isApart ? (this.#plusOnes ?? 0) + read.count : Math.max(this.#plusOnes ?? 0, read.count)
    if (read.fromWords) {
      this.#say(column, 'fixed', 'readPlusOnes', cell, String(read.count))
      this.#answer(column, cell)
    }
  }

  #moment(column: SignUpColumn, cell: string): Instant | null {
    const at = momentOf(column, cell, this.cells, this.context)
    if (at === null) {
      this.#say(column, 'decide', 'badMoment', cell, '')
      this.#answer(column, cell)
    }
    return at
  }

  #answer(column: SignUpColumn, cell: string): void {
    this.#answers.push({ question: columnTitle(column), answer: keptText(cell) })
  }

  #say(column: SignUpColumn, severity: Severity, kind: ProblemKind, raw: string, readAs: string): void {
    this.#problems.push({ row: this.row, column: column.index, severity, kind, raw: keptText(raw), readAs })
  }
}
