import { openPastedRunSheet, openRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { SheetAnswer, SheetQuestion } from './sheet-messages'

// Foreign files are read here: whatever they hold, the page stays quick and can end this worker at any moment.
self.addEventListener('message', ({ data }: MessageEvent<SheetQuestion>) => {
  answer(data).then(
    (said) => self.postMessage(said),
    () => self.postMessage({ id: data.id, source: null } satisfies SheetAnswer),
  )
})

async function answer({ id, from, options }: SheetQuestion): Promise<SheetAnswer> {
  return {
    id,
    source: typeof from === 'string' ? openPastedRunSheet(from, options) : await openRunSheetFile(from, options),
  }
}
