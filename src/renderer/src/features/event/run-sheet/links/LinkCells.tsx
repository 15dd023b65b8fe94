import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CueColumnId } from '@/domain/common/id'
import { useWords } from '../../../../parts/words'
import { StatusMark } from '../../../../ui/StatusMark'
import type { ColumnKey } from '../columns'
import type { CueCellsProps } from '../cue-row-props'
import { ColorMark } from './ColorMark'
import classes from './Links.module.css'
import { isColor } from './own-text'
import { useSheetLinks } from './sheet-links'

/** A text with the mark of what is wrong with it: a clash of people or rooms, a prop that is missing. */
export function WarnedText({ facts, column, children }: Pick<CueCellsProps, 'facts'> & WarnedProps): ReactNode {
  const { t } = useWords()
  const reason = facts.warnings.get(column)
  if (reason === undefined) return children
  const prop = column === 'props'
  return (
    <span className={classes['warned']} data-tone={prop ? 'warn' : 'late'} title={reason}>
      <StatusMark mark={prop ? 'short' : 'clash'} />
      <span className="visually-hidden">
        {t(prop ? 'sheetViews.props.title' : 'sheetViews.clash.label')}: {reason}
      </span>
      <span>{children}</span>
    </span>
  )
}

interface WarnedProps {
  readonly column: ColumnKey
  readonly children: string
}

/** The triangle of a cell that changed since the released version. */
export function ChangeMark({ facts, column }: Pick<CueCellsProps, 'facts'> & { readonly column: ColumnKey }) {
  const { t } = useWords()
  if (!facts.marks.has(column)) return null
  return (
    <span className={classes['mark']} title={t('versions.mark')}>
      <span aria-hidden="true">{TRIANGLE}</span>
      <span className="visually-hidden">{t('versions.mark')}</span>
    </span>
  )
}

/** The colour of a cue, by bar and name. */
export function ColorCell({ timed }: Pick<CueCellsProps, 'timed'>) {
  const { color } = timed.cue
  return color === '' ? null : <ColorMark color={color} />
}

/** A cell of one of the person's own columns. */
export function OwnCell({ timed, facts, column }: Pick<CueCellsProps, 'timed' | 'facts'> & { column: CueColumnId }) {
  const { t } = useWords()
  const { own } = useSheetLinks()
  const value = timed.cue.custom[column] ?? ''
  const kind = own.get(column)?.kind ?? 'text'
  if (kind === 'tick')
    return value === '' ? null : (
      <>
        <Check aria-hidden="true" className={classes['tick'] ?? ''} />
        <span className="visually-hidden">{t('sheetViews.ticked')}</span>
      </>
    )
  if (kind === 'colour' && isColor(value)) return <ColorMark color={value} />
  return facts.own.get(column) ?? ''
}

const TRIANGLE = '▲'
