import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncomingFile } from '@/host/contract'
import type { ImportStart } from '@/storage/reads/sign-ups'
import { to, useGo } from '../../parts/go'
import { useHost } from '../../parts/host'
import { useStillHere } from '../../parts/still-here'
import { useWords } from '../../parts/words'
import { FileStep } from './FileStep'
import { ImportHead } from './ImportHead'
import { readingRefusalInWords } from './reading-refusal'
import { ListSteps } from './ListSteps'
import { useIncoming } from '../../parts/incoming'
import { useOpenedList } from './use-opened-list'
import classes from './import.module.css'

/** The three steps of an import. Files may be dropped and tables pasted at any of them. */
export function ImportDesk({ start }: { readonly start: ImportStart }) {
  const { t } = useWords()
  const go = useGo()
  const host = useHost()
  const { opening, step, open, reopen, close } = useOpenedList()
  const [hostRefusal, setHostRefusal] = useState<string | null>(null)
  // Every opened list starts with no choices of the one before.
  const [round, setRound] = useState(0)
  const renew = (opened: boolean) => {
    setHostRefusal(null)
    if (opened) setRound((last) => last + 1)
  }
  const onFile = (file: IncomingFile) => void open(file, file.name).then(renew)
  const onText = (text: string) => void open(text, t('signUps.file.pastedName')).then(renew)
  const dragging = useIncoming({ onFile, onText })
  const pick = async () => {
    const outcome = await host.pickFile({ purpose: 'signUps' })
    if (outcome.kind === 'picked') onFile(outcome.file)
    else if (outcome.kind === 'refused')
      setHostRefusal(
        outcome.why === 'tooBig'
          ? t('signUps.refusal.tooLarge', { megabytes: Math.round(outcome.limit / 1024 / 1024) })
          : t('signUps.refusal.unreadable'),
      )
  }
  const here = useStillHere()
  const leave = () => {
    if (here.current) go(to.event(start.event.id, 'attendance'))
  }
  const problem =
    hostRefusal ??
    (opening.kind === 'refused'
      ? t('signUps.refusal.of', { file: opening.name, why: readingRefusalInWords(t, opening.refusal) })
      : null)
  return (
    <div className={classes['desk']} data-dragging={dragging}>
      {opening.kind === 'opened' ? (
        <ListSteps
          key={round}
          start={start}
          list={opening.list}
          step={step}
          onReopen={(options) => void reopen(options)}
          onOther={close}
          onLeave={leave}
        />
      ) : (
        <>
          <ImportHead event={start.event} step="file" onCancel={leave} />
          <FileStep
            start={start}
            reading={opening.kind === 'reading' ? step : null}
            onStop={close}
            problem={problem}
            onPick={() => void pick()}
            onText={onText}
          />
          <footer className={classes['foot']}>
            <Button ml="auto" onClick={leave}>
              {t('signUps.foot.backToList')}
            </Button>
          </footer>
        </>
      )}
      {dragging && (
        <div className={classes['drop']} aria-hidden="true">
          {t('signUps.file.drop')}
        </div>
      )}
    </div>
  )
}
