import { ActionIcon, Checkbox, Select } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { changeBudgetLine, type BudgetLineChange } from '@/actions/budget/change-budget-line'
import { deleteBudgetLine } from '@/actions/budget/delete-budget-line'
import { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine } from '@/domain/budget/budget-line'
import { varianceOf } from '@/domain/budget/budget-sums'
import type { LocalDay } from '@/domain/common/time'
import { useAct } from '../../../parts/act'
import { DayField, MoneyField, SavedTextField } from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import table from '../../../ui/table.module.css'
import { StatusMark } from '../../../ui/StatusMark'
import { Variance } from './BudgetFigures'
import classes from './Budget.module.css'

interface BudgetRowProps {
  readonly line: BudgetLine
  readonly currency: string
  readonly today: LocalDay
  readonly onProblem: (problem: string | null) => void
}

/** One line of the budget; every cell saves itself. */
export function BudgetRow({ line, currency, today, onProblem }: BudgetRowProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const { title } = line
  const variance = varianceOf(line)
  const late = !line.paid && line.dueDay !== null && line.dueDay < today
  const change = async (fields: BudgetLineChange) => {
    const result = await act(changeBudgetLine(db, { lineId: line.id, change: fields }), { quiet: true })
    onProblem(result.ok ? null : t(`budget.refusal.${result.reason}`))
  }
  return (
    <tr>
      <td>
        <SavedTextField
          aria-label={t('budget.titleOf', { title })}
          value={title}
          required
          onChange={(text) => void change({ title: text })}
        />
      </td>
      <td>
        <CategorySelect
          label={t('budget.categoryOf', { title })}
          value={line.category}
          onChange={(category) => void change({ category })}
        />
      </td>
      <td className={table['number']}>
        <MoneyField
          className={classes['money'] ?? ''}
          aria-label={t('budget.plannedOf', { title })}
          value={line.planned}
          currency={line.planned.currency}
          onChange={(planned) => void change({ planned: planned ?? { minor: 0, currency: line.planned.currency } })}
        />
      </td>
      <td className={table['number']}>
        <MoneyField
          className={classes['money'] ?? ''}
          aria-label={t('budget.actualOf', { title })}
          placeholder="–"
          value={line.actual}
          currency={line.actual?.currency ?? currency}
          onChange={(actual) => void change({ actual })}
        />
      </td>
      <td className={classes['variance']}>{variance !== null && <Variance amount={variance} />}</td>
      <td>
        <SavedTextField
          aria-label={t('budget.supplierOf', { title })}
          value={line.supplier}
          onChange={(supplier) => void change({ supplier })}
        />
      </td>
      <td className={classes['day']}>
        <span className={classes['dueDay']}>
          {late && <StatusMark mark="over" />}
          <DayField
            aria-label={t('budget.dueDayOf', { title })}
            value={line.dueDay}
            clearable
            onChange={(dueDay) => void change({ dueDay })}
          />
        </span>
      </td>
      <td>
        <Checkbox
          checked={line.paid}
          aria-label={t(line.direction === 'cost' ? 'budget.payLine' : 'budget.receiveLine', { title })}
          onChange={(event) => void change({ paid: event.currentTarget.checked })}
        />
      </td>
      <td>
        <SavedTextField
          aria-label={t('budget.invoiceOf', { title })}
          value={line.invoice}
          onChange={(invoice) => void change({ invoice })}
        />
      </td>
      <td>
        <ActionIcon
          color="ink"
          aria-label={t('budget.deleteLine', { title })}
          onClick={() => void act(deleteBudgetLine(db, { lineId: line.id }))}
        >
          <Trash2 aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  )
}

interface CategorySelectProps {
  readonly label: string
  readonly value: BudgetCategory
  readonly onChange: (category: BudgetCategory) => void
}

/** The category of a budget line. */
export function CategorySelect({ label, value, onChange }: CategorySelectProps) {
  const { t } = useWords()
  return (
    <Select
      aria-label={label}
      allowDeselect={false}
      value={value}
      data={BUDGET_CATEGORIES.map((category) => ({ value: category, label: t(`budget.category.${category}`) }))}
      onChange={(category) => onChange(category as BudgetCategory)}
    />
  )
}
