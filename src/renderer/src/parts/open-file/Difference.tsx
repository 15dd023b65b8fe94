import { useEffect, useState } from 'react'
import type { DifferenceInShort, NamedCount } from '@/domain/safety/workspace-difference'
import type { TableName } from '@/storage/database/tables'
import { formatNumber } from '@/words/format'
import { useWords } from '../words'
import { useRead, useWorkspace } from '../workspace'
import { readLastSeq } from '@/storage/reads/last-seq'
import type { WorkerDesk } from './worker-desk'
import classes from './open-file.module.css'

/** How a file differs from the open community, table by table, with the first few names. */
export function Difference({ desk }: { readonly desk: WorkerDesk }) {
  const { t, language } = useWords()
  const found = useDifference(desk)
  return (
    <section className={classes['part']} aria-busy={found === null}>
      <h3>{t('recovery.preview.difference')}</h3>
      {found === null ? (
        <p className={classes['meta']}>{t('recovery.preview.comparing')}</p>
      ) : found.length === 0 ? (
        <p>{t('recovery.preview.same')}</p>
      ) : (
        <>
          <p className={classes['meta']}>{t('recovery.preview.differenceHint')}</p>
          <ul className={classes['differences']}>
            {found.map(({ table, added, removed, changed }) => (
              <li key={table}>
                <span>{t(`recovery.tables.${table as TableName}`)}</span>
                <span className={classes['counts']}>
                  {added.count > 0 && <span>{`+${formatNumber(added.count, language)}`}</span>}
                  {removed.count > 0 && <span>{`−${formatNumber(removed.count, language)}`}</span>}
                  {changed.count > 0 && (
                    <span>{t('recovery.preview.changed', { number: formatNumber(changed.count, language) })}</span>
                  )}
                </span>
                <Names sign="+" of={added} />
                <Names sign="−" of={removed} />
                <Names sign="" of={changed} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Compared anew after every change of the open community; null until the first answer. */
function useDifference(desk: WorkerDesk): readonly DifferenceInShort[] | null {
  const db = useWorkspace()
  const seq = useRead(readLastSeq, [])
  const [found, setFound] = useState<readonly DifferenceInShort[] | null>(null)
  useEffect(() => {
    if (seq === undefined) return undefined
    let stale = false
    void desk.difference(db.name).then((difference) => !stale && setFound(difference))
    return () => {
      stale = true
    }
  }, [desk, db, seq])
  return found
}

/** Only people and events are worth naming; hundreds of tasks are not. */
function Names({ sign, of: { count, names } }: { readonly sign: string; readonly of: NamedCount }) {
  const { t } = useWords()
  if (names.length === 0) return null
  const list = names.join(t('recovery.preview.separator'))
  return (
    <small>
      {sign !== '' && `${sign} `}
      {count > names.length ? t('recovery.preview.moreNames', { names: list }) : list}
    </small>
  )
}
