import type { AttendanceId } from '../common/id'
import { assertNever } from '../common/assert-never'
import { pinyinOf, plainLetters } from '../member/name-keys'
import type { CheckInMethod } from './attendance'
import { letterSet, type FindEntry, type FindIndex } from './find-index'
import { matchSyllables, type TextRange } from './match-syllables'
import { STANDINGS, type Standing } from './standing'
import { ownCodeTest, ownTicketCode, readOwnCode, spacedCode } from './ticket-code'

/** How a person was found. */
export type MatchWay = 'ticket' | 'name' | 'character' | 'phone' | 'initials' | 'pinyin' | 'wechat' | 'otherName'

/** A person who was found, and where the typed text stands. */
export interface Hit {
  readonly id: AttendanceId
  readonly way: MatchWay
  /** Whether the typed text is the whole of what it was compared with. */
  readonly exact: boolean
  /** The text that matched, as it is shown: the name, the pinyin with tones, the last four digits … */
  readonly shown: string
  /** Which parts of `shown` were typed. */
  readonly ranges: readonly TextRange[]
}

/** What a search found: the best hits, how many there are in all. */
export interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
}

const GRADES = 4

/**
 * Finds people by part of a name, one Chinese character, pinyin in full, by first letters or mixed, the last four digits of
 * a phone, a whole ticket code, a WeChat name or another name. People who can still be checked in come first, then the
 * closest match, then the order of the index. Text that is empty finds nobody.
 */
export function findPeople(
  index: FindIndex,
  typed: string,
  limit: number,
  standingOf: (id: AttendanceId) => Standing,
): Found {
  const query = queryOf(typed)
  if (query.text === '') return { hits: [], total: 0 }
  const buckets: { entry: FindEntry; match: Match }[][] = Array.from({ length: STANDINGS.length * GRADES }, () => [])
  let total = 0
  for (const entry of index.entries) {
    const match = matchOf(entry, query)
    if (match === null) continue
    total += 1
    buckets[STANDINGS.indexOf(standingOf(entry.person.id)) * GRADES + match.grade]?.push({ entry, match })
  }
  const best = buckets.flat().slice(0, limit)
  return { hits: best.map(({ entry, match }) => hitOf(entry, match, query)), total }
}

/** Everybody whose ticket has exactly this code, as a camera reads it: never somebody whose phone or name happens to be alike. */
export function findTicket(index: FindIndex, code: string): Hit[] {
  const query = queryOf(code)
  if (query.text === '') return []
  return index.entries.flatMap((entry) => {
    const match = ticketMatch(entry, query)
    return match === null ? [] : [hitOf(entry, match, query)]
  })
}

/** What a check-in found this way is noted as. */
export function methodOf(way: MatchWay): CheckInMethod {
  switch (way) {
    case 'ticket':
    case 'phone':
    case 'character':
      return way
    case 'initials':
    case 'pinyin':
      return 'pinyin'
    case 'name':
    case 'wechat':
    case 'otherName':
      return 'name'
    default:
      return assertNever(way)
  }
}

interface Query {
  /** Plain letters, with the spaces inside. */
  readonly text: string
  /** Without spaces and marks, for pinyin: an input method writes `ou'yang` while it is composing. Empty when not Latin. */
  readonly letters: string
  readonly letterSet: number
  /** Only digits, else empty. */
  readonly digits: string
  /** Whose code of our own it is, see `ticket-code.ts`. */
  readonly isCodeOf: (id: AttendanceId) => boolean
  readonly isCharacter: boolean
}

interface Match {
  readonly way: MatchWay
  /** 0 exact, 1 whole key, 2 beginning, 3 somewhere inside, or a name few people use. */
  readonly grade: 0 | 1 | 2 | 3
  /** Which of several texts (other names, phones, the two codes) matched. */
  readonly at: number
}

/** The code of our own matched, not the platform's. */
const OWN_CODE = 1

function queryOf(typed: string): Query {
  const text = plainLetters(typed)
  const letters = text.replace(/[\s'’.·-]/g, '')
  const digits = text.replace(/[\s()+-]/g, '')
  const latin = /^\p{Script=Latin}+$/u.test(letters) ? letters : ''
  return {
    text,
    letters: latin,
    letterSet: letterSet(latin),
    digits: /^\d{2,}$/.test(digits) ? digits : '',
    isCodeOf: ownCodeTest(readOwnCode(text)),
    isCharacter: /^\p{Script=Han}$/u.test(text),
  }
}

/** The closest way in which the text names the person, or null. */
function matchOf(entry: FindEntry, query: Query): Match | null {
  const { text, letters, digits } = query
  const ticket = ticketMatch(entry, query)
  if (ticket !== null) return ticket
  const isWritten = entry.written.includes(text)
  const inName = isWritten ? entry.name.indexOf(text) : -1
  if (inName >= 0) {
    const grade = entry.name.length === text.length ? 0 : inName === 0 ? 2 : 3
    return { way: query.isCharacter ? 'character' : 'name', grade, at: 0 }
  }
  if (digits !== '') {
    const phone = phoneMatch(entry, digits)
    if (phone !== null) return phone
  }
  // Most people lack one of the letters: one comparison instead of a walk through every reading of their name.
  if (letters !== '' && (entry.letterSet & query.letterSet) === query.letterSet) {
    const pinyin = pinyinMatch(entry, letters)
    if (pinyin !== null) return pinyin
  }
  if (!isWritten) return null
  for (let at = 0; at < entry.otherNames.length; at += 1) {
    if (entry.otherNames[at]?.includes(text)) return { way: 'otherName', grade: 3, at }
  }
  if (entry.wechat.includes(text)) return { way: 'wechat', grade: 3, at: 0 }
  return null
}

function ticketMatch(entry: FindEntry, { text, isCodeOf }: Query): Match | null {
  if (entry.ticket !== '' && entry.ticket === text) return { way: 'ticket', grade: 0, at: 0 }
  if (isCodeOf(entry.person.id)) return { way: 'ticket', grade: 0, at: OWN_CODE }
  return null
}

function phoneMatch(entry: FindEntry, digits: string): Match | null {
  for (let at = 0; at < entry.tails.length; at += 1) {
    const tail = entry.tails[at] ?? ''
    if (digits.length <= 4 ? tail.startsWith(digits) : (entry.phones[at] ?? '').includes(digits))
      return { way: 'phone', grade: digits.length >= 4 ? 1 : 2, at }
  }
  return null
}

function pinyinMatch(entry: FindEntry, letters: string): Match | null {
  if (entry.keys === null) return null
  for (const initials of entry.keys.initials) {
    if (initials === letters) return { way: 'initials', grade: 1, at: 0 }
    if (initials.startsWith(letters)) return { way: 'initials', grade: 2, at: 0 }
  }
  let inside = false
  for (const full of entry.keys.full) {
    const at = full.indexOf(letters)
    if (at === 0) return { way: 'pinyin', grade: full.length === letters.length ? 1 : 2, at: 0 }
    if (at > 0 && letters.length > 1) inside = true
  }
  const parts = matchSyllables(entry.syllables, letters)
  if (parts !== null) return { way: 'pinyin', grade: parts[0]?.syllable === 0 ? 2 : 3, at: 0 }
  return inside ? { way: 'pinyin', grade: 3, at: 0 } : null
}

function hitOf(entry: FindEntry, match: Match, query: Query): Hit {
  const hit = (shown: string, ranges: readonly TextRange[]): Hit => ({
    id: entry.person.id,
    way: match.way,
    exact: match.grade <= 1,
    shown,
    ranges,
  })
  switch (match.way) {
    case 'name':
    case 'character':
      return hit(entry.person.name, within(entry.person.name, query.text))
    case 'otherName':
      return hit(entry.person.otherNames[match.at] ?? '', within(entry.person.otherNames[match.at] ?? '', query.text))
    case 'wechat':
      return hit(entry.person.wechat, within(entry.person.wechat, query.text))
    case 'ticket': {
      const shown = match.at === OWN_CODE ? spacedCode(ownTicketCode(entry.person.id)) : entry.person.ticketCode
      return hit(shown, [[0, shown.length]])
    }
    case 'phone': {
      const tail = entry.tails[match.at] ?? ''
      return hit(tail, [[0, Math.min(tail.length, query.digits.length)]])
    }
    case 'initials':
    case 'pinyin': {
      const shown = pinyinOf(entry.person.name) || entry.person.name
      return hit(shown, syllableRanges(shown, query.letters))
    }
    default:
      return assertNever(match.way)
  }
}

/** Where the typed text stands in the shown one; the whole of it where plain letters and shown ones differ in length. */
function within(shown: string, text: string): TextRange[] {
  const plain = plainLetters(shown)
  const at = plain.indexOf(text)
  return at < 0 || plain.length !== shown.length ? [[0, shown.length]] : [[at, at + text.length]]
}

/** Which letters of a pinyin text were typed; empty when it was another reading of the characters. */
function syllableRanges(shown: string, letters: string): TextRange[] {
  const words = [...shown.matchAll(/[^\s.·'’-]+/g)]
  const parts = matchSyllables(
    words.map(([word]) => plainLetters(word)),
    letters,
  )
  return (parts ?? []).map(({ syllable, length }) => {
    const from = words[syllable]?.index ?? 0
    return [from, from + length]
  })
}
