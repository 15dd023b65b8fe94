import { changeAttendances } from '@/actions/attendance/change-attendances'
import { makeDoorFile } from '@/actions/door/make-door-file'
import { markPaper } from '@/actions/door/mark-paper'
import { mergeDoorFile } from '@/actions/door/merge-door-file'
import { previewDoorMerge } from '@/actions/door/preview-door-merge'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { finishEvent } from '@/actions/finish/finish-event'
import { goBack, previewGoBack } from '@/actions/recovery/go-back'
import type { EventPlanId } from '@/domain/common/id'
import type { SheetOrder } from '@/exchange/print/sign-in-content'
import type { Workspace } from '@/storage/database/workspace'
import { readActivityAbove, readActivityBelow, type ActivityFilter } from '@/storage/reads/activity'
import { readActivityDetail } from '@/storage/reads/activity-detail'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { readSheetSource } from '@/storage/reads/printed-sheet'
import { readMoments } from '@/storage/reads/recovery'
import { labelInWords, loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { labelsOf, sheetOf, type LabelAsk } from './prepared-prints'

/** Actions that a worker carries out for the window when they change very many rows. */
export const WRITES = { changeAttendances, finishEvent, goBack, markPaper, mergeDoorFile, unmarkPaper }

/** What a filter of the log holds, as it crosses to the worker: functions cannot. */
export interface AskedActivity extends Omit<ActivityFilter, 'says'> {
  /** What the words of a change have to hold, in small letters; empty takes all. */
  readonly text: string
  readonly language: Language
}

/** What takes a worker because it reads single rows that hold thousands, or works on all of them. */
export const READS = {
  activityAbove: async (db: Workspace, asked: AskedActivity, above: number) =>
    readActivityAbove(db, await filterOf(asked), above),
  activityBelow: async (db: Workspace, asked: AskedActivity, below: number | null) =>
    readActivityBelow(db, await filterOf(asked), below),
  activityDetail: readActivityDetail,
  doorFile: makeDoorFile,
  doorMerge: previewDoorMerge,
  labels: async (
    db: Workspace,
    ask: { readonly eventId: EventPlanId; readonly choices: LabelAsk; readonly language: Language },
  ) => {
    const { t } = await loadWords(ask.language)
    const bundle = await readEventBundle(db, ask.eventId)
    return bundle && labelsOf(bundle, ask.choices, { t, language: ask.language, now: db.clock.now() })
  },
  signInSheet: async (
    db: Workspace,
    ask: { readonly eventId: EventPlanId; readonly order: SheetOrder; readonly language: Language },
  ) => {
    const { t } = await loadWords(ask.language)
    const source = await readSheetSource(db, ask.eventId)
    return source && sheetOf(source, ask.order, t)
  },
  goBackPreview: previewGoBack,
  moments: readMoments,
}

async function filterOf({ text, language, ...asked }: AskedActivity): Promise<ActivityFilter> {
  if (text === '') return { ...asked, says: null }
  const { t } = await loadWords(language)
  return { ...asked, says: (change) => labelInWords(t, change).toLowerCase().includes(text) }
}
