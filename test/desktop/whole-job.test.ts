import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchBrowserHost } from './stand-in/launch-browser-host'
import { launchDesktop } from './stand-in/launch-desktop'
import type { RunningApp } from './stand-in/running-app'
import { closeEvent, equip, exportAndRead, importList, lookAgain, openDoor, planEvent, retime } from './walk/whole-job'

/** Nothing left the app, nothing was refused by the content policy, nothing went to the console. */
function expectClean(app: RunningApp): void {
  expect(app.foreignRequests).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.consoleErrors).toEqual([])
}

async function walk(start: () => Promise<RunningApp>, home: string): Promise<void> {
  const app = await start()
  app.page.setDefaultTimeout(60_000)
  const walked = await planEvent(app)
  await retime(app)
  await equip(app)
  await importList(app, home)
  await openDoor(app)
  await closeEvent(app, walked)
  await exportAndRead(app, home)
  expectClean(app)
  await app.quit()

  const again = await start()
  again.page.setDefaultTimeout(60_000)
  await lookAgain(again, walked)
  expectClean(again)
  await again.quit()
}

describe('the whole job', () => {
  it('works from the first start to the workbook, and again after a restart, in the desktop shell', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-walk-'))
    await walk(() => launchDesktop({ home, language: 'en' }), home)
  })

  it('works the same in the browser host', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-walk-'))
    let port: number | undefined
    await walk(async () => {
      const app = await launchBrowserHost({ home, language: 'en', ...(port === undefined ? {} : { port }) })
      port = app.port
      return app
    }, home)
  })
})
