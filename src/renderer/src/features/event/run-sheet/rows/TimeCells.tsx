import { Lock } from 'lucide-react'
import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond } from '@/domain/common/time'
import { hasFixedEnd } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../../parts/words'
import { StatusMark } from '../../../../ui/StatusMark'
import type { CueCellsProps } from '../cue-row-props'
import { lengthInWords } from '../length-words'
import sheet from '../CellContent.module.css'
import classes from './rows.module.css'

/** The end of a row; the lock says that it stands fast, and a press gives it up or fixes it. */
export function EndCell({ timed, runsOver, requests }: CueCellsProps) {
  const { t } = useWords()
  const { cue, endsAt } = timed
  if (cue.skipped) return null
  const at = formatClockSecond(endsAt)
  const fixed = hasFixedEnd(cue)
  if (cue.kind === 'milestone') return <span data-late={runsOver}>{at}</span>
  const toggle = fixed ? t('runSheet.freeEnd') : t('runSheet.fixEndHere', { at })
  return (
    <span className={classes['end']} data-fixed={fixed} data-late={runsOver || timed.squeezed > 0}>
      {at}
      <button
        type="button"
        tabIndex={-1}
        title={toggle}
        aria-label={fixed ? `${t('runSheet.endFixed')}: ${toggle}` : toggle}
        onClick={(event) => {
          event.stopPropagation()
          requests.toggleEnd(timed)
        }}
      >
        <Lock aria-hidden="true" />
      </button>
    </span>
  )
}

/** The length of a row; where its end is fixed, what is left until then. A group says how it stands to its target. */
export function LengthCell({ timed, group }: CueCellsProps) {
  const { t } = useWords()
  const { cue, startsAt, endsAt } = timed
  if (group) return <GroupTarget target={cue.duration} over={group.over} />
  if (cue.kind === 'milestone') return <span className="visually-hidden">{t('runSheet.milestoneMark')}</span>
  const length = hasFixedEnd(cue) ? endsAt - startsAt : cue.duration
  return (
    <span className={sheet['length']} data-late={timed.squeezed > 0}>
      <span title={lengthInWords(t, length)}>{formatDuration(length)}</span>
      <small>{cue.shortest !== null && t('runSheet.atLeast', { value: formatDuration(cue.shortest) })}</small>
    </span>
  )
}

function GroupTarget({ target, over }: { readonly target: number; readonly over: number | null }) {
  const { t } = useWords()
  if (target === 0 || over === null) return <span className={classes['noTarget']}>{t('runSheet.setTarget')}</span>
  return (
    <span className={classes['target']}>
      {t('runSheet.target', { length: lengthInWords(t, target) })}
      {over > 0 && (
        <b data-tone="late">
          <StatusMark mark="over" /> {t('runSheet.targetOver', { length: lengthInWords(t, over) })}
        </b>
      )}
      {over < 0 && (
        <span>
          <StatusMark mark="under" /> {t('runSheet.targetUnder', { length: lengthInWords(t, over) })}
        </span>
      )}
      {over === 0 && (
        <span>
          <StatusMark mark="ready" /> {t('runSheet.targetMet')}
        </span>
      )}
    </span>
  )
}
