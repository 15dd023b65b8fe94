import type { EventPlanId } from '@/domain/common/id'
import type { FillScreen, Host } from './contract'
import { isProjectorHash, projectorHash } from './projector-address'

/** One window of this name: opening it again finds the one that is there. */
const WINDOW_NAME = 'salondesk-projector'
const CHANNEL_NAME = 'salondesk-projector'

type Said = 'who' | 'open' | 'closed' | 'close'

/** The projector in a browser: a window of the same page, which the other windows know of by what it says. */
export const browserProjector: Pick<Host, 'openProjector' | 'closeProjector' | 'fillScreen' | 'onProjector'> = {
  openProjector: async (eventId) => openWindow(eventId),
  closeProjector: async () => say('close'),
  fillScreen,
  onProjector,
}

/** Lets the other windows know that this page is the projector's, and close it. To be called once, when the page starts. */
export function speakAsProjector(): void {
  if (!isProjectorHash(location.hash)) return
  // Nothing leads from the projector back into the window it was opened from.
  window.opener = null
  const channel = new BroadcastChannel(CHANNEL_NAME)
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data === 'who') channel.postMessage('open' satisfies Said)
    if (data === 'close') window.close()
  }
  const open = () => channel.postMessage('open' satisfies Said)
  open()
  // A page that is brought back from the browser's memory of pages is open again.
  window.addEventListener('pageshow', open)
  window.addEventListener('pagehide', () => channel.postMessage('closed' satisfies Said))
}

function openWindow(eventId: EventPlanId): boolean {
  const address = new URL(projectorHash(eventId), location.href)
  const opened = window.open(address, WINDOW_NAME, 'popup,width=1280,height=720')
  opened?.focus()
  return opened !== null
}

function say(what: Said): void {
  const channel = new BroadcastChannel(CHANNEL_NAME)
  channel.postMessage(what)
  channel.close()
}

function onProjector(listener: (open: boolean) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL_NAME)
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data === 'open' || data === 'closed') listener(data === 'open')
  }
  channel.postMessage('who' satisfies Said)
  return () => channel.close()
}

async function fillScreen(how: FillScreen): Promise<void> {
  const isFull = document.fullscreenElement !== null
  if (isFull) await document.exitFullscreen()
  else if (how === 'toggle') await document.documentElement.requestFullscreen()
}
