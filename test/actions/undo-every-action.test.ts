import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { readLastSeq } from '@/storage/reads/last-seq'
import { labelInWords, loadWords, type Words } from '@/words/create-words'
import { fillBusyWorkspace, type BusyWorkspace } from '../builders/a-busy-workspace'
import { done } from '../builders/done'
import { EVERY_ACTION } from '../builders/every-action'
import { liveRows } from '../builders/live-rows'
import { aWorkspace } from '../builders/workspace'

/** They set a starting state in an empty workspace; what was before is an empty workspace. */
const STARTING_STATES = new Set(['community/start-community', 'sample/load-sample', 'door/open-door-file'])

/** What the steps of the live show share; it is no action by itself. */
const FRAMES = new Set(['show/show-commit'])

const FOLDER = 'src/actions'

/** Every file with an action that writes, itself or through another. */
function actionFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /\b(commit|showStep)(<[^]*?>)?\(|createEventFromTemplate\(db/.test(readFileSync(join(FOLDER, name), 'utf8')),
    )
    .map((name) => name.replaceAll('\\', '/').replace(/\.ts$/, ''))
}

/** Leftovers of code in words: raw ids, empty quotes, values that are not there, parameters nobody filled in. */
const LEFTOVERS = /\{\{|undefined|null|NaN|\[object|_[0-9a-f]{8}-|“”|\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z]+/

describe('every action', () => {
  let db: Workspace
  let at: BusyWorkspace
  let start: Awaited<ReturnType<typeof liveRows>>
  let languages: readonly Words[]

  beforeAll(async () => {
    db = await aWorkspace()
    at = await fillBusyWorkspace(db)
    start = await liveRows(db)
    languages = [(await loadWords('zh-CN')).t, (await loadWords('en')).t]
  })

  it('has an entry in the table of actions', () => {
    const known = new Set(Object.keys(EVERY_ACTION).map((name) => name.split(' ')[0]))
    expect(actionFiles().filter((name) => !known.has(name) && !STARTING_STATES.has(name) && !FRAMES.has(name))).toEqual(
      [],
    )
  })

  it.each(Object.entries(EVERY_ACTION))('P5 every action can be undone: %s', async (_name, action) => {
    const first = await readLastSeq(db)
    const run = 'prepare' in action ? await action.prepare(db, at) : action
    const before = 'prepare' in action ? await liveRows(db) : start
    const seq = await readLastSeq(db)

    done(await run(db, at))
    const after = await liveRows(db)
    expect(after).not.toEqual(before)
    expect(await readLastSeq(db)).toBe(seq + 1)
    const operation = await db.operations
      .where('seq')
      .equals(seq + 1)
      .first()
    expect(operation?.kind).toBe('do')
    for (const t of languages) {
      const words = operation ? labelInWords(t, operation.label) : ''
      expect(words).not.toBe(operation?.label.key)
      expect(words).not.toMatch(LEFTOVERS)
    }

    expect(await undo(db)).toEqual({ ok: true, value: operation?.label })
    expect(await liveRows(db)).toEqual(before)
    expect(await redo(db)).toEqual({ ok: true, value: operation?.label })
    expect(await liveRows(db)).toEqual(after)

    for (let back = seq + 1; back > first; back--) done(await undo(db))
  })

  it('leaves everything as it was when all of them were taken back', async () => {
    expect(await liveRows(db)).toEqual(start)
  })
})
