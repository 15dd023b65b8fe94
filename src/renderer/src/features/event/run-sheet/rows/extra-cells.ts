import { spreadsheetLength } from '@/domain/run-sheet/tab-text'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { Words } from '@/words/create-words'

const EXTRAS = ['kind', 'track', 'fixed', 'fixedEnd', 'shortest', 'canDrop', 'skipped'] as const
type Extra = (typeof EXTRAS)[number]

/** Columns that no sheet on the screen has, but that rows need to come back from a spreadsheet as they were. */
export interface ExtraColumns {
  readonly heads: readonly string[]
  cells(timed: TimedCue): readonly string[]
}

/**
 * What rows have beyond the columns on the screen: all of it where headings stand above them, else their kinds alone, which are
 * known by their words.
 */
export function extraColumns(t: Words, rows: readonly TimedCue[], headed: boolean): ExtraColumns {
  const used = EXTRAS.filter((extra) => rows.some((row) => saysMore(extra, row)) && (headed || extra === 'kind'))
  return {
    heads: used.map((extra) => t(`sheetImport.file.columns.${extra}`)),
    cells: (timed) => used.map((extra) => cellOf(t, extra, timed)),
  }
}

function saysMore(extra: Extra, { cue }: TimedCue): boolean {
  switch (extra) {
    case 'kind':
      return cue.kind !== 'segment'
    case 'track':
      return cue.track !== ''
    case 'fixed':
      return cue.start.kind === 'fixed'
    case 'fixedEnd':
      return cue.until !== null
    case 'shortest':
      return cue.shortest !== null
    case 'canDrop':
    case 'skipped':
      return cue[extra]
  }
}

function cellOf(t: Words, extra: Extra, timed: TimedCue): string {
  const { cue } = timed
  if (extra === 'kind') return t(`runSheet.kind.${cue.kind}`)
  if (!saysMore(extra, timed)) return ''
  if (extra === 'track') return cue.track
  return extra === 'shortest' ? spreadsheetLength(cue.shortest ?? 0) : t('sheetImport.file.yes')
}
