import { keptText } from '../signup-list/clean-text'
import { chainEntries } from './chain-entry'
import { inManner, MANNERS, STRONG, type Manner, type Numbered } from './chain-number'

/** The headings under which the parts of an entry stand; the sign-up list knows them by name. */
export const CHAIN_HEADER = ['序号', '姓名', '手机', '携带人数', '备注'] as const

/** Stands behind the others where somebody cancelled or waits. */
const STATUS = '状态'

/** How a WeChat chain (接龙) begins, in the app's own languages; a chat that was copied names the sender before it. */
const TITLE =
  /^(?:[^:：#＃]{1,20}[:：]\s*(?=[#＃]))?[【[]?[#＃]?\s*(接龙|接龍|group\s*note)(报名|報名|管家)?(?=[\s:：#】\]]|$)[】\]]?/iu

/** Lines that head a part of the chain. */
const WAITING_PART =
  /^[【[(（]?\s*(候补|候補|等位|替补|wait(ing)?\s*list)(名单|名單|区|列表|人员)?\s*[】\])）]?\s*[:：]?$/iu
const NOTES_PART =
  /^[【[(（]?\s*(活动|報名|报名)?(注意事项|注意|须知|說明|说明|规则|流程|安排|议程|要求|提示|温馨提示|notes?|rules)\s*[】\])）]?\s*[:：]?$/iu
const PART = /^(?:[【[]\s*(.{1,16}?)\s*[】\]]\s*[:：]?|(.{1,16}?)\s*[:：])$/u

/** What people write under a chain. */
const FOOT =
  /^(报名)?(截止|时间|地点|费用|地址|集合|名额|人数|注意|备注|说明|联系|提示|温馨提示|deadline|when|where)\S{0,6}\s*[:：]/iu

/** A line across the page. */
const DIVIDER = /^([-—–_=~*·]\s*){4,}$/u

interface Entry {
  readonly number: string
  text: string
  readonly part: string
  readonly waits: boolean
}

/** Whether a text is a chain that was copied out of a chat: it says so, or it counts its lines from 1 upwards. */
export function looksLikeChain(text: string): boolean {
  const lines = linesOf(text)
  if (lines.some((line) => TITLE.test(line))) return entriesOf(lines).length > 0
  const numbers = lines.flatMap((line) => inManner(line, STRONG)?.number ?? [])
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
  const people = entriesOf(linesOf(text)).flatMap(({ number, text: written, part, waits }) =>
    chainEntries(written).map((entry) => ({ ...entry, number, part, status: entry.status || (waits ? '候补' : '') })),
  )
  // A heading over all of them is the title.
  const hasParts = new Set(people.map(({ part }) => part)).size > 1
  const says = people.some(({ status }) => status !== '')
  const rows = people.map(({ number, name, phone, plusOnes, remark, part, status }) => {
    const note = [hasParts ? part : '', remark].filter((each) => each !== '' && name !== '').join(' ')
    return [number, name, phone, plusOnes, note, ...(says ? [status] : [])]
  })
  return [[...CHAIN_HEADER, ...(says ? [STATUS] : [])], ...rows]
}

function entriesOf(lines: readonly string[]): Entry[] {
  const post = lastPost(lines)
  const manner = mannerOf(post)
  const entries: Entry[] = []
  let part = ''
  let waits = false
  let isNotes = false
  let isOver = false
  for (const line of post) {
    // What stands below a line across the page is said by somebody else, until the count goes on.
    if (DIVIDER.test(line)) isOver = true
    if (isBeside(line)) continue
    const found = entriesIn(line, manner)
    const last = entries.at(-1)
    if (found.length > 0) {
      isOver = false
      if (!isNotes) entries.push(...found.map(({ number, text }) => ({ number, text, part, waits })))
    } else if (WAITING_PART.test(line)) [part, waits, isNotes] = ['', true, false]
    else if (NOTES_PART.test(line)) isNotes = true
    else if (PART.test(line)) {
      const named = PART.exec(line)
      // 报名： only says that the names begin here.
      part = (named?.[1] ?? named?.[2] ?? '').replace(/^(报名|名单|报名名单|参加人员|人员|接龙)$/u, '')
      waits = false
      isNotes = false
    } else if (last && !isNotes && !isOver && !FOOT.test(line))
      last.text = last.text === '' ? line : `${last.text} ${line}`
  }
  return entries
}

/** How this chain counts: in the usual way, or in the one that gives the most entries that count from 1. */
function mannerOf(post: readonly string[]): Manner {
  if (post.some((line) => inManner(line, STRONG) !== null)) return STRONG
  const counting = MANNERS.map((manner) => {
    const numbers = post.flatMap((line) => inManner(line, manner)?.number ?? [])
    return { manner, count: numbers[0] === '1' && (numbers[1] ?? '2') === '2' ? numbers.length : 0 }
  })
  return counting.reduce((a, b) => (b.count > a.count ? b : a), { manner: STRONG, count: 0 }).manner
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => keptText(line.replaceAll('\u2005', ' ')))
    .filter((line) => line !== '')
}

/** What comes after a quoted message, from the last title on; a list on the title's own line begins at its first number. */
function lastPost(lines: readonly string[]): readonly string[] {
  const quote = lines.findLastIndex((line) => /^(-\s*){4,}$/.test(line))
  const after = lines.slice(quote + 1)
  const own =
    quote >= 0 && after.some((line) => MANNERS.some((manner) => inManner(line, manner) !== null)) ? after : lines
  const at = own.findLastIndex((line) => TITLE.test(line))
  if (at < 0) return own
  const title = own[at]?.replace(TITLE, '').trim() ?? ''
  const begins = /(?:^|\s)1\s*[.．、](?!\d)/u.exec(title)
  return [begins ? title.slice(begins.index).trim() : '', ...own.slice(at + 1)]
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
