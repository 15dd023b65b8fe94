import { assertNever } from '@/domain/common/assert-never'
import { formatClockSecond } from '@/domain/common/time'
import type { ImportedLine, ImportPlan } from '@/domain/run-sheet/import-plan'
import type { SheetProblem } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Words } from '@/words/create-words'
import { secondsInWords } from '@/words/length-words'
import { MOST_SECONDS } from '../../parts/endable-worker'
import type { OpeningRefusal } from './use-opened-sheet'

/** Why no run-sheet came out of a file, as a sentence that says what to do about it. */
export function refusalInWords(t: Words, refusal: OpeningRefusal): string {
  switch (refusal.kind) {
    case 'tooLarge':
      return t('sheetImport.refusal.tooLarge', { megabytes: refusal.megabytes })
    case 'tooManyRows':
      return t('sheetImport.refusal.tooManyRows', { rows: refusal.rows })
    case 'tookTooLong':
      return t('sheetImport.refusal.tookTooLong', { seconds: MOST_SECONDS })
    case 'tooManyCues':
      return t('sheetImport.refusal.tooManyCues', { most: refusal.most })
    default:
      return t(`sheetImport.refusal.${refusal.kind}`)
  }
}

/** Something in a row that was not understood, and what was made of it. */
export interface Remark {
  readonly row: number
  readonly where: string
  readonly text: string
  readonly what: string
  readonly made: string
}

/** Everything that is to be said about the rows, by row. */
export function remarks(t: Words, problems: readonly SheetProblem[], plan: ImportPlan): Remark[] {
  const byRow = new Map(plan.added.map((one) => [one.planned.line.row, one]).reverse() as [number, ImportedLine][])
  const read = problems.map((problem): Remark => {
    const { row, header, text, what } = problem
    const line = byRow.get(row)
    const made = line === undefined ? '' : madeOf(t, problem, line)
    return { row, where: header, text, what: t(`sheetImport.problems.what.${what}`), made }
  })
  const cut = plan.added
    .filter(({ shortestCut }) => shortestCut)
    .map(({ planned: { line, duration } }): Remark => {
      const made = t('sheetImport.problems.made.shortest', { length: secondsInWords(t, duration) })
      const text = secondsInWords(t, line.shortest ?? 0)
      const what = t('sheetImport.problems.what.shortestCut')
      return { row: line.row, where: t('sheetImport.columns.uses.shortest'), text, what, made }
    })
  return [...read, ...cut].sort((a, b) => a.row - b.row)
}

function madeOf(t: Words, { what }: SheetProblem, { planned }: ImportedLine): string {
  const { start, duration, line } = planned
  switch (what) {
    case 'clock':
      return start.kind === 'fixed'
        ? t('sheetImport.problems.made.start', { at: formatClockSecond(start.at) })
        : t('sheetImport.problems.made.follows')
    case 'loop':
      return start.kind === 'fixed'
        ? t('sheetImport.problems.made.broken', { at: formatClockSecond(start.at) })
        : t('sheetImport.problems.made.follows')
    case 'yesNo':
      return t('sheetImport.problems.made.no')
    case 'zero':
      return t('sheetImport.problems.made.milestone')
    case 'length':
    case 'negative':
    case 'tooLong':
    case 'endBeforeStart':
      return line.kind === 'milestone'
        ? t('sheetImport.problems.made.milestone')
        : t('sheetImport.problems.made.length', { length: secondsInWords(t, duration) })
    default:
      return assertNever(what)
  }
}
