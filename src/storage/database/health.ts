import type { Operation } from '@/domain/history/operation'

/**
 * Why nothing can be written. `otherWindow`: another window is the writer. `newerApp`: a newer app wants this database.
 * `stuck`: the database stopped answering. `full`, `closed`, `failed`: it refused. `lowDisk`: too little space is left to
 * risk it. `upgradeFailed`: the new version could not bring the data up to date and left it as it was.
 */
export type ReadOnlyReason =
  'otherWindow' | 'newerApp' | 'stuck' | 'full' | 'closed' | 'failed' | 'lowDisk' | 'upgradeFailed'

export type Health =
  | { readonly kind: 'writable' }
  | {
      readonly kind: 'readOnly'
      readonly why: ReadOnlyReason
      /** What the database said, for a report; empty when it said nothing. */
      readonly detail: string
      /** Whole changes that were tried and did not arrive; they can be saved as a file or tried again. */
      readonly unsaved: readonly Operation[]
    }

/** Thrown by `commit()` when nothing can be written: the change did not happen, or it is not known that it did. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError'

  constructor(
    readonly why: ReadOnlyReason,
    detail = '',
  ) {
    super(detail === '' ? why : `${why}: ${detail}`)
  }
}

/** Whether a workspace can be written to, for `commit()` to ask and for the frame to show. */
export class WorkspaceHealth {
  #current: Health = { kind: 'writable' }
  readonly #listeners = new Set<() => void>()

  get current(): Health {
    return this.#current
  }

  /** Calls back after every change. Returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From now on `commit()` refuses. The first reason stands, later ones only add what they could not save. */
  makeReadOnly(why: ReadOnlyReason, detail = '', unsaved: Operation | null = null): void {
    const before = this.#current
    const lost = unsaved === null ? [] : [unsaved]
    this.#set(
      before.kind === 'readOnly'
        ? { ...before, unsaved: [...before.unsaved, ...lost] }
        : { kind: 'readOnly', why, detail, unsaved: lost },
    )
  }

  /** Still read-only after another try, perhaps for another reason; what could not be saved stays kept. */
  stayReadOnly(why: ReadOnlyReason, detail: string): void {
    const before = this.#current
    this.#set({ kind: 'readOnly', why, detail, unsaved: before.kind === 'readOnly' ? before.unsaved : [] })
  }

  /** An operation that was given up is in the database after all: it only came late. */
  arrived(operation: Operation): void {
    const before = this.#current
    if (before.kind !== 'readOnly') return
    this.#set({ ...before, unsaved: before.unsaved.filter(({ id }) => id !== operation.id) })
  }

  makeWritable(): void {
    this.#set({ kind: 'writable' })
  }

  #set(health: Health): void {
    this.#current = health
    for (const listener of [...this.#listeners]) listener()
  }
}
