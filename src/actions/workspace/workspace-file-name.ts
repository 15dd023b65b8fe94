import { fileName } from '@/domain/common/file-name'
import { momentInFigures } from '@/domain/common/moment-in-figures'
import type { Instant, Zone } from '@/domain/common/time'
import type { Words } from '@/words/create-words'

/** A name for everything in one file: whose it is and when it was made, on the community's clock. */
export function workspaceFileName(t: Words, communityName: string, at: Instant, zone: Zone): string {
  // A colon is no letter of a file's name.
  return fileName([communityName || t('common.app'), momentInFigures(at, zone).replace(':', '')], 'salondesk')
}
