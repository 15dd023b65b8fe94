import { keptText } from '../signup-list/clean-text'
import { chainEntries } from './chain-entry'
import { CHAIN_FOOT, CHAIN_TITLE, chainHeading, DIVIDER } from './chain-headings'
import { BULLETED, inManner, MANNERS, STRONG, type Manner, type Numbered } from './chain-number'

/** The headings under which the parts of an entry stand; the sign-up list knows them by name. */
export const CHAIN_HEADER = ['序号', '姓名', '手机', '携带人数', '备注'] as const

/** Stand behind the others where somebody left an address or a WeChat name, cancelled or waits. */
const MAIL = '邮箱'
const WECHAT = '微信'
const STATUS = '状态'

/** Somebody who waits, on a line that says so: 候补1. 周八, 候补：周八. */
const WAITING_ENTRY = /^(?:候补|候補|替补|替補)\s*(\d{1,3})?\s*(?:[.．、:：)）]\s*|(?<=\d)\s+)(\S.*)$/u

/** Below the last entry it sums them all up; before another one it tells how many somebody is. */
const SUM = /^(?:总共|一共|共)\s*\d{1,3}\s*[人位名]?$/u

/** A longer title is an invitation, not the name of a part. */
const MOST_OF_A_TITLE = 16

interface Entry {
  readonly number: string
  text: string
  readonly part: string
  readonly waits: boolean
}

/** Whether a text is a chain that was copied out of a chat: it says so, or it counts its lines from 1 upwards. */
export function looksLikeChain(text: string): boolean {
  const lines = linesOf(text)
  if (lines.some((line) => CHAIN_TITLE.test(line))) return entriesOf(lines).length > 0
  const filled = lines.filter((line) => line !== '')
  const numbers = filled.flatMap((line) => entriesIn(line, STRONG).map(({ number }) => Number(number)))
  return numbers.length >= filled.length / 2 && countsUp(numbers) && !isTable(filled)
}

/** 1, 2 and on; a second block of people may begin at 1 again. */
function countsUp(numbers: readonly number[]): boolean {
  const goesOn = numbers.filter((number, at) => {
    const step = number - (numbers[at - 1] ?? 0)
    return number === 1 || (step >= 0 && step <= 5)
  })
  return numbers[0] === 1 && numbers[1] === 2 && goesOn.length >= numbers.length * 0.9
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
  const people = entriesOf(linesOf(text)).flatMap(({ number, text: written, part, waits }) =>
    chainEntries(written).map((entry) => ({ ...entry, number, part, status: entry.status || (waits ? '候补' : '') })),
  )
  // A heading over all of them is the title.
  const hasParts = new Set(people.map(({ part }) => part)).size > 1
  const further = [
    { title: MAIL, of: ({ email }: (typeof people)[number]) => email },
    { title: WECHAT, of: ({ wechat }: (typeof people)[number]) => wechat },
    { title: STATUS, of: ({ status }: (typeof people)[number]) => status },
  ].filter(({ of }) => people.some((person) => of(person) !== ''))
  const rows = people.map((person) => {
    const { number, name, phone, plusOnes, remark, part } = person
    const note = [hasParts ? part : '', remark].filter((each) => each !== '' && name !== '').join(' ')
    return [number, name, phone, plusOnes, note, ...further.map(({ of }) => of(person))]
  })
  return [[...CHAIN_HEADER, ...further.map(({ title }) => title)], ...rows]
}

function entriesOf(lines: readonly string[]): Entry[] {
  const posts = postsOf(lines).map((post) => ({ title: post[0] ?? '', entries: entriesOfPost(post.slice(1)) }))
  const kept: { readonly title: string; readonly entries: readonly Entry[] }[] = []
  const named = new Set<string>()
  // Each new post of a chain repeats the list; one that shares nobody with the later ones is a list of its own.
  for (const { title, entries } of posts.toReversed()) {
    const names = entries
      .flatMap(({ text }) => chainEntries(text).map(({ name }) => name))
      .filter((name) => name !== '')
    if (named.size > 0 && (names.length === 0 || names.some((name) => named.has(name)))) continue
    kept.unshift({ title, entries })
    for (const name of names) named.add(name)
  }
  return kept.flatMap(({ title, entries }) =>
    entries.map((entry) => (kept.length > 1 && title.length <= MOST_OF_A_TITLE ? inPart(entry, title) : entry)),
  )
}

function inPart(entry: Entry, title: string): Entry {
  return { ...entry, part: entry.part || title }
}

function entriesOfPost(post: readonly string[]): Entry[] {
  const manner = mannerOf(post)
  const numbered = post.map((line) => (isBeside(line) ? [] : entriesIn(line, manner)))
  const lastNumbered = numbered.findLastIndex((found) => found.length > 0)
  const lastBegin = numbered.findLastIndex(begins)
  const beforeBegin = post.map(() => false)
  for (let at = post.length - 2; at >= 0; at -= 1)
    beforeBegin[at] = post[at + 1] === '' ? (beforeBegin[at + 1] ?? false) : begins(numbered[at + 1] ?? [])
  const entries: Entry[] = []
  let part = ''
  let waits = false
  let isNotes = false
  let saidInNotes = 0
  let isOver = false
  for (const [at, line] of post.entries()) {
    // What stands below a blank line or a line across the page is said by somebody else, until the count goes on.
    if (line === '' || DIVIDER.test(line)) isOver = true
    if (isBeside(line)) continue
    const found = numbered[at] ?? []
    const last = entries.at(-1)
    // Notes above the names end where the count begins anew for the last time.
    if (isNotes && saidInNotes > 0 && last === undefined && begins(found) && lastBegin === at) isNotes = false
    if (found.length > 0) {
      isOver = false
      if (isNotes) saidInNotes += 1
      else entries.push(...found.map(({ number, text }) => ({ number, text, part, waits })))
      continue
    }
    const waiting = WAITING_ENTRY.exec(line)
    if (waiting && last !== undefined) {
      entries.push({ number: waiting[1] ?? '', text: waiting[2] ?? '', part: '', waits: true })
      continue
    }
    const heading = chainHeading(line, last !== undefined && beforeBegin[at] === true)
    if (heading !== null) {
      isNotes = heading.kind === 'notes'
      saidInNotes = 0
      if (!isNotes) [part, waits] = [heading.kind === 'part' ? heading.name : '', heading.kind === 'waiting']
    } else if (isNotes) saidInNotes += 1
    else if (last && !isOver && !CHAIN_FOOT.test(line) && !(SUM.test(line) && lastNumbered < at))
      last.text = last.text === '' ? line : `${last.text} ${line}`
  }
  return entries
}

function begins(found: readonly Numbered[]): boolean {
  return found[0]?.number === '1'
}

/** How this chain counts: in the usual way, or in the one that gives the most entries that count from 1. */
function mannerOf(post: readonly string[]): Manner {
  if (post.some((line) => inManner(line, STRONG) !== null)) return STRONG
  const counting = MANNERS.map((manner) => {
    const numbers = post.flatMap((line) => inManner(line, manner)?.number ?? [])
    return { manner, count: numbers[0] === '1' && (numbers[1] ?? '2') === '2' ? numbers.length : 0 }
  })
  const best = counting.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.manner : BULLETED
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => keptText(line.replaceAll('\u2005', ' ')))
}

/**
 * The posts of a chain after a quoted message, each from its title on: what follows the title on its line, then the lines
 * below. A list on the title's own line begins at its first number.
 */
function postsOf(lines: readonly string[]): string[][] {
  const quote = lines.findLastIndex((line) => /^(-\s*){4,}$/.test(line))
  const after = lines.slice(quote + 1)
  const own =
    quote >= 0 && after.some((line) => MANNERS.some((manner) => inManner(line, manner) !== null)) ? after : lines
  const titles = own.flatMap((line, at) => (CHAIN_TITLE.test(line) ? [at] : []))
  if (titles.length === 0) return [['', ...own]]
  return titles.map((at, nth) => {
    const title = own[at]?.replace(CHAIN_TITLE, '').trim() ?? ''
    const list = /(?:^|\s)1\s*[.．、](?!\d)/u.exec(title)
    const named = (list ? title.slice(0, list.index) : title).replace(/^[:：\s]+/u, '')
    return [named, list ? title.slice(list.index).trim() : '', ...own.slice(at + 1, titles[nth + 1])]
  })
}

/** Lines that are never part of an entry. */
function isBeside(line: string): boolean {
  return (
    line === '' ||
    /^(例|示例|格式|模板|example|e\.g\.)\s*[:：.、\s]?/iu.test(line) ||
    /^https?:\/\/\S+$/i.test(line) ||
    DIVIDER.test(line)
  )
}

/** The entries that begin on a line: one as a rule; all of them where a chat put the whole list on one line. */
function entriesIn(line: string, manner: Manner): Numbered[] {
  const first = inManner(line, manner)
  if (first === null) return []
  const entries = [{ number: first.number, text: '' }]
  let rest = first.text
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
