import type { StaffRoleId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { changedLabel } from '../changed-label'

export interface ChangeRoleAsk {
  readonly roleId: StaffRoleId
  readonly fields: { readonly name?: string; readonly briefing?: string }
}

/** Changes a role's name or briefing. Its name may not become empty. */
export async function changeRole(
  db: Workspace,
  ask: ChangeRoleAsk,
): Promise<Result<StaffRoleId, 'gone' | 'nameMissing'>> {
  const role = await db.staffRoles.get(ask.roleId)
  if (!role || role.deleted === 1) return refused('gone')
  const name = ask.fields.name?.trim()
  if (name === '') return refused('nameMissing')
  const renamed = name !== undefined && name !== role.name
  const change = renamed
    ? label('staffing.changes.renamedRole', { from: role.name, to: name })
    : await changedLabel(db, { table: 'staffRoles', name: role.name, before: role, fields: ask.fields })
  return commit(db, { label: change, eventId: role.eventId }, async (write) => {
    const briefing = ask.fields.briefing?.trim()
    await write.change('staffRoles', role.id, {
      ...(name === undefined ? {} : { name }),
      ...(briefing === undefined ? {} : { briefing }),
    })
    return ok(role.id)
  })
}
