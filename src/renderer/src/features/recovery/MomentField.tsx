import { useState } from 'react'
import type { ClockMinute, LocalDay } from '@/domain/common/time'
import { dayAt, instantOf } from '@/domain/common/zone'
import { readSeqAt } from '@/storage/reads/recovery'
import { ClockField, DayField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import type { ChosenMoment } from './chosen-moment'
import classes from './recovery.module.css'

/** Day and time to go back to; a time typed is a moment chosen. */
export function MomentField({ onChoose }: { readonly onChoose: (moment: ChosenMoment) => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const { zone } = useCommunity()
  const [day, setDay] = useState<LocalDay>(() => dayAt(db.clock.now(), zone))
  const [minute, setMinute] = useState<ClockMinute | null>(null)
  const choose = async (newDay: LocalDay, newMinute: ClockMinute) => {
    // As it was at 14:05 means: with everything that was done in that minute.
    const at = instantOf(newDay, newMinute, zone)
    onChoose({ seq: await readSeqAt(db, at + 59_999), at, before: false })
  }
  return (
    <div className={classes['fields']} role="group" aria-label={t('recovery.moment.at')}>
      <span aria-hidden="true">{t('recovery.moment.at')}</span>
      <div className={classes['day']}>
        <DayField
          aria-label={t('common.day')}
          value={day}
          onChange={(value) => {
            if (value === null) return
            setDay(value)
            if (minute !== null) void choose(value, minute)
          }}
        />
      </div>
      <ClockField
        aria-label={t('common.time')}
        placeholder="14:05"
        className={classes['clock'] ?? ''}
        value={minute}
        onChange={(value) => {
          setMinute(value)
          void choose(day, value)
        }}
      />
    </div>
  )
}
