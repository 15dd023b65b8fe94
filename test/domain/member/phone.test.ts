import { describe, expect, it } from 'vitest'
import { formatPhone, maskPhone, phoneDigits, phoneTail } from '@/domain/member/phone'

describe('phone numbers', () => {
  it.each(['13800001234', '138 0000 1234', '+86 138-0000-1234', '0086 13800001234', '１３８００００１２３４'])(
    'reads %s as one mainland number',
    (written) => {
      expect(phoneDigits(written)).toBe('13800001234')
      expect(formatPhone(written)).toBe('138 0000 1234')
      expect(maskPhone(written)).toBe('138 •••• 1234')
      expect(phoneTail(written)).toBe('1234')
    },
  )

  it('leaves a foreign or fixed number as it was written, and masks all but its tail', () => {
    expect(formatPhone(' +49 30 901820 ')).toBe('+49 30 901820')
    expect(maskPhone('+49 30 901820')).toBe('•••• 1820')
    expect(formatPhone('021-5550 1187')).toBe('021-5550 1187')
  })

  it('does not give a very short number away', () => {
    expect(maskPhone('110')).toBe('••••')
    expect(maskPhone('')).toBe('••••')
  })
})
