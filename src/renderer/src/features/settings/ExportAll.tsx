import { Button } from '@mantine/core'
import { useState } from 'react'
import { workspaceFileName } from '@/actions/workspace/workspace-file-name'
import { formatNumber } from '@/words/format'
import { useHostFacts } from '../../parts/host'
import { workerDesk } from '../../parts/open-file/worker-desk'
import { useSave } from '../../parts/save'
import { takeSnapshot } from '../../parts/snapshot'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import { SettingRow } from './Section'
import classes from './SettingsScreen.module.css'

interface Exported {
  readonly name: string
  readonly people: number
  readonly rows: number
  readonly sha256: string
}

/** Everything into one file, read back and checked before it is handed out, and by which sum it can be told again. */
export function ExportAll() {
  const { t, language } = useWords()
  const db = useWorkspace()
  const { zone, name: community } = useCommunity()
  const { appVersion, shellVersion } = useHostFacts()
  const save = useSave()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState<Exported | null>(null)

  const exportAll = async () => {
    setBusy(true)
    setExported(null)
    let facts: Exported | null = null
    const saved = await save(async () => {
      const now = db.clock.now()
      const made = await takeSnapshot({ database: db.name, ask: { appVersion, shellVersion, reason: 'byHand', now } })
      if (!made) throw new Error(t('recovery.exportNotWhole'))
      const { bytes, rows, sha256 } = made.request
      if (!(await isWhole(bytes))) throw new Error(t('recovery.exportNotWhole'))
      const name = workspaceFileName(t, community, now, zone)
      facts = { name, people: made.people, rows, sha256 }
      return { name, mediaType: 'application/gzip', bytes }
    })
    setExported(saved ? facts : null)
    setBusy(false)
  }

  return (
    <>
      <SettingRow title={t('settings.exportAll')} hint={t('settings.exportAllHint')}>
        <Button loading={busy} onClick={() => void exportAll()}>
          {t('settings.exportButton')}
        </Button>
      </SettingRow>
      <div role="status">
        {exported && (
          <p className={classes['exported']}>
            <StatusMark mark="ready" />
            <span>
              {t('recovery.exported', {
                people: formatNumber(exported.people, language),
                rows: formatNumber(exported.rows, language),
              })}
              <small>{t('recovery.exportedSum', { sum: exported.sha256 })}</small>
            </span>
          </p>
        )}
      </div>
    </>
  )
}

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const desk = workerDesk()
  try {
    return (await desk.open(bytes)).ok
  } finally {
    desk.end()
  }
}
