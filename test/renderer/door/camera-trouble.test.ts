import { describe, expect, it } from 'vitest'
import { cameraTrouble } from '@/renderer/src/features/door/camera-trouble'

const said = (name: string) => cameraTrouble(new DOMException('', name))

describe('why there is no camera', () => {
  it('is told apart as far as the person can do something about it', () => {
    expect(said('NotAllowedError')).toBe('refused')
    expect(said('SecurityError')).toBe('refused')
    expect(said('NotFoundError')).toBe('none')
    expect(said('OverconstrainedError')).toBe('none')
    expect(said('NotReadableError')).toBe('busy')
    expect(said('AbortError')).toBe('busy')
    expect(said('TypeError')).toBe('other')
    expect(cameraTrouble('out of the blue')).toBe('other')
  })
})
