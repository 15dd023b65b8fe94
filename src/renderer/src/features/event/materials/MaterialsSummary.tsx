import type { Money } from '@/domain/common/money'
import type { EventMaterialLine, EventMaterials } from '@/storage/reads/materials'
import { formatMoney } from '@/words/format'
import { useWords } from '../../../parts/words'
import { StatusMark } from '../../../ui/StatusMark'
import { isBelowRule, isPacked } from './group-lines'
import classes from './EventMaterials.module.css'

/** How many lines, how many packed, short, clashing; for how many people; what they cost where that is known. */
export function MaterialsSummary({ materials }: { readonly materials: EventMaterials }) {
  const { t, language } = useWords()
  const { lines, heads } = materials
  const count = (test: (line: EventMaterialLine) => boolean) => lines.filter(test).length
  const short = count((line) => line.shortage.kind === 'short')
  const clash = count((line) => line.shortage.kind === 'clash')
  const below = count(isBelowRule)
  const costs = costOf(lines)
  return (
    <div className={classes['summary']} role="status">
      <strong>{t('materials.event.count', { count: lines.length })}</strong>
      {lines.length > 0 && (
        <span>{t('materials.event.packedCount', { packed: count(isPacked), all: lines.length })}</span>
      )}
      {clash > 0 && (
        <span className={classes['clash']}>
          <StatusMark mark="clash" />
          {t('materials.event.clashCount', { count: clash })}
        </span>
      )}
      {short > 0 && (
        <span className={classes['short']}>
          <StatusMark mark="short" />
          {t('materials.event.shortCount', { count: short })}
        </span>
      )}
      {below > 0 && (
        <span>
          <StatusMark mark="toConfirm" /> {t('materials.event.belowRuleCount', { count: below })}
        </span>
      )}
      <span className={classes['meta']}>{t(`materials.event.heads.${heads.from}`, { count: heads.count })}</span>
      {costs.length > 0 && (
        <span className={classes['meta']}>
          {t('materials.event.cost', { sum: costs.map((cost) => formatMoney(cost, language)).join(' + ') })}
        </span>
      )}
    </div>
  )
}

/** What the lines cost, one sum for each currency; lines without a unit cost are left out. */
function costOf(lines: readonly EventMaterialLine[]): Money[] {
  const sums = new Map<string, number>()
  for (const { material, reservation } of lines) {
    if (material.unitCost === null) continue
    const { minor, currency } = material.unitCost
    sums.set(currency, (sums.get(currency) ?? 0) + Math.round(minor * reservation.quantity))
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency }))
}
