import type { Instant } from '@/domain/common/time'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { exampleSheet } from './example-sheet'
import { writeSheetWorkbook } from './write-sheet-file'

/** A filled-in run-sheet to begin from, in the shape that the import reads. */
export function writeExampleWorkbook(t: Words, language: Language, now: Instant): Promise<Uint8Array<ArrayBuffer>> {
  return writeSheetWorkbook(exampleSheet(t), {
    ...{ t, language, now },
    title: t('sheetImport.example.title'),
    lines: [t('sheetImport.example.facts'), t('sheetImport.file.how')],
    made: t('common.app'),
  })
}
