import type { RowFindings } from '@/domain/safety/row-findings'
import { useWords } from '../../parts/words'
import table from '../../ui/table.module.css'
import classes from './SettingsScreen.module.css'

/** Rows that looked wrong when the last backup was made; nothing here changes them. */
export function RowFindingsList({ findings }: { readonly findings: RowFindings }) {
  const { t } = useWords()
  if (findings.total === 0) return <p className={classes['hint']}>{t('backup.findings.none')}</p>
  const more = findings.total - findings.rows.length
  return (
    <details>
      <summary>{t('backup.findings.title', { count: findings.total })}</summary>
      <p className={classes['hint']}>{t('backup.findings.hint')}</p>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('backup.findings.table')}</th>
            <th scope="col">{t('backup.findings.id')}</th>
            <th scope="col">{t('backup.findings.field')}</th>
            <th scope="col">{t('backup.findings.what')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.rows.map(({ table: name, id, field, missing }) => (
            <tr key={`${name} ${id} ${field}`}>
              <td>{name}</td>
              <td>{id}</td>
              <td>{field}</td>
              <td>{missing === null ? t('backup.findings.wrong') : t('backup.findings.missing', { id: missing })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={classes['hint']}>{t('backup.findings.more', { count: more })}</p>}
    </details>
  )
}
