import { fileName } from '@/domain/common/file-name'
import { dayAt } from '@/domain/common/zone'
import { writeCommunityWorkbook } from '@/exchange/workbook/community-workbook'
import type { Workspace } from '@/storage/database/workspace'
import { readCommunityBundle } from '@/storage/reads/community-bundle'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { WORKBOOK_MEDIA_TYPE, type MadeFile } from './made-file'

/** Members, venues, materials and events as one workbook. */
export async function makeCommunityWorkbook(
  db: Workspace,
  { t, language }: { readonly t: Words; readonly language: Language },
): Promise<MadeFile> {
  const bundle = await readCommunityBundle(db)
  const zone = bundle.community?.zone ?? 'UTC'
  const now = db.clock.now()
  const bytes = await writeCommunityWorkbook(bundle, { t, language, zone, now })
  const name = fileName([bundle.community?.name ?? '', dayAt(now, zone), t('workbook.communityFile')], 'xlsx')
  return { name, mediaType: WORKBOOK_MEDIA_TYPE, bytes }
}
