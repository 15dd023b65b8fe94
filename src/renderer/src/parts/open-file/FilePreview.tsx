import { useContext, useEffect, useEffectEvent } from 'react'
import type { FileFacts } from '@/actions/recovery/file-desk'
import { readDatasetId } from '@/storage/reads/recovery'
import { formatInstant } from '@/words/format'
import { StatusMark } from '../../ui/StatusMark'
import { useWords } from '../words'
import { useRead, WorkspaceContext } from '../workspace'
import { ChangesPreview } from './ChangesPreview'
import { Difference } from './Difference'
import { DoorFilePreview } from './DoorFilePreview'
import { Figures } from './Figures'
import { FileActions } from './FileActions'
import type { FileSource } from './file-source'
import classes from './open-file.module.css'
import { useOpenedFile } from './use-opened-file'
import { useZone } from './use-zone'
import type { WorkerDesk } from './worker-desk'

interface FilePreviewProps {
  readonly source: FileSource
  /** Told once the file was read back whole. */
  readonly onWhole?: () => void
  /** Told after something was done with the file. */
  readonly onDone?: () => void
}

/** What a file holds, whether it is whole, how it differs from now, and what can be done with it. */
export function FilePreview({ source, onWhole, onDone }: FilePreviewProps) {
  const { t } = useWords()
  const opened = useOpenedFile(source)
  switch (opened.kind) {
    case 'reading':
      return (
        <p role="status" aria-busy="true" className={classes['meta']}>
          {t('recovery.preview.reading')}
        </p>
      )
    case 'refused':
      return (
        <p role="alert" className={classes['refused']}>
          <StatusMark mark="unfit" />
          <span>{opened.why}</span>
        </p>
      )
    case 'opened':
      return <Opened facts={opened.facts} desk={opened.desk} onWhole={onWhole} onDone={onDone} />
    case 'changes':
      return <ChangesPreview file={opened.file} onDone={onDone} />
    case 'door':
      return <DoorFilePreview file={opened.file} onDone={onDone} />
  }
}

interface OpenedProps {
  readonly facts: FileFacts
  readonly desk: WorkerDesk
  readonly onWhole: (() => void) | undefined
  readonly onDone: (() => void) | undefined
}

const SHOWN = ['members', 'eventPlans', 'venues', 'materials'] as const

function Opened({ facts, desk, onWhole, onDone }: OpenedProps) {
  const { t, language } = useWords()
  const zone = useZone()
  const workspace = useContext(WorkspaceContext)
  const tellWhole = useEffectEvent(() => onWhole?.())
  useEffect(() => tellWhole(), [])
  return (
    <div className={classes['preview']}>
      <header>
        <h2>{facts.communityName || t('recovery.noName')}</h2>
        <p className={classes['meta']}>
          {t('recovery.preview.written', {
            when: formatInstant(facts.createdAt, language, zone, true),
            reason: t(`recovery.reasons.${facts.reason}`),
            version: facts.appVersion,
          })}
        </p>
      </header>
      <Figures figures={SHOWN.map((table) => [t(`recovery.tables.${table}`), facts.counts[table] ?? 0] as const)} />
      <p className={classes['fact']}>
        <StatusMark mark="ready" />
        <span>{t('recovery.preview.whole')}</span>
      </p>
      {facts.danglingCount > 0 && <Dangling facts={facts} />}
      {workspace && <Compared facts={facts} desk={desk} />}
      <FileActions facts={facts} desk={desk} onDone={onDone} />
    </div>
  )
}

function Compared({ facts, desk }: { readonly facts: FileFacts; readonly desk: WorkerDesk }) {
  const { t } = useWords()
  const datasetId = useRead(readDatasetId, [])
  if (datasetId === undefined) return null
  return datasetId === facts.datasetId ? (
    <Difference desk={desk} />
  ) : (
    <p className={classes['meta']}>{t('recovery.preview.other')}</p>
  )
}

function Dangling({ facts }: { readonly facts: FileFacts }) {
  const { t } = useWords()
  return (
    <details className={classes['dangling']}>
      <summary>
        <StatusMark mark="toConfirm" /> {t('recovery.preview.dangling', { count: facts.danglingCount })}
      </summary>
      <p className={classes['meta']}>{t('recovery.preview.danglingHint')}</p>
      <ul>
        {facts.dangling.map(({ table, id, field }) => (
          <li key={`${id} ${field}`}>
            {t('recovery.preview.danglingRow', { table: t(`recovery.tables.${table}`), field })}
          </li>
        ))}
      </ul>
    </details>
  )
}
