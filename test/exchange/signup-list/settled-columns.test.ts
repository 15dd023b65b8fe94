import { describe, expect, it } from 'vitest'
import { keptColumns, settledColumns } from '@/exchange/signup-list/settled-columns'

describe('what was settled for the columns of a list', () => {
  it('is kept with the orders of dates, and comes back the same', () => {
    const settled = {
      fields: ['name', null, 'registeredAt', 'checkIn'],
      dateOrders: { 2: 'dayFirst', 3: 'monthFirst' },
    } as const
    const kept = keptColumns(settled)
    expect(kept).toEqual(['name', null, 'registeredAt dayFirst', 'checkIn monthFirst'])
    expect(settledColumns(kept)).toEqual(settled)
  })

  it('is read as far as it is known, as kept without orders or by another version', () => {
    expect(settledColumns(['name', null, 'registeredAt sideways', 'shoeSize dayFirst'])).toEqual({
      fields: ['name', null, 'registeredAt', null],
      dateOrders: { 3: 'dayFirst' },
    })
  })
})
