import { ActionIcon } from '@mantine/core'
import { Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { latestArrivals } from '@/domain/attendance/door-state'
import { maskName } from '@/domain/attendance/mask-name'
import type { AttendanceId } from '@/domain/common/id'
import type { Zone } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import type { DoorPeople } from './door-row'
import classes from './RecentArrivals.module.css'
import text from './door-text.module.css'

interface RecentArrivalsProps {
  readonly people: DoorPeople
  readonly privacy: boolean
  readonly zone: Zone
  readonly onUndo: (id: AttendanceId) => void
}

const SHOWN = 6

/** Who came in last, with the way back beside each. */
export function RecentArrivals({ people, privacy, zone, onUndo }: RecentArrivalsProps) {
  const { t, language } = useWords()
  const arrivals = useMemo(
    () => latestArrivals(people.state, SHOWN).filter((fact) => people.byId.has(fact.attendanceId)),
    [people],
  )
  return (
    <section>
      <div className={text['heading']}>
        <h2>{t('door.recent')}</h2>
        {privacy && <span className={text['meta']}>{t('door.privacyOn')}</span>}
      </div>
      {arrivals.length === 0 ? (
        <p className={text['meta']}>{t('door.recentEmpty')}</p>
      ) : (
        <ul className={classes['recent']}>
          {arrivals.map((fact) => {
            const full = people.byId.get(fact.attendanceId)?.member?.name ?? ''
            const name = privacy ? maskName(full) : full
            return (
              <li key={fact.id}>
                <span className={text['meta']}>{formatInstant(fact.at, language, zone)}</span>
                <span>{name}</span>
                <span className={text['meta']}>{fact.door}</span>
                <span className={text['meta']}>{t(`door.wayShort.${fact.method}`)}</span>
                <ActionIcon
                  color="ink"
                  size={26}
                  aria-label={t('door.undoOne', { name })}
                  onClick={() => onUndo(fact.attendanceId)}
                >
                  <Undo2 aria-hidden="true" />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
