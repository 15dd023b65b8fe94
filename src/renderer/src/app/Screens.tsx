import { lazy, Suspense, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { EventPlanId, MemberId, OperationId, VenueId } from '@/domain/common/id'
import { useDoorLock } from '../parts/door-lock'
import { EVENT_PARTS, PRINTED_PAGES, to, type EventPart, type PrintedPageName } from '../parts/go'
import { WholeWords } from '../parts/WholeWords'
import { useWords } from '../parts/words'
import { EmptyState } from '../ui/EmptyState'
import { Loading } from '../ui/Loading'

const TodayScreen = lazy(() => import('../features/today/TodayScreen'))
const CalendarScreen = lazy(() => import('../features/calendar/CalendarScreen'))
const EventsScreen = lazy(() => import('../features/events/EventsScreen'))
const EventScreen = lazy(() => import('../features/event/EventScreen'))
const ImportSignUpsScreen = lazy(() => import('../features/import-sign-ups/ImportSignUpsScreen'))
const LockedDesk = lazy(() => import('../features/door/LockedDesk'))
const DoorScreen = lazy(() => import('../features/door/DoorScreen'))
const ShowScreen = lazy(() => import('../features/show/ShowScreen'))
const ImportRunSheetScreen = lazy(() => import('../features/import-run-sheet/ImportRunSheetScreen'))
const PrintScreen = lazy(() => import('../features/print/PrintScreen'))
const VenuesScreen = lazy(() => import('../features/venues/VenuesScreen'))
const MaterialsScreen = lazy(() => import('../features/materials/MaterialsScreen'))
const PeopleScreen = lazy(() => import('../features/people/PeopleScreen'))
const ActivityScreen = lazy(() => import('../features/activity/ActivityScreen'))
const RecoveryScreen = lazy(() => import('../features/recovery/RecoveryScreen'))
const SettingsScreen = lazy(() => import('../features/settings/SettingsScreen'))

/** Which screen an address shows. Every screen is loaded when it is first opened. */
export function Screens() {
  const [address] = useLocation()
  const { at } = useDoorLock()
  if (at !== null && address !== to.door(at))
    return (
      <Suspense fallback={<Loading />}>
        <WholeWords>
          <LockedDesk desk={to.door(at)} />
        </WholeWords>
      </Suspense>
    )
  const screens = (
    <Switch>
      <Route path="/">
        <Redirect to={to.today()} replace />
      </Route>
      <Route path="/today">
        <TodayScreen />
      </Route>
      <Route path="/calendar">
        <CalendarScreen />
      </Route>
      <Route path="/events">
        <EventsScreen />
      </Route>
      <Route path="/events/:id">{({ id }) => <Redirect to={to.event(id as EventPlanId)} replace />}</Route>
      <Route path="/events/:id/import">{({ id }) => <ImportSignUpsScreen eventId={id as EventPlanId} />}</Route>
      <Route path="/events/:id/door">{({ id }) => <DoorScreen eventId={id as EventPlanId} />}</Route>
      <Route path="/events/:id/show">{({ id }) => <ShowScreen eventId={id as EventPlanId} />}</Route>
      <Route path="/events/:id/import-run-sheet">
        {({ id }) => <ImportRunSheetScreen eventId={id as EventPlanId} />}
      </Route>
      <Route path="/events/:id/print/:what">
        {({ id, what }) => whenPrinted(what, (known) => <PrintScreen eventId={id as EventPlanId} what={known} />)}
      </Route>
      <Route path="/events/:id/:part">
        {({ id, part }) => whenPart(part, (known) => <EventScreen eventId={id as EventPlanId} part={known} />)}
      </Route>
      <Route path="/venues/:id?">{({ id }) => <VenuesScreen venueId={(id ?? null) as VenueId | null} />}</Route>
      <Route path="/materials">
        <MaterialsScreen />
      </Route>
      <Route path="/people/:id?">{({ id }) => <PeopleScreen memberId={(id ?? null) as MemberId | null} />}</Route>
      <Route path="/activity/:filter?">
        <ActivityScreen />
      </Route>
      <Route path="/recovery/:part?/:before?">
        {({ part, before }) => (
          <RecoveryScreen
            part={part === 'moment' ? 'moment' : 'backups'}
            before={(before ?? null) as OperationId | null}
          />
        )}
      </Route>
      <Route path="/settings">
        <SettingsScreen />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
  const soon = address === '/' || address === to.today()
  return <Suspense fallback={<Loading />}>{soon ? screens : <WholeWords>{screens}</WholeWords>}</Suspense>
}

function whenPart(part: string, show: (part: EventPart) => ReactNode): ReactNode {
  const known = EVENT_PARTS.find((name) => name === part)
  return known ? show(known) : <NotFound />
}

function whenPrinted(what: string, show: (what: PrintedPageName) => ReactNode): ReactNode {
  const known = PRINTED_PAGES.find((name) => name === what)
  return known ? show(known) : <NotFound />
}

function NotFound() {
  const { t } = useWords()
  return (
    <main>
      <EmptyState title={t('shell.notFound')} hint={t('shell.notFoundHint')} />
    </main>
  )
}
