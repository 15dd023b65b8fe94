import type { ChapterId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** A chapter warns from this many members on: about 150 people can stay in touch (Dunbar). */
const SIZE_LIMIT = 150

/** Adds a city group. */
export async function addChapter(
  db: Workspace,
  ask: { readonly name: string; readonly city?: string },
): Promise<Result<ChapterId, MemberRefusal>> {
  const name = ask.name.trim()
  return commit<ChapterId, MemberRefusal>(
    db,
    { label: label('people.changes.chapterAdded', { name }) },
    async (write) => {
      if (name === '') return refused({ kind: 'nameMissing' })
      const pos = positionAtEnd(await db.chapters.toArray())
      const chapter = await write.insert('chapters', {
        name,
        city: ask.city?.trim() ?? '',
        leaderId: null,
        sizeLimit: SIZE_LIMIT,
        pos,
      })
      return ok(chapter.id)
    },
  )
}
