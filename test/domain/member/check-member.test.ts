import { describe, expect, it } from 'vitest'
import { isBirthday, phoneAsKept, problemWith, tidyMember } from '@/domain/member/check-member'

describe('what is typed about a member', () => {
  it('names the first thing that is wrong', () => {
    expect(problemWith({ name: ' ' })).toEqual({ kind: 'nameMissing' })
    expect(problemWith({ phones: ['13800001234', '12'] })).toEqual({ kind: 'badPhone', phone: '12' })
    expect(problemWith({ emails: ['not an address'] })).toEqual({ kind: 'badEmail', email: 'not an address' })
    expect(problemWith({ birthday: '13-01' })).toEqual({ kind: 'badBirthday' })
    expect(problemWith({ doNotInvite: true, doNotInviteReason: '  ' })).toEqual({ kind: 'reasonMissing' })
  })

  it('finds nothing wrong with fields that are not there, or with good ones', () => {
    expect(problemWith({})).toBeNull()
    expect(problemWith({ name: '白晓', phones: ['+49 30 901820'], emails: ['a@b.cn'], birthday: '' })).toBeNull()
  })

  it('knows the days of the year, the 29 February among them', () => {
    expect(['02-29', '12-31', '01-01'].every(isBirthday)).toBe(true)
    expect(['02-30', '04-31', '00-10', '1-1', '2026-01-01'].some(isBirthday)).toBe(false)
  })

  it('keeps mainland phones as digits, so that one number is never there twice', () => {
    expect(tidyMember({ phones: ['138 0000 1234', '+8613800001234', ' '] })).toEqual({ phones: ['13800001234'] })
    expect(phoneAsKept('+49 30 901820')).toBe('+4930901820')
    expect(phoneAsKept('021-5550 1187')).toBe('02155501187')
  })

  it('touches only the fields it was given', () => {
    expect(tidyMember({ name: ' 白晓 ' })).toEqual({ name: '白晓' })
  })
})
