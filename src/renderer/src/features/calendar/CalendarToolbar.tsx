import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import type { CalendarController } from '@fullcalendar/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ChapterId, VenueId } from '@/domain/common/id'
import type { CalendarView } from '@/storage/reads/calendar'
import { useWords } from '../../parts/words'
import { CALENDAR_VIEWS, type CalendarViewName } from './use-calendar-keys'
import classes from './Calendar.module.css'

/** What is left out of the calendar; null shows all. */
export interface CalendarFilter {
  readonly venueId: VenueId | null
  readonly chapterId: ChapterId | null
}

/** Back, forward, today. */
export function CalendarPaging({ controller }: { readonly controller: CalendarController }) {
  const { t } = useWords()
  return (
    <span className={classes['paging']}>
      <ActionIcon color="ink" aria-label={t('calendar.previous')} onClick={() => controller.prev()}>
        <ChevronLeft aria-hidden="true" />
      </ActionIcon>
      <ActionIcon color="ink" aria-label={t('calendar.next')} onClick={() => controller.next()}>
        <ChevronRight aria-hidden="true" />
      </ActionIcon>
      <Button onClick={() => controller.today()}>{t('calendar.today')}</Button>
    </span>
  )
}

interface CalendarFiltersProps {
  readonly controller: CalendarController
  readonly view: CalendarView
  readonly filter: CalendarFilter
  readonly onFilter: (filter: CalendarFilter) => void
}

/** Venue, chapter, and the view. */
export function CalendarFilters({ controller, view, filter, onFilter }: CalendarFiltersProps) {
  const { t } = useWords()
  return (
    <>
      {view.venues.length > 0 && (
        <Select
          w={150}
          aria-label={t('calendar.byVenue')}
          placeholder={t('calendar.allVenues')}
          clearable
          value={filter.venueId}
          data={view.venues.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(venueId) => onFilter({ ...filter, venueId: venueId })}
        />
      )}
      {view.chapters.length > 0 && (
        <Select
          w={150}
          aria-label={t('calendar.byChapter')}
          placeholder={t('calendar.allChapters')}
          clearable
          value={filter.chapterId}
          data={view.chapters.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chapterId) => onFilter({ ...filter, chapterId: chapterId })}
        />
      )}
      <SegmentedControl
        aria-label={t('calendar.view')}
        value={controller.view?.type ?? CALENDAR_VIEWS.month}
        data={(Object.keys(CALENDAR_VIEWS) as CalendarViewName[]).map((name) => ({
          value: CALENDAR_VIEWS[name],
          label: t(`calendar.${name}`),
        }))}
        onChange={(type) => controller.changeView(type)}
      />
    </>
  )
}
