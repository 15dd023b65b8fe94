import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { EVENT_STATUSES } from '@/domain/event-plan/event-plan'
import { readEvents } from '@/storage/reads/events'
import { useNow, useToday } from '../../parts/now'
import { useShell } from '../../parts/shell'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { SealButton } from '../../ui/SealButton'
import { EventsTable } from './EventsTable'
import { filterEvents, NO_FILTER, sortEvents, type EventFilter, type EventSort } from './sort-events'
import classes from './Events.module.css'

const MINUTE = 60_000

/** Every event, searched, filtered and sorted. */
export default function EventsScreen() {
  const { t } = useWords()
  const { newEvent } = useShell()
  const now = Math.floor(useNow() / MINUTE) * MINUTE
  const today = useToday()
  const view = useRead((db) => readEvents(db, now), [now])
  const [filter, setFilter] = useState<EventFilter>({ ...NO_FILTER, when: 'upcoming' })
  const [sort, setSort] = useState<EventSort | null>(null)
  const change = (fields: Partial<EventFilter>) => setFilter((current) => ({ ...current, ...fields }))
  const create = <SealButton onClick={() => newEvent()}>{t('events.newEvent')}</SealButton>
  if (view === undefined)
    return (
      <Page title={t('events.title')}>
        <Loading />
      </Page>
    )
  if (view.lines.length === 0)
    return (
      <Page title={t('events.title')} actions={<UndoButtons />}>
        <EmptyState title={t('events.empty')} hint={t('events.emptyHint')} action={create} />
      </Page>
    )
  // The newest past event first, the next coming one first, until somebody says otherwise.
  const shownSort = sort ?? { column: 'day', descending: filter.when === 'past' }
  const shown = sortEvents(filterEvents(view.lines, filter, today), shownSort)
  return (
    <Page
      title={t('events.title')}
      subtitle={t('events.sum', { count: shown.length })}
      padded={false}
      actions={
        <>
          <UndoButtons />
          {create}
        </>
      }
    >
      <div className={classes['filters']} role="search">
        <SegmentedControl
          aria-label={t('events.when')}
          value={filter.when}
          data={(['upcoming', 'past', 'all'] as const).map((when) => ({ value: when, label: t(`events.${when}`) }))}
          onChange={(when) => change({ when: when })}
        />
        <TextInput
          className={classes['search'] ?? ''}
          leftSection={<Search aria-hidden="true" />}
          aria-label={t('common.search')}
          placeholder={t('events.search')}
          value={filter.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Select
          aria-label={t('events.status')}
          placeholder={t('events.allStatuses')}
          clearable
          value={filter.status}
          data={EVENT_STATUSES.map((status) => ({ value: status, label: t(`common.eventStatus.${status}`) }))}
          onChange={(status) => change({ status: status })}
        />
        {view.chapters.length > 0 && (
          <Select
            aria-label={t('events.chapter')}
            placeholder={t('events.allChapters')}
            clearable
            value={filter.chapterId}
            data={view.chapters.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chapterId) => change({ chapterId: chapterId })}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <div className={classes['padded']}>
          <EmptyState
            title={t('events.noMatch')}
            hint={t('events.noMatchHint')}
            action={<Button onClick={() => setFilter(NO_FILTER)}>{t('events.clear')}</Button>}
          />
        </div>
      ) : (
        <EventsTable lines={shown} sort={shownSort} onSort={setSort} today={today} />
      )}
    </Page>
  )
}
