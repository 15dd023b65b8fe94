import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANNELS, FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL } from '@/host/channel-names'
import type { Host } from '@/host/contract'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'

declare global {
  interface Window {
    readonly desk?: Host
  }
}

/** Everything the page can ask for. A new name here is a new way into the machine: think before adding it. */
const HOST_FUNCTIONS = [
  'appendToJournal',
  'backUp',
  'backupPlaces',
  'chooseSecondFolder',
  'closeProjector',
  'facts',
  'fillScreen',
  'forgetSecondFolder',
  'freeBytes',
  'keepAwake',
  'listBackups',
  'listJournals',
  'onFlush',
  'onMenuCommand',
  'onOpenFile',
  'onProjector',
  'openBackupsFolder',
  'openProjector',
  'pickFile',
  'print',
  'readBackup',
  'readJournal',
  'restartJournal',
  'retireJournal',
  'saveDiagnostics',
  'saveFile',
  'savePdf',
  'setAppearance',
  'setMenuSteps',
  'startReport',
]

const JOURNAL = { datasetId: 'dataset-1', deviceId: 'device-1', database: 'salondesk-workspace-1', epoch: 1 }
const BACKUP = {
  datasetId: 'dataset-1',
  epoch: 1,
  seq: 1,
  reason: 'byHand',
  rows: 1,
  bytes: new Uint8Array(5),
  sha256: '0'.repeat(64),
} as const
const PAGE = {
  schemaVersion: 1,
  workspaces: 0,
  counts: {},
  lastSeq: 0,
  journaledSeq: 0,
  health: 'none',
  screen: { width: 1, height: 1, zoom: 1 },
  language: 'en',
} as const

let home: string
let app: DesktopApp

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-bridge-'))
  app = await launchDesktop({ home, attacks: true })
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

describe('the bridge', () => {
  it('is exactly the contract: functions, nothing else', async () => {
    const found = await app.page.evaluate(() =>
      Object.entries(window.desk ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
    )
    expect(found.sort()).toEqual(HOST_FUNCTIONS.map((name) => `${name}: function`))
  })

  it('cannot be changed by the page', async () => {
    const changed = await app.page.evaluate(() => {
      'use strict'
      const attempts = [
        () => Object.assign(window, { desk: null }),
        () => Object.assign(window.desk as object, { facts: null }),
        () => Reflect.defineProperty(window.desk as object, 'more', { value: 1 }) || Promise.reject(new Error()),
      ]
      return attempts.map((attempt) => {
        try {
          const result: unknown = attempt()
          if (result instanceof Promise) result.catch(() => undefined)
          return result instanceof Promise ? 'refused' : 'changed'
        } catch {
          return 'refused'
        }
      })
    })
    expect(changed).toEqual(['refused', 'refused', 'refused'])
  })

  it('tells the facts', async () => {
    const facts = await app.page.evaluate(() => window.desk?.facts())
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(facts).toMatchObject({ kind: 'electron', appVersion: version, systemLanguage: 'zh-CN' })
    expect(facts?.shellVersion).toMatch(/^Electron \d+\.\d+\.\d+$/)
    expect(facts?.backupsPlace).toBe(app.backups)
  })

  it('refuses arguments that are not the contract’s', async () => {
    const bad: [keyof typeof CHANNELS, unknown[]][] = [
      ['facts', ['more']],
      ['saveFile', []],
      ['saveFile', [{ suggestedName: 'a', mediaType: 'text/plain', bytes: 'text' }]],
      ['saveFile', [{ suggestedName: '', mediaType: 'text/plain', bytes: new Uint8Array() }]],
      ['saveFile', [{ suggestedName: 'a', mediaType: 'text/plain', bytes: new Uint8Array(), path: '/etc/passwd' }]],
      ['pickFile', [{ purpose: 'anything' }]],
      ['savePdf', [7]],
      ['print', []],
      ['print', [{ size: 'A3', landscape: false }]],
      ['print', [{ size: 'A4', landscape: false, deviceName: 'all' }]],
      ['backUp', [{ ...BACKUP, datasetId: '../../up' }]],
      ['backUp', [{ ...BACKUP, reason: 'because' }]],
      ['backUp', [{ ...BACKUP, sha256: 'none' }]],
      ['backUp', [{ ...BACKUP, path: '/etc/passwd' }]],
      ['readBackup', ['../../etc/passwd', 'first']],
      ['readBackup', ['shell.json', 'first']],
      ['readBackup', ['salondesk-1-automatic-20260601-000000-1-e1s88.salondesk', '/media']],
      ['appendToJournal', [{ ...JOURNAL, datasetId: '../up-and-away', operations: [] }]],
      ['appendToJournal', [{ ...JOURNAL, deviceId: 'short', operations: [] }]],
      ['appendToJournal', [{ ...JOURNAL, operations: [{ seq: 0, text: '{}' }] }]],
      ['appendToJournal', [{ ...JOURNAL, operations: Array.from({ length: 20_001 }, () => ({ seq: 1, text: '{}' })) }]],
      ['readJournal', [{ datasetId: 'dataset-1', deviceId: 'device/../1' }, 0]],
      ['readJournal', [{ datasetId: 'dataset-1', deviceId: 'device-1' }, -1]],
      ['restartJournal', [{ ...JOURNAL, database: '../other', lastSeq: 1 }]],
      ['retireJournal', [{ datasetId: 'dataset-1', deviceId: '' }]],
      ['saveDiagnostics', [{ note: '张伟' }]],
      ['saveDiagnostics', [{ ...PAGE, health: 'writable, says 张伟' }]],
      ['saveDiagnostics', [{ ...PAGE, counts: { 张伟: 1 } }]],
      ['openProjector', []],
      ['openProjector', ['evt_../../settings']],
      ['openProjector', ['evt_1/../../settings']],
      ['openProjector', ['https://foreign.example/']],
      ['openProjector', ['ven_1']],
      ['fillScreen', ['always']],
      ['keepAwake', ['yes']],
      ['setAppearance', [{ language: 'de', look: 'dark' }]],
      ['setAppearance', [{ language: 'en', look: 'dark', extra: 1 }]],
      ['setMenuSteps', [{ undo: 'x'.repeat(121), redo: null }]],
      ['setMenuSteps', [{ undo: '', redo: null }]],
    ]
    const window = app.run.windows[0]
    const own = window?.webContents.mainFrame ?? null
    for (const [question, args] of bad) {
      await expect(app.run.ask(CHANNELS[question], own, ...args), question).rejects.toThrow(/^Refused: not what/)
    }
  })

  it('refuses every sender but the app’s own top frame', async () => {
    const own = app.run.windows[0]?.webContents.mainFrame ?? null
    const frames = [
      null,
      { url: 'salondesk://app/', parent: null },
      { url: 'salondesk://app/', parent: own },
      { url: 'salondesk://app.evil/', parent: null },
      { url: 'https://foreign.example/?next=salondesk://app', parent: null },
      { url: 'file:///etc/passwd', parent: null },
    ]
    for (const frame of frames) {
      await expect(app.run.ask(CHANNELS.facts, frame)).rejects.toThrow('Refused: not the app’s own page')
    }
    expect(await app.run.ask(CHANNELS.facts, own)).toMatchObject({ kind: 'electron' })
  })

  it('is not there in a frame inside the page', async () => {
    await app.page.evaluate(() => void document.body.append(document.createElement('iframe')))
    const inner = app.page.frames().find((frame) => frame.parentFrame() !== null)
    expect(await inner?.evaluate(() => typeof (window as Window).desk)).toBe('undefined')
    await app.page.evaluate(() => document.querySelector('iframe')?.remove())
  })

  it('answers just the channels of the contract', () => {
    const all = [...Object.values(CHANNELS), FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL]
    expect(app.run.ipcMain.channels.sort()).toEqual(all.sort())
  })

  it('weighs what comes before it looks into it', async () => {
    const own = app.run.windows[0]?.webContents.mainFrame ?? null
    const long = 'x'.repeat(2000)
    for (const [question, args] of [
      ['facts', [long]],
      ['readBackup', [long, 'first']],
      ['setAppearance', [{ language: long, look: 'dark' }]],
      ['setMenuSteps', [{ undo: long, redo: null }]],
      ['retireJournal', [{ datasetId: long, deviceId: long }]],
      ['openProjector', [`evt_${long}`]],
    ] as [keyof typeof CHANNELS, unknown[]][]) {
      await expect(app.run.ask(CHANNELS[question], own, ...args)).rejects.toThrow(`Refused: too much for ${question}`)
    }
    await expect(app.run.ask(FLUSHED_CHANNEL, own, long)).rejects.toThrow('Refused: too much for flushed')
  })

  it('refuses a foreign sender of the page’s own words, too', async () => {
    for (const channel of [FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL]) {
      await expect(app.run.ask(channel, { url: 'https://foreign.example/', parent: null })).rejects.toThrow(/^Refused/)
    }
  })

  it('answers whatever is thrown at it with an answer or a refusal that tells nothing', async () => {
    const own = app.run.windows[0]?.webContents.mainFrame ?? null
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    const nearly = fc.oneof(
      anything,
      fc.constantFrom({ ...JOURNAL }, { ...BACKUP }, { ...PAGE }, 0, 'first', '../../etc/passwd', '/etc/passwd', home),
      fc.dictionary(
        fc.constantFrom('datasetId', 'deviceId', 'bytes', 'reason', 'suggestedName', '__proto__'),
        anything,
      ),
    )
    // What opens a dialog or makes a PDF is refused before that, or asks a person who is not there.
    const channels = [...Object.values(CHANNELS), FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels),
        fc.array(nearly, { minLength: 1, maxLength: 3 }),
        async (channel, args) => {
          try {
            await app.run.ask(channel, own, ...args)
          } catch (error) {
            const text = String(error)
            expect(text).toMatch(/^Error: (Refused: (too much for|not what) \w+( takes)?|The shell failed at \w+)$/)
          }
        },
      ),
      { numRuns: 1500 },
    )
    expect(app.run.app.exitCode).toBeNull()
    expect(app.run.opened).toEqual([])
  })
})
