import type { ReadOnlyReason } from './health'

/** What an error of the database means for the person. */
export interface Failure {
  readonly why: Extract<ReadOnlyReason, 'full' | 'closed' | 'failed' | 'newerApp'>
  readonly detail: string
}

/** By the names that browsers and Dexie give. What is not named here is a mistake of the program, not of the disk. */
const REASONS: Readonly<Record<string, Failure['why']>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionError: 'newerApp',
  UnknownError: 'failed',
  AbortError: 'failed',
  TimeoutError: 'failed',
  OperationError: 'failed',
  NotReadableError: 'failed',
  EncodingError: 'failed',
  OpenFailedError: 'failed',
  DataCorruptError: 'failed',
}

/** Chromium tells some conditions only in the text of an UnknownError or an AbortError. */
const FULL = /quota|disk full|no space|ENOSPC|not enough space/i
const CLOSED = /connection is (closing|closed|lost)|connection to Indexed Database server lost|backing store/i

/**
 * Whether an error says that the database cannot be written to now, and why. Null for errors that a caller made himself
 * (a row of the wrong shape, an id that is there already): they take back one commit and nothing else.
 */
export function failureOf(error: unknown): Failure | null {
  const chain = causes(error)
  if (chain.some(({ name }) => name === 'ConstraintError' || name === 'DataError' || name === 'DataCloneError'))
    return null
  const named = chain.filter(({ name }) => Object.hasOwn(REASONS, name))
  const [first] = named
  if (!first) return null
  const detail = chain.map(({ name, message }) => `${name} ${message}`).join(' < ')
  if (named.some(({ message }) => FULL.test(message))) return { why: 'full', detail }
  // The innermost name is the most exact one: Dexie wraps what the browser said in an AbortError.
  const innermost = named.at(-1) ?? first
  const why = REASONS[innermost.name] ?? 'failed'
  return { why: why === 'failed' && named.some(({ message }) => CLOSED.test(message)) ? 'closed' : why, detail }
}

interface Cause {
  readonly name: string
  readonly message: string
}

/** The error, what it wraps, and what failed in a bulk write; outermost first. */
function causes(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { name, message, inner, failures } = error as Readonly<Record<string, unknown>>
  if (typeof name !== 'string') return []
  const own = { name, message: typeof message === 'string' ? message : '' }
  const within: unknown[] = Array.isArray(failures) ? failures.slice(0, 1) : []
  return [own, ...[inner, ...within].flatMap((cause) => causes(cause, depth + 1))]
}
