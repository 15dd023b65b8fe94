import type { MemberId } from '../common/id'
import { findKey } from './find-in-sheet'

/** A member as a name in a file can mean them. */
export interface KnownName {
  readonly id: MemberId
  readonly name: string
  readonly otherNames: readonly string[]
  /** What tells two people of one name apart. */
  readonly detail: string
}

/** What becomes of a name that is nobody's, or several people's: a new person, one of the book, or the text as it stands. */
export type NameChoice =
  { readonly kind: 'create' } | { readonly kind: 'text' } | { readonly kind: 'member'; readonly id: MemberId }

/** A person to be written: one of the book, or one to be made with the import. */
export type NamedPerson =
  { readonly kind: 'member'; readonly id: MemberId } | { readonly kind: 'new'; readonly name: string }

/** A name that stands in a file, and whom it may mean. */
export interface FoundName {
  readonly name: string
  /** How many lines it stands in. */
  readonly lines: number
  readonly members: readonly KnownName[]
}

/** Signs that stand between two names in one cell. */
const BETWEEN = /\s*[、,，;；/／&＆|\n]\s*|\s+(?:and|und|et)\s+/iu

/** The names in a cell of people. */
export function namesIn(cell: string): string[] {
  return [
    ...new Set(
      cell
        .split(BETWEEN)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ]
}

/** Whom every name means, by the way names are compared: as they are written, but for capitals and width of signs. */
export class NameBook {
  readonly #byName = new Map<string, KnownName[]>()

  constructor(people: readonly KnownName[]) {
    for (const person of people)
      for (const key of new Set([person.name, ...person.otherNames].map(findKey))) {
        const others = this.#byName.get(key)
        if (others === undefined) this.#byName.set(key, [person])
        else others.push(person)
      }
  }

  /** Members of that very name; a name of one's own comes before a second name of somebody else. */
  find(name: string): readonly KnownName[] {
    const found = this.#byName.get(findKey(name)) ?? []
    const proper = found.filter((person) => findKey(person.name) === findKey(name))
    return proper.length > 0 ? proper : found
  }

  /** The names of a cell; the cell as a whole where a member is called so. */
  namesOf(cell: string): readonly string[] {
    return cell.trim() !== '' && this.find(cell).length > 0 ? [cell.trim()] : namesIn(cell)
  }
}

/** All names in cells of people, in the order in which they come. */
export function foundNames(cells: readonly string[], book: NameBook): FoundName[] {
  const counts = new Map<string, { name: string; lines: number }>()
  for (const cell of cells)
    for (const name of book.namesOf(cell)) {
      const known = counts.get(findKey(name))
      if (known === undefined) counts.set(findKey(name), { name, lines: 1 })
      else known.lines += 1
    }
  return [...counts.values()].map(({ name, lines }) => ({ name, lines, members: book.find(name) }))
}

/** The person a name stands for, with what was chosen for it; null where it stays text. */
export function personOf(name: string, book: NameBook, choices: ReadonlyMap<string, NameChoice>): NamedPerson | null {
  const choice = choices.get(findKey(name))
  if (choice?.kind === 'member') return choice
  if (choice?.kind === 'create') return { kind: 'new', name: name.trim() }
  const [only, ...more] = book.find(name)
  return choice === undefined && only !== undefined && more.length === 0 ? { kind: 'member', id: only.id } : null
}
