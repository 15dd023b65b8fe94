import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { launchDesktop } from '../stand-in/launch-desktop'
import { copyOfHome, type Home, newHome, removeHomes } from './home'
import type { Step } from './job'
import {
  addPerson,
  allSaved,
  beginCommunity,
  goToPeople,
  isOpen,
  namesIn,
  personName,
  readStored,
  shownCount,
} from './people'
import { failpointsOfTheShell } from './failpoints'
import { LONG } from './rounds'
import { Child } from './start-child'
import { backUp, NEWCOMER } from './steps'

interface Case {
  readonly point: string
  readonly step: Step
  /** What the app finds when it starts. */
  readonly found?: 'torn' | 'broken'
  readonly always?: boolean
}

/** Which step reaches which place. The first of each place is tried in the short run. */
const CASES: readonly Case[] = [
  { point: 'journal:before-append', step: 'change', always: true },
  { point: 'journal:after-write', step: 'change', always: true },
  { point: 'journal:after-append', step: 'change', always: true },
  { point: 'journal:before-cut', step: 'change', found: 'torn', always: true },
  { point: 'journal:after-aside', step: 'change', found: 'broken', always: true },
  { point: 'backup:before-write', step: 'backUp', always: true },
  { point: 'backup:after-write', step: 'backUp', always: true },
  { point: 'backup:after-verify', step: 'backUp', always: true },
  { point: 'backup:after-rename', step: 'backUp', always: true },
  { point: 'backup:before-prune', step: 'backUp', always: true },
  { point: 'backup:before-write', step: 'replace' },
  { point: 'backup:after-write', step: 'replace' },
  { point: 'backup:after-verify', step: 'replace' },
  { point: 'backup:after-rename', step: 'replace', always: true },
  { point: 'journal:before-append', step: 'replace', always: true },
  { point: 'journal:after-write', step: 'replace' },
  { point: 'journal:after-append', step: 'replace' },
]

const BEFORE_BACKUP = [1, 2, 3].map(personName)
const AFTER_BACKUP = [4, 5].map(personName)
const THERE = [...BEFORE_BACKUP, ...AFTER_BACKUP]

afterAll(removeHomes)

describe('P2 the app is killed at every named place', () => {
  let home: Home

  beforeAll(async () => {
    home = newHome()
    const app = await launchDesktop({ home: home.path, language: 'en' })
    app.page.setDefaultTimeout(60_000)
    await beginCommunity(app.page)
    await goToPeople(app.page)
    for (const name of BEFORE_BACKUP) await addPerson(app.page, name)
    await backUp(app.page)
    await goToPeople(app.page)
    for (const name of AFTER_BACKUP) await addPerson(app.page, name)
    await app.quit()
  })

  it('every place that the source names is tried', () => {
    expect([...new Set(CASES.map(({ point }) => point))].sort()).toEqual(expect.arrayContaining(failpointsOfTheShell()))
  })

  it.each(CASES.filter(({ always }) => LONG || always))('$point during: $step', async ({ point, step, found }) => {
    const copy = copyOfHome(home)
    if (found !== undefined) spoilJournal(copy, found)
    const child = new Child(copy, { kind: 'step', step }, { environment: { SALONDESK_FAILPOINT: point } })
    try {
      const done = child.said('done').then(
        () => 'reached the end',
        () => child.ended,
      )
      // Null: a signal ended it, and nothing else did.
      expect(await Promise.race([child.ended, done]), child.complaints).toBeNull()
    } finally {
      await child.kill()
    }

    const app = await launchDesktop({ home: copy.path, language: 'en' })
    try {
      app.page.setDefaultTimeout(60_000)
      await isOpen(app.page)
      await allSaved(app.page)
      const names = namesIn(await readStored(app.page)).sort()
      expect(possible(step)).toContainEqual(names)
      await goToPeople(app.page)
      expect(await shownCount(app.page)).toBe(names.length)
    } finally {
      await app.quit()
    }
    await expectWholeBackups(copy)
  })
})

/** What may be there afterwards: the state before the step or the one it leads to, and nothing else. */
function possible(step: Step): string[][] {
  switch (step) {
    case 'start':
      return [[...THERE].sort()]
    case 'backUp':
      return [[...THERE, NEWCOMER].sort()]
    case 'change':
      return [[...THERE].sort(), [...THERE, NEWCOMER].sort()]
    case 'replace':
      return [[...THERE].sort(), [...BEFORE_BACKUP].sort()]
  }
}

/** Leaves the journal as a crash may: its last line half written, or whole lines that are none. */
function spoilJournal(home: Home, found: 'torn' | 'broken'): void {
  const root = join(home.safety, 'journal')
  const segments = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = segments.map((entry) => join(entry.parentPath, entry.name))
  // Each backup begins a new file, named after its first number; changes go to the newest.
  const newest = paths.sort((a, b) => Number.parseInt(basename(b), 10) - Number.parseInt(basename(a), 10))[0]
  if (newest === undefined) throw new Error('There is no journal')
  appendFileSync(newest, found === 'torn' ? '{"v":1,"seq":' : '{"v":1,"seq":x}\n{"v":1,"seq":y}\n')
}

/** Every file that has the name of a backup is a whole one. What is only half written has another name. */
async function expectWholeBackups(home: Home): Promise<void> {
  const names = readdirSync(home.backups).filter((name) => name.endsWith('.salondesk'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const read = await readWorkspaceFile(new Uint8Array(readFileSync(join(home.backups, name))))
    expect(read.ok, name).toBe(true)
  }
}
