import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { BackupPlaces } from '@/domain/safety/backup'
import { backupFailureInWords } from '../../parts/backup-words'
import { GoLink, to } from '../../parts/go'
import { useHost, useHostFacts } from '../../parts/host'
import { useBackupState, useShell } from '../../parts/shell'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { BackupPlaceRow } from './BackupPlaceRow'
import { RowFindingsList } from './RowFindingsList'
import { Section, SettingRow } from './Section'
import classes from './SettingsScreen.module.css'

/** Where backups go, how they stand, and the way to them. */
export function BackupSection() {
  const { t } = useWords()
  const host = useHost()
  const { kind } = useHostFacts()
  const toast = useToast()
  const backup = useBackupState()
  const { backUp, lookAtBackupPlaces } = useShell()
  const [places, setPlaces] = useState<BackupPlaces | null>(null)
  const [round, setRound] = useState(0)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let stale = false
    void host.backupPlaces().then((found) => !stale && setPlaces(found))
    return () => {
      stale = true
    }
  }, [host, backup, round])

  const now = async () => {
    setBusy(true)
    const outcome = await backUp('byHand').finally(() => setBusy(false))
    setRound(round + 1)
    if (!outcome.ok) return toast.failed(backupFailureInWords(t, outcome.why))
    const { second } = outcome
    if (second === null) return toast.done(t('backup.settings.done'))
    if (second.ok) return toast.done(t('backup.settings.doneAndSecond'))
    toast.failed(
      second.why === 'missing'
        ? t('backup.settings.secondMissing')
        : t('backup.settings.secondFailed', { why: backupFailureInWords(t, second.why) }),
    )
  }
  const choose = async () => {
    if (!(await host.chooseSecondFolder())) return
    await lookAtBackupPlaces()
    setRound(round + 1)
    toast.done(t('backup.settings.chosen'))
  }
  const forget = async () => {
    await host.forgetSecondFolder()
    await lookAtBackupPlaces()
    setRound(round + 1)
    toast.done(t('backup.settings.forgotten'))
  }

  return (
    <Section title={t('backup.settings.title')}>
      <SettingRow title={t('backup.settings.hint')}>
        <Button loading={busy} onClick={() => void now()}>
          {t('backup.settings.now')}
        </Button>
      </SettingRow>
      {places && (
        <BackupPlaceRow name={t('backup.settings.first')} place={places.first}>
          {kind === 'electron' && (
            <Button onClick={() => void host.openBackupsFolder()}>{t('backup.settings.openFolder')}</Button>
          )}
        </BackupPlaceRow>
      )}
      {kind === 'electron' && places && (
        <BackupPlaceRow name={t('backup.settings.second')} place={places.second} hint={t('backup.settings.secondHint')}>
          {places.second && <Button onClick={() => void forget()}>{t('backup.settings.forget')}</Button>}
          <Button onClick={() => void choose()}>
            {places.second ? t('backup.settings.chooseOther') : t('backup.settings.choose')}
          </Button>
        </BackupPlaceRow>
      )}
      {kind === 'browser' && <p className={classes['hint']}>{t('backup.settings.browserNote')}</p>}
      <SettingRow title={t('backup.settings.recovery')} hint={t('backup.settings.recoveryHint')}>
        <GoLink to={to.recovery()}>{t('backup.settings.openRecovery')}</GoLink>
      </SettingRow>
      {backup.findings && <RowFindingsList findings={backup.findings} />}
    </Section>
  )
}
