import { useCalendarController } from '@fullcalendar/react'
import { useMemo, useState } from 'react'
import { readCalendar, type CalendarEvent } from '@/storage/reads/calendar'
import { useShell } from '../../parts/shell'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Page } from '../../ui/Page'
import { SealButton } from '../../ui/SealButton'
import { CalendarAside } from './CalendarAside'
import { CalendarSheet } from './CalendarSheet'
import { CalendarFilters, CalendarPaging, type CalendarFilter } from './CalendarToolbar'
import { ClashPanel } from './ClashPanel'
import type { CalendarSpot } from './calendar-times'
import { MoveDialog } from './MoveDialog'
import { useCalendarKeys } from './use-calendar-keys'
import { useCalendarMoves } from './use-calendar-moves'
import classes from './Calendar.module.css'

const NONE: readonly CalendarEvent[] = []

/** All events by month, week or as a list; planned and moved by dragging or by keys. */
export default function CalendarScreen() {
  const { t } = useWords()
  const { newEvent } = useShell()
  const controller = useCalendarController()
  const view = useRead(readCalendar, [])
  const [filter, setFilter] = useState<CalendarFilter>({ venueId: null, chapterId: null })
  const [moving, setMoving] = useState<CalendarEvent | null>(null)
  const all = view?.events ?? NONE
  const ideas = view?.ideas ?? NONE
  const moves = useCalendarMoves(all)
  const shown = useMemo(
    () =>
      all.filter(
        ({ event }) =>
          (filter.venueId === null || event.venueId === filter.venueId) &&
          (filter.chapterId === null || event.chapterId === filter.chapterId),
      ),
    [all, filter],
  )
  useCalendarKeys(controller, (id) => setMoving(all.find(({ event }) => event.id === id) ?? null))

  const drop = (element: HTMLElement, spot: CalendarSpot, keep: boolean) => {
    const { template, idea } = element.dataset
    const item = ideas.find(({ event }) => event.id === idea)
    if (template !== undefined) newEvent({ ...spot, templateKey: template })
    else if (item) {
      const { event } = item
      void moves.place(item, { day: spot.day, opensAt: spot.opensAt ?? event.opensAt, length: event.length }, keep)
    }
  }

  return (
    <Page
      title={controller.view?.title ?? t('calendar.title')}
      subtitle={<CalendarPaging controller={controller} />}
      padded={false}
      actions={
        <>
          {view && <CalendarFilters controller={controller} view={view} filter={filter} onFilter={setFilter} />}
          <UndoButtons />
          <SealButton onClick={() => newEvent()}>{t('calendar.newEvent')}</SealButton>
        </>
      }
      aside={
        <>
          {moves.note && <ClashPanel note={moves.note} items={all} moves={moves} />}
          <CalendarAside ideas={ideas} />
        </>
      }
      asideLabel={t('calendar.ideas')}
      foot={<span className={classes['meta']}>{t('calendar.keys')}</span>}
    >
      <div className={classes['sheet']}>
        <CalendarSheet controller={controller} items={shown} moves={moves} onDrop={drop} />
      </div>
      {moving && <MoveDialog item={moving} items={all} moves={moves} onClose={() => setMoving(null)} />}
    </Page>
  )
}
