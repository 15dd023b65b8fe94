import { useState } from 'react'
import type { FollowUpLine } from '@/storage/reads/finish'
import { useGrowing } from '../../../parts/growing'
import { useWords } from '../../../parts/words'
import table from '../../../ui/table.module.css'
import { CompleteFollowUpDialog } from './CompleteFollowUpDialog'
import { FollowUpRow } from './FollowUpRow'
import classes from './FollowUpPart.module.css'

/** How many rows are drawn at once. */
const ROWS = 20

/** One row a follow-up, the open ones first. */
export function FollowUpTable({ lines }: { readonly lines: readonly FollowUpLine[] }) {
  const { t } = useWords()
  const { drawn, last } = useGrowing(lines.length, ROWS)
  const [completing, setCompleting] = useState<FollowUpLine | null>(null)
  return (
    <div className={classes['scroller']}>
      <table className={table['table']} aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th>{t('finish.followUp.due')}</th>
            <th>{t('finish.followUp.whom')}</th>
            <th>{t('finish.followUp.purpose')}</th>
            <th>{t('finish.followUp.channel')}</th>
            <th>{t('finish.followUp.owner')}</th>
            <th>{t('finish.followUp.outcome')}</th>
            <th>
              <span className="visually-hidden">{t('finish.followUp.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, drawn).map((line) => (
            <FollowUpRow key={line.followUp.id} line={line} onComplete={() => setCompleting(line)} />
          ))}
          {drawn < lines.length && (
            <tr ref={last} aria-hidden="true">
              <td colSpan={7} />
            </tr>
          )}
        </tbody>
      </table>
      {completing && <CompleteFollowUpDialog followUp={completing.followUp} onClose={() => setCompleting(null)} />}
    </div>
  )
}
