import { keptText } from '../signup-list/clean-text'

/** The headings under which the parts of an entry stand; the sign-up list knows them by name. */
export const CHAIN_HEADER = ['序号', '姓名', '手机', '携带人数', '备注'] as const

/** How a WeChat chain (接龙) begins, in the app's own languages. */
const TITLE = /^#?\s*(接龙|接龍|group\s*note)(?=[\s:：#]|$)/iu

/** An entry's number and what follows it. A decimal (`5.30`) is none. */
const NUMBERED = /^(\d{1,4})\s*(?:[.．](?!\d)|[、，)）]|[:：](?!\d))\s*(.*)$/u

/** Whether a text is a chain that was copied out of a chat: it says so, or it counts its lines from 1 upwards. */
export function looksLikeChain(text: string): boolean {
  const lines = linesOf(text)
  if (lines.some((line) => TITLE.test(line))) return lines.some((line) => entriesIn(line).length > 0)
  const numbers = lines.flatMap((line) => NUMBERED.exec(line)?.[1] ?? [])
  const counts = numbers.length >= 2 && numbers.slice(0, 3).every((number, at) => Number(number) === at + 1)
  return counts && numbers.length >= lines.length / 2 && !isTable(lines)
}

/** Lines with the same cells in each are a table, even where its first column counts. */
function isTable(lines: readonly string[]): boolean {
  return ['\t', ',', ';', '|'].some((sign) => {
    const cells = lines.map((line) => line.split(sign).length)
    return cells.every((count) => count > 1 && count === cells[0])
  })
}

/**
 * The entries of a chain as a table: number, name, phone, people brought along, remark. Each new post of a chain repeats
 * the list, so the last one counts. Title, notes, examples, links and quoted replies are no entries; a line without a
 * number goes on with the entry above it; an empty slot stays as an empty row. All entries may stand on one line.
 */
export function readChain(text: string): string[][] {
  const entries: { readonly number: string; text: string }[] = []
  for (const line of lastPost(linesOf(text))) {
    if (isBeside(line)) continue
    const found = entriesIn(line)
    const last = entries.at(-1)
    if (found.length > 0) entries.push(...found)
    else if (last) last.text = last.text === '' ? line : `${last.text} ${line}`
  }
  return [[...CHAIN_HEADER], ...entries.map(({ number, text: entry }) => [number, ...partsOf(entry)])]
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => keptText(line))
    .filter((line) => line !== '')
}

/** What comes after a quoted message, from the last title on. */
function lastPost(lines: readonly string[]): readonly string[] {
  const quote = lines.findLastIndex((line) => /^(-\s*){4,}$/.test(line))
  const own = lines.slice(quote + 1).some((line) => entriesIn(line).length > 0) ? lines.slice(quote + 1) : lines
  const title = own.findLastIndex((line) => TITLE.test(line))
  return title < 0 ? own : [own[title]?.replace(TITLE, '').trim() ?? '', ...own.slice(title + 1)]
}

/** Lines that are never part of an entry. */
function isBeside(line: string): boolean {
  return (
    /^(例|示例|格式|模板|example|e\.g\.)\s*[:：.、\s]?/iu.test(line) ||
    /^https?:\/\/\S+$/i.test(line) ||
    /^(-\s*){4,}$/.test(line)
  )
}

/** The entries that begin on a line: one as a rule; all of them where a chat put the whole list on one line. */
function entriesIn(line: string): { readonly number: string; text: string }[] {
  const first = NUMBERED.exec(line)
  if (!first) return []
  const entries = [{ number: first[1] ?? '', text: '' }]
  let rest = first[2] ?? ''
  for (;;) {
    const current = entries.at(-1) as { number: string; text: string }
    const next = nextNumber(rest, Number(current.number))
    if (next === null) {
      current.text = rest.trim()
      return entries
    }
    current.text = rest.slice(0, next.at).trim()
    entries.push({ number: next.number, text: '' })
    rest = rest.slice(next.end)
  }
}

/** Where the next entry begins inside a line: a number a little higher than the last one, after a blank. */
function nextNumber(
  text: string,
  after: number,
): { readonly number: string; readonly at: number; readonly end: number } | null {
  for (const match of text.matchAll(/(^|\s)(\d{1,4})\s*[.．、](?!\d)\s*/gu)) {
    const number = Number(match[2])
    if (number > after && number <= after + 5)
      return { number: match[2] ?? '', at: match.index, end: match.index + match[0].length }
  }
  return null
}

/** Name, phone, people brought along and remark of one entry. */
function partsOf(entry: string): [string, string, string, string] {
  const phone = /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/u.exec(entry)?.[0] ?? ''
  const without = entry.replace(phone, ' ')
  const brought =
    /(?:^|[\s(（])[+＋]\s*(\d{1,2})(?!\d)|[+＋](\d{1,2})(?=$|[\s)）人位])|带\s*(\d{1,2})\s*[个人位]/u.exec(without)
  const plusOnes = brought?.[1] ?? brought?.[2] ?? brought?.[3] ?? ''
  const words = without.replace(brought?.[0] ?? '', ' ').trim()
  const name = nameAtStart(words)
  const remark = words
    .slice(name.length)
    .replace(/^[\s,，、:：;；—–-]+/u, '')
    .trim()
  return [name, phone, plusOnes, bare(remark)]
}

/** A Chinese name ends at the first blank or bracket; names in Latin letters go on as long as words begin with a capital. */
function nameAtStart(words: string): string {
  const head = /^[^\s(（[【,，;；:：]+/u.exec(words)?.[0] ?? words
  if (/\p{Script=Han}/u.test(head)) return head
  return /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)+/u.exec(words)?.[0] ?? head
}

/** A remark that is one pair of brackets needs none. */
function bare(remark: string): string {
  return /^[(（]([^()（）]*)[)）]$/u.exec(remark)?.[1]?.trim() ?? remark
}
