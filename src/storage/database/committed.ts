import type { OperationId } from '@/domain/common/id'
import type { Operation } from '@/domain/history/operation'

/** An operation that is in the database, as far as those who are told of it need it. */
export interface CommittedOperation extends Pick<Operation, 'id' | 'seq' | 'at' | 'kind' | 'label'> {
  /** How many rows it changed. */
  readonly rows: number
  /** The whole of it as JSON, as the journal keeps it. */
  readonly text: () => string
}

/** How an operation of this window is told. */
export function committed(operation: Operation): CommittedOperation {
  const { id, seq, at, kind, label, changes } = operation
  return { id, seq, at, kind, label, rows: changes.length, text: () => JSON.stringify(operation) }
}

/** What is kept of an operation once it was told: its words and its size, not what it changed. */
export type Told = Pick<CommittedOperation, 'label' | 'rows'>

/** Tells who wants to know (the journal, the backups) that an operation is in the database, flushed. */
export class Committed {
  readonly #listeners = new Set<(operation: CommittedOperation) => void>()
  readonly #told = new Map<OperationId, Told>()
  #onItsWay: Promise<unknown> | null = null

  /** What was told of an operation; null of one that this window did not hear of, as after a restart. */
  toldOf(id: OperationId): Told | null {
    return this.#told.get(id) ?? null
  }

  /** Resolves when what a worker writes for this window was told of; null while none does. */
  get onItsWay(): Promise<unknown> | null {
    return this.#onItsWay
  }

  /** Something is written elsewhere for this window; the promise never fails and ends when it was told of. */
  expect(told: Promise<unknown>): void {
    this.#onItsWay = told
    void told.then(() => {
      if (this.#onItsWay === told) this.#onItsWay = null
    })
  }

  /**
   * Calls back after every commit of this window, in the order of `seq`; one that a worker made for it may come a little
   * later than its number. Returns the way to stop.
   */
  subscribe(listener: (operation: CommittedOperation) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Only what writes operations calls this. A listener that throws is loud, but what was saved stays saved. */
  tell(operation: CommittedOperation): void {
    const { id, label, rows } = operation
    this.#told.set(id, { label, rows })
    for (const listener of [...this.#listeners]) {
      try {
        listener(operation)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
