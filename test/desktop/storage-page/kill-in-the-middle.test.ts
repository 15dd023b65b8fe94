import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '@/domain/safety/schema-version'
import { NATIVE_VERSION } from '@/storage/database/probe'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ENGINES, type Engine } from '../crash/job'
import { LONG } from '../crash/rounds'
import { type OpenedPage, openStoragePage } from './open-storage-page'
import { type StoragePage, serveStoragePage } from './serve-storage-page'

const PEOPLE = 20_000

let server: StoragePage

beforeAll(async () => {
  server = await serveStoragePage()
  return () => server.close()
})

let profile: string
let opened: OpenedPage | null = null

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'salondesk-storage-profile-'))
})

afterEach(async () => {
  await opened?.kill()
  opened = null
  rmSync(profile, { recursive: true, force: true })
})

describe.each(LONG ? (Object.keys(ENGINES) as Engine[]) : (['leveldb'] as const))(
  'killed in the middle, with the data in %s',
  (engine) => {
    const start = async () => {
      opened = await openStoragePage(server.address, profile, ENGINES[engine])
      return opened.page
    }
    /** A community with many people, safely there. */
    const fill = async () => {
      const page = await start()
      return page.evaluate(async (count) => {
        const name = await window.lab.open()
        await window.lab.begin()
        await window.lab.addMany(count, 'theEnd')
        return { name, before: await window.lab.standing() }
      }, PEOPLE)
    }
    const lookAgain = async (name: string) => {
      const page = await start()
      return page.evaluate(async (database) => {
        await window.lab.open(database)
        const standing = await window.lab.standing()
        window.lab.close()
        return standing
      }, name)
    }

    it('P7 an upgrade leaves the old state whole, and works the next time', async () => {
      const { name, before } = await fill()
      expect(before).toMatchObject({ marked: 0, version: NATIVE_VERSION(SCHEMA_VERSION) })
      expect(before.people).toBeGreaterThanOrEqual(PEOPLE)
      await opened?.page.evaluate(() => window.lab.close())
      const underway = await opened?.page.evaluate(([database, rows]) => window.lab.upgrade(database, 'aThird', rows), [
        name,
        before.people,
      ] as const)
      expect(underway).toBe('underway')
      await opened?.kill()

      expect(await lookAgain(name)).toEqual(before)
      const after = await opened?.page.evaluate(async (database) => {
        const outcome = await window.lab.upgrade(database, 'theEnd')
        return { outcome, ...(await window.lab.standing()) }
      }, name)
      expect(after).toEqual({
        ...before,
        outcome: 'upgraded',
        marked: before.people,
        version: NATIVE_VERSION(SCHEMA_VERSION + 1),
      })
    })

    it('P2 a large change is not there at all', async () => {
      const { name, before } = await fill()
      await opened?.page.evaluate((count) => window.lab.addMany(count, 'aThird'), PEOPLE)
      await opened?.kill()
      expect(await lookAgain(name)).toEqual(before)
    })

    it('P2 replacing everything is not there at all, and works the next time', async () => {
      const { name, before } = await fill()
      expect(await opened?.page.evaluate(() => window.lab.replaceByNobody('underway'))).toBe('underway')
      await opened?.kill()
      expect(await lookAgain(name)).toEqual(before)
      const after = await opened?.page.evaluate(async (database) => {
        await window.lab.open(database)
        return { outcome: await window.lab.replaceByNobody('theEnd'), ...(await window.lab.standing()) }
      }, name)
      expect(after).toMatchObject({ outcome: 'replaced', people: 0, operations: before.operations + 1 })
    })
  },
)

describe('two windows', () => {
  it('P7 the older one gives way to an upgrade at once, and can write nothing any more', async () => {
    opened = await openStoragePage(server.address, profile)
    const older = opened.page
    const name = await older.evaluate(async () => {
      const database = await window.lab.open()
      await window.lab.begin()
      return database
    })
    const newer = await opened.context.newPage()
    await newer.goto(server.address)
    await newer.waitForFunction(() => 'lab' in window)
    expect(await newer.evaluate((database) => window.lab.upgrade(database, 'theEnd'), name)).toBe('upgraded')
    expect(await older.evaluate(() => window.lab.health())).toBe('newerApp')
    expect(await older.evaluate(() => window.lab.addPerson('Too late'))).toBe('NotSavedError')
    expect(await newer.evaluate(() => window.lab.addPerson('In time'))).toBe('added')
    expect(await newer.evaluate(() => window.lab.standing())).toMatchObject({
      people: 1,
      version: NATIVE_VERSION(SCHEMA_VERSION + 1),
    })
  })

  it('P7 an upgrade waits for a window that does not let go, says so, and goes on when it is closed', async () => {
    opened = await openStoragePage(server.address, profile)
    const holder = opened.page
    const name = await holder.evaluate(async () => {
      const database = await window.lab.open()
      await window.lab.begin()
      window.lab.close()
      // A connection that does not listen, as a window that hangs.
      const opening = indexedDB.open(database)
      await new Promise((resolve) => (opening.onsuccess = resolve))
      Object.assign(window, { held: opening.result })
      return database
    })
    const newer = await opened.context.newPage()
    await newer.goto(server.address)
    await newer.waitForFunction(() => 'lab' in window)
    const upgraded = newer.evaluate((database) => window.lab.upgrade(database, 'theEnd'), name)
    await newer.waitForFunction(() => 'wasBlocked' in window)
    await holder.close()
    expect(await upgraded).toBe('upgraded')
    expect(await newer.evaluate(() => window.lab.standing())).toMatchObject({
      operations: 1,
      version: NATIVE_VERSION(SCHEMA_VERSION + 1),
    })
  })
})
