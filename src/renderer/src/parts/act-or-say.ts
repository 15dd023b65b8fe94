import { useState } from 'react'
import type { Result } from '@/domain/common/result'
import type { Words } from '@/words/create-words'
import { useAct } from './act'
import { useWords } from './words'

interface ActOrSay<R> {
  /** Carries out an action. Quiet unless a toast is wanted. */
  readonly run: <T>(action: Promise<Result<T, R>>, options?: { readonly toast?: boolean }) => Promise<Result<T, R>>
  /** The refusal of the last action in words; null when it went well. */
  readonly problem: string | null
}

/** Carries out actions of one place of the screen, and keeps the last refusal to be said at that place. */
export function useActOrSay<R>(inWords: (t: Words, reason: R) => string): ActOrSay<R> {
  const act = useAct()
  const { t } = useWords()
  const [reason, setReason] = useState<{ readonly of: R } | null>(null)
  return {
    run: async (action, { toast = false } = {}) => {
      const result = await act(action, { quiet: !toast })
      setReason(result.ok ? null : { of: result.reason })
      return result
    },
    problem: reason === null ? null : inWords(t, reason.of),
  }
}
