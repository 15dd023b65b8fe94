import { Alert, Button, SegmentedControl } from '@mantine/core'
import { FolderOpen, Laptop, Play, Plus } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { startCommunity, type NewCommunity } from '@/actions/community/start-community'
import { loadSample } from '@/actions/sample/load-sample'
import { openWorkspaceFile, type OpenedWorkspaceFile } from '@/actions/workspace/open-workspace-file'
import { restoreInto } from '@/actions/workspace/restore-into'
import { workspaceFileInWords } from '@/actions/workspace/workspace-file-in-words'
import { dayAt } from '@/domain/common/zone'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { listWorkspaces, newWorkspaceName, type WorkspaceEntry } from '@/storage/database/workspaces'
import { formatInstant, formatNumber } from '@/words/format'
import { LANGUAGES, type Language } from '@/words/language'
import { useDeskSettings } from '../../parts/desk-settings'
import { useHostFacts } from '../../parts/host'
import { machineClock } from '../../parts/machine-clock'
import { usePick } from '../../parts/pick'
import { useWords } from '../../parts/words'
import { Brand } from '../../ui/Brand'
import classes from './FirstStartScreen.module.css'
import { NewCommunityForm } from './NewCommunityForm'

const SAMPLE_ZONE = 'Asia/Shanghai'
const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

/** The first start, on one screen: what stays on this machine, and three ways in. */
export default function FirstStartScreen({ onReady }: { readonly onReady: (database: string) => void }) {
  const { t, language } = useWords()
  const { settings, change } = useDeskSettings()
  const pick = usePick()
  const facts = useHostFacts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [file, setFile] = useState<OpenedWorkspaceFile | null>(null)
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
    setProblem(null)
    const picked = await pick({ purpose: 'workspace' })
    if (!picked) return
    const opened = await openWorkspaceFile(picked.bytes)
    setFile(opened.ok ? opened.value : null)
    if (!opened.ok) setProblem(workspaceFileInWords(t, opened.reason))
  }

  return (
    <div className={classes['screen']}>
      <div className={classes['left']}>
        <div className={classes['brand']}>
          <Brand size={52} />
          <span>
            <strong>{language === 'zh-CN' ? '沙龙案头' : 'Salondesk'}</strong>
            <small lang={language === 'zh-CN' ? 'en' : 'zh-CN'}>
              {language === 'zh-CN' ? 'Salondesk' : '沙龙案头'}
            </small>
          </span>
          <SegmentedControl
            aria-label={t('firstStart.language')}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={settings.language}
            onChange={(value) => change({ language: value })}
          />
        </div>
        <h1>{t('firstStart.slogan')}</h1>
        <p>{t('firstStart.hint')}</p>
        <h2>
          <Laptop aria-hidden="true" /> {t('firstStart.staysHere')}
        </h2>
        <dl className={classes['facts']}>
          <Fact name={t('firstStart.data')}>{t('firstStart.dataText')}</Fact>
          <Fact name={t('firstStart.backup')}>
            {t('firstStart.backupText')}
            {facts.backupsPlace !== '' && <small>{facts.backupsPlace}</small>}
          </Fact>
          <Fact name={t('firstStart.network')}>{t('firstStart.networkText')}</Fact>
        </dl>
        <div className={classes['look']}>
          <span id="look">{t('firstStart.look')}</span>
          <SegmentedControl
            aria-labelledby="look"
            data={[
              { value: 'system', label: t('firstStart.lookSystem') },
              { value: 'light', label: t('firstStart.lookLight') },
              { value: 'dark', label: t('firstStart.lookDark') },
            ]}
            value={settings.look}
            onChange={(value) => change({ look: value })}
          />
        </div>
      </div>
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
        <section className={classes['way']} data-first="true">
          <Plus aria-hidden="true" />
          <div>
            <h2>{t('firstStart.newTitle')}</h2>
            <p>{t('firstStart.newHint')}</p>
            <NewCommunityForm zone={zone} busy={busy} onStart={start} />
          </div>
        </section>
        <section className={classes['way']}>
          <Play aria-hidden="true" />
          <div>
            <div className={classes['head']}>
              <h2>{t('firstStart.sampleTitle')}</h2>
              <Button onClick={openSample} loading={busy}>
                {t('firstStart.openSample')}
              </Button>
            </div>
            <p>{t('firstStart.sampleHint')}</p>
            <p>{t('firstStart.sampleApart')}</p>
          </div>
        </section>
        <section className={classes['way']}>
          <FolderOpen aria-hidden="true" />
          <div>
            <div className={classes['head']}>
              <h2>{t('firstStart.fileTitle')}</h2>
              <Button onClick={() => void choose()}>{t('firstStart.chooseFile')}</Button>
            </div>
            <p>{t('firstStart.fileHint')}</p>
            {file && (
              <div className={classes['head']} role="status">
                <span>
                  {t('firstStart.fileHolds', {
                    name: file.communityName,
                    members: formatNumber(file.counts['members'] ?? 0, language),
                    events: formatNumber(file.counts['eventPlans'] ?? 0, language),
                    when: formatInstant(file.createdAt, language, zone, true),
                  })}
                </span>
                <Button loading={busy} onClick={() => void enter(async (db) => (await restoreInto(db, file)).ok)}>
                  {t('firstStart.openThis')}
                </Button>
              </div>
            )}
          </div>
        </section>
        {known.length > 0 && (
          <p className={classes['back']}>
            {known.map((entry) => (
              <Button key={entry.database} variant="subtle" onClick={() => onReady(entry.database)}>
                {t('firstStart.backToOpen', { name: entry.name })}
              </Button>
            ))}
          </p>
        )}
      </main>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
