import { TABLE_NAMES } from '../database/tables'
import type { Workspace } from '../database/workspace'
import type { FoundDatabase } from '@/domain/safety/start-decision'
import { readMark } from './read-mark'

/** Rows read at once when every row is read, so that a large table does not fill the memory. */
const AT_ONCE = 5_000

/**
 * What an opened database says of itself. Every table is touched, because a damaged file can open and fail only where it is
 * damaged; `thorough` reads each row once.
 */
export async function lookInto(db: Workspace, thorough: boolean): Promise<FoundDatabase> {
  try {
    const mark = await readMark(db)
    let rows = 0
    for (const name of [...TABLE_NAMES, 'operations', 'state'])
      rows += thorough ? await readAll(db, name) : await touch(db, name)
    if (mark) return { kind: 'there', mark }
    // Rows that do not say whose they are cannot be told from the rest of some damage.
    return { kind: rows === 0 ? 'empty' : 'unreadable' }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function touch(db: Workspace, name: string): Promise<number> {
  const table = db.table<unknown>(name)
  const [first] = await Promise.all([table.toCollection().first(), table.toCollection().last()])
  return first === undefined ? 0 : 1
}

async function readAll(db: Workspace, name: string): Promise<number> {
  const table = db.table<{ id: string }, string>(name)
  if (name === 'state') return table.count()
  let rows = 0
  for (let after = ''; ;) {
    const part = await table.where('id').above(after).limit(AT_ONCE).toArray()
    rows += part.length
    const last = part.at(-1)
    if (!last || part.length < AT_ONCE) return rows
    after = last.id
  }
}
