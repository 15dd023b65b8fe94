import { fieldOfHeader } from '../signup-list/header-names'
import { isEmailLike } from '../signup-list/read-email'
import { givenFirst } from '../signup-list/read-name'
import { isPhoneLike } from '../signup-list/read-phone'

/** A Chinese mobile inside a line. */
const MOBILE = /(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}/u

/** Signs that stand between the names of a list on one line. */
const BETWEEN_NAMES = /\s*[、，,;；]\s*/u

type Rows = string[][]

/** Beyond this nobody wrote it by hand. */
const MOST_LINES = 5_000
const LONGEST_LINE = 4_000

/**
 * People in plain lines that no delimiter keeps apart: cells apart by full-width commas or by several blanks, a name with
 * its phone behind it, names on one line, receivers of a mail, lines quoted as a whole. Null when the text is none of these.
 */
export function readPeopleInLines(text: string): Rows | null {
  const lines = text.split(/\r\n|\r|\n/)
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length === 0 || filled.length > MOST_LINES || filled.some((line) => line.length > LONGEST_LINE))
    return null
  return (
    receivers(filled) ??
    labelledInLines(filled) ??
    labelled(lines, filled) ??
    quotedWhole(lines, filled) ??
    (isDelimited(filled) ? null : (underHeadings(lines, filled) ?? inCells(lines, filled))) ??
    namesOnOneLine(filled)
  )
}

function isDelimited(filled: readonly string[]): boolean {
  return (
    filled.some((line) => line.includes('\t')) || filled.filter((line) => /[,;|]/.test(line)).length * 2 > filled.length
  )
}

/** `Ada Byron <ada@example.org>; Bo Li <bo@example.org>`, as mail programs copy it. */
function receivers(filled: readonly string[]): Rows | null {
  if (!/<[^<>]{1,100}@/.test(filled[0] ?? '')) return null
  // A comma inside quotes stands in a name: "Byron, Ada" <ada@example.org>.
  const parts = filled
    .flatMap((line) => line.split(line.includes(';') ? /;(?=(?:[^"]*"[^"]*")*[^"]*$)/ : /,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
    .filter((part) => part.trim() !== '')
  const read = parts.map((part) => /^\s*"?([^<>"@]{0,100}?)"?\s*<([^<>@\s]+@[^<>@\s]+)>\s*$/u.exec(part))
  const bare = parts.map((part) => /^\s*([^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+)\s*$/u.exec(part)?.[1])
  if (!read.some((found) => found !== null)) return null
  if (!parts.every((_, at) => read[at] !== null || bare[at] !== undefined)) return null
  return [
    ['姓名', '邮箱'],
    ...parts.map((_, at) => [givenFirst(read[at]?.[1]?.trim() ?? ''), read[at]?.[2] ?? bare[at] ?? '']),
  ]
}

/** A line for everybody with the same labels in each: 姓名：程心 电话：13700010002. */
function labelledInLines(filled: readonly string[]): Rows | null {
  const people = filled.map((line) =>
    [
      ...line.matchAll(/([^\s:：,，;；]{1,12})\s*[:：]\s*([^:：]*?)(?=[\s,，;；]+[^\s:：,，;；]{1,12}\s*[:：]|\s*$)/gu),
    ].map(([, label = '', value = '']) => [label, value.replace(/[,，;；]+$/u, '')] as const),
  )
  const labels = people[0]?.map(([label]) => label) ?? []
  const isName = (label: string) => {
    const meaning = fieldOfHeader(label)
    return meaning !== null && meaning !== 'ignore' && (meaning.field === 'name' || meaning.field === 'firstName')
  }
  if (labels.length < 2 || !labels.some(isName) || labels.some((label) => fieldOfHeader(label) === null)) return null
  if (!people.every((pairs) => pairs.length === labels.length && pairs.every(([label], at) => label === labels[at])))
    return null
  return [labels, ...people.map((pairs) => pairs.map(([, value]) => value))]
}

/** A form for everybody, line by line: 姓名：张三, 手机：…; the first label begins the next person. */
function labelled(lines: readonly string[], filled: readonly string[]): Rows | null {
  const split = (line: string) => /^\s*([^\s:：,;，；][^:：,;，；]{0,20}?)\s*[:：]\s*(.*)$/u.exec(line)
  const found = filled.map(split)
  if (filled.length < 2 || found.filter((each) => each !== null).length < filled.length * 0.8) return null
  const labels = [...new Set(found.flatMap((each) => each?.[1] ?? []))]
  const fields = labels
    .map(fieldOfHeader)
    .map((meaning) => (meaning === null || meaning === 'ignore' ? null : meaning.field))
  const named = labels[fields.findIndex((field) => field === 'name' || field === 'firstName')]
  if (named === undefined || new Set(fields.filter((field) => field !== null)).size < 2 || labels.length > 30)
    return null
  const first = found.find((each) => each !== null)?.[1] ?? ''
  const begins = found.filter((each) => each?.[1] === first).length > 1 ? first : named
  const people: string[][] = []
  for (const line of lines) {
    const each = split(line)
    if (each === null) continue
    const person = people.at(-1)
    if (person === undefined || (each[1] === begins && person.some((cell) => cell !== '')))
      people.push(labels.map(() => ''))
    const cells = people.at(-1) ?? []
    cells[labels.indexOf(each[1] ?? '')] = each[2]?.trim() ?? ''
  }
  return [labels, ...people]
}

/** Every line in quotes, commas and all: a list that went through a spreadsheet's one column. */
function quotedWhole(lines: readonly string[], filled: readonly string[]): Rows | null {
  if (filled.length < 2 || !filled.every((line) => /^\s*"[^"]*[,;\t][^"]*"\s*$/.test(line))) return null
  const sign = [',', ';', '\t'].find((each) => filled.every((line) => line.includes(each)))
  return sign === undefined ? null : lines.map((line) => line.trim().replace(/^"|"$/g, '').split(sign))
}

/** Signs that nothing else in a file keeps cells apart with: only below a line of headings are they taken for that. */
const RARE_SIGNS = [/\s*[；;]\s*/u, /\s*、\s*/u, /\s*[/／]\s*/u, /\s*[｜|]\s*/u, / +/u]

/** Lines below a line of known headings that the same sign keeps apart: 姓名、手机、备注 or 姓名 电话 备注. */
function underHeadings(lines: readonly string[], filled: readonly string[]): Rows | null {
  const [first = '', ...rest] = filled
  if (rest.length === 0 || first.length > 200) return null
  for (const sign of RARE_SIGNS) {
    const headings = first.trim().split(sign)
    if (headings.length < 2 || !headings.every((heading) => fieldOfHeader(heading) !== null)) continue
    if (rest.filter((line) => sign.test(line.trim())).length < rest.length * 0.8) continue
    return lines.map((line) => cellsOf(line.trim(), sign, headings.length))
  }
  return null
}

/** A phone in groups of digits is one cell, and what is left over belongs to the last one. */
function cellsOf(line: string, sign: RegExp, count: number): string[] {
  const whole = line.replace(new RegExp(MOBILE, 'gu'), (phone) => phone.replace(/[\s-]/g, ''))
  const cells = whole.split(sign)
  return cells.length <= count ? cells : [...cells.slice(0, count - 1), cells.slice(count - 1).join(' ')]
}

function inCells(lines: readonly string[], filled: readonly string[]): Rows | null {
  const most = (test: RegExp) =>
    filled.length >= 2 && filled.filter((line) => test.test(line)).length >= filled.length * 0.8
  for (const sign of [/\s*，\s*/u, /\s*；\s*/u])
    if (most(new RegExp(`\\S${sign.source}\\S`, 'u'))) return lines.map((line) => line.split(sign))
  if (most(/\S(?: {2,}|\u3000)\S/u)) return lines.map((line) => line.trim().split(/ {2,}|\u3000+/u))
  const named = filled.filter(
    (line) => MOBILE.test(line) && /^.{0,20}\p{L}.{0,20}$/u.test(line.replace(MOBILE, '').trim()),
  )
  if (named.length >= filled.length * 0.8) return lines.map(nameAndPhone)
  // Ada Fox - 415-555-0100
  const reached = filled.filter((line) => reachable(line) !== null)
  return filled.length >= 2 && reached.length === filled.length ? lines.map((line) => reachable(line) ?? []) : null
}

/** A name, a sign between blanks or a colon, and a phone or an address in columns of their own; null for any other line. */
function reachable(line: string): string[] | null {
  const found = /^\s*(\p{L}[^:：@]{0,38}?)\s*(?:\s[-–—]\s|[:：])\s*(\S.*?)\s*$/u.exec(line)
  const [, name = '', reach = ''] = found ?? []
  if (!found) return null
  if (isEmailLike(reach)) return [name, '', reach]
  return isPhoneLike(reach) ? [name, reach] : null
}

/** What stands between name, phone and remark on one line. */
const AT_EDGES = /^[\s、，；•·●:：/+_—()（）-]+|[\s、，；•·●:：/+_—()（）-]+$/gu

/** The name before the phone, the phone, what comes after it. */
function nameAndPhone(line: string): string[] {
  const found = MOBILE.exec(line)
  if (!found) return [line.trim()]
  const name = line
    .slice(0, found.index)
    .replace(AT_EDGES, '')
    .replace(/^\d{1,3}(?:\s*[、.．)）:：]\s*|\s+)(?=\D)/u, '')
  return [name, found[0], line.slice(found.index + found[0].length).replace(AT_EDGES, '')]
}

/** Short names, at least three, on one line. */
function namesOnOneLine(filled: readonly string[]): Rows | null {
  const [line = ''] = filled
  if (filled.length !== 1) return null
  const names = line
    .replace(/[。.]\s*$/u, '')
    .split(BETWEEN_NAMES)
    .filter((name) => name !== '')
  const isName = (name: string) => /^(\p{Script=Han}[\p{Script=Han}·]{1,7}|[\p{L}][\p{L}'’.\- ]{0,24})$/u.test(name)
  const hasHan = names.some((name) => /\p{Script=Han}/u.test(name))
  return names.length >= 3 &&
    hasHan &&
    names.every(isName) &&
    !names.some((name) => /^(姓名|手机|电话|邮箱|备注|公司)$/u.test(name))
    ? [['姓名'], ...names.map((name) => [name])]
    : null
}
