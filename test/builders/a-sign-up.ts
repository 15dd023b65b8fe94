import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { MergeGround } from '@/domain/attendance/sign-up-plan'

/** A row of a sign-up list that says nothing but a name. */
export function aSignUp(over: Partial<SignUpEntry> = {}): SignUpEntry {
  return {
    row: 2,
    name: '林小满',
    phones: [],
    emails: [],
    wechat: '',
    organisation: '',
    status: null,
    ticketId: '',
    orderId: '',
    ticketType: '',
    registeredAt: null,
    checkedIn: false,
    checkedInAt: null,
    plusOnes: null,
    source: '',
    table: '',
    note: '',
    tags: [],
    answers: [],
    waitlistPlace: null,
    ...over,
  }
}

/** Rows numbered as in a file whose header is row 1. */
export function signUps(...rows: Partial<SignUpEntry>[]): SignUpEntry[] {
  return rows.map((row, at) => aSignUp({ row: at + 2, ...row }))
}

/** What a list is merged with, where nobody is known yet. */
export function ground(over: Partial<MergeGround> = {}): MergeGround {
  return { members: [], attendances: [], checkIns: [], listedBefore: new Set(), ...over }
}
