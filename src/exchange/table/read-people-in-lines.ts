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
    quotedWhole(lines, filled) ??
    (isDelimited(filled) ? null : inCells(lines, filled)) ??
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
  const parts = filled
    .flatMap((line) => line.split(line.includes(';') ? ';' : ','))
    .filter((part) => part.trim() !== '')
  const read = parts.map((part) => /^\s*"?([^<>"@]{0,100}?)"?\s*<([^<>@\s]+@[^<>@\s]+)>\s*$/u.exec(part))
  const bare = parts.map((part) => /^\s*([^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+)\s*$/u.exec(part)?.[1])
  if (!read.some((found) => found !== null)) return null
  if (!parts.every((_, at) => read[at] !== null || bare[at] !== undefined)) return null
  return [['姓名', '邮箱'], ...parts.map((_, at) => [read[at]?.[1]?.trim() ?? '', read[at]?.[2] ?? bare[at] ?? ''])]
}

/** Every line in quotes, commas and all: a list that went through a spreadsheet's one column. */
function quotedWhole(lines: readonly string[], filled: readonly string[]): Rows | null {
  if (filled.length < 2 || !filled.every((line) => /^\s*"[^"]*[,;\t][^"]*"\s*$/.test(line))) return null
  const sign = [',', ';', '\t'].find((each) => filled.every((line) => line.includes(each)))
  return sign === undefined ? null : lines.map((line) => line.trim().replace(/^"|"$/g, '').split(sign))
}

function inCells(lines: readonly string[], filled: readonly string[]): Rows | null {
  const most = (test: RegExp) =>
    filled.length >= 2 && filled.filter((line) => test.test(line)).length >= filled.length * 0.8
  if (most(/\S\s*，\s*\S/u)) return lines.map((line) => line.split(/\s*，\s*/u))
  if (most(/\S(?: {2,}|\u3000)\S/u)) return lines.map((line) => line.trim().split(/ {2,}|\u3000+/u))
  const named = filled.filter((line) => /^\S{1,20}[\s:：]\s{0,3}\S/u.test(line) && MOBILE.test(line))
  return named.length >= filled.length * 0.8 ? lines.map(nameAndPhone) : null
}

/** The name before the phone, the phone, what comes after it. */
function nameAndPhone(line: string): string[] {
  const found = MOBILE.exec(line)
  if (!found) return [line.trim()]
  const name = line
    .slice(0, found.index)
    .replace(/[\s:：]+$/u, '')
    .trim()
  return [name, found[0], line.slice(found.index + found[0].length).trim()]
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
