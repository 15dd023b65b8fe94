import { SegmentedControl } from '@mantine/core'
import { useDeskSettings } from '../../parts/desk-settings'
import { useWords } from '../../parts/words'
import { Section, SettingRow } from './Section'

/** Language and look of this machine; both change at once. */
export function AppearanceSection() {
  const { t } = useWords()
  const { settings, change } = useDeskSettings()
  return (
    <Section title={t('settings.appearance')}>
      <SettingRow title={t('firstStart.language')}>
        <SegmentedControl
          aria-label={t('firstStart.language')}
          data={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
      </SettingRow>
      <SettingRow title={t('firstStart.look')}>
        <SegmentedControl
          aria-label={t('firstStart.look')}
          data={[
            { value: 'system', label: t('firstStart.lookSystem') },
            { value: 'light', label: t('firstStart.lookLight') },
            { value: 'dark', label: t('firstStart.lookDark') },
          ]}
          value={settings.look}
          onChange={(look) => change({ look })}
        />
      </SettingRow>
    </Section>
  )
}
