import type { MemberId } from '../common/id'
import type { Operation } from './operation'

/** A person, and the rows that are about them: places on lists, check-ins, assignments, ledger lines. */
export interface PersonRows {
  readonly memberId: MemberId
  readonly rowIds: ReadonlySet<string>
}

/** Whether an operation touched a person: their own row, a row about them, or a field that names them. */
export function concernsPerson(operation: Pick<Operation, 'changes'>, { memberId, rowIds }: PersonRows): boolean {
  return operation.changes.some(
    ({ id, before, after }) =>
      id === memberId || rowIds.has(id) || names(after, memberId) || (before !== null && names(before, memberId)),
  )
}

/** Fields hold an id as itself or inside a small object (a follow-up's target); longer lists never name people. */
function names(fields: Readonly<Record<string, unknown>>, memberId: MemberId): boolean {
  return Object.values(fields).some(
    (value) =>
      value === memberId ||
      (typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).some((inner) => inner === memberId)),
  )
}
