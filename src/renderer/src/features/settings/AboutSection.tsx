import { Button } from '@mantine/core'
import { useDiagnostics } from '../../parts/diagnostics'
import { useHostFacts } from '../../parts/host'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Section, SettingRow } from './Section'

/** Which version this is and what it runs in, and a report for whoever looks for a fault. */
export function AboutSection() {
  const { t } = useWords()
  const facts = useHostFacts()
  const saveDiagnostics = useDiagnostics(useWorkspace())
  return (
    <Section title={t('settings.about')}>
      <SettingRow title={t('settings.version')}>{facts.appVersion}</SettingRow>
      <SettingRow title={t('settings.shell')}>{facts.shellVersion}</SettingRow>
      <SettingRow title={t('settings.diagnostics')} hint={t('settings.diagnosticsHint')}>
        <Button variant="default" onClick={() => void saveDiagnostics()}>
          {t('settings.saveDiagnostics')}
        </Button>
      </SettingRow>
    </Section>
  )
}
