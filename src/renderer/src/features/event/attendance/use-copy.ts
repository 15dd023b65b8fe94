import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'

/** Puts a text on the clipboard and says so, or that it could not be done. */
export function useCopy(): (text: string, done: string) => Promise<void> {
  const { t } = useWords()
  const toast = useToast()
  return (text, done) =>
    navigator.clipboard.writeText(text).then(
      () => toast.done(done),
      () => toast.failed(t('attendance.copyFailed')),
    )
}
