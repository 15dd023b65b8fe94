import { Button } from '@mantine/core'
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { groupBy } from '@/domain/common/group-by'
import { addDays, type LocalDay } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import type { ActivityEntry, ActivityFrame } from '@/storage/reads/activity'
import { formatDay } from '@/words/format'
import { useToday } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { ActivityRow } from './ActivityRow'
import { standings } from './standing'
import classes from './activity.module.css'

interface ActivityListProps {
  readonly entries: readonly ActivityEntry[]
  readonly older: (() => void) | null
  readonly reading: boolean
  readonly frame: ActivityFrame
}

/** The changes by day. One line of them is in the tab order; the arrows move, Enter opens. */
export function ActivityList({ entries, older, reading, frame }: ActivityListProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const today = useToday()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const days = useMemo(() => [...groupBy(entries, ({ at }) => dayAt(at, zone))], [entries, zone])
  const standing = useMemo(() => standings(entries), [entries])
  const titles = useMemo(() => new Map(frame.events.map(({ id, title }) => [id, title])), [frame.events])
  const inTabOrder = entries.some(({ id }) => id === current) ? current : entries[0]?.id

  const show = useCallback((id: string, open: boolean) => {
    setOpened((before) => {
      const after = new Set(before)
      if (open) after.add(id)
      else after.delete(id)
      return after
    })
  }, [])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>) => {
      const heads = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-head]') ?? [])]
      const at = heads.findIndex((head) => head === event.currentTarget)
      if (at < 0) return
      const id = heads[at]?.dataset['head'] ?? ''
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') show(id, event.key === 'ArrowRight')
      else {
        const next = heads[targetOf(event.key, at, heads.length)]
        if (!next) return
        next.focus()
      }
      event.preventDefault()
    },
    [show],
  )

  return (
    <div ref={list} className={classes['list']} role="group" aria-label={t('history.list')}>
      {days.map(([day, ofDay]) => (
        <section key={day} className={classes['day']} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            {nameOfDay(day, today)}
            {(older === null || day !== days.at(-1)?.[0]) && (
              <small>{t('history.shown', { count: ofDay.length })}</small>
            )}
          </h2>
          <ol>
            {ofDay.map((entry) => (
              <ActivityRow
                key={entry.id}
                entry={entry}
                standing={standing.get(entry.id) ?? 'stands'}
                eventTitle={entry.eventId === null ? null : (titles.get(entry.eventId) ?? null)}
                device={frame.deviceId}
                open={opened.has(entry.id)}
                inTabOrder={entry.id === inTabOrder}
                onKeyDown={onKeyDown}
                onFocus={setCurrent}
                onOpen={show}
              />
            ))}
          </ol>
        </section>
      ))}
      <div className={classes['end']}>
        {older === null ? (
          !reading && <p>{t('history.end')}</p>
        ) : (
          <Button onClick={older} loading={reading}>
            {reading ? t('history.searching') : t('history.older')}
          </Button>
        )}
      </div>
    </div>
  )

  function nameOfDay(day: LocalDay, today: LocalDay): string {
    const long = formatDay(day, language, 'long')
    if (day === today) return `${t('history.today')} · ${long}`
    return day === addDays(today, -1) ? `${t('history.yesterday')} · ${long}` : long
  }
}

/** Where a key leads from line `at` of `count`; −1 where it leads nowhere. */
function targetOf(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return at + 1
  if (key === 'ArrowUp') return at - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return -1
}
