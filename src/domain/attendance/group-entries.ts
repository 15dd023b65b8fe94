import { entryKeys, type PersonKeys } from './person-keys'
import type { SignUpEntry } from './sign-up-entry'

/** Rows of one list that are certainly one person, by name and something else. */
export interface EntryGroup {
  /** The number of its first row: how the group is named in choices. */
  readonly row: number
  readonly entries: readonly SignUpEntry[]
  readonly keys: PersonKeys
  readonly tickets: ReadonlySet<string>
}

/**
 * Puts rows together that share a name and a phone, an address or a ticket. Rows with only the name in common stay apart,
 * unless the list writes one row a visit (`sameNameIsOne`), as call reports do.
 */
export function groupEntries(entries: readonly SignUpEntry[], sameNameIsOne: boolean): EntryGroup[] {
  const shared = sharedTickets(entries)
  const root = entries.map((_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (root[top] !== top) top = root[top] as number
    for (let step = at; root[step] !== top;) {
      const next = root[step] as number
      root[step] = top
      step = next
    }
    return top
  }
  const firstWith = new Map<string, number>()
  const allKeys = entries.map(entryKeys)
  entries.forEach((entry, at) => {
    for (const identity of identities(entry, allKeys[at] as PersonKeys, shared, sameNameIsOne)) {
      const known = firstWith.get(identity)
      if (known === undefined) firstWith.set(identity, at)
      else {
        const [a, b] = [find(known), find(at)]
        root[Math.max(a, b)] = Math.min(a, b)
      }
    }
  })
  const members = new Map<number, number[]>()
  entries.forEach((_, at) => {
    const top = find(at)
    const together = members.get(top)
    if (together) together.push(at)
    else members.set(top, [at])
  })
  return [...members.values()].map((together) => {
    const rows = together.map((at) => entries[at] as SignUpEntry)
    const keys = together.map((at) => allKeys[at] as PersonKeys)
    return {
      row: rows[0]?.row ?? 0,
      entries: rows,
      keys: {
        names: new Set(keys.flatMap((key) => [...key.names])),
        phones: new Set(keys.flatMap((key) => [...key.phones])),
        emails: new Set(keys.flatMap((key) => [...key.emails])),
      },
      tickets: new Set(rows.map((entry) => entry.ticketId).filter((ticket) => ticket !== '' && !shared.has(ticket))),
    }
  })
}

function identities(
  entry: SignUpEntry,
  keys: PersonKeys,
  shared: ReadonlySet<string>,
  sameNameIsOne: boolean,
): string[] {
  const name = [...keys.names][0] ?? ''
  const found = [...keys.phones].map((phone) => `${name}\u001fp${phone}`)
  for (const email of keys.emails) found.push(`${name}\u001fe${email}`)
  if (entry.ticketId !== '' && !shared.has(entry.ticketId)) found.push(`${name}\u001ft${entry.ticketId}`)
  if (sameNameIsOne && keys.phones.size === 0 && keys.emails.size === 0) found.push(`${name}\u001fn`)
  return found
}

/** A "ticket" that several names carry is no ticket (an order, a group, a constant) and says nothing about who it is. */
function sharedTickets(entries: readonly SignUpEntry[]): Set<string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const entry of entries) {
    if (entry.ticketId === '') continue
    const name = [...entryKeys(entry).names][0] ?? ''
    const known = names.get(entry.ticketId)
    if (known === undefined) names.set(entry.ticketId, name)
    else if (known !== name) shared.add(entry.ticketId)
  }
  return shared
}
