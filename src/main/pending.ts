/** What is being written right now, so that the end of the app can wait for it. */
export class Pending {
  private readonly running = new Set<Promise<unknown>>()

  /** Passes the work on and remembers it until it is done. */
  while<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.then(
      () => this.running.delete(ended),
      () => this.running.delete(ended),
    )
    this.running.add(ended)
    return work
  }

  /** Whether everything came to its end within the time. */
  async settled(withinMs: number): Promise<boolean> {
    const all = Promise.all(this.running).then(() => true)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)))
    return Promise.race([all, late]).finally(() => clearTimeout(timer))
  }
}
