import type { Same } from '../same'
import type { sheetImportProblems as chinese } from '../zh-CN/sheet-import-problems'

/** What in a run-sheet file was not understood, and what was made of it. */
export const sheetImportProblems: Same<typeof chinese> = {
  heading: 'Not understood',
  none: 'Every cell was understood.',
  count_one: '{{count}} cell; its row is kept',
  count_other: '{{count}} cells; their rows are kept',
  row: 'Row {{row}}',
  more: '{{count}} more.',
  between: '; ',
  remedy: 'Correct the file and import again, or change it in the run-sheet afterwards.',
  what: {
    clock: 'No time could be read',
    length: 'No length could be read',
    zero: 'The length is 0',
    negative: 'The length is below 0',
    tooLong: 'Longer than 24 hours',
    endBeforeStart: 'Ends before it starts',
    yesNo: 'Neither yes nor no',
    loop: 'The links go round in a circle',
    shortestCut: 'The shortest length is longer than the length',
  },
  made: {
    milestone: 'taken as a milestone without a length',
    length: 'taken as {{length}}',
    follows: 'follows the row before',
    start: 'starts at {{at}}',
    no: 'taken as no',
    broken: 'link cut, fixed at {{at}}',
    shortest: 'shortest set to {{length}}',
  },
}
