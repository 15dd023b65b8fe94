import type { AttendanceId } from '../common/id'
import { nameKeys, pinyinOf, plainLetters, type NameKeys } from '../member/name-keys'

/** What a person at the door can be found by. */
export interface Findable {
  readonly id: AttendanceId
  readonly name: string
  readonly otherNames: readonly string[]
  readonly wechat: string
  readonly phones: readonly string[]
  readonly ticketCode: string
}

/** One person, prepared for searching. */
export interface FindEntry {
  readonly person: Findable
  readonly name: string
  readonly otherNames: readonly string[]
  readonly wechat: string
  /** Every name of the person in one text: what is not in it is in none of them. */
  readonly written: string
  readonly phones: readonly string[]
  readonly tails: readonly string[]
  readonly ticket: string
  /** Null until `addNameKeys` has come to this entry. */
  keys: NameKeys | null
  syllables: readonly string[]
  /** Which letters there are in any reading of the name, see `letterSet`; 0 until the keys are there. */
  letterSet: number
}

/** People prepared for searching. Built once for an event; a search only loops over it. */
export interface FindIndex {
  readonly entries: readonly FindEntry[]
  /** How many entries have their pinyin; it costs too much to do for ten thousand people before the first key. */
  withKeys: number
}

type Reading = Pick<FindEntry, 'keys' | 'syllables' | 'letterSet'>

/** The pinyin of names that were prepared once: a walk-in must not cost the pinyin of everybody else again. */
const prepared = new Map<string, Reading>()

/** Entries that were prepared once, as long as somebody still has the person they are of. */
const entries = new WeakMap<Findable, FindEntry>()

/**
 * Prepares people for `findPeople`, in the order in which equal hits shall be shown. Somebody who was prepared before, and is
 * given as the same object again, costs nothing.
 */
export function findIndex(people: readonly Findable[]): FindIndex {
  return {
    entries: people.map((person) => {
      const known = entries.get(person)
      if (known) return known
      const entry = entryOf(person)
      entries.set(person, entry)
      return entry
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
    const { name } = entry.person
    const known = prepared.get(name)
    const reading = known ?? readingOf(name)
    prepared.set(name, reading)
    Object.assign(entry, reading)
    if (!known) left -= 1
  }
  return index.withKeys >= index.entries.length
}

/** Which letters a text has, as bits: a to z, and one more for all others. */
export function letterSet(text: string): number {
  let set = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97
    set |= 1 << (letter >= 0 && letter < 26 ? letter : 26)
  }
  return set
}

function entryOf(person: Findable): FindEntry {
  const phones = person.phones.map(digitsOf).filter((phone) => phone !== '')
  const name = plainLetters(person.name)
  const otherNames = person.otherNames.map(plainLetters)
  const wechat = plainLetters(person.wechat)
  return {
    ...{ person, name, otherNames, wechat, phones },
    written: [name, ...otherNames, wechat].join('\n'),
    tails: phones.map((phone) => phone.slice(-4)),
    ticket: plainLetters(person.ticketCode),
    ...(prepared.get(person.name) ?? { keys: null, syllables: [], letterSet: 0 }),
  }
}

function readingOf(name: string): Reading {
  const keys = nameKeys(name)
  const syllables = plainLetters(pinyinOf(name) || name)
    .split(/[\s.·'’-]+/)
    .filter(Boolean)
  return { keys, syllables, letterSet: letterSet([...keys.full, ...keys.initials, ...syllables].join('')) }
}

function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '')
}
