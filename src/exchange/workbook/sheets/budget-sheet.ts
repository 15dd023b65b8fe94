import { sumBudget, varianceOf, type BudgetSum } from '@/domain/budget/budget-sums'
import { majorUnits, type Money } from '@/domain/common/money'
import { day, money, moneyFormat, type Content } from '../cells'
import { sheetRow, type TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = [
  'direction',
  'category',
  'title',
  'planned',
  'actual',
  'variance',
  'currency',
  'supplier',
  'paid',
  'due',
  'invoice',
  'note',
] as const
const NUMERIC: ReadonlySet<string> = new Set(['planned', 'actual', 'variance', 'due'])
const [PLANNED, ACTUAL, VARIANCE] = ['D', 'E', 'F'] as const

/** Income and cost, planned and actual. Sums count the lines in the community's currency. */
export function budgetSheet(facts: SheetFacts): TableSheet {
  const { bundle, t, yes } = facts
  const rows = bundle.budgetLines.map((line, index): Content[] => [
    t(`workbook.budget.directions.${line.direction}`),
    t(`workbook.budget.categories.${line.category}`),
    line.title,
    money(line.planned),
    money(line.actual),
    varianceCell(varianceOf(line), sheetRow(index)),
    line.planned.currency,
    line.supplier,
    yes(line.paid),
    day(line.dueDay),
    line.invoice,
    line.note,
  ])
  return {
    name: t('workbook.sheets.budget'),
    columns: WORDS.map((word) => ({
      header: word === 'currency' ? t('workbook.currency') : t(`workbook.budget.${word}`),
      numeric: NUMERIC.has(word),
    })),
    rows,
    totals: rows.length === 0 ? [] : totals(facts, rows.length + 1),
  }
}

function varianceCell(variance: Money | null, row: number): Content {
  if (variance === null) return null
  const formula = `${ACTUAL}${row}-${PLANNED}${row}`
  return { kind: 'formula', formula, result: majorUnits(variance), format: moneyFormat(variance.currency) }
}

function totals({ bundle, t, currency }: SheetFacts, last: number): Content[][] {
  const sums = sumBudget(bundle.budgetLines, currency)
  const format = moneyFormat(currency)
  const income = last + 1
  const sumRow = (name: string, direction: 'income' | 'cost', sum: BudgetSum): Content[] => {
    const word = t(`workbook.budget.directions.${direction}`)
    const over = (column: string, amount: Money): Content => ({
      kind: 'formula',
      formula: `SUMIFS(${column}$2:${column}$${last},$A$2:$A$${last},"${word}",$G$2:$G$${last},"${currency}")`,
      result: majorUnits(amount),
      format,
    })
    return [
      name,
      null,
      null,
      over(PLANNED, sum.planned),
      over(ACTUAL, sum.actual),
      over(VARIANCE, sum.variance),
      currency,
    ]
  }
  const balance = (column: string, amount: number): Content => ({
    kind: 'formula',
    formula: `${column}${income}-${column}${income + 1}`,
    result: majorUnits({ minor: amount, currency }),
    format,
  })
  return [
    sumRow(t('workbook.budget.incomeTotal'), 'income', sums.income),
    sumRow(t('workbook.budget.costTotal'), 'cost', sums.cost),
    [
      t('workbook.budget.balance'),
      null,
      null,
      balance(PLANNED, sums.income.planned.minor - sums.cost.planned.minor),
      balance(ACTUAL, sums.income.actual.minor - sums.cost.actual.minor),
      balance(VARIANCE, sums.income.variance.minor - sums.cost.variance.minor),
      currency,
    ],
  ]
}
