import type { MaterialId } from '@/domain/common/id'
import { effectOn } from '@/domain/material/stock'
import { readMovements } from '@/storage/reads/materials'
import { formatInstant, formatNumber } from '@/words/format'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useCommunity, useRead } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import classes from './materials.module.css'

/** What happened to a material, the newest first, with the stock after each step. */
export function Movements({ materialId }: { readonly materialId: MaterialId }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const lines = useRead(async (db) => readMovements(db, materialId), [materialId])
  return (
    <section className={directory['section']}>
      <h2>{t('materials.movements')}</h2>
      {lines?.length === 0 && <p className={directory['meta']}>{t('materials.noMovements')}</p>}
      <ul>
        {lines?.map(({ movement, event, memberName, stockAfter }) => {
          const effect = effectOn(movement.kind, movement.quantity)
          return (
            <li key={movement.id} className={classes['movement']}>
              <span>
                {t(`materials.movement.${movement.kind}`)} <strong>{signed(effect, language)}</strong>
              </span>
              <span className={directory['meta']}>
                {t('materials.stockAfter', { stock: formatNumber(stockAfter, language, 3) })}
              </span>
              <span className={`${directory['meta'] ?? ''} ${directory['wide'] ?? ''}`}>
                {formatInstant(movement.at, language, zone, true)}
                {memberName !== '' && ` · ${memberName}`}
                {movement.note !== '' && ` · ${movement.note}`}
                {event && (
                  <>
                    {' · '}
                    <GoLink className={directory['link'] ?? ''} to={to.event(event.id, 'materials')}>
                      {event.title}
                    </GoLink>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function signed(effect: number, language: 'zh-CN' | 'en'): string {
  if (effect === 0) return '±0'
  return `${effect > 0 ? '+' : '−'}${formatNumber(Math.abs(effect), language, 3)}`
}
