import { useState } from 'react'
import type { FollowUpLine } from '@/storage/reads/finish'
import { useWords } from '../../../parts/words'
import table from '../../../ui/table.module.css'
import { CompleteFollowUpDialog } from './CompleteFollowUpDialog'
import { FollowUpRow } from './FollowUpRow'
import classes from './FollowUpPart.module.css'

/** One row a follow-up, the open ones first. */
export function FollowUpTable({ lines }: { readonly lines: readonly FollowUpLine[] }) {
  const { t } = useWords()
  const [completing, setCompleting] = useState<FollowUpLine | null>(null)
  return (
    <div className={classes['scroller']}>
      <table className={table['table']}>
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
          {lines.map((line) => (
            <FollowUpRow key={line.followUp.id} line={line} onComplete={() => setCompleting(line)} />
          ))}
        </tbody>
      </table>
      {completing && <CompleteFollowUpDialog followUp={completing.followUp} onClose={() => setCompleting(null)} />}
    </div>
  )
}
