import { describe, expect, it } from 'vitest'
import { overdueLines, perHead, sumBudget, varianceOf } from '@/domain/budget/budget-sums'
import { aBudgetLine } from '../../builders/an-event-bundle'

const yuan = (minor: number) => ({ minor, currency: 'CNY' })

describe('the sums of a budget', () => {
  const lines = [
    aBudgetLine({ planned: yuan(120_000), actual: yuan(120_000), paid: true }),
    aBudgetLine({ planned: yuan(50_400), actual: yuan(56_700) }),
    aBudgetLine({ planned: yuan(9_200) }),
    aBudgetLine({ planned: yuan(300_000), direction: 'income', paid: true }),
  ]
  const sums = sumBudget(lines, 'CNY')

  it('expects the actual amount where it is known, else the planned one', () => {
    expect(sums.cost).toMatchObject({
      lines: 3,
      planned: yuan(179_600),
      actual: yuan(176_700),
      expected: yuan(185_900),
    })
  })

  it('says how far that is off the plan, what is paid and what is due', () => {
    expect(sums.cost).toMatchObject({ variance: yuan(6_300), paid: yuan(120_000), due: yuan(65_900) })
  })

  it('balances income against costs', () => {
    expect(sums.plannedBalance).toEqual(yuan(120_400))
    expect(sums.expectedBalance).toEqual(yuan(114_100))
  })

  it('keeps another currency out of the sums, and says how many lines that were', () => {
    const mixed = sumBudget([...lines, aBudgetLine({ planned: { minor: 100, currency: 'EUR' } })], 'CNY')
    expect(mixed.cost).toEqual(sums.cost)
    expect(mixed.otherCurrency).toBe(1)
  })

  it('has no variance while the actual amount is not known', () => {
    expect(varianceOf(aBudgetLine({ planned: yuan(100) }))).toBeNull()
    expect(varianceOf(aBudgetLine({ planned: yuan(100), actual: yuan(80) }))).toEqual(yuan(-20))
  })
})

describe('cost per head', () => {
  it('is shared to the nearest fen', () => {
    expect(perHead(yuan(100_00), 3)).toEqual(yuan(33_33))
  })

  it('is nothing without heads', () => {
    expect(perHead(yuan(100_00), 0)).toBeNull()
  })
})

it('calls a line overdue from the day after it was due, until it is paid', () => {
  const due = aBudgetLine({ planned: yuan(8_000), dueDay: '2026-12-08' })
  expect(overdueLines([due], '2026-12-08')).toEqual([])
  expect(overdueLines([due], '2026-12-09')).toEqual([due])
  expect(overdueLines([{ ...due, paid: true }], '2026-12-09')).toEqual([])
})
