import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { FLUSH_CHANNEL } from '@/host/channel-names'
import { Flusher } from '@/main/flush'
import { Pending } from '@/main/pending'

/** As much of a window as flushing needs. */
function aWindow(part: { destroyed?: boolean; crashed?: boolean } = {}) {
  const sent: unknown[][] = []
  const window = {
    isDestroyed: () => part.destroyed === true,
    webContents: {
      isCrashed: () => part.crashed === true,
      send: (...message: unknown[]) => void sent.push(message),
    },
  }
  return { window: window as unknown as BrowserWindow, sent }
}

describe('asking the page to flush', () => {
  it('ends when the page answers with the number it was asked with', async () => {
    const { window, sent } = aWindow()
    const flusher = new Flusher(() => window)
    const first = flusher.flush('close')
    const second = flusher.flush('blur')
    expect(sent).toEqual([
      [FLUSH_CHANNEL, 1, 'close'],
      [FLUSH_CHANNEL, 2, 'blur'],
    ])
    flusher.answered(99)
    flusher.answered(2)
    expect(await second).toBe(true)
    flusher.answered(1)
    flusher.answered(1)
    expect(await first).toBe(true)
  })

  it('ends by itself when the page never answers', async () => {
    const { window } = aWindow()
    expect(await new Flusher(() => window, 5).flush('close')).toBe(false)
  })

  it('ends at once when the page dies meanwhile, or there is none that lives', async () => {
    const { window } = aWindow()
    const flusher = new Flusher(() => window)
    const waiting = flusher.flush('close')
    flusher.giveUp()
    expect(await waiting).toBe(false)
    expect(await new Flusher(() => null).flush('close')).toBe(false)
    expect(await new Flusher(() => aWindow({ crashed: true }).window).flush('close')).toBe(false)
    expect(await new Flusher(() => aWindow({ destroyed: true }).window).flush('close')).toBe(false)
  })
})

describe('what is being written', () => {
  it('is waited for, also when it fails, but not for ever', async () => {
    const pending = new Pending()
    expect(await pending.settled(1000)).toBe(true)
    let finish: (value: string) => void = () => undefined
    const work = pending.while(new Promise<string>((resolve) => (finish = resolve)))
    expect(await pending.settled(5)).toBe(false)
    const failing = pending.while(Promise.reject(new Error('full')))
    await expect(failing).rejects.toThrow('full')
    const end = pending.settled(60_000)
    finish('written')
    expect(await end).toBe(true)
    expect(await work).toBe('written')
  })
})
