import { noMoney, type Money } from '../common/money'
import type { LocalDay } from '../common/time'
import type { BudgetLine } from './budget-line'

/** One direction of a budget summed up. */
export interface BudgetSum {
  readonly lines: number
  readonly planned: Money
  /** What is known so far: the actual amounts alone. */
  readonly actual: Money
  /** The actual amount where it is known, else the planned one. */
  readonly expected: Money
  /** Expected minus planned: above zero is more than planned. */
  readonly variance: Money
  /** Of the expected amount, what has been paid (or received). */
  readonly paid: Money
  /** Of the expected amount, what is still to be paid (or received). */
  readonly due: Money
}

/** A budget summed up. */
export interface BudgetSums {
  readonly income: BudgetSum
  readonly cost: BudgetSum
  /** Income minus cost, as planned and as expected. */
  readonly plannedBalance: Money
  readonly expectedBalance: Money
  /** Lines in another currency; they are in none of the sums. */
  readonly otherCurrency: number
}

/** The amount a line is expected to come to: the actual one where it is known. */
export function expectedOf(line: Pick<BudgetLine, 'planned' | 'actual'>): Money {
  return line.actual ?? line.planned
}

/** Expected minus planned of one line; null while the actual amount is not known. */
export function varianceOf(line: Pick<BudgetLine, 'planned' | 'actual'>): Money | null {
  return line.actual === null ? null : minus(line.actual, line.planned)
}

/** Sums the lines of a budget that are in `currency`. */
export function sumBudget(lines: readonly BudgetLine[], currency: string): BudgetSums {
  const inCurrency = lines.filter(
    (line) => expectedOf(line).currency === currency && line.planned.currency === currency,
  )
  const income = sumLines(
    inCurrency.filter((line) => line.direction === 'income'),
    currency,
  )
  const cost = sumLines(
    inCurrency.filter((line) => line.direction === 'cost'),
    currency,
  )
  return {
    income,
    cost,
    plannedBalance: minus(income.planned, cost.planned),
    expectedBalance: minus(income.expected, cost.expected),
    otherCurrency: lines.length - inCurrency.length,
  }
}

/** Sums lines of one currency, whatever their direction. */
export function sumLines(lines: readonly BudgetLine[], currency: string): BudgetSum {
  let planned = 0
  let actual = 0
  let expected = 0
  let paid = 0
  for (const line of lines) {
    const amount = expectedOf(line).minor
    planned += line.planned.minor
    actual += line.actual?.minor ?? 0
    expected += amount
    if (line.paid) paid += amount
  }
  const money = (minor: number): Money => ({ ...noMoney(currency), minor })
  return {
    lines: lines.length,
    planned: money(planned),
    actual: money(actual),
    expected: money(expected),
    variance: money(expected - planned),
    paid: money(paid),
    due: money(expected - paid),
  }
}

/** An amount shared by so many heads, to the nearest minor unit; null where there are none. */
export function perHead(amount: Money, heads: number): Money | null {
  return heads <= 0 ? null : { minor: Math.round(amount.minor / heads), currency: amount.currency }
}

/** Unpaid lines whose due day has passed. */
export function overdueLines(lines: readonly BudgetLine[], today: LocalDay): BudgetLine[] {
  return lines.filter((line) => !line.paid && line.dueDay !== null && line.dueDay < today)
}

function minus(one: Money, other: Money): Money {
  return { minor: one.minor - other.minor, currency: one.currency }
}
