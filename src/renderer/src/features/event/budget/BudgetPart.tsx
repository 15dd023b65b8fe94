import { useState } from 'react'
import { overdueLines } from '@/domain/budget/budget-sums'
import type { EventPlanId } from '@/domain/common/id'
import { readBudget } from '@/storage/reads/budget'
import { useToday } from '../../../parts/now'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { StatusMark } from '../../../ui/StatusMark'
import { BudgetFigures } from './BudgetFigures'
import { BudgetTable } from './BudgetTable'
import classes from './Budget.module.css'

/** What the event costs and what comes in: planned, actual, paid, due. */
export default function BudgetPart({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const today = useToday()
  const view = useRead((db) => readBudget(db, eventId), [eventId])
  const [problem, setProblem] = useState<string | null>(null)
  if (view === undefined) return <Loading />
  if (view === null) return null
  const { lines, sums } = view
  const overdue = overdueLines(lines, today).length
  return (
    <div className={classes['budget']}>
      {lines.length === 0 ? (
        <div className={classes['padded']}>
          <EmptyState title={t('budget.empty')} hint={t('budget.emptyHint')} />
        </div>
      ) : (
        <BudgetFigures view={view} overdue={overdue} />
      )}
      {sums.otherCurrency > 0 && (
        <p className={classes['note']}>
          <StatusMark mark="toConfirm" /> {t('budget.otherCurrency', { count: sums.otherCurrency })}
        </p>
      )}
      {problem !== null && (
        <p className={classes['problem']} role="alert">
          <StatusMark mark="short" /> {problem}
        </p>
      )}
      <BudgetTable view={view} today={today} onProblem={setProblem} />
    </div>
  )
}
