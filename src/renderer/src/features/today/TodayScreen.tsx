import { readToday } from '@/storage/reads/today'
import { formatDay } from '@/words/format'
import { useNow } from '../../parts/now'
import { useShell } from '../../parts/shell'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useCommunity, useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { SealButton } from '../../ui/SealButton'
import { NextEvent } from './NextEvent'
import { TodayAside } from './TodayAside'
import { TodayTasks } from './TodayTasks'
import { ToClose } from './ToClose'
import { WeekStrip } from './WeekStrip'
import classes from './TodayScreen.module.css'

const MINUTE = 60_000

/** What needs me now: the week, the next event with what is missing, the tasks that are due. */
export default function TodayScreen() {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const { newEvent } = useShell()
  // Rounded to the minute, so that the queries run again when something is due and not every half minute.
  const now = Math.floor(useNow() / MINUTE) * MINUTE
  const view = useRead((db) => readToday(db, now, zone), [now, zone])
  const create = <SealButton onClick={() => newEvent()}>{t('today.newEvent')}</SealButton>
  if (view === undefined)
    return (
      <Page title={t('today.title')}>
        <Loading />
      </Page>
    )
  return (
    <Page
      title={t('today.title')}
      subtitle={formatDay(view.today, language, 'long')}
      actions={
        <>
          <UndoButtons />
          {view.hasEvents && create}
        </>
      }
      aside={view.hasEvents ? <TodayAside view={view} /> : undefined}
      asideLabel={t('today.aside')}
    >
      {view.hasEvents ? (
        <div className={classes['today']}>
          <WeekStrip view={view} />
          {view.toClose.length > 0 && <ToClose events={view.toClose} />}
          {view.next ? (
            <NextEvent readiness={view.next} today={view.today} />
          ) : (
            <EmptyState title={t('today.noneAhead')} hint={t('today.noneAheadHint')} />
          )}
          <TodayTasks tasks={view.tasks} today={view.today} />
        </div>
      ) : (
        <EmptyState title={t('today.empty')} hint={t('today.emptyHint')} action={create} />
      )}
    </Page>
  )
}
