import type { Instant } from '@/domain/common/time'

/** The moment to go back to. */
export interface ChosenMoment {
  /** The last operation that stays. */
  readonly seq: number
  readonly at: Instant
  /** `at` is when the first change was made that goes, not the moment that was asked for. */
  readonly before: boolean
}
