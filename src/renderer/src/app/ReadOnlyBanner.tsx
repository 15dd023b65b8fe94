import { Button } from '@mantine/core'
import { useState } from 'react'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import { fileName } from '@/domain/common/file-name'
import { writeChangesFile } from '@/exchange/workspace-file/write-changes-file'
import type { Health, ReadOnlyReason } from '@/storage/database/health'
import { SCHEMA_VERSION } from '@/storage/database/tables'
import { tryWriting } from '@/storage/start/try-writing'
import { useHost, useHostFacts } from '../parts/host'
import { readRemembered } from '../parts/remembered'
import { useSave } from '../parts/save'
import { useToast } from '../parts/toast'
import { useWords } from '../parts/words'
import { useCommunity, useWorkspace } from '../parts/workspace'
import { Banner } from './Banner'

/** `retry`: another try can help. `reads`: the rows can still be read, so they can be exported. */
const OFFERS: Readonly<Record<ReadOnlyReason, { readonly retry: boolean; readonly reads: boolean }>> = {
  otherWindow: { retry: false, reads: false },
  newerApp: { retry: false, reads: false },
  stuck: { retry: true, reads: false },
  full: { retry: true, reads: true },
  closed: { retry: true, reads: false },
  failed: { retry: true, reads: true },
  lowDisk: { retry: true, reads: true },
  upgradeFailed: { retry: true, reads: true },
}

/** How long a database that may be stuck is waited for, before the file is made without its answer. */
const PATIENCE_MS = 2000

interface ReadOnlyBannerProps {
  readonly health: Health & { readonly kind: 'readOnly' }
  /** Opens everything anew, with the whole comparison of the start. */
  readonly reopen: () => void
}

/** Why nothing can be written now, what to do, and what can be saved meanwhile. */
export function ReadOnlyBanner({ health, reopen }: ReadOnlyBannerProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const host = useHost()
  const facts = useHostFacts()
  const toast = useToast()
  const save = useSave()
  const [busy, setBusy] = useState(false)
  const { retry, reads } = OFFERS[health.why]
  const count = health.unsaved.length

  const again = async () => {
    if (health.why === 'upgradeFailed') return reopen()
    setBusy(true)
    try {
      const result = await tryWriting(db, () => host.freeBytes())
      if (result.ok) toast.done(t('start.writableAgain'))
      // The connection is gone for good, or the database with it: only a start can tell and rebuild.
      else if (result.reason.why === 'closed' && count === 0) reopen()
      else toast.failed(t('start.stillReadOnly'))
    } finally {
      setBusy(false)
    }
  }
  const saveUnsaved = () =>
    save(async () => {
      const state = await answered(db.state.get('state'))
      // A file that does not say whose changes it holds could never be opened again.
      const whose = state ?? readRemembered(db.name)
      const bytes = await writeChangesFile({
        appVersion: facts.appVersion,
        schemaVersion: SCHEMA_VERSION,
        datasetId: whose?.datasetId ?? '',
        deviceId: whose?.deviceId ?? '',
        epoch: state?.epoch ?? 0,
        lastSeq: state?.lastSeq ?? (health.unsaved[0]?.seq ?? 1) - 1,
        communityName: community.name,
        createdAt: db.clock.now(),
        operations: health.unsaved,
      })
      const name = fileName([community.name, t('start.unsavedFile')], 'salondesk-changes')
      return { name, mediaType: 'application/json', bytes }
    })
  const exportAll = () => save(() => exportWorkspaceFile(db, { ...facts, reason: 'byHand', t, zone: community.zone }))

  return (
    <Banner
      mood="stop"
      title={t(`start.readOnly.${health.why}.title`)}
      hint={[t(`start.readOnly.${health.why}.hint`), count > 0 ? t('start.unsaved', { count }) : ''].join(' ')}
      actions={
        <>
          {retry && (
            <Button loading={busy} onClick={() => void again()}>
              {t('start.tryAgain')}
            </Button>
          )}
          {count > 0 && <Button onClick={() => void saveUnsaved()}>{t('start.saveUnsaved')}</Button>}
          {reads && <Button onClick={() => void exportAll()}>{t('start.exportAll')}</Button>}
        </>
      }
    />
  )
}

/** What was read, or undefined when the reading fails or does not come. */
function answered<T>(reading: PromiseLike<T | undefined>): Promise<T | undefined> {
  return Promise.race([
    Promise.resolve(reading).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined)),
  ])
}
