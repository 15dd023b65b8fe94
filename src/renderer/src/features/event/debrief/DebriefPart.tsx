import type { EventPlanId } from '@/domain/common/id'
import { readDebrief } from '@/storage/reads/finish'
import { useRead } from '../../../parts/workspace'
import { Loading } from '../../../ui/Loading'
import { ActionItems } from './ActionItems'
import { ActualRunning } from './ActualRunning'
import { BeforeFinish } from './BeforeFinish'
import { ClosingGate } from './ClosingGate'
import { DebriefText } from './DebriefText'
import { FeedbackSection } from './FeedbackSection'
import { Lessons } from './Lessons'
import { PlanAndActualChart } from './PlanAndActualChart'
import { ResultFigures } from './ResultFigures'
import { Turnout } from './Turnout'
import classes from './DebriefPart.module.css'

/** What was wanted, what came of it, why, and what is done differently next time. */
export default function DebriefPart({ eventId }: { readonly eventId: EventPlanId }) {
  const view = useRead((db) => readDebrief(db, eventId), [eventId])
  if (!view) return <Loading />
  const { event } = view
  const over = event.status === 'finished' || event.status === 'debriefed' || event.status === 'archived'
  if (!over) return <BeforeFinish view={view} />
  return (
    <div className={classes['part']}>
      <ResultFigures results={view.results} notCome={view.notCome} />
      <div className={classes['columns']}>
        {(['goal', 'result', 'causes'] as const).map((field) => (
          <DebriefText key={field} eventId={eventId} field={field} text={view.debrief?.[field] ?? ''} />
        ))}
        <Lessons event={event} lessons={view.lessons} />
      </div>
      <div className={classes['halves']}>
        <div>
          <PlanAndActualChart results={view.results} />
          <FeedbackSection eventId={eventId} feedback={view.feedback} />
        </div>
        <div className={classes['right']}>
          <ActionItems eventId={eventId} items={view.actionItems} lessons={view.lessons} />
          <ClosingGate view={view} />
        </div>
      </div>
      <Turnout eventId={eventId} turnout={view.turnout} punctuality={view.punctuality} />
      <ActualRunning eventId={eventId} />
    </div>
  )
}
