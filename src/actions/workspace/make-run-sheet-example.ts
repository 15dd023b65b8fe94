import { fileName } from '@/domain/common/file-name'
import { writeExampleWorkbook } from '@/exchange/run-sheet-workbook/write-example'
import type { Workspace } from '@/storage/database/workspace'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { WORKBOOK_MEDIA_TYPE, type MadeFile } from './made-file'

/** A small filled-in run-sheet as a workbook, to begin one's own from. */
export async function makeRunSheetExample(db: Workspace, t: Words, language: Language): Promise<MadeFile> {
  const bytes = await writeExampleWorkbook(t, language, db.clock.now())
  return { name: fileName([t('sheetImport.pick.exampleName')], 'xlsx'), mediaType: WORKBOOK_MEDIA_TYPE, bytes }
}
