import { Link } from 'wouter'
import type { ReadinessArea } from '@/domain/event-plan/finding'
import { isAhead } from '@/domain/event-plan/status'
import { EVENT_PARTS, to, type EventPart } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useEventReadiness } from './event-readiness'
import classes from './EventScreen.module.css'

const AREA_OF: Partial<Record<EventPart, ReadinessArea>> = {
  'run-sheet': 'runSheet',
  materials: 'materials',
  staff: 'staff',
  attendance: 'attendance',
  checklist: 'checklist',
  budget: 'budget',
}

/** The parts of the event; a chip counts what is to be done there, never what exists. */
export function EventTabs({ part }: { readonly part: EventPart }) {
  const { t } = useWords()
  const { facts, checks } = useEventReadiness()
  const ahead = isAhead(facts.event.status)
  return (
    <nav className={classes['tabs']} aria-label={t('event.parts')}>
      {EVENT_PARTS.map((name) => {
        const area = AREA_OF[name]
        const todo = ahead && area ? checks.filter((check) => check.area === area && check.state !== 'ready').length : 0
        return (
          <Link
            key={name}
            href={to.event(facts.event.id, name)}
            className={classes['tab'] ?? ''}
            aria-current={name === part ? 'page' : undefined}
          >
            {t(`event.part.${name}`)}
            {todo > 0 && (
              <span className={classes['count']} title={t('event.partCount', { count: todo })}>
                <span aria-hidden="true">{todo}</span>
                <span className="visually-hidden">{t('event.partCount', { count: todo })}</span>
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
