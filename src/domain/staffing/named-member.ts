import type { Draft } from '../common/row'
import type { Member } from '../member/member'

/** A member of whom nothing is known yet but the name, as when somebody is put on duty who is not in the book. */
export function memberNamed(name: string): Draft<Member> {
  return {
    name: name.trim(),
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
    note: '',
  }
}
