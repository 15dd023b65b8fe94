/** An amount in whole minor units (fen, cents) with its ISO 4217 currency. Never a fraction. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** No money, in a currency. */
export function noMoney(currency: string): Money {
  return { minor: 0, currency }
}

/** How many decimal places a currency shows: 2 for CNY and EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** The amount in the currency's main unit, for showing and for spreadsheet cells: 12345 fen is 123.45. */
export function majorUnits(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency)
}

/** An amount typed in the main unit, rounded to whole minor units. */
export function moneyFromMajor(major: number, currency: string): Money {
  return { minor: Math.round(major * 10 ** minorDigits(currency)), currency }
}
