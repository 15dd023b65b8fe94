import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { readDatasetId, readPeopleAndEvents } from '@/storage/reads/recovery'
import { useHost } from '../../parts/host'
import { backupKey, backupSource, incomingSource } from '../../parts/open-file/file-source'
import { FilePreview } from '../../parts/open-file/FilePreview'
import { useOpenFile } from '../../parts/open-file/OpenFiles'
import { usePick } from '../../parts/pick'
import { useShell } from '../../parts/shell'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Problem } from '../../ui/Problem'
import { BackupTable } from './BackupTable'
import { backupsOf, communitiesIn } from '@/domain/safety/backups-listed'
import classes from './recovery.module.css'
import { RecoveryTabs } from './RecoveryTabs'
import { useBackups } from './use-backups'
import { useVerify } from './use-verify'

/** Every backup there is, what each holds beside what there is now, and the way back from the chosen one. */
export function BackupsPart() {
  const { t } = useWords()
  const host = useHost()
  const pick = usePick()
  const openFile = useOpenFile()
  const { backUpNow } = useShell()
  const backups = useBackups()
  const datasetId = useRead(readDatasetId, [])
  const now = useRead(readPeopleAndEvents, [])
  const [whose, setWhose] = useState<string | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const { verified, progress, note, verifyAll } = useVerify()
  const files = useMemo(() => (backups.kind === 'read' ? backups.files : []), [backups])
  const chosen = files.find((file) => backupKey(file) === selected)
  const source = useMemo(() => (chosen ? backupSource(host, chosen) : null), [host, chosen])
  if (backups.kind === 'reading' || datasetId === undefined || now === undefined) return <Loading />

  const communities = communitiesIn(files)
  const others = communities.filter((community) => community.datasetId !== datasetId)
  const shown = backupsOf(files, whose === 'all' ? 'all' : { datasetId: whose ?? datasetId })
  const choose = async () => {
    const file = await pick({ purpose: 'workspace' })
    if (file) openFile(incomingSource(file))
  }

  return (
    <Page
      title={t('recovery.title')}
      subtitle={t('recovery.subtitle', { count: shown.length })}
      padded={false}
      actions={
        <>
          <UndoButtons />
          <Button onClick={() => void choose()}>{t('recovery.chooseFile')}</Button>
        </>
      }
      {...(files.length === 0
        ? {}
        : {
            asideLabel: t('recovery.details'),
            aside:
              source && chosen ? (
                <FilePreview key={source.key} source={source} onWhole={() => note(source.key, true)} />
              ) : (
                <EmptyState title={t('recovery.pick')} hint={t('recovery.pickHint')} />
              ),
          })}
    >
      <div className={classes['screen']}>
        <RecoveryTabs part="backups" />
        {files.length > 0 && (
          <div className={classes['tools']}>
            {others.length > 0 && (
              <Select
                aria-label={t('recovery.whose')}
                allowDeselect={false}
                data={[
                  { value: datasetId, label: t('recovery.thisCommunity') },
                  ...others.map(({ datasetId: value, name }) => ({ value, label: name || t('recovery.noName') })),
                  { value: 'all', label: t('recovery.allCommunities') },
                ]}
                value={whose ?? datasetId}
                onChange={setWhose}
              />
            )}
            <Button loading={progress !== null} onClick={() => void verifyAll(shown)}>
              {t('recovery.verifyAll')}
            </Button>
            <span role="status" className={classes['meta']}>
              {progress && t('recovery.verifying', progress)}
            </span>
          </div>
        )}
        {backups.kind === 'failed' && <Problem text={t('recovery.readFailed', { why: backups.why })} />}
        {shown.length > 0 ? (
          <BackupTable
            key={whose}
            files={shown}
            datasetId={datasetId}
            now={now}
            named={whose === 'all'}
            verified={verified}
            selected={selected}
            onSelect={setSelected}
          />
        ) : (
          backups.kind === 'read' && (
            <div className={classes['empty']}>
              {files.length === 0 ? (
                <EmptyState
                  title={t('recovery.noBackups')}
                  hint={t('recovery.noBackupsHint')}
                  action={<Button onClick={() => void backUpNow()}>{t('backup.settings.now')}</Button>}
                />
              ) : (
                <EmptyState
                  title={t('recovery.noMatch')}
                  hint={t('recovery.noMatchHint')}
                  action={<Button onClick={() => setWhose('all')}>{t('recovery.allCommunities')}</Button>}
                />
              )}
            </div>
          )
        )}
      </div>
    </Page>
  )
}
