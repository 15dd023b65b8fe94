import { spawnSync } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { launchDesktop } from '../stand-in/launch-desktop'
import { newHome, removeHomes } from './home'
import { addPerson, beginCommunity, goToPeople, personName } from './people'
import { Child } from './start-child'

const CHANGES = 15

afterAll(removeHomes)

/** Counts how often this process asks for a file to be on the disk, from now on. */
async function countSyncs(): Promise<{ readonly count: () => number; readonly stop: () => void }> {
  const some = await open('/dev/null')
  const handles = Object.getPrototypeOf(some) as Record<'datasync' | 'sync', () => Promise<void>>
  await some.close()
  const { datasync, sync } = handles
  let counted = 0
  for (const name of ['datasync', 'sync'] as const) {
    const original = handles[name]
    handles[name] = function (this: typeof some) {
      counted += 1
      return original.call(this)
    }
  }
  return { count: () => counted, stop: () => Object.assign(handles, { datasync, sync }) }
}

describe('P1 “Saved” means in the database, flushed, and in the journal, flushed', () => {
  it('the page asks the browser for strict durability and the shell asks the system, for every change', async () => {
    const home = newHome()
    const app = await launchDesktop({ home: home.path, language: 'en' })
    try {
      // Whoever opens a database may keep the function as it was then, so it is replaced before the page begins.
      await app.page.addInitScript(() => {
        const asked: string[] = []
        const original = IDBDatabase.prototype.transaction
        IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof original>) {
          const transaction = original.apply(this, args)
          if (transaction.mode === 'readwrite') asked.push(transaction.durability)
          return transaction
        }
        Object.assign(window, { asked })
      })
      await app.page.reload()
      await beginCommunity(app.page)
      await goToPeople(app.page)
      const syncs = await countSyncs()
      try {
        for (let number = 1; number <= CHANGES; number += 1) await addPerson(app.page, personName(number))
        expect(syncs.count()).toBeGreaterThanOrEqual(CHANGES)
      } finally {
        syncs.stop()
      }
      const asked = await app.page.evaluate(() => (window as unknown as { asked: string[] }).asked)
      expect(asked.length).toBeGreaterThanOrEqual(CHANGES)
      expect(new Set(asked)).toEqual(new Set(['strict']))
    } finally {
      await app.quit()
    }
  })

  // A second witness, from below both: only where the machine has the tool that can see it.
  if (spawnSync('strace', ['-V']).status === 0) {
    it('the system is asked to write both to the disk, for every change', async () => {
      const home = newHome()
      const trace = join(home.path, 'trace.txt')
      const child = new Child(
        home,
        { kind: 'people', from: 0, count: CHANGES, then: 'stay' },
        { under: ['strace', '-f', '--seccomp-bpf', '-y', '-e', 'trace=fdatasync,fsync', '-o', trace] },
      )
      try {
        await child.said('writing')
        const before = (await readFile(trace, 'utf8')).length
        await child.said('done')
        const calls = (await readFile(trace, 'utf8')).slice(before).split('\n')
        const onFile = (part: string) => calls.filter((call) => call.includes('sync(') && call.includes(part)).length
        expect(child.saved).toHaveLength(CHANGES)
        expect(onFile('/IndexedDB/')).toBeGreaterThanOrEqual(CHANGES)
        expect(onFile('/Salondesk-Safety/journal/')).toBeGreaterThanOrEqual(CHANGES)
      } finally {
        await child.kill()
      }
    })
  }
})
