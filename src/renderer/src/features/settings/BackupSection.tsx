import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { openWorkspaceFile, type OpenedWorkspaceFile } from '@/actions/workspace/open-workspace-file'
import { workspaceFileInWords } from '@/actions/workspace/workspace-file-in-words'
import type { BackupFile } from '@/host/contract'
import { formatInstant, formatNumber } from '@/words/format'
import { useHost, useHostFacts } from '../../parts/host'
import { useShell } from '../../parts/shell'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import table from '../../ui/table.module.css'
import { OpenedFile } from './OpenedFile'
import { Section, SettingRow } from './Section'
import classes from './SettingsScreen.module.css'

const SHOWN = 8

/** The backups that were written, newest first; each opens as a community of its own. */
export function BackupSection() {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const host = useHost()
  const facts = useHostFacts()
  const toast = useToast()
  const { backup, backUpNow } = useShell()
  const [files, setFiles] = useState<readonly BackupFile[]>([])
  const [opened, setOpened] = useState<OpenedWorkspaceFile | null>(null)

  useEffect(() => {
    let stale = false
    void host.listBackups().then((found) => !stale && setFiles(found))
    return () => {
      stale = true
    }
  }, [host, backup.lastAt])

  const open = async (name: string) => {
    const bytes = await host.readBackup(name)
    if (!bytes) return
    const result = await openWorkspaceFile(bytes)
    setOpened(result.ok ? result.value : null)
    if (!result.ok) toast.failed(workspaceFileInWords(t, result.reason))
  }
  const now = async () => {
    await backUpNow()
    toast.done(t('settings.backupDone'))
  }

  return (
    <Section title={t('settings.backups')}>
      <SettingRow title={t('settings.backupsHint')} hint={facts.backupsPlace === '' ? undefined : facts.backupsPlace}>
        {facts.kind === 'electron' && (
          <Button onClick={() => void host.openBackupsFolder()}>{t('settings.openFolder')}</Button>
        )}
        <Button onClick={() => void now()}>{t('settings.backupNow')}</Button>
      </SettingRow>
      {facts.kind === 'browser' && <p className={classes['hint']}>{t('settings.browserNote')}</p>}
      {files.length === 0 ? (
        <p className={classes['hint']}>{t('settings.noBackups')}</p>
      ) : (
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('settings.when')}</th>
              <th scope="col" className={table['number']}>
                {t('settings.size')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('settings.restore')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.slice(0, SHOWN).map((file) => (
              <tr key={file.name}>
                <td>{formatInstant(file.at, language, zone, true)}</td>
                <td className={table['number']}>{`${formatNumber(file.bytes / 1024, language)} KB`}</td>
                <td className={table['number']}>
                  <Button
                    size="compact-sm"
                    onClick={() => void open(file.name)}
                    aria-label={`${t('settings.restore')} ${formatInstant(file.at, language, zone, true)}`}
                  >
                    {t('settings.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened && <OpenedFile file={opened} />}
    </Section>
  )
}
