import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OpenedWorkspaceFile } from '@/actions/workspace/open-workspace-file'
import { restoreInto } from '@/actions/workspace/restore-into'
import { openWorkspace } from '@/storage/database/workspace'
import { newWorkspaceName } from '@/storage/database/workspaces'
import { formatInstant, formatNumber } from '@/words/format'
import { useDeskSettings } from '../../parts/desk-settings'
import { to, useGo } from '../../parts/go'
import { machineClock } from '../../parts/machine-clock'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { SettingRow } from './Section'

/** What an opened file holds, and the button that opens it as a community of its own. */
export function OpenedFile({ file }: { readonly file: OpenedWorkspaceFile }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const { change } = useDeskSettings()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    const db = await openWorkspace(newWorkspaceName(), machineClock)
    const restored = await restoreInto(db, file)
    const { name } = db
    db.close()
    setBusy(false)
    if (!restored.ok) return
    go(to.today())
    change({ workspace: name })
  }
  return (
    <div role="status">
      <SettingRow
        title={t('settings.holds', {
          name: file.communityName,
          members: formatNumber(file.counts['members'] ?? 0, language),
          events: formatNumber(file.counts['eventPlans'] ?? 0, language),
          when: formatInstant(file.createdAt, language, zone, true),
        })}
      >
        <Button loading={busy} onClick={() => void open()}>
          {t('settings.openAsOther')}
        </Button>
      </SettingRow>
    </div>
  )
}
