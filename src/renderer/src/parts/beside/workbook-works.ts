import { makeCommunityWorkbook } from '@/actions/workspace/make-community-workbook'
import { makeEventWorkbook } from '@/actions/workspace/make-event-workbook'
import type { EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'

/** Workbooks have a worker of their own: what writes them is ten times as large as all the rest. */
export const WORKBOOKS = {
  communityWorkbook: async (db: Workspace, language: Language) =>
    makeCommunityWorkbook(db, { t: (await loadWords(language)).t, language }),
  eventWorkbook: async (db: Workspace, ask: { readonly eventId: EventPlanId; readonly language: Language }) =>
    makeEventWorkbook(db, { ...ask, t: (await loadWords(ask.language)).t }),
}
