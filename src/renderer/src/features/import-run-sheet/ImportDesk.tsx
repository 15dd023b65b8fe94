import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncomingFile } from '@/host/contract'
import type { SheetImportGround } from '@/storage/reads/run-sheet-import'
import { to, useGo } from '../../parts/go'
import { useHost } from '../../parts/host'
import { useIncoming } from '../../parts/incoming'
import { useStillHere } from '../../parts/still-here'
import { useWords } from '../../parts/words'
import { CheckStep } from './CheckStep'
import { FileStep } from './FileStep'
import { ImportHead } from './ImportHead'
import { refusalInWords } from './import-words'
import { useOpenedSheet } from './use-opened-sheet'
import classes from './import.module.css'

/** The two steps of an import. Files may be dropped and tables pasted at either of them. */
export function ImportDesk({ ground }: { readonly ground: SheetImportGround }) {
  const { t } = useWords()
  const go = useGo()
  const host = useHost()
  const { opening, open, reopen, close } = useOpenedSheet()
  const [hostRefusal, setHostRefusal] = useState<string | null>(null)
  // Every opened file starts with no choices of the one before.
  const [round, setRound] = useState(0)
  const renew = (opened: boolean) => {
    setHostRefusal(null)
    if (opened) setRound((last) => last + 1)
  }
  const openFile = (file: IncomingFile) => void open(file, file.name).then(renew)
  const onText = (text: string) => void open(text, t('sheetImport.pick.pastedName')).then(renew)
  const dragging = useIncoming({ onFile: openFile, onText })
  const pick = async () => {
    const outcome = await host.pickFile({ purpose: 'runSheet' })
    if (outcome.kind === 'picked') openFile(outcome.file)
    else if (outcome.kind === 'refused')
      setHostRefusal(
        outcome.why === 'tooBig'
          ? t('sheetImport.refusal.tooLarge', { megabytes: Math.round(outcome.limit / 1024 / 1024) })
          : t('sheetImport.refusal.unreadable'),
      )
  }
  const here = useStillHere()
  const leave = () => {
    if (here.current) go(to.event(ground.event.id, 'run-sheet'))
  }
  const problem =
    hostRefusal ??
    (opening.kind === 'refused'
      ? t('sheetImport.refusal.of', { file: opening.name, why: refusalInWords(t, opening.refusal) })
      : null)
  return (
    <div className={classes['desk']}>
      {opening.kind === 'opened' ? (
        <CheckStep
          key={round}
          ground={ground}
          opened={opening.sheet}
          onReopen={(encoding) => void reopen(encoding)}
          onOther={close}
          onLeave={leave}
        />
      ) : (
        <>
          <ImportHead event={ground.event} step="file" onCancel={leave} />
          <FileStep
            reading={opening.kind === 'reading'}
            onStop={close}
            problem={problem}
            onPick={() => void pick()}
            onText={onText}
          />
          <footer className={classes['foot']}>
            <Button ml="auto" onClick={leave}>
              {t('sheetImport.foot.toSheet')}
            </Button>
          </footer>
        </>
      )}
      {dragging && (
        <div className={classes['drop']} aria-hidden="true">
          {t('sheetImport.pick.drop')}
        </div>
      )}
    </div>
  )
}
