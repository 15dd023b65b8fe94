import type { MemberProblem } from '@/domain/member/check-member'

/** Why a change of a member was not made. */
export type MemberRefusal =
  | MemberProblem
  /** The row was deleted meanwhile. */
  | { readonly kind: 'gone' }
