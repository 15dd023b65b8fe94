import type { Result } from '@/domain/common/result'

/** What an action made; fails the test when it was refused. */
export function made<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
  return result.value
}
