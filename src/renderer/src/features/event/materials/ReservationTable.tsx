import { MATERIAL_CATEGORIES, RESERVATION_STATES } from '@/domain/material/material'
import type { Words } from '@/words/create-words'
import { useActOrSay } from '../../../parts/act-or-say'
import { materialRefusalInWords } from '../../../parts/material-words'
import { useWords } from '../../../parts/words'
import { Problem } from '../../../ui/Problem'
import table from '../../../ui/table.module.css'
import { isPacked, type Grouping, type LineGroup } from './group-lines'
import { ReservationRow } from './ReservationRow'
import classes from './EventMaterials.module.css'

interface ReservationTableProps {
  readonly groups: readonly LineGroup[]
  readonly grouping: Grouping
}

/** The reservations of an event in groups; quantity, state, box and return day are changed in the row. */
export function ReservationTable({ groups, grouping }: ReservationTableProps) {
  const { t } = useWords()
  const { run, problem } = useActOrSay(materialRefusalInWords)
  return (
    <>
      <Problem text={problem} />
      <div className={classes['scroll']}>
        <table className={table['table']} aria-label={t('materials.event.table')}>
          <thead>
            <tr>
              <th scope="col">{t('materials.name')}</th>
              <th scope="col">{t('materials.rule')}</th>
              <th scope="col" className={table['number']}>
                {t('materials.event.needed')}
              </th>
              <th scope="col" className={table['number']}>
                {t('materials.stock')}
              </th>
              <th scope="col" className={table['number']}>
                {t('materials.event.reserved')}
              </th>
              <th scope="col">{t('materials.event.state')}</th>
              <th scope="col">{t('materials.event.box')}</th>
              <th scope="col">{t('materials.event.returnDay')}</th>
              <th scope="col">{t('materials.event.explain')}</th>
              <th>
                <span className="visually-hidden">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.key}>
              <tr className={table['group']}>
                <th scope="rowgroup" colSpan={10}>
                  {groupName(t, grouping, group.key)}{' '}
                  <span className={classes['meta']}>
                    {t('materials.event.packedCount', {
                      packed: group.lines.filter(isPacked).length,
                      all: group.lines.length,
                    })}
                  </span>
                </th>
              </tr>
              {group.lines.map((line) => (
                <ReservationRow key={line.reservation.id} line={line} run={run} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}

function groupName(t: Words, grouping: Grouping, key: string): string {
  if (grouping === 'byBox') return key === '' ? t('materials.event.noBox') : key
  const state = RESERVATION_STATES.find((one) => one === key)
  if (state) return t(`materials.states.${state}`)
  return t(`materials.categories.${MATERIAL_CATEGORIES.find((one) => one === key) ?? 'other'}`)
}
