import { assertNever } from '@/domain/common/assert-never'
import type { Words } from '@/words/create-words'
import type { OpenWorkspaceFileRefusal } from './open-workspace-file'

/** Why a workspace file was not opened, and what can be done about it. */
export function workspaceFileInWords(t: Words, refusal: OpenWorkspaceFileRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return t('recovery.file.empty')
    case 'notOurs':
      return t('workbook.workspaceFile.notOurs')
    case 'truncated':
      return t('workbook.workspaceFile.truncated')
    case 'damaged':
      return refusal.table === ''
        ? t('workbook.workspaceFile.damaged')
        : t('workbook.workspaceFile.damagedTable', { table: refusal.table })
    case 'newerFormat':
    case 'newerSchema':
      return t('workbook.workspaceFile.newer')
    case 'tooLarge':
      return t('workbook.workspaceFile.tooLarge', { megabytes: Math.round(refusal.limit / 1024 / 1024) })
    case 'badRow':
      return t('workbook.workspaceFile.badRow', { table: refusal.table, id: refusal.id, field: refusal.field })
    default:
      return assertNever(refusal)
  }
}
