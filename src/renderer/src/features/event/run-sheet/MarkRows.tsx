import { Button } from '@mantine/core'
import type { Words } from '@/words/create-words'
import { formatClockSecond } from '@/domain/common/time'
import type { Repair } from '@/domain/run-sheet/repairs'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { formatDuration } from '@/domain/common/parse-duration'
import { StatusMark } from '../../../ui/StatusMark'
import { useWords } from '../../../parts/words'
import { COLUMN_COUNT } from './columns'
import { lengthInWords } from './length-words'
import classes from './RunSheet.module.css'

/** Free time in front of a fixed start. */
export function GapRow({ row }: { readonly row: TimedCue }) {
  const { t } = useWords()
  return (
    <tr className={classes['gap']}>
      <td colSpan={COLUMN_COUNT}>
        <div>
          <span className={classes['hatch']} aria-hidden="true" />
          <b>{t('runSheet.gap', { length: lengthInWords(t, row.gapBefore) })}</b>
          <span>{range(row.startsAt - row.gapBefore, row.startsAt)}</span>
        </div>
      </td>
    </tr>
  )
}

interface OverrunRowProps {
  readonly row: TimedCue
  readonly before: TimedCue
  readonly repairs: readonly Repair[]
  readonly onRepair: (repair: Repair) => void
}

/** A fixed start that the cue before it runs past: how far, why, and the ways out. */
export function OverrunRow({ row, before, repairs, onRepair }: OverrunRowProps) {
  const { t } = useWords()
  const title = row.cue.title || t('runSheet.untitled')
  return (
    <tr className={classes['over']}>
      <td colSpan={COLUMN_COUNT}>
        <div>
          <StatusMark mark="over" />
          <b>{t('runSheet.over', { length: lengthInWords(t, row.overrun) })}</b>
          <span>{range(row.startsAt, row.startsAt + row.overrun)}</span>
          <span className={classes['reason']}>
            {t('runSheet.overReason', {
              before: before.cue.title || t('runSheet.untitled'),
              title,
              at: formatClockSecond(row.startsAt),
            })}
          </span>
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

function repairInWords(t: Words, repair: Repair): { readonly short: string; readonly long: string } {
  const title = repair.cue.title || t('runSheet.untitled')
  if (repair.kind === 'free') {
    const at = repair.cue.start.kind === 'fixed' ? formatClockSecond(repair.cue.start.at) : ''
    return { short: t('runSheet.repairFree', { at }), long: t('runSheet.repairFreeLabel', { title }) }
  }
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
