import type { Words } from '@/words/create-words'
import { assertNever } from '@/domain/common/assert-never'
import type { TableRefusal } from '../table/table-file'
import type { ProblemKind } from './sign-up-list'

/** Why no list came out of a file, as a sentence that says what to do about it. */
export function refusalInWords(t: Words, refusal: TableRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return t('signUps.refusal.empty')
    case 'noRows':
      return t('signUps.refusal.noRows')
    case 'notATable':
      return t('signUps.refusal.notATable')
    case 'password':
      return t('signUps.refusal.password')
    case 'broken':
      return t('signUps.refusal.broken')
    case 'tooLarge':
      return t('signUps.refusal.tooLarge', { megabytes: refusal.megabytes })
    case 'tooManyRows':
      return t('signUps.refusal.tooManyRows', { rows: refusal.rows })
    case 'expandsTooFar':
      return t('signUps.refusal.expandsTooFar')
    default:
      return assertNever(refusal)
  }
}

/** Something worth saying about a row, in words. */
export function problemInWords(t: Words, problem: { readonly kind: ProblemKind; readonly readAs: string }): string {
  return t(`signUps.problems.kinds.${problem.kind}`, { readAs: problem.readAs })
}
