import { Button } from '@mantine/core'
import { DoorOpen, FileInput, IdCard, Printer, UserPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { planReminders } from '@/domain/attendance/reminder-plan'
import { doorState } from '@/domain/attendance/door-state'
import type { EventPlanId } from '@/domain/common/id'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { readDoorSetting } from '@/storage/reads/door'
import { readReminderGround } from '@/storage/reads/reminders'
import { preparedForFinding } from '../../../parts/find-index'
import { to, useGo } from '../../../parts/go'
import { useNow } from '../../../parts/now'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { AddPersonDialog } from './AddPersonDialog'
import { AttendanceList } from './AttendanceList'
import { AnswersView } from './AnswersView'
import { AttendanceTotals } from './AttendanceTotals'
import { InvitationsView } from './InvitationsView'
import { RemindersView } from './RemindersView'
import { ViewTabs, type ListView } from './ViewTabs'
import { WaitlistView } from './WaitlistView'
import classes from './AttendancePart.module.css'

/** Who is on the list, how they stand, and who came. */
export default function AttendancePart({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const [view, setView] = useState<ListView>('list')
  const now = useNow()
  const ground = useRead((db) => readReminderGround(db, eventId), [eventId])
  const setting = useRead((db) => readDoorSetting(db, eventId), [eventId])
  const people = useRead(async (db) => preparedForFinding(await readListedPeople(db, eventId)), [eventId])
  const facts = useRead((db) => readCheckIns(db, eventId), [eventId])
  const state = useMemo(() => doorState(facts ?? []), [facts])
  if (!setting || !ground || people === undefined || facts === undefined) return <Loading />

  const waiting = people.filter(({ attendance }) => attendance.status === 'waitlisted').length
  const due = planReminders(ground.event, ground.sent, now).some(({ state: stands }) => stands === 'due')
  const marks = {
    ...(people.length === 0 ? {} : { list: String(people.length) }),
    ...(waiting === 0 ? {} : { waitlist: String(waiting) }),
    ...(due ? { reminders: t('reminders.state.due') } : {}),
  }

  const importList = (
    <Button leftSection={<FileInput aria-hidden="true" />} onClick={() => go(to.importSignUps(eventId))}>
      {t('attendance.import')}
    </Button>
  )
  const addByHand = (
    <Button leftSection={<UserPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('attendance.add')}
    </Button>
  )
  return (
    <div className={classes['part']}>
      <div className={classes['top']}>
        <AttendanceTotals people={people} state={state} seats={setting.seats} />
        <div className={classes['actions']}>
          {importList}
          {addByHand}
          <Button leftSection={<Printer aria-hidden="true" />} onClick={() => go(to.print(eventId, 'sign-in'))}>
            {t('attendance.printSheet')}
          </Button>
          <Button leftSection={<IdCard aria-hidden="true" />} onClick={() => go(to.print(eventId, 'badges'))}>
            {t('badges.open')}
          </Button>
          {/* While the event is ahead or under way its head has this button. */}
          {(setting.event.status === 'idea' || setting.event.status === 'finished') && (
            <Button leftSection={<DoorOpen aria-hidden="true" />} onClick={() => go(to.door(eventId))}>
              {t('attendance.openDoor')}
            </Button>
          )}
        </div>
      </div>
      <ViewTabs view={view} marks={marks} onView={setView} />
      <div id="list-view" role="tabpanel" aria-labelledby={`list-tab-${view}`} className={classes['panel']}>
        {view === 'list' &&
          (people.length === 0 ? (
            <EmptyState title={t('attendance.empty')} hint={t('attendance.emptyHint')} />
          ) : (
            <AttendanceList people={people} event={setting.event} state={state} />
          ))}
        {view === 'waitlist' && <WaitlistView people={people} setting={setting} />}
        {view === 'invitations' && <InvitationsView eventId={eventId} people={people} />}
        {view === 'reminders' && <RemindersView ground={ground} />}
        {view === 'answers' && <AnswersView people={people} />}
      </div>
      <AddPersonDialog opened={adding} eventId={eventId} onClose={() => setAdding(false)} />
    </div>
  )
}
