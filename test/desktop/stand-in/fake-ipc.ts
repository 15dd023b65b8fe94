type Handler = (event: object, ...args: unknown[]) => unknown

/** A frame as main sees the sender of a question. */
export interface FakeFrame {
  readonly url: string
  readonly parent: FakeFrame | null
}

export class FakeIpcMain {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Second handler for ${channel}`)
    this.handlers.set(channel, handler)
  }

  get channels(): string[] {
    return [...this.handlers.keys()]
  }

  /** Puts a question as a frame of the window; what comes back is a copy, as over the real wire. */
  async ask(
    channel: string,
    sender: { senderFrame: FakeFrame | null; sender: object },
    args: unknown[],
  ): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(sender, ...structuredClone(args)))
  }
}
