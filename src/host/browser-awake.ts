import type { Host } from './contract'

let wanted = false
let held: WakeLockSentinel | null = null

/** The browser lets a lock go whenever the page is hidden, so it is taken again when the page comes back. */
export const browserAwake: Pick<Host, 'keepAwake'> = {
  keepAwake: async (on) => {
    wanted = on
    document.removeEventListener('visibilitychange', takeAgain)
    if (!on) return letGo()
    document.addEventListener('visibilitychange', takeAgain)
    await take()
  },
}

function takeAgain(): void {
  void take()
}

async function take(): Promise<void> {
  // Typed as always there, but browsers without it and insecure pages have none.
  const { wakeLock } = navigator as { wakeLock?: WakeLock }
  if (!wakeLock || isHeld() || document.visibilityState !== 'visible') return
  try {
    const lock = await wakeLock.request('screen')
    // It may have been let go, or taken by a second try, while the browser thought about it.
    if (!wanted || isHeld()) await lock.release()
    else held = lock
  } catch (error) {
    // Refused, as on a battery that is nearly empty: the machine then decides as it always does.
    if (!(error instanceof DOMException)) throw error
  }
}

function isHeld(): boolean {
  return held !== null && !held.released
}

async function letGo(): Promise<void> {
  const lock = held
  held = null
  await lock?.release()
}
