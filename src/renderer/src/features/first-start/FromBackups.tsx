import { Button } from '@mantine/core'
import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { BackupFile } from '@/domain/safety/backup'
import { newestOfEach } from '@/domain/safety/backups-listed'
import { readLocalDatasets } from '@/storage/reads/local-datasets'
import { formatInstant, formatNumber } from '@/words/format'
import { useHost } from '../../parts/host'
import { machineClock } from '../../parts/machine-clock'
import { backupKey, backupSource } from '../../parts/open-file/file-source'
import { useOpenFile } from '../../parts/open-file/OpenFiles'
import { useZone } from '../../parts/open-file/use-zone'
import { useWords } from '../../parts/words'
import classes from './FirstStartScreen.module.css'
import { Way } from './Way'

/** Communities that are not on this machine any more, or not yet, but of which backups lie there. */
export function FromBackups() {
  const { t, language } = useWords()
  const host = useHost()
  const zone = useZone()
  const openFile = useOpenFile()
  const [files, setFiles] = useState<readonly BackupFile[]>([])

  useEffect(() => {
    let stale = false
    void lookForBackups().then((found) => !stale && setFiles(found))
    return () => {
      stale = true
    }
    async function lookForBackups(): Promise<readonly BackupFile[]> {
      const [listed, here] = await Promise.all([host.listBackups(), readLocalDatasets(machineClock)])
      return newestOfEach(listed).filter(({ head }) => head !== null && !here.has(head.datasetId))
    }
  }, [host])

  if (files.length === 0) return null
  return (
    <Way icon={<History aria-hidden="true" />} title={t('recovery.fromBackups')}>
      <p>{t('recovery.fromBackupsHint')}</p>
      <ul className={classes['list']}>
        {files.map((file) => {
          const name = file.head?.communityName || t('recovery.noName')
          const counts = file.head?.live ?? file.head?.counts
          return (
            <li key={backupKey(file)}>
              <span>
                <strong>{name}</strong>
                <small>
                  {t('recovery.bringBackFacts', {
                    members: formatNumber(counts?.['members'] ?? 0, language),
                    events: formatNumber(counts?.['eventPlans'] ?? 0, language),
                    when: formatInstant(file.at, language, zone, true),
                  })}
                </small>
              </span>
              <Button aria-label={t('recovery.bringBack', { name })} onClick={() => openFile(backupSource(host, file))}>
                {t('recovery.bringBackButton')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Way>
  )
}
