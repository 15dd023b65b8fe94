import type { BackupFile } from '@/domain/safety/backup'
import { formatInstant, formatNumber } from '@/words/format'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { Chip } from '../../ui/Chip'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import classes from './recovery.module.css'

interface BackupRowProps {
  readonly file: BackupFile
  /** What there is now, to compare; null for another community. */
  readonly now: { readonly members: number; readonly eventPlans: number } | null
  readonly named: boolean
  /** What reading it back on this screen found; undefined when it was not read. */
  readonly verified: number | null | undefined
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** One backup: when, why, how much is in it, and whether it was read back. */
export function BackupRow({ file, now, named, verified, chosen, onChoose }: BackupRowProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const { head } = file
  return (
    // The whole row takes the mouse; keys go to the button in it.
    <tr data-selected={chosen} className={classes['row']} onClick={onChoose}>
      <th scope="row">
        <button type="button" className={classes['choose']} aria-pressed={chosen}>
          <time dateTime={new Date(file.at).toISOString()}>{formatInstant(file.at, language, zone)}</time>
        </button>
      </th>
      {named && <td>{head?.communityName ?? t('recovery.noName')}</td>}
      <td>
        <span className={classes['reason']}>
          {t(`recovery.reasons.${file.reason}`)}
          {file.place === 'second' && <Chip>{t('recovery.secondPlace')}</Chip>}
          {file.shrunk && <Chip tone="warn">{t('recovery.shrunk')}</Chip>}
        </span>
      </td>
      <Count count={count(head, 'members')} now={now?.members ?? null} />
      <Count count={count(head, 'eventPlans')} now={now?.eventPlans ?? null} />
      <td className={table['number']}>{`${formatNumber(Math.ceil(file.bytes / 1024), language)} KB`}</td>
      <td>
        <Checked file={file} verified={verified} />
      </td>
    </tr>
  )
}

/** Files of the first release do not count what is not deleted; then the number of all rows would mislead. */
function count(head: BackupFile['head'], which: 'members' | 'eventPlans'): number | null {
  return head?.live?.[which] ?? null
}

function Count({ count: there, now }: { readonly count: number | null; readonly now: number | null }) {
  const { t, language } = useWords()
  if (there === null) return <td className={table['number']}>–</td>
  const more = now === null ? 0 : there - now
  const words =
    now === null
      ? undefined
      : more === 0
        ? t('recovery.asNow')
        : t(more > 0 ? 'recovery.moreThanNow' : 'recovery.fewerThanNow', {
            number: formatNumber(Math.abs(more), language),
          })
  return (
    <td className={table['number']} title={words}>
      {more !== 0 && (
        <span className={classes['delta']} aria-label={words} role="img">
          {`${more > 0 ? '+' : '−'}${formatNumber(Math.abs(more), language)}`}
        </span>
      )}
      {formatNumber(there, language)}
    </td>
  )
}

function Checked({ file, verified }: { readonly file: BackupFile; readonly verified: number | null | undefined }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  if (verified === null || (file.head === null && verified === undefined))
    return (
      <span className={classes['bad']}>
        <StatusMark mark="unfit" />
        {t('recovery.unreadable')}
      </span>
    )
  const at = verified ?? file.verifiedAt
  if (at === null) return <span className={classes['meta']}>{t('recovery.notChecked')}</span>
  const when = formatInstant(at, language, zone, true)
  return (
    <span className={classes['good']} title={t('recovery.checkedAt', { when })}>
      <StatusMark mark="ready" />
      {when}
    </span>
  )
}
