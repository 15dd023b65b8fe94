import { useContext, useState } from 'react'
import { applyChanges, type ApplyChangesRefusal } from '@/actions/recovery/apply-changes'
import { assertNever } from '@/domain/common/assert-never'
import type { ChangesFile } from '@/exchange/workspace-file/write-changes-file'
import { labelInWords, type Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { useActOrSay } from '../act-or-say'
import { useWords } from '../words'
import { useWorkspace, WorkspaceContext } from '../workspace'
import classes from './open-file.module.css'
import { useZone } from './use-zone'

interface ChangesPreviewProps {
  readonly file: ChangesFile
  readonly onDone: (() => void) | undefined
}

/** Changes that could not be saved when they were made, and the button that saves them now. */
export function ChangesPreview({ file, onDone }: ChangesPreviewProps) {
  const { t, language } = useWords()
  const zone = useZone()
  const workspace = useContext(WorkspaceContext)
  return (
    <div className={classes['preview']}>
      <header>
        <h2>{t('recovery.changesFile.title', { count: file.operations.length })}</h2>
        <p className={classes['meta']}>
          {[
            file.communityName,
            t('recovery.changesFile.when', { when: formatInstant(file.createdAt, language, zone, true) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </header>
      <ol className={classes['changes']}>
        {file.operations.map(({ id, at, label }) => (
          <li key={id}>
            <time dateTime={new Date(at).toISOString()}>{formatInstant(at, language, zone)}</time>
            <span>{labelInWords(t, label)}</span>
          </li>
        ))}
      </ol>
      {workspace ? (
        <Apply file={file} onDone={onDone} />
      ) : (
        <p className={classes['meta']}>{t('recovery.changesFile.needsCommunity')}</p>
      )}
    </div>
  )
}

function Apply({ file, onDone }: ChangesPreviewProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const [busy, setBusy] = useState(false)
  const { run, problem } = useActOrSay(refusalInWords)
  const apply = async () => {
    setBusy(true)
    try {
      const result = await run(applyChanges(db, file), { toast: true })
      if (result.ok) onDone?.()
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={classes['actions']}>
      <p className={classes['meta']}>{t('recovery.changesFile.applyHint')}</p>
      <Problem text={problem} />
      <div className={classes['buttons']}>
        <SealButton loading={busy} onClick={() => void apply()}>
          {t('recovery.changesFile.apply')}
        </SealButton>
      </div>
    </div>
  )
}

function refusalInWords(t: Words, reason: ApplyChangesRefusal): string {
  switch (reason.kind) {
    case 'otherDataset':
      return t('recovery.changesFile.otherDataset')
    case 'newer':
      return t('workbook.workspaceFile.newer')
    case 'already':
      return t('recovery.changesFile.already')
    case 'noLongerFits':
      return t('recovery.changesFile.noLongerFits', { what: labelInWords(t, reason.label) })
    default:
      return assertNever(reason)
  }
}
