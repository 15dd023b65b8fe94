import type { BrowserContext, Page } from 'playwright-core'
import { killBrowser } from '../crash/processes'
import { launchChromium } from '../stand-in/launch-chromium'
import type { Lab } from './lab'

declare global {
  interface Window {
    readonly lab: Lab
  }
}

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What the content policy refused and what nobody caught. */
  readonly faults: readonly string[]
  quit(): Promise<void>
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>
}

/** Opens the storage page in a browser on a profile that outlives it. */
export async function openStoragePage(
  address: string,
  profile: string,
  chromiumArguments: readonly string[] = [],
): Promise<OpenedPage> {
  const context = await launchChromium(profile, { chromiumArguments })
  const page = context.pages()[0] ?? (await context.newPage())
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(address)
  await page.waitForFunction(() => 'lab' in window)
  return {
    page,
    context,
    faults,
    quit: () => context.close(),
    kill: async () => {
      await killBrowser(profile)
      await context.close().catch(() => undefined)
    },
  }
}
