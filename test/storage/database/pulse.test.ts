import { describe, expect, it, vi } from 'vitest'
import { Pulse } from '@/storage/database/pulse'
import { HandTimers } from '../../builders/hand-timers'

function watched() {
  const timers = new HandTimers()
  const pulse = new Pulse(timers)
  const silence = vi.fn()
  return { timers, pulse, silence, stop: pulse.watch(silence) }
}

describe('the watch over a database', () => {
  it('calls after five looks without a sign of life, once', () => {
    const { timers, silence } = watched()
    timers.run(4)
    expect(silence).not.toHaveBeenCalled()
    timers.run(20)
    expect(silence).toHaveBeenCalledTimes(1)
    expect(timers.waiting).toBe(0)
  })

  it('begins anew with every sign of life', () => {
    const { timers, pulse, silence } = watched()
    for (let round = 0; round < 10; round++) {
      timers.run(4)
      pulse.beat()
    }
    expect(silence).not.toHaveBeenCalled()
  })

  it('gives many rows the time they need', () => {
    const { timers, pulse, silence } = watched()
    pulse.expect(10_000)
    timers.run(14)
    expect(silence).not.toHaveBeenCalled()
    timers.run(1)
    expect(silence).toHaveBeenCalled()
  })

  it('takes the extra time back when the rows have arrived', () => {
    const { timers, pulse, silence } = watched()
    pulse.expect(10_000)
    pulse.arrived(10_000)
    timers.run(6)
    expect(silence).toHaveBeenCalled()
  })

  it('ends when it is told to', () => {
    const { timers, silence, stop } = watched()
    timers.run(3)
    stop()
    timers.run(10)
    expect(silence).not.toHaveBeenCalled()
  })
})
