import type { OperationId } from '../common/id'
import type { Operation } from './operation'

/** An operation without what it changed: enough to know what stands and what was taken back. */
export type LogEntry = Pick<Operation, 'seq' | 'id' | 'kind' | 'about'>

/** The operations that the next undo and the next redo would take back. */
export interface NextSteps {
  readonly undo: OperationId | null
  readonly redo: OperationId | null
  /** Whether older entries can no longer change the answer. */
  readonly settled: boolean
}

/**
 * Reads the next steps off the newest part of the log. Undo takes back the newest change that stands, wherever in the
 * list others were taken back; redo takes back the newest undo that stands, as long as nothing new was done since. A
 * starting state (`base`) is where both end.
 */
export function nextSteps(newestFirst: readonly LogEntry[]): NextSteps {
  const takenBack = new Set<OperationId | ''>()
  let undo: OperationId | null = null
  let redo: OperationId | null = null
  let redoKnown = false
  for (const { id, kind, about } of newestFirst) {
    if (kind === 'base') return { undo, redo, settled: true }
    const stands = !takenBack.has(id)
    takenBack.add(about)
    if (kind === 'undo' && stands && !redoKnown) {
      redo = id
      redoKnown = true
    }
    if (kind !== 'undo' && stands) undo ??= id
    if (kind === 'do') redoKnown = true
    if (undo !== null && redoKnown) return { undo, redo, settled: true }
  }
  return { undo, redo, settled: false }
}

/**
 * The end of the chain that began with an operation: itself, or the undo that took it back, or the redo that took that
 * back, and so on. `later` are the entries behind it, oldest first.
 */
export function tipOf(entry: LogEntry, later: readonly LogEntry[]): LogEntry {
  let tip = entry
  for (const next of later) if (next.about === tip.id) tip = next
  return tip
}

/**
 * Of the entries behind a point of the log (oldest first), those that make a difference now, newest first. Something done
 * and taken back again behind that point makes none.
 */
export function standingSince(later: readonly LogEntry[]): LogEntry[] {
  const chains = new Map<OperationId, { entry: LogEntry; links: number }>()
  const chainOf = new Map<OperationId, OperationId>()
  for (const entry of later) {
    const first = entry.about === '' ? entry.id : (chainOf.get(entry.about) ?? entry.about)
    chainOf.set(entry.id, first)
    chains.set(first, { entry, links: (chains.get(first)?.links ?? 0) + 1 })
  }
  return [...chains.values()]
    .filter(({ links }) => links % 2 === 1)
    .map(({ entry }) => entry)
    .sort((a, b) => b.seq - a.seq)
}
