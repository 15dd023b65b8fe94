import { SegmentedControl } from '@mantine/core'
import { Laptop } from 'lucide-react'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '@/words/language'
import { useDeskSettings } from '../../parts/desk-settings'
import { useHostFacts } from '../../parts/host'
import { useWords } from '../../parts/words'
import { Brand } from '../../ui/Brand'
import classes from './FirstStartScreen.module.css'

const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

/** Who this is, that everything stays on this machine, and in which language and look. */
export function StaysHere() {
  const { t, language } = useWords()
  const { settings, change } = useDeskSettings()
  const facts = useHostFacts()
  return (
    <div className={classes['left']}>
      <div className={classes['brand']}>
        <Brand size={52} />
        <span>
          <strong>{language === 'zh-CN' ? '沙龙案头' : 'Salondesk'}</strong>
          <small lang={language === 'zh-CN' ? 'en' : 'zh-CN'}>{language === 'zh-CN' ? 'Salondesk' : '沙龙案头'}</small>
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
