import { EventEmitter } from 'node:events'

interface Details {
  readonly isMainFrame: boolean
  readonly requestingUrl: string
  /** Of a request for `media`. */
  readonly mediaTypes?: readonly ('video' | 'audio')[]
  /** Of a check of `media`. */
  readonly mediaType?: 'video' | 'audio' | 'unknown'
}
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: Details,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string, details: Details) => boolean
type BeforeRequest = (details: { url: string }, answer: (reply: { cancel?: boolean }) => void) => void

/** Keeps what the app sets, and puts questions to it. Without a handler Electron grants everything: so does this. */
export class FakeSession extends EventEmitter {
  private onRequest: RequestHandler | null = null
  private onCheck: CheckHandler | null = null
  private onDevice: ((details: object) => boolean) | null = null
  private onDisplay: ((request: object, answer: (streams: object | null) => void) => void) | null = null
  private onBefore: BeforeRequest | null = null

  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest): void => {
      this.onBefore = handler
    },
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.onRequest = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.onCheck = handler
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.onDevice = handler
  }

  setDisplayMediaRequestHandler(handler: (request: object, answer: (streams: object | null) => void) => void): void {
    this.onDisplay = handler
  }

  /** Whether a request for a permission is granted to a frame. */
  async asksFor(permission: string, details: Details): Promise<boolean> {
    const handler = this.onRequest
    if (handler === null) return true
    return new Promise((resolve) => handler(null, permission, resolve, details))
  }

  /** Whether a permission counts as granted to a frame. */
  has(permission: string, details: Details): boolean {
    return this.onCheck?.(null, permission, details.requestingUrl, details) ?? true
  }

  allowsDevice(): boolean {
    return this.onDevice?.({ deviceType: 'usb' }) ?? true
  }

  async sharesDisplay(): Promise<boolean> {
    const handler = this.onDisplay
    if (handler === null) return false
    return (await new Promise<object | null>((resolve) => handler({}, resolve))) !== null
  }

  async cancels(url: string): Promise<boolean> {
    const handler = this.onBefore
    if (handler === null) return false
    return (await new Promise<{ cancel?: boolean }>((resolve) => handler({ url }, resolve))).cancel === true
  }
}
