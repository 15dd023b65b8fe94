import { Alert, Button } from '@mantine/core'
import { FolderOpen, Play, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { startCommunity, type NewCommunity } from '@/actions/community/start-community'
import { loadSample } from '@/actions/sample/load-sample'
import { dayAt } from '@/domain/common/zone'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { listWorkspaces, newWorkspaceName, type WorkspaceEntry } from '@/storage/database/workspaces'
import { machineClock } from '../../parts/machine-clock'
import { incomingSource } from '../../parts/open-file/file-source'
import { OpenFiles, useOpenFile } from '../../parts/open-file/OpenFiles'
import { usePick } from '../../parts/pick'
import { useWords } from '../../parts/words'
import { CommunitiesHere } from './CommunitiesHere'
import classes from './FirstStartScreen.module.css'
import { FromBackups } from './FromBackups'
import { NewCommunityForm } from './NewCommunityForm'
import { StaysHere } from './StaysHere'
import { Way } from './Way'

const SAMPLE_ZONE = 'Asia/Shanghai'

interface FirstStartScreenProps {
  readonly onReady: (database: string) => void
}

/** The first start, on one screen: what stays on this machine, and the ways in. */
export default function FirstStartScreen({ onReady }: FirstStartScreenProps) {
  return (
    <OpenFiles>
      <div className={classes['screen']}>
        <StaysHere />
        <WaysIn onReady={onReady} />
      </div>
    </OpenFiles>
  )
}

function WaysIn({ onReady }: FirstStartScreenProps) {
  const { t, language } = useWords()
  const pick = usePick()
  const openFile = useOpenFile()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [known, setKnown] = useState<readonly WorkspaceEntry[]>([])
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

  useEffect(() => {
    let stale = false
    void listWorkspaces(machineClock).then((entries) => !stale && setKnown(entries))
    return () => {
      stale = true
    }
  }, [])

  /** Fills a new database; what went wrong is said, and nothing is opened. */
  const enter = async (fill: (db: Workspace) => Promise<boolean>) => {
    setBusy(true)
    setProblem(null)
    try {
      const db = await openWorkspace(newWorkspaceName(), machineClock)
      const filled = await fill(db)
      const { name } = db
      db.close()
      if (filled) onReady(name)
    } catch (error) {
      setProblem(t('common.notSaved', { why: error instanceof Error ? error.message : String(error) }))
    } finally {
      setBusy(false)
    }
  }
  const openSample = () => {
    const sample = known.find((entry) => entry.isSample)
    if (sample) onReady(sample.database)
    else
      void enter(async (db) => {
        await loadSample(db, { language, today: dayAt(machineClock.now(), SAMPLE_ZONE) })
        return true
      })
  }
  const start = (ask: NewCommunity) => void enter(async (db) => (await startCommunity(db, ask)).ok)
  const choose = async () => {
    const picked = await pick({ purpose: 'workspace' })
    if (picked) openFile(incomingSource(picked))
  }

  return (
    <main className={classes['right']}>
      {problem !== null && (
        <Alert
          color="red"
          role="alert"
          withCloseButton
          onClose={() => setProblem(null)}
          closeButtonLabel={t('common.close')}
        >
          {problem}
        </Alert>
      )}
      <CommunitiesHere entries={known} onOpen={onReady} />
      <FromBackups />
      <Way icon={<Plus aria-hidden="true" />} title={t('firstStart.newTitle')} first>
        <p>{t('firstStart.newHint')}</p>
        <NewCommunityForm zone={zone} busy={busy} onStart={start} />
      </Way>
      <Way
        icon={<Play aria-hidden="true" />}
        title={t('firstStart.sampleTitle')}
        action={
          <Button onClick={openSample} loading={busy}>
            {t('firstStart.openSample')}
          </Button>
        }
      >
        <p>{t('firstStart.sampleHint')}</p>
        <p>{t('firstStart.sampleApart')}</p>
      </Way>
      <Way
        icon={<FolderOpen aria-hidden="true" />}
        title={t('firstStart.fileTitle')}
        action={<Button onClick={() => void choose()}>{t('firstStart.chooseFile')}</Button>}
      >
        <p>{t('firstStart.fileHint')}</p>
      </Way>
    </main>
  )
}
