import { Bookmark } from 'lucide-react'
import type { EventPlanId, VenueId } from '@/domain/common/id'
import { readVenueMemory } from '@/storage/reads/venues'
import { formatDay } from '@/words/format'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { Chip } from '../../../ui/Chip'
import classes from './Overview.module.css'

const SHOWN = 5

interface LastTimeHereProps {
  readonly venueId: VenueId
  readonly eventId: EventPlanId
}

/** What earlier events at this venue taught, and how many came. */
export function LastTimeHere({ venueId, eventId }: LastTimeHereProps) {
  const { t, language } = useWords()
  const memory = useRead((db) => readVenueMemory(db, venueId), [venueId])
  if (memory === undefined) return null
  const held = memory.held.filter(({ event }) => event.id !== eventId)
  const lessons = memory.lessons.filter(({ event }) => event.id !== eventId)
  const last = held[0]?.event
  return (
    <section aria-labelledby="last-time">
      <div className={classes['head']}>
        <h2 id="last-time">{t('event.lastTime.title')}</h2>
        {last && (
          <GoLink to={to.event(last.id)} className={classes['push'] ?? ''}>
            {last.number === null ? last.title : t('common.issueNumber', { number: last.number })}{' '}
            {last.day !== null && formatDay(last.day, language, 'short')}
          </GoLink>
        )}
      </div>
      {held.length === 0 ? (
        <p className={classes['meta']}>{t('event.lastTime.never')}</p>
      ) : (
        <>
          {lessons.length === 0 && <p className={classes['meta']}>{t('event.lastTime.noLessons')}</p>}
          <ul>
            {lessons.slice(0, SHOWN).map(({ lesson }) => (
              <li key={lesson.id} className={classes['lesson']}>
                <Bookmark aria-hidden="true" />
                <span>
                  {lesson.text} <Chip>{t(`event.lastTime.${lesson.verdict}`)}</Chip>
                </span>
              </li>
            ))}
          </ul>
          <p className={classes['meta']}>
            {t('event.lastTime.used', {
              count: held.length,
              heads: held
                .slice(0, SHOWN)
                .map(({ present }) => present)
                .join(language === 'zh-CN' ? '、' : ', '),
            })}
          </p>
        </>
      )}
    </section>
  )
}
