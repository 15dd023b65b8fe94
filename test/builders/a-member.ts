import type { Member } from '@/domain/member/member'
import { newMember } from '@/domain/member/new-member'
import { STAMP } from './an-event-plan'

/** A member of whom only the name is known. */
export function aMember(over: Partial<Member> = {}): Member {
  return { id: 'mem_1', ...STAMP, ...newMember('林小满'), ...over }
}
