import type { Template } from '@/domain/template/template'
import type { Workspace } from '../database/workspace'

/** The templates made from own events, oldest first. The built-in ones ship with the app and are not stored. */
export async function readTemplates(db: Workspace): Promise<Template[]> {
  const templates = await db.templates.toArray()
  return templates.filter((template) => template.deleted === 0).sort((a, b) => a.createdAt - b.createdAt)
}
