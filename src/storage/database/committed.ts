import type { Operation } from '@/domain/history/operation'

/** Tells who wants to know (the journal, the backups) that an operation is in the database, flushed. */
export class Committed {
  readonly #listeners = new Set<(operation: Operation) => void>()

  /** Calls back after every commit of this window, in the order of `seq`. Returns the way to stop. */
  subscribe(listener: (operation: Operation) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Only what writes operations calls this. A listener that throws is loud, but what was saved stays saved. */
  tell(operation: Operation): void {
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
