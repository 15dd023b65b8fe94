import type { CommunityId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Community } from '@/domain/community/community'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Changes the community's name, city, currency, zone, size limit or organiser. Its name may not become empty. */
export function changeCommunity(
  db: Workspace,
  id: CommunityId,
  fields: Fields<Community>,
): Promise<Result<CommunityId, 'nameMissing'>> {
  return commit<CommunityId, 'nameMissing'>(db, { label: label('settings.changes.changed') }, async (write) => {
    if (fields.name !== undefined && fields.name.trim() === '') return refused('nameMissing')
    await write.change('communities', id, fields)
    return ok(id)
  })
}
