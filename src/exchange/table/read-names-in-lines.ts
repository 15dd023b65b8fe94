import { nameLikeness } from '../signup-list/column-shape'
import { readPeopleInLines } from './read-people-in-lines'

type Rows = string[][]

/** Beyond this nobody wrote it by hand. */
const MOST_LINES = 2_000
const LONGEST_LINE = 400

/** 参加名单, 【报名】, 签到表：. */
const TITLE_LINE =
  /^(?:[【[].{1,20}[】\]]|.{0,16}(?:名单|人员|报名表?|签到表?|list|attendees|participants))\s*[:：]?$/iu
const ALL_PHONE = /^[+\d][\d\s().-]{5,20}$/u
const BULLET = /^\s*[·•●▪◆◇■□○▶*-]\s*(?=\S)/u
const NAME_AND_MAIL =
  /^(\p{L}[^@<>,;，；]{0,38}?)[\s:：,，(（<-]+([^\s@<>()（）,;]+@[^\s@<>()（）,;]+\.[a-z]{2,})[)）>]?$/iu

/**
 * People in plain lines once more, for what stands around them: a title above, bullets before each, a name on one line and
 * its phone on the next, a name with an address, names with blanks between. Null when the text is none of these.
 */
export function readNamesInLines(text: string): Rows | null {
  const filled = text
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (filled.length === 0 || filled.length > MOST_LINES || filled.some((line) => line.length > LONGEST_LINE))
    return null
  const [first = '', ...rest] = filled
  if (rest.length > 0 && TITLE_LINE.test(first)) return withoutMarks(rest) ?? namesBelow(rest)
  return withoutMarks(filled, text.includes('\u00a0'))
}

function withoutMarks(filled: readonly string[], always = true): Rows | null {
  const isMarked = filled.length > 1 && filled.every((line) => BULLET.test(line))
  const plain = isMarked ? filled.map((line) => line.replace(BULLET, '')) : filled
  const again = isMarked || always ? readPeopleInLines(plain.join('\n')) : null
  return again ?? inTurn(plain) ?? withMail(plain) ?? betweenBlanks(plain) ?? (isMarked ? namesBelow(plain) : null)
}

/** Short lines of letters, at least two. */
function namesBelow(lines: readonly string[]): Rows | null {
  const isName = (line: string) => /^[\p{L}\p{M}·.'’ -]{2,24}$/u.test(line)
  return lines.length > 1 && lines.every(isName) ? [['姓名'], ...lines.map((line) => [line])] : null
}

/** A name, its phone below it, the next name. */
function inTurn(lines: readonly string[]): Rows | null {
  const isTurn = lines.every((line, at) => (at % 2 === 1 ? ALL_PHONE.test(line) : /^\p{L}[^,;，；]{0,30}$/u.test(line)))
  if (lines.length < 4 || lines.length % 2 !== 0 || !isTurn) return null
  const people = Array.from({ length: lines.length / 2 }, (_, at) => [lines[at * 2] ?? '', lines[at * 2 + 1] ?? ''])
  return [['姓名', '手机'], ...people]
}

function withMail(lines: readonly string[]): Rows | null {
  const found = lines.map((line) => NAME_AND_MAIL.exec(line))
  if (lines.length < 2 || found.some((each) => each === null)) return null
  return [['姓名', '邮箱'], ...found.map((each) => [each?.[1] ?? '', each?.[2] ?? ''])]
}

/** At least three whole Chinese names with blanks or strokes between them, on one line, with or without a label. */
function betweenBlanks(lines: readonly string[]): Rows | null {
  const [line = ''] = lines
  if (lines.length !== 1) return null
  const names = line
    .replace(/^[^:：]{1,12}[:：]\s*/u, '')
    .replace(/[。.]$/u, '')
    .split(/[\s、，,;；]+/u)
  return names.length > 2 && names.every((name) => nameLikeness(name) >= 0.6 && /^\p{Script=Han}/u.test(name))
    ? [['姓名'], ...names.map((name) => [name])]
    : null
}
