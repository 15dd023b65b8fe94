import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { deleteWorkspace } from '@/storage/database/workspaces'
import { useDeskSettings } from '../../parts/desk-settings'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { Section, SettingRow } from './Section'
import classes from './SettingsScreen.module.css'

/** Removes the sample in one step; an own community only after its name was typed, because undo cannot reach that. */
export function DeleteSection() {
  const { t } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const { change } = useDeskSettings()
  const go = useGo()
  const [typed, setTyped] = useState('')
  const remove = async () => {
    db.close()
    await deleteWorkspace(db.name)
    go(to.today())
    change({ workspace: null })
  }
  if (community.isSample)
    return (
      <Section title={t('settings.sampleTitle')}>
        <SettingRow title={t('shell.sampleBanner')} hint={t('settings.sampleHint')}>
          <Button onClick={() => void remove()}>{t('shell.removeSample')}</Button>
        </SettingRow>
      </Section>
    )
  return (
    <Section title={t('settings.deleteTitle')}>
      <p className={classes['hint']}>{t('settings.deleteHint')}</p>
      <div className={classes['confirm']}>
        <TextInput
          label={t('settings.deleteConfirm', { name: community.name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button color="red" variant="outline" disabled={typed.trim() !== community.name} onClick={() => void remove()}>
          {t('settings.deleteButton')}
        </Button>
      </div>
    </Section>
  )
}
