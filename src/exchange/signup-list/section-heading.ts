import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import { chainHeading } from '../table/chain-headings'
import { plainText } from './clean-text'
import type { SignUpColumn } from './sign-up-list'

/** A part of a list under a heading of its own. */
interface Section {
  readonly name: string
  readonly waits: boolean
}

export const NO_SECTION: Section = { name: '', waits: false }

/** 二、候补名单, （一）. */
const COUNTED = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])\s*/u

/**
 * The section that a row heads: a heading alone in its row, merged over all of it, or right above the header once more.
 * Null for a row of anybody, and in a list of one column, where a heading and a name look alike.
 */
export function sectionOf(
  cells: readonly string[],
  columns: readonly SignUpColumn[],
  headerFollows: () => boolean,
): Section | null {
  if (columns.length < 2) return null
  const at = cells.findIndex((cell) => cell.trim() !== '')
  const raw = (cells[at] ?? '').trim()
  // Most rows have two cells that differ, and are nobody's heading.
  if (at < 0 || raw.length > 60 || cells.some((cell) => cell.trim() !== '' && cell.trim() !== raw)) return null
  const first = plainText(raw)
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
  const isMerged = filled.length > 2 || filled.some((index) => isAboutReaching(columns[index]))
  if (filled.length > 1 && !isMerged) return null
  const plain = first.replace(COUNTED, '')
  const heading = chainHeading(plain, false)
  // One cell alone may be a person: only words that are nobody's name make it a heading.
  if (!isMerged && heading === null && plain === first && !headerFollows()) return null
  if (isMerged && /\d{5}|@/.test(plain)) return null
  if (heading === null) return { name: plain, waits: false }
  return { name: heading.kind === 'part' ? heading.name : '', waits: heading.kind === 'waiting' }
}

function isAboutReaching(column: SignUpColumn | undefined): boolean {
  return ['phone', 'email', 'ticketId', 'registeredAt', 'headcount', 'plusOnes'].includes(column?.field ?? '')
}

/** Somebody in a section: those under 候补 wait, unless their row says otherwise; other sections are noted. */
export function inSection(entry: SignUpEntry, { name, waits }: Section): SignUpEntry {
  if (name === '' && !waits) return entry
  return {
    ...entry,
    status: entry.status ?? (waits ? 'waitlisted' : null),
    note: [name, entry.note].filter((part) => part !== '').join('\n'),
  }
}
