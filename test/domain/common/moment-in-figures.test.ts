import { expect, it } from 'vitest'
import { momentInFigures } from '@/domain/common/moment-in-figures'

it('writes a moment in figures, on the clock of the zone it is asked for', () => {
  const at = Date.UTC(2026, 10, 21, 16, 5, 59)
  expect(momentInFigures(at, 'UTC')).toBe('2026-11-21 16:05')
  expect(momentInFigures(at, 'Asia/Shanghai')).toBe('2026-11-22 00:05')
})
