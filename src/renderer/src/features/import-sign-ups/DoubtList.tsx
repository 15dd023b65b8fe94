import { Button } from '@mantine/core'
import type { Doubt, DoubtChoice } from '@/domain/attendance/sign-up-plan'
import { maskPhone } from '@/domain/member/phone'
import { useWords } from '../../parts/words'
import classes from './import.module.css'

interface DoubtListProps {
  /** The first of them. */
  readonly doubts: readonly Doubt[]
  readonly count: number
  readonly onDecide: (row: number, choice: DoubtChoice) => void
}

const CHOICES = ['same', 'separate', 'skip'] as const

/** Rows that might be somebody known. Each already has an answer; any of them can be changed. */
export function DoubtList({ doubts, count, onDecide }: DoubtListProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="import-doubts">
      <div className={classes['heading']}>
        <h2 id="import-doubts">{t('signUps.doubts.heading')}</h2>
        <span className={classes['meta']}>
          {count === 0 ? t('signUps.doubts.none') : t('signUps.doubts.count', { count })}
        </span>
      </div>
      {doubts.map((doubt) => (
        <DoubtCard key={doubt.row} doubt={doubt} onDecide={(choice) => onDecide(doubt.row, choice)} />
      ))}
      {count > doubts.length && (
        <p className={classes['meta']}>{t('signUps.doubts.more', { count: count - doubts.length })}</p>
      )}
    </section>
  )
}

function DoubtCard({ doubt, onDecide }: { readonly doubt: Doubt; readonly onDecide: (choice: DoubtChoice) => void }) {
  const { t } = useWords()
  const { entry, other, kind, choice, suggested } = doubt
  const known = other.kind === 'member' ? other.member : other.entry
  const pair = t('signUps.doubts.choose', { a: known.name, b: entry.name })
  const onKey = (key: string) => {
    const picked = CHOICES[Number(key) - 1]
    if (picked !== undefined) onDecide(picked)
  }
  const rows = [
    ['phone', known.phones.map(maskPhone).join(' '), entry.phones.map(maskPhone).join(' ')],
    ['email', known.emails.join(' '), entry.emails.join(' ')],
    ['wechat', known.wechat, entry.wechat],
    ['organisation', known.organisation, entry.organisation],
  ] as const
  return (
    <fieldset className={classes['doubt']}>
      <legend className={classes['pair']}>
        <span>{pair}</span>
        <span className={classes['meta']}>{t(`signUps.doubts.kinds.${kind}`)}</span>
      </legend>
      <table className={classes['compare']}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {other.kind === 'member' ? t('signUps.doubts.member') : t('signUps.doubts.row', { row: other.entry.row })}
            </th>
            <th scope="col">{t('signUps.doubts.row', { row: doubt.row })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('signUps.doubts.name')}</th>
            <td>{known.name}</td>
            <td>{entry.name}</td>
          </tr>
          {rows.map(([field, before, after]) =>
            before === '' && after === '' ? null : (
              <tr key={field}>
                <th scope="row">{t(`signUps.doubts.${field}`)}</th>
                <td className={classes['raw']}>{before}</td>
                <td className={classes['raw']}>{after}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <div className={classes['choices']}>
        {CHOICES.map((value, at) => (
          <Button
            key={value}
            size="compact-sm"
            aria-pressed={choice === value}
            data-chosen={choice === value}
            onClick={() => onDecide(value)}
            onKeyDown={(event) => onKey(event.key)}
          >
            {t(`signUps.doubts.${value}`)}
            <kbd>{at + 1}</kbd>
          </Button>
        ))}
        <span className={classes['meta']}>
          {t(suggested === 'same' ? 'signUps.doubts.suggestSame' : 'signUps.doubts.suggestSeparate')}
        </span>
      </div>
    </fieldset>
  )
}
