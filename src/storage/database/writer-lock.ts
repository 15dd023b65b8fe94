/** Whether this window may write to a database. Only one window at a time may; the others wait for their turn. */
export interface WriterLock {
  readonly held: boolean
  /** Calls back when the lock becomes this window's. At once when it is so already. Returns the way to stop. */
  whenHeld(listener: () => void): () => void
  /** Gives the lock back, or stops waiting for it. */
  release(): void
}

/** The part of the browser's lock manager that is needed. */
export type Locks = Pick<LockManager, 'request'>

/**
 * Takes the one writer's lock of a database, for as long as the page lives: the browser gives it back when the page goes,
 * however it goes. When another window has it, this one queues up behind it. Where there are no Web Locks (only outside a
 * browser) there is no second window either. Only the holder may upgrade, replay or write.
 */
export async function takeWriterLock(
  database: string,
  // Typed as always there, but Node and insecure pages have none.
  locks: Locks | undefined = (globalThis.navigator as Navigator | undefined)?.locks,
): Promise<WriterLock> {
  if (!locks) return new HeldOrWaiting(true)
  const name = `salondesk-writer-${database}`
  const at = await now(locks, name)
  if (at) return at
  const waiting = new HeldOrWaiting(false)
  void locks
    .request(name, { signal: waiting.signal }, () => {
      waiting.take()
      return waiting.end
    })
    .catch((error: unknown) => {
      if (!waiting.signal.aborted) throw error
    })
  return waiting
}

/** The lock, when it is free at this moment. */
function now(locks: Locks, name: string): Promise<WriterLock | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(null)
        const held = new HeldOrWaiting(true)
        resolve(held)
        return held.end
      })
      .catch(reject)
  })
}

class HeldOrWaiting implements WriterLock {
  readonly #listeners = new Set<() => void>()
  readonly #stopWaiting = new AbortController()
  #letGo: () => void = () => {}
  /** The browser takes the lock back when this resolves. */
  readonly end = new Promise<void>((resolve) => {
    this.#letGo = resolve
  })

  constructor(public held: boolean) {}

  get signal(): AbortSignal {
    return this.#stopWaiting.signal
  }

  take(): void {
    if (this.signal.aborted) return
    this.held = true
    for (const listener of [...this.#listeners]) listener()
  }

  whenHeld(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (this.held) listener()
    return () => this.#listeners.delete(listener)
  }

  release(): void {
    this.held = false
    this.#listeners.clear()
    this.#stopWaiting.abort()
    this.#letGo()
  }
}
