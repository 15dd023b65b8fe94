import { mkdirSync } from 'node:fs'
import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'

export interface ChromiumOptions {
  /** A BCP 47 tag; the page and the app see it as the system's language. */
  readonly language?: string
  /** An IANA zone; the machine's own when left out. */
  readonly timeZone?: string
  readonly reducedMotion?: boolean
  /** More switches for the browser, such as another engine under its database. */
  readonly chromiumArguments?: readonly string[]
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Runs in every page before anything of the app, such as another clock. */
  readonly pageScript?: string
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only what is served on this machine can be reached, whatever the browser itself might try.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** A real Chromium on a profile that outlives it, so that an app can be quit and started again. */
export async function launchChromium(profile: string, options: ChromiumOptions): Promise<BrowserContext> {
  mkdirSync(profile, { recursive: true })
  const start = async (chromiumSandbox: boolean) => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: true,
      chromiumSandbox,
      args: [...ARGUMENTS, ...(options.chromiumArguments ?? [])],
      viewport: options.viewport ?? { width: 1366, height: 768 },
      locale: options.language ?? 'zh-CN',
      ...(options.timeZone === undefined ? {} : { timezoneId: options.timeZone }),
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    })
    if (options.pageScript !== undefined) await context.addInitScript({ content: options.pageScript })
    return context
  }
  // Chromium refuses its sandbox for root; elsewhere a container may forbid what it needs.
  if (process.getuid?.() === 0) return start(false)
  try {
    return await start(true)
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error
    return start(false)
  }
}
