import { cameraTrouble, type CameraTrouble } from './camera-trouble'

/** How the camera stands while somebody wants it. */
export type CameraStand =
  | { readonly kind: 'starting' }
  /** Which camera it is, for choosing another one. */
  | { readonly kind: 'on'; readonly deviceId: string }
  | { readonly kind: 'trouble'; readonly why: CameraTrouble }

interface WatchAsk {
  readonly video: HTMLVideoElement
  /** The camera to prefer; empty for any. Another one is taken when it is not there. */
  readonly deviceId: string
  readonly saw: (code: string) => void
  readonly stands: (stand: CameraStand) => void
}

/** At most eight pictures a second: enough for a ticket that is held still, little for the machine. */
const PICTURE_MS = 125

/**
 * Shows the camera in the video and reads QR codes in it until the returned function is called, which lets go of the camera
 * at once. Pictures are decoded in a worker, one at a time, so that the page never waits for one.
 */
export function watchCamera({ video, deviceId, saw, stands }: WatchAsk): () => void {
  let stopped = false
  let stream: MediaStream | null = null
  let worker: Worker | null = null
  let ended: (error: unknown) => void = () => undefined

  const stop = () => {
    stopped = true
    for (const track of stream?.getTracks() ?? []) track.stop()
    worker?.terminate()
    ended(null)
    video.srcObject = null
  }
  const fail = (why: CameraTrouble) => {
    if (stopped) return
    stop()
    stands({ kind: 'trouble', why })
  }
  const run = async () => {
    stands({ kind: 'starting' })
    const opened = await openCamera(deviceId)
    stream = opened
    // Closed while the person was still being asked: the camera must not stay on.
    if (stopped) return stop()
    const [track] = opened.getVideoTracks()
    track?.addEventListener('ended', () => fail('unplugged'))
    video.srcObject = opened
    await video.play()
    worker = new Worker(new URL('./camera-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', () => fail('other'))
    if (isStopped()) return stop()
    stands({ kind: 'on', deviceId: track?.getSettings().deviceId ?? '' })
    while (!isStopped()) {
      const next = pause(PICTURE_MS)
      const code = await codeIn(worker)
      if (code !== null && !isStopped()) saw(code)
      await next
    }
  }
  const isStopped = () => stopped
  const codeIn = async (reader: Worker): Promise<string | null> => {
    const picture = await createImageBitmap(video)
    return new Promise((resolve) => {
      ended = () => resolve(null)
      reader.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data)
      reader.postMessage(picture, [picture])
    })
  }
  run().catch((error: unknown) => fail(cameraTrouble(error)))
  return stop
}

/** The camera with this id, or any when it is not connected (any more). */
async function openCamera(deviceId: string): Promise<MediaStream> {
  const open = (which: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...which },
    })
  if (deviceId === '') return open({})
  try {
    // A mere wish for a camera is not heard by Chromium.
    return await open({ deviceId: { exact: deviceId } })
  } catch (error) {
    if (cameraTrouble(error) === 'none') return open({})
    throw error
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
