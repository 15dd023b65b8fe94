import type { Result } from '@/domain/common/result'

/** The value of something that must have gone well. Throws the reason otherwise. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
  return result.value
}
