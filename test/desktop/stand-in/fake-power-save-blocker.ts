/** `powerSaveBlocker`: what is kept from sleeping now. */
export class FakePowerSaveBlocker {
  private readonly running = new Map<number, string>()
  private lastId = 0

  start(type: string): number {
    this.lastId += 1
    this.running.set(this.lastId, type)
    return this.lastId
  }

  stop(id: number): boolean {
    return this.running.delete(id)
  }

  isStarted(id: number): boolean {
    return this.running.has(id)
  }

  /** The kinds of sleep that are prevented, one entry for every blocker. */
  get prevented(): string[] {
    return [...this.running.values()]
  }
}
