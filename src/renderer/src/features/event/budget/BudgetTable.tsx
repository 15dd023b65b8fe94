import type { LocalDay } from '@/domain/common/time'
import type { BudgetView } from '@/storage/reads/budget'
import { formatMoney } from '@/words/format'
import { useWords } from '../../../parts/words'
import table from '../../../ui/table.module.css'
import { BudgetAdd } from './BudgetAdd'
import { Variance } from './BudgetFigures'
import { BudgetRow } from './BudgetRow'
import classes from './Budget.module.css'

interface BudgetTableProps {
  readonly view: BudgetView
  readonly today: LocalDay
  readonly onProblem: (problem: string | null) => void
}

/** Costs, then income: every cell is edited where it stands, and a line at the end of each takes a new one. */
export function BudgetTable({ view, today, onProblem }: BudgetTableProps) {
  const { t, language } = useWords()
  const { lines, sums, currency, event } = view
  return (
    <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''}`}>
      <caption className="visually-hidden">{t('budget.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('budget.item')}</th>
          <th scope="col">{t('budget.categoryName')}</th>
          <th scope="col" className={table['number']}>
            {t('budget.planned')}
          </th>
          <th scope="col" className={table['number']}>
            {t('budget.actual')}
          </th>
          <th scope="col">{t('budget.variance')}</th>
          <th scope="col">{t('budget.supplier')}</th>
          <th scope="col">{t('budget.dueDay')}</th>
          <th scope="col">{t('budget.paid')}</th>
          <th scope="col">{t('budget.invoice')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('common.delete')}</span>
          </th>
        </tr>
      </thead>
      {(['cost', 'income'] as const).map((direction) => {
        const sum = sums[direction]
        return (
          <tbody key={direction}>
            <tr className={table['group']}>
              <th scope="rowgroup" colSpan={2}>
                {t(`budget.${direction}`)}{' '}
                <span className={classes['meta']}>{t('budget.lines', { count: sum.lines })}</span>
              </th>
              <td className={table['number']}>{formatMoney(sum.planned, language)}</td>
              <td className={table['number']}>{formatMoney(sum.actual, language)}</td>
              <td>
                <Variance amount={sum.variance} />
              </td>
              <td colSpan={5} className={classes['meta']}>
                {t(direction === 'cost' ? 'budget.paid' : 'budget.received')} {formatMoney(sum.paid, language)}
                {' · '}
                {t(direction === 'cost' ? 'budget.due' : 'budget.dueIncome')} {formatMoney(sum.due, language)}
              </td>
            </tr>
            {lines
              .filter((line) => line.direction === direction)
              .map((line) => (
                <BudgetRow key={line.id} line={line} currency={currency} today={today} onProblem={onProblem} />
              ))}
            <BudgetAdd eventId={event.id} direction={direction} currency={currency} onProblem={onProblem} />
          </tbody>
        )
      })}
    </table>
  )
}
