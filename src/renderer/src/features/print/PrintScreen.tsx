import { Button } from '@mantine/core'
import { ArrowLeft, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { fileName } from '@/domain/common/file-name'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import '@/exchange/print/print.css'
import { RunSheetPage } from '@/exchange/print/RunSheetPage'
import { SignInPage } from '@/exchange/print/SignInPage'
import type { SaveOutcome } from '@/host/contract'
import { readEventBundle } from '@/storage/reads/event-bundle'
import type { Words } from '@/words/create-words'
import { to, useGo } from '../../parts/go'
import { useHost } from '../../parts/host'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { SealButton } from '../../ui/SealButton'
import classes from './PrintScreen.module.css'

interface PrintScreenProps {
  readonly eventId: EventPlanId
  readonly what: 'run-sheet' | 'sign-in'
}

/** A printed page as it will come out, with the ways to print it. */
export default function PrintScreen({ eventId, what }: PrintScreenProps) {
  const { t } = useWords()
  const bundle = useRead((db) => readEventBundle(db, eventId), [eventId])
  if (bundle === undefined) return <Loading />
  if (bundle === null)
    return (
      <main className={classes['desk']}>
        <EmptyState title={t('print.noEvent')} />
      </main>
    )
  return <Preview bundle={bundle} what={what} />
}

function Preview({ bundle, what }: { readonly bundle: EventBundle; readonly what: PrintScreenProps['what'] }) {
  const { t, language } = useWords()
  const host = useHost()
  const go = useGo()
  const now = useNow(60_000)
  const [outcome, setOutcome] = useState('')
  const { event } = bundle
  const kind = what === 'run-sheet' ? t('print.runSheet') : t('print.signIn')
  const isEmpty = what === 'run-sheet' ? bundle.cues.length === 0 : bundle.attendances.length === 0

  const savePdf = async () => {
    setOutcome('')
    setOutcome(outcomeInWords(t, await host.savePdf(fileName([event.day ?? '', event.title, kind], 'pdf'))))
  }

  return (
    <div className={classes['screen']}>
      <header className={classes['bar']}>
        <Button
          variant="default"
          leftSection={<ArrowLeft aria-hidden="true" />}
          onClick={() => go(to.event(event.id, what === 'run-sheet' ? 'run-sheet' : 'attendance'))}
        >
          {t('common.back')}
        </Button>
        <h1>
          {kind} <span className={classes['title']}>{event.title}</span>
        </h1>
        <span role="status" className={classes['outcome']}>
          {outcome}
        </span>
        <Button
          variant="default"
          leftSection={<FileDown aria-hidden="true" />}
          disabled={isEmpty}
          onClick={() => void savePdf()}
        >
          {t('print.savePdf')}
        </Button>
        <SealButton disabled={isEmpty} onClick={() => void host.print()}>
          {t('print.printIt')}
        </SealButton>
      </header>
      {/* The page is scrolled with the arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <main className={classes['desk']} tabIndex={0} aria-label={t('print.bar')}>
        {isEmpty ? (
          <EmptyState title={what === 'run-sheet' ? t('print.noCues') : t('print.nobody')} />
        ) : (
          <div className={classes['paper']}>
            {what === 'run-sheet' ? (
              <RunSheetPage bundle={bundle} t={t} language={language} now={now} />
            ) : (
              <SignInPage bundle={bundle} t={t} language={language} now={now} />
            )}
          </div>
        )}
      </main>
    </div>
  )
}

function outcomeInWords(t: Words, outcome: SaveOutcome): string {
  switch (outcome.kind) {
    case 'saved':
      return t('print.saved', { name: outcome.name })
    case 'handedOver':
      return t('print.handedOver')
    case 'cancelled':
      return ''
    case 'failed':
      return t(outcome.why === 'full' ? 'print.diskFull' : outcome.why === 'denied' ? 'print.denied' : 'print.notSaved')
  }
}
