import { capacityAlarm, peopleIn, type DoorCounters } from '@/domain/attendance/counters'
import type { DoorState } from '@/domain/attendance/door-state'
import type { DoorSetting } from '@/storage/reads/door'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { ArrivalCurve } from './ArrivalCurve'
import classes from './CountersPanel.module.css'
import text from './door-text.module.css'

interface CountersPanelProps {
  readonly counters: DoorCounters
  readonly state: DoorState
  readonly setting: DoorSetting
}

/** Who came, who is still to come, how full the room is. */
export function CountersPanel({ counters, state, setting }: CountersPanelProps) {
  const { t } = useWords()
  const present = peopleIn(counters.present)
  const expected = peopleIn(counters.expected)
  return (
    <>
      <section>
        <div className={classes['present']}>
          <span>{t('door.present')}</span>
          <b>{present}</b>
          <small>{t('door.expected', { count: expected })}</small>
        </div>
        <Bar part={present} whole={Math.max(expected, present)} tone="ink" />
        {counters.present.plusOnes > 0 && (
          <p className={text['meta']}>
            {t('door.presentParts', { heads: counters.present.heads, guests: counters.present.plusOnes })}
          </p>
        )}
        <dl className={classes['small']}>
          <Small label={t('door.notYet')} value={peopleIn(counters.notYet)} />
          <Small label={t('door.walkIns')} value={peopleIn(counters.walkIns)} />
          <Small label={t('door.waitlisted')} value={peopleIn(counters.waitlisted)} />
          {counters.leftEarly.heads > 0 && <Small label={t('door.leftEarly')} value={peopleIn(counters.leftEarly)} />}
        </dl>
      </section>
      <Capacity inside={peopleIn(counters.inside)} setting={setting} />
      <ArrivalCurve state={state} zone={setting.event.zone} />
    </>
  )
}

function Small({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Bar({ part, whole, tone }: { readonly part: number; readonly whole: number; readonly tone: string }) {
  const share = whole === 0 ? 0 : Math.min(100, (part / whole) * 100)
  return (
    <div className={classes['bar']} aria-hidden="true">
      <span data-tone={tone} style={{ width: `${share}%` }} />
    </div>
  )
}

function Capacity({ inside, setting }: { readonly inside: number; readonly setting: DoorSetting }) {
  const { t } = useWords()
  const { seats, legalMaximum } = setting
  const most = legalMaximum ?? seats
  const alarm = capacityAlarm(inside, seats, legalMaximum)
  return (
    <section>
      <div className={text['heading']}>
        <h2>{t('door.inside')}</h2>
        <b>{most === null ? inside : t('door.insideOf', { inside, most })}</b>
      </div>
      {most !== null && (
        <>
          <Bar part={inside} whole={most} tone={alarm === 'free' ? 'ok' : alarm === 'full' ? 'warn' : 'late'} />
          <p className={classes['limits']}>
            <span>{seats !== null && t('door.seats', { count: seats })}</span>
            <span>{t('door.limit', { count: most })}</span>
          </p>
        </>
      )}
      {alarm !== 'free' && (
        <p className={text['alarm']} data-alarm={alarm} role="alert">
          <StatusMark mark={alarm === 'over' ? 'over' : 'short'} />
          {alarm === 'over' ? t('door.alarm.over', { count: inside - (most ?? 0) }) : t('door.alarm.full')}
        </p>
      )}
    </section>
  )
}
