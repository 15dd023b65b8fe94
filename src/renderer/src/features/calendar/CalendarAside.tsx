import { Draggable } from '@fullcalendar/react/interaction'
import { GripVertical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { allTemplates } from '@/actions/event-plan/built-in-templates'
import { EVENT_TYPES } from '@/domain/event-plan/event-plan'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { GoLink, to } from '../../parts/go'
import { useShell } from '../../parts/shell'
import { TypeMark } from '../../parts/TypeMark'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import classes from './Calendar.module.css'

/** Ideas and templates that can be dragged into the calendar, and the colours of the types. */
export function CalendarAside({ ideas }: { readonly ideas: readonly CalendarEvent[] }) {
  const { t, language } = useWords()
  const { newEvent } = useShell()
  const templates = useRead((db) => allTemplates(db, language), [language]) ?? []
  const listRef = useDraggables(ideas)
  return (
    <div ref={listRef}>
      <section className={classes['cards']} aria-labelledby="ideas">
        <h2 id="ideas">
          {t('calendar.ideas')} <span className={classes['meta']}>{t('calendar.ideasHint')}</span>
        </h2>
        {ideas.length === 0 && <p className={classes['meta']}>{t('calendar.noIdeas')}</p>}
        <ul>
          {ideas.map(({ event, venueName, capacity }) => (
            <li key={event.id} className={classes['card']} data-idea={event.id}>
              <GripVertical aria-hidden="true" />
              <TypeMark type={event.type} wordless />
              <span>
                <GoLink to={to.event(event.id)}>{event.title}</GoLink>
                <span className={classes['meta']}>
                  {[
                    t('common.minutes', { count: event.length }),
                    capacity === null ? '' : t('common.people', { count: capacity }),
                    venueName,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes['cards']} aria-labelledby="calendar-templates">
        <h2 id="calendar-templates">
          {t('calendar.templates')} <span className={classes['meta']}>{t('calendar.templatesHint')}</span>
        </h2>
        <ul>
          {templates.map(({ key, content }) => (
            <li key={key} className={classes['card']} data-template={key}>
              <GripVertical aria-hidden="true" />
              <TypeMark type={content.type} wordless />
              <span>
                <button
                  type="button"
                  className={classes['use']}
                  aria-label={t('calendar.templateUse', { name: content.name })}
                  onClick={() => newEvent({ templateKey: key })}
                >
                  {content.name}
                </button>
                <span className={classes['meta']}>
                  {t('newEvent.brings', {
                    cues: content.cues.length,
                    tasks: content.tasks.length,
                    roles: content.roles.length,
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes['legend']} aria-label={t('calendar.legend')}>
        {EVENT_TYPES.map((type) => (
          <TypeMark key={type} type={type} />
        ))}
      </section>
    </div>
  )
}

/** Lets the cards be dragged. An idea carries its row along, so that clashes show while it is over a day. */
function useDraggables(ideas: readonly CalendarEvent[]) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!ref.current) return
    const draggable = new Draggable(ref.current, {
      itemSelector: '[data-idea], [data-template]',
      eventData: (element) => {
        const item = ideas.find(({ event }) => event.id === element.dataset['idea'])
        if (!item) return { create: false }
        return { title: item.event.title, duration: { minutes: item.event.length }, extendedProps: { item } }
      },
    })
    return () => draggable.destroy()
  }, [ideas])
  return ref
}
