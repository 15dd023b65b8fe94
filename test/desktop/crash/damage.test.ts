import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchDesktop } from '../stand-in/launch-desktop'
import { type Damage, DAMAGES } from './damage'
import { copyOfHome, type Home, newHome, removeHomes } from './home'
import { type Engine, ENGINES } from './job'
import { allSaved, goToPeople, isOpen, isToldOfRecovery, namesIn, readStored, shownCount, type Stored } from './people'
import { LONG } from './rounds'
import { Child } from './start-child'

const PEOPLE = 12

/** A home with a filled community, and what was stored in it. */
interface Filled {
  readonly home: Home
  readonly saved: readonly string[]
  readonly stored: Stored
}

type Ending = 'quit' | 'killed'

afterAll(removeHomes)

async function fill(engine: Engine, ending: Ending): Promise<Filled> {
  const home = newHome()
  const child = new Child(
    home,
    { kind: 'people', from: 0, count: PEOPLE, then: ending === 'quit' ? 'quit' : 'stay' },
    { engine },
  )
  await child.said('done')
  if (ending === 'quit') await child.ended
  else await child.kill()
  expect(child.saved).toHaveLength(PEOPLE)

  const copy = copyOfHome(home)
  const stored = await look(copy, engine, async (seen) => seen.stored)
  return { home, saved: child.saved, stored }
}

interface Seen {
  readonly page: Awaited<ReturnType<typeof launchDesktop>>['page']
  readonly stored: Stored
}

/** Starts the app on a home, waits until everything is open and saved, and hands out what is stored. */
async function look<T>(home: Home, engine: Engine, use: (seen: Seen) => Promise<T>): Promise<T> {
  const app = await launchDesktop({ home: home.path, language: 'en', chromiumArguments: ENGINES[engine] })
  try {
    app.page.setDefaultTimeout(60_000)
    await isOpen(app.page)
    await allSaved(app.page)
    return await use({ page: app.page, stored: await readStored(app.page) })
  } finally {
    await app.quit()
  }
}

const rows = LONG ? DAMAGES : DAMAGES.filter((damage) => damage.always)

/** After a quit everything is in a backup too; after a kill the journal has to carry what came after the last one. */
const ENDINGS: Readonly<Record<Engine, readonly Ending[]>> = {
  leveldb: LONG ? ['killed', 'quit'] : ['killed'],
  // What a killed browser left is still in a file beside the database, which makes every damage of the database good.
  sqlite: ['quit'],
}

for (const engine of Object.keys(ENGINES) as Engine[]) {
  for (const ending of ENDINGS[engine]) {
    describe(`P3 a damaged store is rebuilt without loss (${engine}, the app was ${ending})`, () => {
      let filled: Filled

      beforeAll(async () => {
        filled = await fill(engine, ending)
      })

      it.each(rows.filter((damage) => damage.engine === engine))('when $name', async (damage) => {
        await expectRebuilt(filled, damage, ending)
      })
    })
  }
}

async function expectRebuilt({ home, saved, stored }: Filled, damage: Damage, ending: Ending): Promise<void> {
  const copy = copyOfHome(home)
  damage.harm(copy.indexedDb)
  const damaged = existsSync(copy.indexedDb) ? sizesBelow(copy.indexedDb) : null
  await look(copy, damage.engine, async (seen) => {
    expect(namesIn(seen.stored)).toEqual(expect.arrayContaining([...saved]))
    expect(contentOf(seen.stored)).toEqual(contentOf(stored))
    if (damage.loses !== null) expect(await isToldOfRecovery(seen.page)).toBe(damage.loses)
    await goToPeople(seen.page)
    expect(await shownCount(seen.page)).toBe(PEOPLE)
  })
  // Where nothing was left there is nothing to keep.
  if (ending === 'killed' && damaged !== null) {
    const folder = join(copy.safety, 'recovery')
    const kept = readdirSync(folder).map((name) => sizesBelow(join(folder, name, 'IndexedDB')))
    expect(kept).toContainEqual(damaged)
  }
}

/** The rows of everything the person works on, and how they came about. */
function contentOf({ state: _state, ...tables }: Stored): Stored {
  return tables
}

/** Every file below a folder with its size. */
function sizesBelow(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), statSync(path).size]))
}
