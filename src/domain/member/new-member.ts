import type { Draft } from '../common/row'
import type { Member } from './member'

/** A member of whom only the name is known. */
export function newMember(name: string): Draft<Member> {
  return {
    name,
    otherNames: [],
    phones: [],
    emails: [],
    wechat: '',
    organisation: '',
    tags: [],
    tier: 'participant',
    gate: 'open',
    cohort: '',
    chapterId: null,
    source: '',
    consent: '',
    doNotInvite: false,
    doNotInviteReason: '',
    birthday: '',
    emergencyContact: '',
    doorNote: '',
    note: '',
  }
}
