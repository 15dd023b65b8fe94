import type { Clock } from '@/domain/common/time'

/** The machine's own clock. */
export const machineClock: Clock = { now: () => Date.now() }
