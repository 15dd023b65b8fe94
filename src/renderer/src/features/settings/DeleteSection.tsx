import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { deleteCommunity } from '@/actions/recovery/delete-community'
import { listWorkspaces } from '@/storage/database/workspaces'
import { stepStoppedInWords } from '../../parts/backup-words'
import { useDeskSettings } from '../../parts/desk-settings'
import { to, useGo } from '../../parts/go'
import { useHost } from '../../parts/host'
import { machineClock } from '../../parts/machine-clock'
import { useProtect } from '../../parts/protect'
import { forget } from '../../parts/remembered'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { Problem } from '../../ui/Problem'
import { Section, SettingRow } from './Section'
import classes from './SettingsScreen.module.css'

/** Removes the sample in one step; an own community only after its name was typed, because undo cannot reach that. */
export function DeleteSection() {
  const { t } = useWords()
  const community = useCommunity()
  const { remove, busy, problem } = useRemove()
  const [typed, setTyped] = useState('')
  if (community.isSample)
    return (
      <Section title={t('settings.sampleTitle')}>
        <SettingRow title={t('shell.sampleBanner')} hint={t('settings.sampleHint')}>
          <Button loading={busy} onClick={() => void remove()}>
            {t('shell.removeSample')}
          </Button>
        </SettingRow>
        <Problem text={problem} />
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
        <Button
          color="red"
          variant="outline"
          loading={busy}
          disabled={typed.trim() !== community.name}
          onClick={() => void remove()}
        >
          {t('settings.deleteButton')}
        </Button>
      </div>
      <Problem text={problem} />
    </Section>
  )
}

/** Writes the last backup, deletes, and goes to another community of this machine, or to the first start. */
function useRemove() {
  const { t } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const host = useHost()
  const protect = useProtect()
  const toast = useToast()
  const { change } = useDeskSettings()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const remove = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const health = db.health.current
      if (health.kind === 'readOnly' && health.why === 'otherWindow')
        return setProblem(t('recovery.notDeleted', { why: t('start.readOnly.otherWindow.title') }))
      const safe = await protect('beforeDelete')
      if (!safe.ok) return setProblem(stepStoppedInWords(t, safe.why))
      const next = (await listWorkspaces(machineClock)).find(
        ({ database, condition }) => database !== db.name && (condition === 'ready' || condition === 'older'),
      )
      // First of all, so that whatever happens in between nothing brings it back from a backup.
      forget(db.name)
      await deleteCommunity(db, host)
      go(to.today())
      change({ workspace: next?.database ?? null })
      toast.done(t('recovery.deleted', { name: community.name }))
    } catch (error) {
      setProblem(t('recovery.notDeleted', { why: error instanceof Error ? error.message : String(error) }))
    } finally {
      setBusy(false)
    }
  }
  return { remove, busy, problem }
}
