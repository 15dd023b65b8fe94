import type { Operation } from '@/domain/history/operation'

/** An operation that is in the database, as far as those who are told of it need it. */
export interface CommittedOperation extends Pick<Operation, 'id' | 'seq' | 'at' | 'kind' | 'label'> {
  /** The whole of it as JSON, as the journal keeps it. */
  readonly text: () => string
}

/** How an operation of this window is told. */
export function committed(operation: Operation): CommittedOperation {
  const { id, seq, at, kind, label } = operation
  return { id, seq, at, kind, label, text: () => JSON.stringify(operation) }
}

/** Tells who wants to know (the journal, the backups) that an operation is in the database, flushed. */
export class Committed {
  readonly #listeners = new Set<(operation: CommittedOperation) => void>()
  #newest: CommittedOperation | null = null
  #onItsWay: Promise<unknown> | null = null

  /** The last one that was told of; null before the first. */
  get newest(): CommittedOperation | null {
    return this.#newest
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
    if (this.#newest === null || operation.seq > this.#newest.seq) this.#newest = operation
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
