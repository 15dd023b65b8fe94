import type { TemplateId } from '@/domain/common/id'
import { ok, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Deletes an own template. Events that were made from it keep everything it brought. */
export async function deleteTemplate(db: Workspace, id: TemplateId, name: string): Promise<Result<null, never>> {
  return commit<null>(db, { label: label('templates.changes.deleted', { name }) }, async (write) => {
    await write.remove('templates', id)
    return ok(null)
  })
}
