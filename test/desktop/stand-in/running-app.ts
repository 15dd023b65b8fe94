import type { BrowserContext, Page } from 'playwright-core'

/** What a content policy refused, as the page's own event told it. */
export interface Violation {
  readonly directive: string
  readonly blocked: string
  readonly sample: string
}

/** A started app, in whichever shell: the page to drive, and what the tests hold against it. */
export interface RunningApp {
  readonly kind: 'electron' | 'browser'
  readonly page: Page
  /** Addresses outside the app that something tried to reach. */
  readonly foreignRequests: readonly string[]
  readonly violations: readonly Violation[]
  /** Errors on the page's console, and errors nobody caught. */
  readonly consoleErrors: readonly string[]
  /** Does something that saves a file, which then lies at the path. */
  saveThrough(path: string, act: () => Promise<unknown>): Promise<void>
  /** Does something that asks for a file, and answers with this one. */
  pickThrough(path: string, act: () => Promise<unknown>): Promise<void>
  /** Ends the app as its person would. */
  quit(): Promise<void>
}

const VIOLATION_BINDING = '__standInViolation'

/** Collects what must not happen. To be called before the first page is opened. */
export async function watch(context: BrowserContext) {
  const violations: Violation[] = []
  const consoleErrors: string[] = []
  await context.exposeBinding(VIOLATION_BINDING, (_source, violation: Violation) => void violations.push(violation))
  await context.addInitScript((binding) => {
    const tell = (globalThis as unknown as Record<string, (violation: object) => void>)[binding]
    Reflect.deleteProperty(globalThis, binding)
    document.addEventListener('securitypolicyviolation', (event) => {
      tell?.({ directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample })
    })
  }, VIOLATION_BINDING)
  const watchPage = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text())
    })
    page.on('pageerror', (error) => consoleErrors.push(`${error.name}: ${error.message}`))
  }
  context.pages().forEach(watchPage)
  context.on('page', watchPage)
  return { violations, consoleErrors }
}
