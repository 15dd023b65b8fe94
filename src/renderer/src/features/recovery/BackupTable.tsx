import { Button } from '@mantine/core'
import { Fragment, useRef, useState } from 'react'
import type { BackupFile } from '@/domain/safety/backup'
import { formatDay } from '@/words/format'
import { backupKey } from '../../parts/open-file/file-source'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import table from '../../ui/table.module.css'
import { BackupRow } from './BackupRow'
import { byDay } from '@/domain/safety/backups-listed'
import classes from './recovery.module.css'
import { useRowKeys } from './use-row-keys'
import type { Verified } from './use-verify'

interface BackupTableProps {
  readonly files: readonly BackupFile[]
  /** Which set of data is open; only its backups can be laid beside what there is now. */
  readonly datasetId: string
  readonly now: { readonly members: number; readonly eventPlans: number }
  /** Whether each row says which community it is of. */
  readonly named: boolean
  readonly verified: Verified
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}

const STEP = 60

/** The backups under their days, newest first, some sixty at a time. Arrow keys move between rows, Enter chooses one. */
export function BackupTable({ files, datasetId, now, named, verified, selected, onSelect }: BackupTableProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const [limit, setLimit] = useState(STEP)
  const body = useRef<HTMLTableElement>(null)
  const onKeyDown = useRowKeys(body)
  const columns = named ? 7 : 6
  return (
    <div className={classes['scroll']}>
      <table className={table['table']} aria-label={t('recovery.list')} ref={body}>
        <thead className={classes['head']}>
          <tr>
            <th scope="col">{t('recovery.when')}</th>
            {named && <th scope="col">{t('recovery.community')}</th>}
            <th scope="col">{t('recovery.reason')}</th>
            <th scope="col" className={table['number']}>
              {t('recovery.tables.members')}
            </th>
            <th scope="col" className={table['number']}>
              {t('recovery.tables.eventPlans')}
            </th>
            <th scope="col" className={table['number']}>
              {t('recovery.size')}
            </th>
            <th scope="col">{t('recovery.checked')}</th>
          </tr>
        </thead>
        {/* The row's button takes Enter and Space; the body only moves the focus between buttons. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
        <tbody onKeyDown={onKeyDown}>
          {[...byDay(files.slice(0, limit), zone)].map(([day, ofDay]) => (
            <Fragment key={day}>
              <tr className={table['group']}>
                <th scope="rowgroup" colSpan={columns}>
                  {formatDay(day, language, 'long')}
                </th>
              </tr>
              {ofDay.map((file) => {
                const key = backupKey(file)
                return (
                  <BackupRow
                    key={key}
                    file={file}
                    now={file.head?.datasetId === datasetId ? now : null}
                    named={named}
                    verified={verified.get(key)}
                    chosen={key === selected}
                    onChoose={() => onSelect(key)}
                  />
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      {files.length > limit && (
        <Button className={classes['older'] ?? ''} onClick={() => setLimit(limit + STEP)}>
          {t('recovery.older')}
        </Button>
      )}
    </div>
  )
}
