import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import { openWorkspaceFile, type OpenedWorkspaceFile } from '@/actions/workspace/open-workspace-file'
import { workspaceFileInWords } from '@/actions/workspace/workspace-file-in-words'
import { useHostFacts } from '../../parts/host'
import { usePick } from '../../parts/pick'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { OpenedFile } from './OpenedFile'
import { Section, SettingRow } from './Section'

/** Everything into one file, and back; the community as a workbook. */
export function FilesSection() {
  const { t, language } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const pick = usePick()
  const facts = useHostFacts()
  const save = useSave()
  const [opened, setOpened] = useState<OpenedWorkspaceFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async () => {
    const picked = await pick({ purpose: 'workspace' })
    if (!picked) return
    const result = await openWorkspaceFile(picked.bytes)
    setOpened(result.ok ? result.value : null)
    setProblem(result.ok ? null : workspaceFileInWords(t, result.reason))
  }
  const exportAll = () =>
    save(() => exportWorkspaceFile(db, { appVersion: facts.appVersion, reason: 'byHand', t, zone: community.zone }))
  const exportWorkbook = () =>
    save(async () => {
      const { makeCommunityWorkbook } = await import('@/actions/workspace/make-community-workbook')
      return makeCommunityWorkbook(db, { t, language })
    })

  const exportCalendar = () =>
    save(async () => {
      const { makeAllEventsCalendar } = await import('@/actions/workspace/make-calendar')
      return makeAllEventsCalendar(db, { t })
    })

  return (
    <Section title={t('settings.data')}>
      <SettingRow title={t('settings.exportAll')} hint={t('settings.exportAllHint')}>
        <Button onClick={() => void exportAll()}>{t('settings.exportButton')}</Button>
      </SettingRow>
      <SettingRow title={t('settings.openFile')} hint={t('settings.openFileHint')}>
        <Button onClick={() => void choose()}>{t('firstStart.chooseFile')}</Button>
      </SettingRow>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {opened && <OpenedFile file={opened} />}
      <SettingRow title={t('settings.exportWorkbook')} hint={t('settings.exportWorkbookHint')}>
        <Button aria-label={t('settings.exportWorkbook')} onClick={() => void exportWorkbook()}>
          {t('common.export')}
        </Button>
      </SettingRow>
      <SettingRow title={t('settings.exportCalendar')} hint={t('settings.exportCalendarHint')}>
        <Button aria-label={t('settings.exportCalendar')} onClick={() => void exportCalendar()}>
          {t('common.export')}
        </Button>
      </SettingRow>
    </Section>
  )
}
