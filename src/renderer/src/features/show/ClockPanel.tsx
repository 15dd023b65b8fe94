import { Lock } from 'lucide-react'
import { countText, wholeMinutes } from '@/domain/show/count-text'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import classes from './ClockPanel.module.css'
import { useShow, useShown } from './show-model'
import { clockText } from './show-words'

/**
 * The clock, and how the evening stands against its plan and its hard close. Before a rehearsal begins the plan is of another
 * day: there is nothing to be late for.
 */
export function ClockPanel() {
  const model = useShow()
  const counts = useShown(({ state }) => state.phase !== 'before') || model.isOnItsDay()
  return (
    <div className={classes['panel']}>
      <Clock />
      {counts && (
        <dl className={classes['evening']}>
          <Late />
          <ExpectedEnd />
          <HardClose />
        </dl>
      )}
    </div>
  )
}

function Clock() {
  const { t } = useWords()
  const clock = useShown(({ state }) => clockText(((state.clock % 86_400) + 86_400) % 86_400))
  // Read out to the minute: a label that changes every second is never heard to its end.
  return (
    <div className={classes['clock']} role="timer" aria-label={t('show.clock', { time: clock })}>
      <span aria-hidden="true" data-figure="clock">
        {clock}
        <ClockSeconds />
      </span>
    </div>
  )
}

function ClockSeconds() {
  const seconds = useShown(({ state }) => String(Math.floor(((state.clock % 60) + 60) % 60)).padStart(2, '0'))
  return <small>{seconds}</small>
}

function Late() {
  const { t } = useWords()
  const minutes = useShown(({ state }) => wholeMinutes(state.evening.late))
  return (
    <div>
      <dt>{t('show.evening.label')}</dt>
      <dd data-kind={minutes > 0 ? 'late' : minutes < 0 ? 'early' : 'onTime'} data-figure="evening">
        {minutes !== 0 && <StatusMark mark={minutes > 0 ? 'over' : 'under'} />}
        {minutes === 0
          ? t('show.evening.onTime')
          : t(minutes > 0 ? 'show.evening.late' : 'show.evening.early', { minutes: Math.abs(minutes) })}
      </dd>
    </div>
  )
}

function ExpectedEnd() {
  const { t } = useWords()
  const { frame } = useShow()
  // Rounded like the minutes beside it, so that plan and lateness add up to it.
  const end = useShown(({ state }) => clockText(frame.plannedEnd + wholeMinutes(state.evening.late) * 60))
  return (
    <div>
      <dt>{t('show.evening.expectedEnd')}</dt>
      <dd>
        <span data-figure="expected-end">{end}</span>
        <small>{t('show.evening.planned', { time: clockText(frame.plannedEnd) })}</small>
      </dd>
    </div>
  )
}

function HardClose() {
  const { t } = useWords()
  const { frame, view } = useShow()
  const close = frame.hardClose
  const left = useShown(({ state }) => (close === null ? 0 : Math.ceil(close - state.clock)))
  const slack = useShown(({ state }) => (state.evening.slack === null ? 0 : wholeMinutes(state.evening.slack)))
  const at = close === null ? '' : clockText(close)
  const isLate = slack < 0 || left < 0
  return (
    <div>
      <dt>
        <Lock aria-hidden="true" />
        {t('show.evening.hardClose')}
      </dt>
      {close === null ? (
        <dd>
          <small>{t('show.evening.none')}</small>
        </dd>
      ) : (
        <dd data-kind={isLate ? 'late' : 'onTime'}>
          {isLate && <StatusMark mark="over" />}
          <span data-figure="hard-close">
            {left < 0 ? t('show.evening.passed', { time: countText(left) }) : countText(left)}
          </span>
          <small>
            {slack < 0
              ? t('show.evening.doesNotFit', { at, minutes: -slack })
              : view.event.strike > 0
                ? t('show.evening.strike', { at, minutes: view.event.strike })
                : t('show.evening.at', { at })}
          </small>
        </dd>
      )}
    </div>
  )
}
