import type { CommunityId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Zone } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export interface NewCommunity {
  readonly name: string
  readonly city: string
  readonly currency: string
  readonly zone: Zone
  readonly organiser: string
}

/** The size up to which people can keep in touch (Dunbar); past it the app warns. */
const SIZE_LIMIT = 150

/** Starts a community in an empty workspace. A name is enough. Refused without one, or where there is one already. */
export function startCommunity(
  db: Workspace,
  ask: NewCommunity,
): Promise<Result<CommunityId, 'nameMissing' | 'alreadyStarted'>> {
  const name = ask.name.trim()
  return commit<CommunityId, 'nameMissing' | 'alreadyStarted'>(
    db,
    { label: label('settings.changes.started', { name }), kind: 'base' },
    async (write) => {
      if (name === '') return refused('nameMissing')
      if ((await db.communities.count()) > 0) return refused('alreadyStarted')
      const community = await write.insert('communities', {
        name,
        city: ask.city.trim(),
        currency: ask.currency,
        zone: ask.zone,
        sizeLimit: SIZE_LIMIT,
        organiser: ask.organiser.trim(),
        logo: null,
        isSample: false,
      })
      return ok(community.id)
    },
  )
}
