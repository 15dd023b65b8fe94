import { formatClockSecond } from '@/domain/common/time'
import type { GroupSpan } from '@/domain/run-sheet/group-span'
import { hasFixedEnd, onMainTrack, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Words } from '@/words/create-words'
import { colorName, type CellLine, type CueColumnInPrint } from './cue-columns'
import { lengthInWords, minutesOf } from './print-length'
import { LockMark } from './print-parts'
import { textPieces } from './text-pieces'

interface CueRowProps {
  readonly timed: TimedCue
  readonly t: Words
  /** Different from the version before. */
  readonly changed: boolean
  readonly columns: readonly CueColumnInPrint[]
  /** Columns that had no room of their own. */
  readonly stacked: readonly CueColumnInPrint[]
  /** Which part of its texts this row shows, and of how many. */
  readonly piece: number
  readonly pieces: number
}

/** A cue on paper: what stays the same in every print, then the columns that were chosen. */
export function CueRow({ timed, t, changed, columns, stacked, piece, pieces }: CueRowProps) {
  const { cue, number } = timed
  const first = piece === 0
  const part = (lines: readonly CellLine[]) =>
    lines
      .map((line) => ({ ...line, text: textPieces(line.text, pieces)[piece] ?? '' }))
      .filter(({ text }) => text !== '')
  const more = stacked
    .map(({ key, label, linesOf }) => ({ key, label, texts: part(linesOf(cue)).map(({ text }) => text) }))
    .filter(({ texts }) => texts.length > 0)
  const row = (
    <tr className={[onMainTrack(cue) ? '' : 'print-parallel', more.length > 0 ? 'print-begun' : ''].join(' ')}>
      <td>
        {changed && first && (
          <span className="print-changed" role="img" aria-label={t('print.changedRow')}>
            ▲
          </span>
        )}
        {onMainTrack(cue) ? number : <span title={t('print.parallel')}>∥</span>}
      </td>
      <td>{first && <span className="print-write-in" />}</td>
      {first ? <TimeCells timed={timed} t={t} /> : <ContinuedCells />}
      <td className="print-title">
        <Text>{textPieces(cue.title, pieces)[piece] ?? ''}</Text>
        {first && !onMainTrack(cue) && <small dir="auto">{cue.track}</small>}
        {first && <Tags timed={timed} t={t} />}
        {!first && <small>{t('print.continued')}</small>}
      </td>
      {columns.map((column) => (
        <td key={column.key}>
          {part(column.linesOf(cue)).map(({ text, small }, index) =>
            small ? (
              <small key={index} dir="auto">
                {text}
              </small>
            ) : (
              <Text key={index}>{text}</Text>
            ),
          )}
        </td>
      ))}
    </tr>
  )
  if (more.length === 0) return row
  return (
    <>
      {row}
      <tr className="print-more">
        <td colSpan={BEFORE_TITLE} />
        <td colSpan={1 + columns.length}>
          {more.map(({ key, label, texts }) => (
            <p key={key}>
              <b>{label}</b> <bdi>{texts.join(t('print.partSeparator'))}</bdi>
            </p>
          ))}
        </td>
      </tr>
    </>
  )
}

/** Number, actual start, start and length. */
const BEFORE_TITLE = 4

function TimeCells({ timed, t }: { readonly timed: TimedCue; readonly t: Words }) {
  const { cue, startsAt, endsAt, overrun } = timed
  const fixed = cue.start.kind === 'fixed'
  const start = formatClockSecond(startsAt)
  const length = endsAt - startsAt
  return (
    <>
      <td className={fixed ? 'print-start print-fixed' : 'print-start'}>
        <span className={start.length > 5 ? 'print-long' : ''}>{start}</span>
        {fixed && <LockMark label={t('print.fixedStart')} />}
        {overrun > 0 && <small>{`↑ ${t('print.overrun', { minutes: minutesOf(overrun) })}`}</small>}
      </td>
      <td>
        {length > 0 && lengthInWords(t, length)}
        {hasFixedEnd(cue) && <small>{t('print.until', { at: formatClockSecond(cue.until) })}</small>}
        {cue.shortest !== null && <small>{t('print.shortest', { minutes: minutesOf(cue.shortest) })}</small>}
      </td>
    </>
  )
}

function ContinuedCells() {
  return (
    <>
      <td className="print-start" />
      <td />
    </>
  )
}

/** Kind and colour of a cue; the colour by its name, so that a copy in black and white says it too. */
function Tags({ timed: { cue }, t }: { readonly timed: TimedCue; readonly t: Words }) {
  const kind = cue.kind === 'milestone' || cue.kind === 'buffer' ? t(`runSheet.kind.${cue.kind}`) : ''
  if (kind === '' && cue.color === '') return null
  return (
    <small className="print-tags">
      {kind}
      {cue.color !== '' && (
        <span>
          <i className="print-swatch" data-color={cue.color} />
          {colorName(t, cue.color)}
        </span>
      )}
    </small>
  )
}

interface GroupRowProps {
  readonly title: string
  readonly span: GroupSpan | null
  readonly width: number
  readonly t: Words
}

/** A heading over the rows that belong together, with when they run. */
export function GroupRow({ title, span, width, t }: GroupRowProps) {
  const length = span === null ? 0 : span.endsAt - span.startsAt
  return (
    <tr className="print-group">
      <th colSpan={width} scope="rowgroup">
        <bdi>{title}</bdi>
        {span !== null && length > 0 && (
          <span>
            {t('print.groupSpan', {
              from: formatClockSecond(span.startsAt),
              to: formatClockSecond(span.endsAt),
              length: lengthInWords(t, length),
            })}
          </span>
        )}
      </th>
    </tr>
  )
}

/** A text that may run in either direction. */
export function Text({ children }: { readonly children: string }) {
  return (
    <span className="print-text" dir="auto">
      {children}
    </span>
  )
}
