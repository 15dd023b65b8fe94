import type { LedgerEntry } from './member'

/** The two balances of a member: the sums of the lines of each account. */
export interface Balances {
  readonly points: number
  readonly credit: number
}

/** Adds up a member's ledger lines. Nothing is stored: a wrong line is answered by another line. */
export function balancesOf(entries: readonly LedgerEntry[]): Balances {
  const sum = { points: 0, credit: 0 }
  for (const entry of entries) sum[entry.ledger] += entry.amount
  return sum
}
