import type { SheetProblem } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Words } from '@/words/create-words'

/** What of a pasted table was not understood, a sentence each, with the row it stands in. */
export function problemLines(t: Words, problems: readonly SheetProblem[]): string[] {
  return problems.map(({ row, header, text }) => t('runSheet.rows.notUnderstood', { row, header, text }))
}
