import type { MaterialId } from '../common/id'
import { findKey } from './find-in-sheet'

/** A material or a room as a text in a file can mean it. */
export interface KnownThing<Id extends string> {
  readonly id: Id
  readonly name: string
}

/** A material that a line names, and how many of it. */
export interface NamedMaterial extends KnownThing<MaterialId> {
  readonly quantity: number
}

/** Things by their names, compared as names are; a name that two of them have means neither. */
export class ThingBook<Id extends string> {
  readonly #byName = new Map<string, KnownThing<Id> | null>()

  constructor(things: readonly KnownThing<Id>[]) {
    for (const thing of things) {
      const key = findKey(thing.name)
      if (key !== '') this.#byName.set(key, this.#byName.has(key) ? null : thing)
    }
  }

  find(name: string): KnownThing<Id> | null {
    return this.#byName.get(findKey(name)) ?? null
  }
}

/** Signs between two things in one cell. */
const BETWEEN = /\s*(?:[、,，;；\n]|\s[/／]\s)\s*/u
/** 手麦×2, Mic x2, Cups*10, 手麦 2个: the number stands behind. */
const BEHIND =
  /^(.+?)\s*(?:[×✕*]|(?<=\s|\p{Script=Han})x|(?=\s)|(?<=\p{Script=Han})(?=\d))\s*(\d{1,5}(?:\.\d+)?)\s*[个支只张把套份瓶条块台盒本件]?$/iu
/** 2 Mic, 2× Mic: it stands first. */
const BEFORE = /^(\d{1,5}(?:\.\d+)?)\s*[×✕x*]?\s+(.+)$/iu
/** No material has a longer name with its quantity; a paragraph names none. */
const LONGEST = 120

/**
 * The materials that a cell of props names exactly, with their quantities (1 where none is given), and the words that are left.
 * A cell in which none is named stays as it is written.
 */
export function materialsIn(
  cell: string,
  book: ThingBook<MaterialId>,
): { readonly materials: readonly NamedMaterial[]; readonly rest: string } {
  const found = new Map<MaterialId, NamedMaterial>()
  const rest: string[] = []
  for (const part of cell.split(BETWEEN)) {
    const text = part.trim()
    const one = text === '' ? null : materialOf(text, book)
    if (one !== null) found.set(one.id, { ...one, quantity: one.quantity + (found.get(one.id)?.quantity ?? 0) })
    else if (text !== '') rest.push(text)
  }
  if (found.size === 0) return { materials: [], rest: cell }
  return { materials: [...found.values()], rest: rest.join(separatorOf(cell)) }
}

function materialOf(text: string, book: ThingBook<MaterialId>): NamedMaterial | null {
  const whole = book.find(text)
  if (whole !== null) return { ...whole, quantity: 1 }
  if (text.length > LONGEST) return null
  const behind = BEHIND.exec(text)
  const before = BEFORE.exec(text)
  for (const [name = '', quantity = ''] of [behind?.slice(1, 3) ?? [], before?.slice(1, 3).reverse() ?? []]) {
    const named = name === '' ? null : book.find(name)
    if (named !== null && Number(quantity) > 0) return { ...named, quantity: Number(quantity) }
  }
  return null
}

function separatorOf(cell: string): string {
  if (cell.includes('\n')) return '\n'
  return /[、，；]/.test(cell) ? '、' : ', '
}
