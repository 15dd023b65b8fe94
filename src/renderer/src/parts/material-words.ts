import type { MaterialRefusal } from '@/actions/material/material-refusal'
import { assertNever } from '@/domain/common/assert-never'
import type { QuantityRule } from '@/domain/material/material'
import type { Words } from '@/words/create-words'

/** Why a material or its stock was not changed, in words. */
export function materialRefusalInWords(t: Words, reason: MaterialRefusal): string {
  switch (reason.kind) {
    case 'nameMissing':
    case 'gone':
    case 'notAboveZero':
    case 'alreadyReserved':
    case 'nothingToDo':
      return t(`materials.refusal.${reason.kind}`)
    case 'notEnough':
      return t('materials.refusal.notEnough', { stock: reason.stock })
    default:
      return assertNever(reason)
  }
}

/** A quantity rule in words: `固定2` or `人数×1.5`. */
export function ruleInWords(t: Words, rule: QuantityRule): string {
  return rule.kind === 'fixed'
    ? t('materials.fixedOf', { quantity: rule.quantity })
    : t('materials.perHeadOf', { factor: rule.factor })
}
