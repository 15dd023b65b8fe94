import { Checkbox, SegmentedControl } from '@mantine/core'
import { parseClockSecond } from '@/domain/common/parse-clock'
import { formatClockSecond, type ClockSecond } from '@/domain/common/time'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import { CommitField } from '../../../../parts/CommitField'
import { DurationField } from '../../../../parts/fields'
import { useWords } from '../../../../parts/words'
import { toggledEnd, toggledShortest, toggledStart } from '../toggles'
import type { SectionProps } from './inspector-props'
import classes from '../CueInspector.module.css'

/** When a cue starts and ends, how long it takes, and what may be taken from it when time is short. */
export function TimingSection({ timed, change, behind }: SectionProps & { readonly behind: number | null }) {
  const { t } = useWords()
  const { cue } = timed
  if (cue.kind === 'group')
    return (
      <DurationField
        label={t('sheetViews.inspector.target')}
        value={cue.duration}
        onChange={(duration) => change({ duration })}
      />
    )
  const hasLength = cue.kind !== 'milestone'
  const followed =
    behind !== null
      ? t('runSheet.inspector.followsWhat', { number: behind })
      : onMainTrack(cue)
        ? t('runSheet.inspector.followsOpening')
        : t('runSheet.inspector.followsTrack')
  return (
    <>
      {hasLength && (
        <div className={classes['pair']}>
          <DurationField
            label={t('runSheet.inspector.length')}
            value={cue.duration}
            onChange={(duration) => change({ duration })}
          />
          {cue.shortest !== null && (
            <DurationField
              label={t('runSheet.inspector.shortest')}
              value={cue.shortest}
              onChange={(shortest) => change({ shortest })}
            />
          )}
        </div>
      )}
      <div className={classes['pair']}>
        <Choice
          label={t('runSheet.inspector.start')}
          value={cue.start.kind}
          first={['follows', t('runSheet.inspector.follow')]}
          second={['fixed', t('runSheet.inspector.fixed')]}
          onToggle={() => change(toggledStart(timed))}
        />
        {cue.start.kind === 'fixed' ? (
          <ClockCommit
            label={t('runSheet.inspector.fixed')}
            value={cue.start.at}
            onCommit={(at) => change({ start: { kind: 'fixed', at } })}
          />
        ) : (
          <p className={classes['fact']}>
            <span>{followed}</span>
            <b>{formatClockSecond(timed.startsAt)}</b>
          </p>
        )}
      </div>
      <div className={classes['pair']}>
        {hasLength && (
          <Choice
            label={t('sheetViews.inspector.end')}
            value={cue.until === null ? 'free' : 'fixed'}
            first={['free', t('sheetViews.inspector.endFree')]}
            second={['fixed', t('sheetViews.inspector.endFixed')]}
            onToggle={() => change(toggledEnd(timed))}
          />
        )}
        {cue.until === null ? (
          <p className={classes['fact']}>
            {!hasLength && <span>{t('runSheet.inspector.end')}</span>}
            <b>{formatClockSecond(timed.endsAt)}</b>
          </p>
        ) : (
          <ClockCommit
            label={t('sheetViews.inspector.endFixed')}
            value={cue.until}
            onCommit={(until) => change({ until })}
          />
        )}
      </div>
      <div className={classes['checks']}>
        {hasLength && (
          <Checkbox
            label={t('runSheet.inspector.canShorten')}
            checked={cue.shortest !== null}
            onChange={() => change(toggledShortest(timed))}
          />
        )}
        <Checkbox
          label={t('runSheet.inspector.canDrop')}
          checked={cue.canDrop}
          onChange={() => change({ canDrop: !cue.canDrop })}
        />
        <Checkbox
          label={t('runSheet.inspector.skipped')}
          checked={cue.skipped}
          onChange={() => change({ skipped: !cue.skipped })}
        />
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly first: readonly [value: string, label: string]
  readonly second: readonly [value: string, label: string]
  readonly onToggle: () => void
}

/** One of two, side by side. */
function Choice({ label, value, first, second, onToggle }: ChoiceProps) {
  return (
    <div>
      <span className={classes['label']}>{label}</span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={label}
        value={value}
        data={[first, second].map(([one, name]) => ({ value: one, label: name }))}
        onChange={onToggle}
      />
    </div>
  )
}

interface ClockCommitProps {
  readonly label: string
  readonly value: ClockSecond
  readonly onCommit: (value: ClockSecond) => void
}

function ClockCommit({ label, value, onCommit }: ClockCommitProps) {
  const { t } = useWords()
  return (
    <CommitField
      label={label}
      text={formatClockSecond(value)}
      parse={(text) => {
        const at = parseClockSecond(text)
        return at === null ? null : { value: at }
      }}
      problem={t('common.badClock')}
      onCommit={onCommit}
    />
  )
}
