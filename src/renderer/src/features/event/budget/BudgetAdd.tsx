import { Button, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { addBudgetLine } from '@/actions/budget/add-budget-line'
import type { BudgetCategory, BudgetLine } from '@/domain/budget/budget-line'
import { moneyFromMajor } from '@/domain/common/money'
import type { EventPlanId } from '@/domain/common/id'
import { useAct } from '../../../parts/act'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import table from '../../../ui/table.module.css'
import { CategorySelect } from './BudgetRow'
import classes from './Budget.module.css'

interface BudgetAddProps {
  readonly eventId: EventPlanId
  readonly direction: BudgetLine['direction']
  readonly currency: string
  readonly onProblem: (problem: string | null) => void
}

/** The last row of a group: a name and an amount make a new line; Enter in either adds it. */
export function BudgetAdd({ eventId, direction, currency, onProblem }: BudgetAddProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const titleRef = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [amount, setAmount] = useState('')
  const [category, setCategory] = useState<BudgetCategory>(direction === 'cost' ? 'other' : 'tickets')
  const add = async () => {
    const major = amount.trim() === '' ? 0 : Number(amount.replaceAll(',', ''))
    if (!Number.isFinite(major)) {
      onProblem(t('common.badNumber'))
      return
    }
    const planned = moneyFromMajor(major, currency)
    const result = await act(addBudgetLine(db, { eventId, direction, category, title, planned }), { quiet: true })
    onProblem(result.ok ? null : t(`budget.refusal.${result.reason}`))
    if (!result.ok) return
    setTitle('')
    setAmount('')
    titleRef.current?.focus()
  }
  const addLabel = t(direction === 'cost' ? 'budget.addCost' : 'budget.addIncome')
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
  }
  return (
    <tr className={classes['add']}>
      <td>
        <TextInput
          ref={titleRef}
          placeholder={addLabel}
          aria-label={`${addLabel}: ${t('budget.newItem')}`}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
      </td>
      <td>
        <CategorySelect label={`${addLabel}: ${t('budget.categoryName')}`} value={category} onChange={setCategory} />
      </td>
      <td className={table['number']}>
        <TextInput
          inputMode="decimal"
          className={classes['money'] ?? ''}
          aria-label={`${addLabel}: ${t('budget.planned')}`}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
      </td>
      <td colSpan={7}>
        <Button leftSection={<Plus aria-hidden="true" />} onClick={() => void add()}>
          {addLabel}
        </Button>
      </td>
    </tr>
  )
}
