import type { CommunityId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Community } from '@/domain/community/community'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'

/** Changes the community's name, city, currency, zone, size limit or organiser. Its name may not become empty. */
export async function changeCommunity(
  db: Workspace,
  id: CommunityId,
  fields: Fields<Community>,
): Promise<Result<CommunityId, 'nameMissing'>> {
  const before = await db.communities.get(id)
  const change = await changedLabel(db, { table: 'communities', name: before?.name ?? '', before, fields })
  return commit<CommunityId, 'nameMissing'>(db, { label: change }, async (write) => {
    if (fields.name !== undefined && fields.name.trim() === '') return refused('nameMissing')
    await write.change('communities', id, fields)
    return ok(id)
  })
}
