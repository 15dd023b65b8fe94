import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../../parts/words'
import type { CueProblem } from '../use-cue-actions'

/** Says of which row a problem is. */
export function useProblemWords(timed: readonly TimedCue[]): (problem: CueProblem) => string {
  const { t } = useWords()
  return ({ cueId, text }) => {
    const at = timed.findIndex(({ cue }) => cue.id === cueId)
    const title = timed[at]?.cue.title || t('runSheet.untitled')
    return t('runSheet.rows.problemOf', { row: at + 1, title, text })
  }
}
