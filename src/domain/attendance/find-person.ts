import type { AttendanceId } from '../common/id'
import { nameKeys, pinyinOf, plainLetters, type NameKeys } from '../member/name-keys'
import type { CheckInMethod } from './attendance'
import { assertNever } from '../common/assert-never'
import { matchSyllables, type TextRange } from './match-syllables'
import { STANDINGS, type Standing } from './standing'

/** What a person at the door can be found by. */
export interface Findable {
  readonly id: AttendanceId
  readonly name: string
  readonly otherNames: readonly string[]
  readonly wechat: string
  readonly phones: readonly string[]
  readonly ticketCode: string
}

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

interface Entry {
  readonly person: Findable
  readonly name: string
  readonly otherNames: readonly string[]
  readonly wechat: string
  readonly phones: readonly string[]
  readonly tails: readonly string[]
  readonly ticket: string
  /** Null until `addNameKeys` has come to this entry. */
  keys: NameKeys | null
  syllables: readonly string[]
}

/** People prepared for searching. Built once for an event; a search only loops over it. */
export interface FindIndex {
  readonly entries: readonly Entry[]
  /** How many entries have their pinyin; it costs too much to do for ten thousand people before the first key. */
  withKeys: number
}

/** The pinyin of names that were prepared once: a walk-in must not cost the pinyin of everybody else again. */
const prepared = new Map<string, Pick<Entry, 'keys' | 'syllables'>>()

/** Prepares people for `findPeople`, in the order in which equal hits shall be shown. */
export function findIndex(people: readonly Findable[]): FindIndex {
  return {
    entries: people.map((person) => {
      const phones = person.phones.map(digitsOf).filter((phone) => phone !== '')
      const known = prepared.get(person.name)
      return {
        person,
        name: plainLetters(person.name),
        otherNames: person.otherNames.map(plainLetters),
        wechat: plainLetters(person.wechat),
        phones,
        tails: phones.map((phone) => phone.slice(-4)),
        ticket: plainLetters(person.ticketCode),
        keys: known?.keys ?? null,
        syllables: known?.syllables ?? [],
      }
    }),
    withKeys: 0,
  }
}

/** Adds the pinyin of at most `count` more people. Returns whether everybody has it now. */
export function addNameKeys(index: FindIndex, count: number): boolean {
  let left = count
  while (index.withKeys < index.entries.length && left > 0) {
    const entry = index.entries[index.withKeys]
    index.withKeys += 1
    if (!entry || entry.keys !== null) continue
    entry.keys = nameKeys(entry.person.name)
    entry.syllables = plainLetters(pinyinOf(entry.person.name) || entry.person.name)
      .split(/[\s.·'’-]+/)
      .filter(Boolean)
    prepared.set(entry.person.name, { keys: entry.keys, syllables: entry.syllables })
    left -= 1
  }
  return index.withKeys >= index.entries.length
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
  const buckets: { entry: Entry; match: Match }[][] = Array.from({ length: STANDINGS.length * GRADES }, () => [])
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
  /** Only digits, else empty. */
  readonly digits: string
  readonly isCharacter: boolean
}

interface Match {
  readonly way: MatchWay
  /** 0 exact, 1 whole key, 2 beginning, 3 somewhere inside, or a name few people use. */
  readonly grade: 0 | 1 | 2 | 3
  /** Which of several texts (other names, phones) matched. */
  readonly at: number
}

function queryOf(typed: string): Query {
  const text = plainLetters(typed)
  const letters = text.replace(/[\s'’.·-]/g, '')
  const digits = text.replace(/[\s()+-]/g, '')
  return {
    text,
    letters: /^\p{Script=Latin}+$/u.test(letters) ? letters : '',
    digits: /^\d{2,}$/.test(digits) ? digits : '',
    isCharacter: /^\p{Script=Han}$/u.test(text),
  }
}

/** The closest way in which the text names the person, or null. */
function matchOf(entry: Entry, query: Query): Match | null {
  const { text, letters, digits } = query
  if (entry.ticket !== '' && entry.ticket === text) return { way: 'ticket', grade: 0, at: 0 }
  const inName = entry.name.indexOf(text)
  if (inName >= 0) {
    const grade = entry.name.length === text.length ? 0 : inName === 0 ? 2 : 3
    return { way: query.isCharacter ? 'character' : 'name', grade, at: 0 }
  }
  if (digits !== '') {
    const phone = phoneMatch(entry, digits)
    if (phone !== null) return phone
  }
  if (letters !== '') {
    const pinyin = pinyinMatch(entry, letters)
    if (pinyin !== null) return pinyin
  }
  for (let at = 0; at < entry.otherNames.length; at += 1) {
    if (entry.otherNames[at]?.includes(text)) return { way: 'otherName', grade: 3, at }
  }
  if (entry.wechat.includes(text)) return { way: 'wechat', grade: 3, at: 0 }
  return null
}

function phoneMatch(entry: Entry, digits: string): Match | null {
  for (let at = 0; at < entry.tails.length; at += 1) {
    const tail = entry.tails[at] ?? ''
    if (digits.length <= 4 ? tail.startsWith(digits) : (entry.phones[at] ?? '').includes(digits))
      return { way: 'phone', grade: digits.length >= 4 ? 1 : 2, at }
  }
  return null
}

function pinyinMatch(entry: Entry, letters: string): Match | null {
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

function hitOf(entry: Entry, match: Match, query: Query): Hit {
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
    case 'ticket':
      return hit(entry.person.ticketCode, [[0, entry.person.ticketCode.length]])
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

function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '')
}
