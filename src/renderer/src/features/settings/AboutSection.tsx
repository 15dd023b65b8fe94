import { useHostFacts } from '../../parts/host'
import { useWords } from '../../parts/words'
import { Section, SettingRow } from './Section'

/** Which version this is and what it runs in. */
export function AboutSection() {
  const { t } = useWords()
  const facts = useHostFacts()
  return (
    <Section title={t('settings.about')}>
      <SettingRow title={t('settings.version')}>{facts.appVersion}</SettingRow>
      <SettingRow title={t('settings.shell')}>{facts.shellVersion}</SettingRow>
    </Section>
  )
}
