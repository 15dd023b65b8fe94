import { Button } from '@mantine/core'
import { workbookBeside } from '../../parts/beside/beside'
import { incomingSource } from '../../parts/open-file/file-source'
import { useOpenFile } from '../../parts/open-file/OpenFiles'
import { usePick } from '../../parts/pick'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { ExportAll } from './ExportAll'
import { Section, SettingRow } from './Section'

/** Everything into one file, and back; the community as a workbook and as a calendar. */
export function FilesSection() {
  const { t, language } = useWords()
  const db = useWorkspace()
  const pick = usePick()
  const openFile = useOpenFile()
  const save = useSave()

  const choose = async () => {
    const picked = await pick({ purpose: 'workspace' })
    if (picked) openFile(incomingSource(picked))
  }
  const exportWorkbook = () => save(() => workbookBeside(db, 'communityWorkbook', language))
  const exportCalendar = () =>
    save(async () => {
      const { makeAllEventsCalendar } = await import('@/actions/workspace/make-calendar')
      return makeAllEventsCalendar(db, { t })
    })

  return (
    <Section title={t('settings.data')}>
      <ExportAll />
      <SettingRow title={t('settings.openFile')} hint={t('settings.openFileHint')}>
        <Button onClick={() => void choose()}>{t('firstStart.chooseFile')}</Button>
      </SettingRow>
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
