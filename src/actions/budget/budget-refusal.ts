/** Why a budget line was not written. */
export type BudgetRefusal = 'titleMissing' | 'belowZero' | 'gone'
