import { ChevronRight } from 'lucide-react'
import { memo, type KeyboardEvent } from 'react'
import type { OperationId } from '@/domain/common/id'
import type { ActivityEntry } from '@/storage/reads/activity'
import { labelInWords, type Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { Chip } from '../../ui/Chip'
import { ActivityDetail } from './ActivityDetail'
import type { Standing } from './standing'
import classes from './activity.module.css'

interface ActivityRowProps {
  readonly entry: ActivityEntry
  readonly standing: Standing
  readonly eventTitle: string | null
  /** This laptop's. */
  readonly device: string
  readonly open: boolean
  readonly inTabOrder: boolean
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onFocus: (id: OperationId) => void
  readonly onOpen: (id: OperationId, open: boolean) => void
}

/** One change: when, who, what. Opened, it shows every field before and after, and can be taken back. */
export const ActivityRow = memo(function ActivityRow({
  entry,
  standing,
  eventTitle,
  device,
  open,
  inTabOrder,
  ...on
}: ActivityRowProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const what = entryInWords(t, entry)
  const state = entry.kind === 'undo' || standing === 'stands' ? null : t(`history.state.${standing}`)
  return (
    <li className={classes['row']} data-open={open} data-undone={standing === 'undone'}>
      <button
        type="button"
        className={classes['head']}
        data-head={entry.id}
        aria-expanded={open}
        tabIndex={inTabOrder ? 0 : -1}
        onKeyDown={on.onKeyDown}
        onFocus={() => on.onFocus(entry.id)}
        onClick={() => on.onOpen(entry.id, !open)}
      >
        <ChevronRight aria-hidden="true" />
        <time dateTime={new Date(entry.at).toISOString()}>{formatInstant(entry.at, language, zone)}</time>
        <span className={classes['who']}>{whoInWords(t, entry, device)}</span>
        <span className={classes['what']}>
          {what}
          {state !== null && <Chip tone="outline">{state}</Chip>}
        </span>
        <span className={classes['where']}>{eventTitle}</span>
      </button>
      {open && <ActivityDetail entry={entry} standing={standing} />}
    </li>
  )
})

/** What an entry did: the change itself, or that it took one back. */
function entryInWords(t: Words, { kind, label }: ActivityEntry): string {
  const what = labelInWords(t, label)
  if (kind === 'undo') return t('history.undidIt', { what })
  return kind === 'redo' ? t('history.redidIt', { what }) : what
}

/** Who did it; the laptop is named where it was another one. */
function whoInWords(t: Words, { doneBy, device }: ActivityEntry, here: string): string {
  const who = doneBy === '' ? t('history.nobody') : doneBy
  return device === here
    ? t('history.by', { who, device: t('history.thisLaptop') })
    : t('history.by', { who, device: t('history.otherLaptop', { name: device.slice(0, 4) }) })
}
