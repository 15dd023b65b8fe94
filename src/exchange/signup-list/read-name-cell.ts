import { withoutGuests } from './read-count'
import { givenFirst, readName, type ReadName } from './read-name'
import { readStatus, type ReadStatus } from './read-status'

/** What a cell of names holds: the name, and what was written beside it by hand. */
export interface ReadNameCell extends ReadName {
  /** How many people come along, by the cell. */
  readonly guests: number
  /** The words that say the person does not simply come (取消, waiting list), and what they mean; null without any. */
  readonly standing: { readonly said: string; readonly read: ReadStatus } | null
}

const IN_BRACKETS = /^(.*[\p{L}\p{N}])\s*[([（【]\s*([^()[\]（）【】]{1,20}?)\s*[)\]）】]$/u
/** Without brackets only behind a Chinese name, where a blank or a dash parts it from the word. */
const BEHIND = /^(\p{Script=Han}[\p{Script=Han}·]{1,5})[\s:：,，—–-]+(已取消|取消|候补|候補|来不了|不来了?)$/u
const TELLING = new Set(['cancelled', 'waitlisted', 'declined'])

/** Reads a cell under a heading of names. */
export function readNameCell(cell: string, familyFirst: boolean): ReadNameCell {
  const { name: whole, before } = readName(familyFirst ? givenFirst(cell) : cell)
  const { name, guests } = withoutGuests(whole)
  const parts = IN_BRACKETS.exec(name) ?? BEHIND.exec(name)
  const said = parts?.[2] ?? ''
  const read = said === '' ? null : readStatus(said, 'generic')
  return read !== null && TELLING.has(read.status)
    ? { name: parts?.[1] ?? name, before, guests, standing: { said, read } }
    : { name, before, guests, standing: null }
}
