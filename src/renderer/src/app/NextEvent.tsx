import { Tooltip } from '@mantine/core'
import { Link } from 'wouter'
import { daysBetween, formatClock } from '@/domain/common/time'
import { readNextEvent } from '@/storage/reads/next-event'
import { formatDay } from '@/words/format'
import { to } from '../parts/go'
import { NumberSeal } from '../parts/NumberSeal'
import { useToday } from '../parts/now'
import { TypeMark } from '../parts/TypeMark'
import { useWords } from '../parts/words'
import { useRead } from '../parts/workspace'
import classes from './NextEvent.module.css'

/** The next event with the two screens the day needs: run-sheet and door. */
export function NextEvent({ open }: { readonly open: boolean }) {
  const { t, language } = useWords()
  const today = useToday()
  const event = useRead((db) => readNextEvent(db, today), [today])
  if (!event || event.day === null) return null
  // What is seen is part of what is read out.
  const name = event.number === null ? event.title : `${event.number} ${event.title}`
  const mark =
    event.number === null ? <TypeMark type={event.type} wordless /> : <NumberSeal number={event.number} current />
  if (!open)
    return (
      <Tooltip label={`${t('shell.nextEvent')}: ${name}`} position="right">
        <Link href={to.event(event.id)} className={classes['closed'] ?? ''} aria-label={name}>
          {mark}
        </Link>
      </Tooltip>
    )
  return (
    <div className={classes['next']}>
      <small>{t('shell.nextEvent')}</small>
      <Link href={to.event(event.id)} className={classes['event'] ?? ''}>
        {mark}
        <span>
          <strong>{event.title}</strong>
          <small>
            {[
              `${formatDay(event.day, language)} ${formatClock(event.opensAt)}`,
              t('common.daysBefore', { days: daysBetween(today, event.day) }),
            ].join(' · ')}
          </small>
        </span>
      </Link>
      <div className={classes['links']}>
        <Link href={to.event(event.id, 'run-sheet')}>{t('shell.runSheet')}</Link>
        <Link href={to.door(event.id)}>{t('shell.door')}</Link>
        <Link href={to.show(event.id)}>{t('show.open')}</Link>
      </div>
    </div>
  )
}
