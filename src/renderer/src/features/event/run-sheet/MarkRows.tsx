import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Words } from '@/words/create-words'
import type { CueId } from '@/domain/common/id'
import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond } from '@/domain/common/time'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { repairsOf, type Repair } from '@/domain/run-sheet/repairs'
import { hasFixedEnd, type TimedCue } from '@/domain/run-sheet/time-cues'
import { StatusMark } from '../../../ui/StatusMark'
import { useWords } from '../../../parts/words'
import { lengthInWords } from './length-words'
import type { SheetItem } from './rows/sheet-items'
import classes from './MarkRows.module.css'

/** How many ways out of an overrun are shown; the nearest cues come first, freeing the start is always there. */
const REPAIRS_SHOWN = 3

interface MarkRowProps {
  readonly item: Exclude<SheetItem, { readonly kind: 'row' }>
  readonly timed: readonly TimedCue[]
  /** How many columns the table has. */
  readonly span: number
  readonly onSet: (cueId: CueId, fields: CueFields) => void
}

/** A mark between two rows: what does not fit there, and the ways out, one press each. */
export function MarkRow({ item, timed, span, onSet }: MarkRowProps) {
  if (item.kind === 'gap') return <GapRow row={item.row} before={item.before} span={span} onSet={onSet} />
  const repairs = repairsOf(timed, item.index)
  const repair = (one: Repair) => onSet(one.cue.id, fieldsOfRepair(one))
  if (item.kind === 'over')
    return (
      <LateRow
        span={span}
        over={item.row.overrun}
        from={item.row.startsAt}
        reason={<OverReason row={item.row} before={item.before} />}
        repairs={shownRepairs(repairs.filter((one) => one.kind !== 'freeEnd' || one.cue.id !== item.row.cue.id))}
        onRepair={repair}
      />
    )
  return (
    <LateRow
      span={span}
      over={item.row.squeezed}
      from={item.row.endsAt}
      reason={<SqueezedReason row={item.row} />}
      repairs={repairs.filter((one) => one.kind === 'freeEnd' && one.cue.id === item.row.cue.id)}
      onRepair={repair}
    />
  )
}

interface GapRowProps {
  readonly row: TimedCue
  readonly before: TimedCue | null
  readonly span: number
  readonly onSet: MarkRowProps['onSet']
}

/** Free time in front of a fixed start: the row can move up, or the one before it can take the time. */
function GapRow({ row, before, span, onSet }: GapRowProps) {
  const { t } = useWords()
  const title = row.cue.title || t('runSheet.untitled')
  const longer = before && before.cue.kind !== 'milestone' && !hasFixedEnd(before.cue) ? before : null
  return (
    <tr className={classes['gap']}>
      <td colSpan={span}>
        <div>
          <span className={classes['hatch']} aria-hidden="true" />
          <b>{t('runSheet.gap', { length: lengthInWords(t, row.gapBefore) })}</b>
          <span>{range(row.startsAt - row.gapBefore, row.startsAt)}</span>
          <span className={classes['repairs']}>
            {longer && (
              <Button
                size="compact-xs"
                variant="subtle"
                title={t('runSheet.gapFillLabel', { title: longer.cue.title || t('runSheet.untitled') })}
                onClick={() => onSet(longer.cue.id, { duration: longer.cue.duration + row.gapBefore })}
              >
                {t('runSheet.gapFill', {
                  title: shortened(longer.cue.title || t('runSheet.untitled')),
                  from: formatDuration(longer.cue.duration),
                  to: formatDuration(longer.cue.duration + row.gapBefore),
                })}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              title={t('runSheet.repairFreeLabel', { title })}
              onClick={() => onSet(row.cue.id, { start: { kind: 'follows' } })}
            >
              {t('runSheet.gapClose')}
            </Button>
          </span>
        </div>
      </td>
    </tr>
  )
}

interface LateRowProps {
  readonly span: number
  readonly over: number
  readonly from: number
  readonly reason: ReactNode
  readonly repairs: readonly Repair[]
  readonly onRepair: (repair: Repair) => void
}

/** Time that is not there: how much, why, and the ways out. */
function LateRow({ span, over, from, reason, repairs, onRepair }: LateRowProps) {
  const { t } = useWords()
  return (
    <tr className={classes['over']}>
      <td colSpan={span}>
        <div>
          <StatusMark mark="over" />
          <b>{t('runSheet.over', { length: lengthInWords(t, over) })}</b>
          <span>{range(from, from + over)}</span>
          <span className={classes['reason']}>{reason}</span>
          <span className={classes['repairs']}>
            {repairs.map((repair) => {
              const { short, long } = repairInWords(t, repair)
              return (
                <Button
                  key={`${repair.kind} ${repair.cue.id}`}
                  size="compact-xs"
                  title={long}
                  onClick={() => onRepair(repair)}
                >
                  {short}
                </Button>
              )
            })}
          </span>
        </div>
      </td>
    </tr>
  )
}

function OverReason({ row, before }: { readonly row: TimedCue; readonly before: TimedCue }) {
  const { t } = useWords()
  return t('runSheet.overReason', {
    before: before.cue.title || t('runSheet.untitled'),
    title: row.cue.title || t('runSheet.untitled'),
    at: formatClockSecond(row.startsAt),
  })
}

function SqueezedReason({ row }: { readonly row: TimedCue }) {
  const { t } = useWords()
  const title = row.cue.title || t('runSheet.untitled')
  const at = row.cue.until === null ? '' : formatClockSecond(row.cue.until)
  return row.cue.shortest === null
    ? t('runSheet.squeezedReason', { title, at, start: formatClockSecond(row.startsAt) })
    : t('runSheet.squeezedShortest', { title, at, shortest: lengthInWords(t, row.cue.shortest) })
}

function shownRepairs(repairs: readonly Repair[]): Repair[] {
  const shorten = repairs.filter((repair) => repair.kind === 'shorten')
  return [...shorten.slice(0, REPAIRS_SHOWN - 1), ...repairs.filter((repair) => repair.kind !== 'shorten')]
}

function fieldsOfRepair(repair: Repair): CueFields {
  switch (repair.kind) {
    case 'shorten':
      return { duration: repair.to }
    case 'freeEnd':
      return { until: null }
    case 'free':
      return { start: { kind: 'follows' } }
  }
}

function repairInWords(t: Words, repair: Repair): { readonly short: string; readonly long: string } {
  const title = repair.cue.title || t('runSheet.untitled')
  if (repair.kind === 'free') {
    const at = repair.cue.start.kind === 'fixed' ? formatClockSecond(repair.cue.start.at) : ''
    return { short: t('runSheet.repairFree', { at }), long: t('runSheet.repairFreeLabel', { title }) }
  }
  if (repair.kind === 'freeEnd')
    return { short: t('runSheet.repairFreeEnd'), long: t('runSheet.repairFreeEndLabel', { title }) }
  const [from, to] = [formatDuration(repair.cue.duration), formatDuration(repair.to)]
  return {
    short: t('runSheet.repairShorten', { title: shortened(title), from, to }),
    long: t('runSheet.repairShortenLabel', { title, from, to }),
  }
}

/** A long title would push the buttons out of the row. */
function shortened(title: string): string {
  const letters = [...title]
  return letters.length <= 10 ? title : `${letters.slice(0, 9).join('')}…`
}

function range(from: number, to: number): string {
  return `${formatClockSecond(from)}–${formatClockSecond(to)}`
}
