import { useContext, useEffect, useState } from 'react'
import type { FileFacts } from '@/actions/recovery/file-desk'
import { datasetIsHere } from '@/storage/reads/local-datasets'
import { formatInstant } from '@/words/format'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { machineClock } from '../machine-clock'
import { useWords } from '../words'
import { WorkspaceContext } from '../workspace'
import classes from './open-file.module.css'
import { ReplaceAction } from './ReplaceAction'
import { useOpenAs } from './use-open-as'
import { useZone } from './use-zone'
import type { WorkerDesk } from './worker-desk'

interface FileActionsProps {
  readonly facts: FileFacts
  readonly desk: WorkerDesk
  readonly onDone: (() => void) | undefined
}

/** Opens a file beside what is here (or as the same community where it is not here yet), or replaces what is open. */
export function FileActions({ facts, desk, onDone }: FileActionsProps) {
  const { t, language } = useWords()
  const zone = useZone()
  const workspace = useContext(WorkspaceContext)
  const { openAs, busy, problem } = useOpenAs(desk)
  const [isHere, setIsHere] = useState<boolean | null>(null)

  useEffect(() => {
    let stale = false
    void datasetIsHere(machineClock, facts.datasetId).then((answer) => !stale && setIsHere(answer))
    return () => {
      stale = true
    }
  }, [facts.datasetId])

  const community = facts.communityName || t('recovery.noName')
  const when = formatInstant(facts.createdAt, language, zone, true)
  const copyName = t('recovery.copyName', { name: community, when })
  const open = async () => {
    const done = await openAs(isHere === true ? { kind: 'copy', name: copyName } : { kind: 'move' })
    if (done) onDone?.()
  }

  return (
    <div className={classes['actions']}>
      <p className={classes['meta']}>
        {isHere === null ? '' : isHere ? t('recovery.openCopyHint', { name: copyName }) : t('recovery.openMoveHint')}
      </p>
      <Problem text={problem} />
      <div className={classes['buttons']}>
        <SealButton loading={busy} disabled={isHere === null} onClick={() => void open()}>
          {t(isHere === false ? 'recovery.openMove' : 'recovery.openCopy')}
        </SealButton>
        {workspace && <ReplaceAction facts={facts} desk={desk} onDone={onDone} />}
      </div>
    </div>
  )
}
