import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { readReadiness } from '@/storage/reads/readiness'
import { GoLink, to, type EventPart } from '../../parts/go'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { EventHead } from './EventHead'
import { EventReadinessContext } from './event-readiness'
import { EventTabs } from './EventTabs'
import classes from './EventScreen.module.css'

type Part = LazyExoticComponent<ComponentType<{ readonly eventId: EventPlanId }>>

const PARTS: Record<EventPart, Part> = {
  overview: lazy(() => import('./overview/OverviewPart')),
  'run-sheet': lazy(() => import('./run-sheet/RunSheetPart')),
  materials: lazy(() => import('./materials/EventMaterialsPart')),
  staff: lazy(() => import('./staff/StaffPart')),
  attendance: lazy(() => import('./attendance/AttendancePart')),
  checklist: lazy(() => import('./checklist/ChecklistPart')),
  budget: lazy(() => import('./budget/BudgetPart')),
  debrief: lazy(() => import('./debrief/DebriefPart')),
  'follow-up': lazy(() => import('./follow-up/FollowUpPart')),
}

const MINUTE = 60_000

interface EventScreenProps {
  readonly eventId: EventPlanId
  readonly part: EventPart
}

/** An event: who and where in the head, one part below. */
export default function EventScreen({ eventId, part }: EventScreenProps) {
  const { t } = useWords()
  const now = Math.floor(useNow() / MINUTE) * MINUTE
  const readiness = useRead((db) => readReadiness(db, eventId, now), [eventId, now])
  if (readiness === undefined) return <Loading />
  if (readiness === null)
    return (
      <Page title={t('event.gone')}>
        <EmptyState
          title={t('event.gone')}
          hint={t('event.goneHint')}
          action={<GoLink to={to.events()}>{t('event.allEvents')}</GoLink>}
        />
      </Page>
    )
  const Part = PARTS[part]
  return (
    <EventReadinessContext value={readiness}>
      <div className={classes['screen']}>
        <EventHead part={part} />
        <EventTabs part={part} />
        <main className={classes['part']} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Part key={eventId} eventId={eventId} />
          </Suspense>
        </main>
      </div>
    </EventReadinessContext>
  )
}
