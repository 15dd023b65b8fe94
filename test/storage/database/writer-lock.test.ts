import { describe, expect, it, vi } from 'vitest'
import { takeWriterLock, type Locks } from '@/storage/database/writer-lock'

/** The browser's lock manager as far as it matters here: one holder a name, the others in line. Node 20 has none. */
class OneHolder {
  readonly #lines = new Map<string, (() => Promise<unknown>)[]>()

  readonly request = (async (name: string, given: LockOptions, body: (lock: Lock | null) => Promise<void> | void) => {
    const line = this.#lines.get(name) ?? []
    this.#lines.set(name, line)
    if (given.ifAvailable && line.length > 0) return body(null)
    return new Promise<void>((resolve, reject) => {
      const turn = async () => {
        resolve(await body({ name, mode: 'exclusive' }))
        line.shift()
        void line[0]?.()
      }
      given.signal?.addEventListener('abort', () => {
        const at = line.indexOf(turn)
        if (at > 0) {
          line.splice(at, 1)
          reject(new DOMException('', 'AbortError'))
        }
      })
      line.push(turn)
      if (line.length === 1) void turn()
    })
  }) as unknown as Locks['request']
}

describe('the lock of the one writer', () => {
  it("is the first window's, and the second window's once the first lets go", async () => {
    const locks = new OneHolder()
    const first = await takeWriterLock('a', locks)
    const second = await takeWriterLock('a', locks)
    expect([first.held, second.held]).toEqual([true, false])
    const turn = new Promise<void>((resolve) => void second.whenHeld(resolve))
    first.release()
    await turn
    expect([first.held, second.held]).toEqual([false, true])
  })

  it('is one for each database', async () => {
    const locks = new OneHolder()
    expect((await takeWriterLock('a', locks)).held).toBe(true)
    expect((await takeWriterLock('b', locks)).held).toBe(true)
  })

  it('passes over a window that stopped waiting', async () => {
    const locks = new OneHolder()
    const [first, second, third] = [
      await takeWriterLock('a', locks),
      await takeWriterLock('a', locks),
      await takeWriterLock('a', locks),
    ]
    const never = vi.fn()
    second.whenHeld(never)
    const turn = new Promise<void>((resolve) => void third.whenHeld(resolve))
    second.release()
    first.release()
    await turn
    expect(never).not.toHaveBeenCalled()
    expect(second.held).toBe(false)
  })

  it('tells at once who asks late, and not who stopped asking', async () => {
    const locks = new OneHolder()
    const first = await takeWriterLock('a', locks)
    const late = vi.fn()
    first.whenHeld(late)
    expect(late).toHaveBeenCalledTimes(1)
    const second = await takeWriterLock('a', locks)
    const unwanted = vi.fn()
    second.whenHeld(unwanted)()
    const turn = new Promise<void>((resolve) => void second.whenHeld(resolve))
    first.release()
    await turn
    expect(unwanted).not.toHaveBeenCalled()
  })

  it("is everybody's where there are no locks, as there is only one page then", async () => {
    expect((await takeWriterLock('a', undefined)).held).toBe(true)
  })
})
