import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANNELS } from '@/host/channel-names'
import type { Host } from '@/host/contract'
import { type DesktopApp, launchDesktop, startMain } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

declare global {
  interface Window {
    readonly desk?: Host
  }
}

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

let home: string
let app: DesktopApp

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-shell-'))
  app = await launchDesktop({ home })
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

describe('files', () => {
  it('are saved whole, under the name the person chose', async () => {
    const path = join(home, 'list.csv')
    app.run.dialogs.willSaveTo(path)
    const outcome = await app.page.evaluate(() =>
      window.desk?.saveFile({
        suggestedName: '../../名单: 6/1.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('姓名\n张三\n'),
      }),
    )
    expect(outcome).toEqual({ kind: 'saved', name: 'list.csv' })
    expect(readFileSync(path, 'utf8')).toBe('姓名\n张三\n')
    expect(app.run.dialogs.suggested.at(-1)).toBe(join(home, 'Documents', '名单 6 1.csv'))
    expect(readdirSync(home).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('are not saved when the person changes their mind, or where nothing may be written', async () => {
    const save = () =>
      app.page.evaluate(() =>
        window.desk?.saveFile({ suggestedName: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(3) }),
      )
    app.run.dialogs.willSaveTo(null)
    expect(await save()).toEqual({ kind: 'cancelled' })
    app.run.dialogs.willSaveTo(join(home, 'no such folder', 'a.txt'))
    expect(await save()).toEqual({ kind: 'failed', why: 'other' })
  })

  it('are picked with their bytes, and refused when too big', async () => {
    const pick = () =>
      app.page.evaluate(async () => {
        const outcome = await window.desk?.pickFile({ purpose: 'signUps' })
        return outcome?.kind === 'picked'
          ? { name: outcome.file.name, bytes: Array.from(outcome.file.bytes) }
          : { kind: outcome?.kind, why: outcome?.kind === 'refused' ? outcome.why : null }
      })
    const path = join(home, '报名.csv')
    writeFileSync(path, Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0, 255]))
    app.run.dialogs.willOpen(path)
    expect(await pick()).toEqual({ name: '报名.csv', bytes: [0xd0, 0xd5, 0xc3, 0xfb, 0, 255] })
    writeFileSync(path, Buffer.alloc(20 * 1024 * 1024 + 1))
    app.run.dialogs.willOpen(path)
    expect(await pick()).toEqual({ kind: 'refused', why: 'tooBig' })
    app.run.dialogs.willOpen(join(home, 'gone.csv'))
    expect(await pick()).toEqual({ kind: 'refused', why: 'unreadable' })
    app.run.dialogs.willOpen(null)
    expect(await pick()).toEqual({ kind: 'cancelled', why: null })
  })

  it('come as PDF of the page', async () => {
    const path = join(home, 'page.pdf')
    await app.saveThrough(path, () => app.page.evaluate(() => window.desk?.savePdf('page.pdf')))
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('that are no workspace never become a backup', async () => {
    const outcome = await app.page.evaluate((backup) => window.desk?.backUp(backup), BACKUP)
    expect(outcome).toEqual({ ok: false, why: 'notVerified' })
    expect(await app.page.evaluate(() => window.desk?.listBackups())).toEqual([])
  })
})

describe('the journal', () => {
  it('keeps what the page appends, hands it back, begins anew and ends', async () => {
    const key = { datasetId: JOURNAL.datasetId, deviceId: JOURNAL.deviceId }
    const answers = await app.page.evaluate(
      async ([journal, own]) => {
        const { desk } = window
        const operations = [1, 2, 3].map((seq) => ({ seq, text: JSON.stringify({ seq, note: '茶歇' }) }))
        return [
          await desk?.appendToJournal({ ...journal, operations }),
          await desk?.appendToJournal({ ...journal, operations: [{ seq: 9, text: '{}' }] }),
          await desk?.readJournal(own, 1),
          (await desk?.listJournals())?.filter(({ datasetId }) => datasetId === own.datasetId),
          await desk?.restartJournal({ ...journal, epoch: 2, lastSeq: 3 }),
          await desk?.readJournal(own, 0),
          await desk?.retireJournal(own),
          (await desk?.listJournals())?.filter(({ datasetId }) => datasetId === own.datasetId),
        ]
      },
      [JOURNAL, key] as const,
    )
    expect(answers).toMatchObject([
      { ok: true, lastSeq: 3 },
      { ok: false, why: 'gap', lastSeq: 3 },
      { operations: ['{"seq":2,"note":"茶歇"}', '{"seq":3,"note":"茶歇"}'], condition: 'whole' },
      [{ ...JOURNAL, firstSeq: 1, lastSeq: 3, witnessSeq: 3, condition: 'whole' }],
      { ok: true, lastSeq: 3 },
      { operations: [], condition: 'whole' },
      undefined,
      [],
    ])
  })

  it('tells how much room is left', async () => {
    expect(await app.page.evaluate(() => window.desk?.freeBytes())).toBeGreaterThan(0)
  })
})

describe('the menu', () => {
  it('passes a command to the page, until the page stops listening', async () => {
    await app.page.evaluate(() => {
      const heard: string[] = []
      const stop = window.desk?.onMenuCommand((command) => void heard.push(command))
      Object.assign(window, { heard, stop })
    })
    await app.menu('goVenues')
    await app.page.evaluate(() => (window as unknown as { stop: () => void }).stop())
    await app.menu('goEvents')
    expect(await app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['goVenues'])
  })

  it('undoes writing while a field has the focus', async () => {
    // The first screen takes the focus when it comes.
    await app.page.locator('input:focus').waitFor()
    await app.page.evaluate(() => {
      document.getElementById('probe')?.remove()
      const field = document.createElement('input')
      field.id = 'probe'
      document.body.prepend(field)
      const heard: string[] = []
      Object.assign(window, { heard })
      // However many listen, one undo is one undo.
      for (let count = 0; count < 3; count += 1) window.desk?.onMenuCommand((command) => void heard.push(command))
    })
    const field = app.page.locator('#probe')
    await field.pressSequentially('abc')
    await field.evaluate((input: HTMLInputElement) => {
      // A second step of writing, apart from the first.
      input.setSelectionRange(0, 0)
      document.execCommand('insertText', false, 'x')
    })
    await app.menu('undo')
    expect(await field.inputValue()).toBe('abc')
    expect(await app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    await app.page.reload()
  })

  it('speaks the language of the app at once', async () => {
    const window = app.run.windows[0]
    const labels = () => app.menuItems().map(({ label }) => label)
    const kept = () => JSON.parse(readFileSync(join(app.userData, 'shell.json'), 'utf8')) as { appearance: unknown }
    for (const [language, look, word, color] of [
      ['en', 'dark', 'File', '#17191c'],
      ['zh-CN', 'light', '文件', '#f6f4ef'],
    ]) {
      // Asked past the page, which would tell its own settings again at a moment of its own.
      await app.run.ask(CHANNELS.setAppearance, window?.webContents.mainFrame ?? null, { language, look })
      expect(labels()).toContain(word)
      expect(window?.backgroundColor).toBe(color)
      expect(kept().appearance).toEqual({ language, look })
    }
  })

  it('registers no key that a text field needs', () => {
    const own = app.menuItems().filter(({ id }) => id === 'undo' || id === 'redo')
    expect(own.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false])
    expect(app.menuItems().map(({ role }) => role)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    )
  })
})

describe('the next start', () => {
  async function startWith(shell: string) {
    const place = mkdtempSync(join(tmpdir(), 'salondesk-start-'))
    mkdirSync(join(place, 'AppData', 'Salondesk'), { recursive: true })
    writeFileSync(join(place, 'AppData', 'Salondesk', 'shell.json'), shell)
    const run = await startMain({ home: place })
    const window = await until(() => run.windows[0])
    const labels = run.menus.shown.application?.all().map(({ label }) => label)
    await until(() => window.visible)
    run.app.quit()
    await run.ended
    const names = readdirSync(join(place, 'AppData', 'Salondesk'))
    rmSync(place, { recursive: true, force: true })
    return { options: window.options, labels, names }
  }

  it('opens where and as the last one ended, moved onto a screen that is there', async () => {
    const bounds = { x: 9000, y: -50, width: 1500, height: 5000 }
    const { options, labels } = await startWith(
      JSON.stringify({ window: { bounds, maximized: false }, appearance: { language: 'en', look: 'dark' } }),
    )
    expect(options).toMatchObject({ x: 420, y: 0, width: 1500, height: 1040, minWidth: 1024, minHeight: 680 })
    expect(labels).toContain('File')
  })

  it('puts a broken memory aside and opens as if new', async () => {
    const { options, labels, names } = await startWith('{"window": 7')
    expect(options).toMatchObject({ width: 1366, height: 768 })
    expect(labels).toContain('文件')
    expect(names).toContain('shell.json.broken')
  })
})

describe('a second start', () => {
  it('finds what the page had stored', async () => {
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('probe', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
            write.objectStore('rows').put('kept', 1)
            write.oncomplete = () => resolve()
          }
        }),
    )
    await app.quit()
    app = await launchDesktop({ home })
    const kept = await app.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('probe', 1)
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const read = opening.result.transaction('rows').objectStore('rows').get(1)
            read.onsuccess = () => resolve(read.result)
          }
        }),
    )
    expect(kept).toBe('kept')
  })
})
