import type { LedgerEntry } from '@/domain/member/member'
import { formatInstant, formatNumber } from '@/words/format'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import table from '../../ui/table.module.css'
import classes from './people.module.css'

/** The lines of a person's points and credit accounts, the newest first; nothing where there are none. */
export function PersonLedger({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  if (entries.length === 0) return null
  return (
    <section className={directory['section']}>
      <h2>{t('people.ledger')}</h2>
      <table className={table['table']} aria-label={t('people.ledger')}>
        <thead>
          <tr>
            <th scope="col">{t('people.when')}</th>
            <th scope="col">{t('people.ledger')}</th>
            <th scope="col">{t('people.reason')}</th>
            <th scope="col" className={table['number']}>
              {t('people.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className={classes['day']}>{formatInstant(entry.at, language, zone, true)}</td>
              <td>{t(`people.${entry.ledger}`)}</td>
              <td>{entry.reason}</td>
              <td className={table['number']}>
                {entry.amount < 0 ? '−' : '+'}
                {formatNumber(Math.abs(entry.amount), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
