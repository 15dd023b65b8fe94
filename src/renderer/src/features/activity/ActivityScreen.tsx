import { useSyncExternalStore } from 'react'
import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { readActivityFrame } from '@/storage/reads/activity'
import { to } from '../../parts/go'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { choiceOf, isNarrowed, type ActivityChoice } from './activity-address'
import { ActivityFilters } from './ActivityFilters'
import { ActivityList } from './ActivityList'
import { useActivity } from './use-activity'
import classes from './activity.module.css'

function onAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** Everything that was changed: who, when, what, before and after; and the way to take any of it back. */
export default function ActivityScreen() {
  const { t } = useWords()
  // The router hands the address on decoded; the filter is read from the address itself.
  const [, navigate] = useLocation()
  const address = useSyncExternalStore(onAddress, () => window.location.hash)
  const choice = choiceOf(address)
  const change = (fields: Partial<ActivityChoice>, replace = false) =>
    navigate(to.activity({ ...choice, ...fields }), { replace })
  const activity = useActivity(choice)
  const frame = useRead(readActivityFrame, [])
  const clear = () => navigate(to.activity())
  const { entries } = activity
  return (
    <Page title={t('history.title')} subtitle={t('history.subtitle')} padded={false} actions={<UndoButtons />}>
      <ActivityFilters choice={choice} events={frame?.events ?? []} onChange={change} onClear={clear} />
      {entries === null || frame === undefined ? (
        <div className={classes['padded']}>
          <Loading />
        </div>
      ) : entries.length > 0 ? (
        <ActivityList entries={entries} older={activity.older} reading={activity.reading} frame={frame} />
      ) : (
        <div className={classes['padded']}>
          {isNarrowed(choice) ? (
            <EmptyState
              title={t('history.noMatch')}
              hint={t('history.noMatchHint')}
              action={<Button onClick={clear}>{t('history.clear')}</Button>}
            />
          ) : (
            <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />
          )}
        </div>
      )}
    </Page>
  )
}
