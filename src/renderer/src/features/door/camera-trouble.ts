/** Why the camera shows nothing, as far as the person can do something about it. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'unplugged' | 'other'

/** What the browser's reason for giving no camera means (W3C Media Capture and Streams, `getUserMedia`). */
export function cameraTrouble(error: unknown): CameraTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'other'
  }
}
