import { perHead } from '@/domain/budget/budget-sums'
import type { Money } from '@/domain/common/money'
import type { BudgetView } from '@/storage/reads/budget'
import { formatMoney } from '@/words/format'
import { useWords } from '../../../parts/words'
import { Figure } from '../../../ui/Figure'
import { StatusMark } from '../../../ui/StatusMark'
import classes from './Budget.module.css'

interface BudgetFiguresProps {
  readonly view: BudgetView
  readonly overdue: number
}

/** The costs at a glance, each figure with what it is compared with. */
export function BudgetFigures({ view, overdue }: BudgetFiguresProps) {
  const { t, language } = useWords()
  const { cost, income, expectedBalance } = view.sums
  const money = (amount: Money) => formatMoney(amount, language)
  const head = view.heads === null ? null : perHead(cost.expected, view.heads.count)
  return (
    <div className={classes['figures']}>
      <Figure
        label={`${t('budget.cost')}: ${t('budget.planned')}`}
        value={money(cost.planned)}
        basis={t('budget.lines', { count: cost.lines })}
      />
      <Figure
        label={`${t('budget.cost')}: ${t('budget.expected')}`}
        value={<span title={t('budget.expectedHint')}>{money(cost.expected)}</span>}
        basis={<Variance amount={cost.variance} />}
      />
      <Figure
        label={t('budget.paid')}
        value={money(cost.paid)}
        basis={
          overdue > 0 ? (
            <span className={classes['late']}>
              <StatusMark mark="over" /> {t('budget.overdue', { count: overdue })}
            </span>
          ) : (
            `${t('budget.due')} ${money(cost.due)}`
          )
        }
      />
      <Figure
        label={t('budget.perHead')}
        value={head === null ? '–' : money(head)}
        basis={
          view.heads === null
            ? t('budget.noHeads')
            : t('budget.perHeadBasis', { count: view.heads.count, who: t(`budget.who.${view.heads.who}`) })
        }
      />
      <Figure
        label={t('budget.balance')}
        value={money(expectedBalance)}
        basis={`${t('budget.income')} ${money(income.expected)}`}
      />
    </div>
  )
}

/** Over or under the plan, with mark, word and sum. */
export function Variance({ amount }: { readonly amount: Money }) {
  const { t, language } = useWords()
  if (amount.minor === 0) return <>{t('budget.asPlanned')}</>
  const over = amount.minor > 0
  const money = formatMoney({ ...amount, minor: Math.abs(amount.minor) }, language)
  return (
    <span className={over ? classes['late'] : classes['fine']}>
      <StatusMark mark={over ? 'over' : 'under'} /> {t(over ? 'budget.over' : 'budget.under', { money })}
    </span>
  )
}
