/** The currencies offered; ISO 4217. */
export const CURRENCIES = [
  'CNY',
  'HKD',
  'TWD',
  'MOP',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'KRW',
  'SGD',
  'MYR',
  'AUD',
  'CAD',
  'CHF',
]
