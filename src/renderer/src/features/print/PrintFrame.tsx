import { Button } from '@mantine/core'
import { ArrowLeft, FileDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { fileName } from '@/domain/common/file-name'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Paper, SaveOutcome } from '@/host/contract'
import type { Words } from '@/words/create-words'
import { formatShare } from '@/words/format'
import { to, useGo, type EventPart } from '../../parts/go'
import { useHost } from '../../parts/host'
import { useWords } from '../../parts/words'
import { EmptyState } from '../../ui/EmptyState'
import { SealButton } from '../../ui/SealButton'
import classes from './PrintScreen.module.css'

interface PrintFrameProps {
  readonly event: EventPlan
  /** What is printed, in words: the file is named after it. */
  readonly kind: string
  /** The part of the event that leads here. */
  readonly back: EventPart
  readonly paper: Paper
  /** What to say when there is nothing to print; null when there is. */
  readonly empty: string | null
  readonly panel?: ReactNode
  /** How much of it stands on its pages, 0 to 1; it is printed when all of it does. */
  readonly share?: number
  /** Called when the page goes to paper or into a file. */
  readonly onPrint?: () => void
  readonly children: ReactNode
}

/** A preview of what will be printed, with the ways to print it. */
export function PrintFrame({ event, kind, back, paper, empty, panel, share = 1, onPrint, children }: PrintFrameProps) {
  const { t, language } = useWords()
  const host = useHost()
  const go = useGo()
  const [outcome, setOutcome] = useState('')
  const isEmpty = empty !== null
  const isLayingOut = !isEmpty && share < 1

  const savePdf = async () => {
    setOutcome('')
    onPrint?.()
    setOutcome(outcomeInWords(t, await host.savePdf(fileName([event.day ?? '', event.title, kind], 'pdf'))))
  }

  const print = () => {
    onPrint?.()
    void host.print(paper)
  }

  return (
    <div className={classes['screen']}>
      <header className={classes['bar']}>
        <Button
          variant="default"
          leftSection={<ArrowLeft aria-hidden="true" />}
          onClick={() => go(to.event(event.id, back))}
        >
          {t('common.back')}
        </Button>
        <h1>
          {kind} <span className={classes['title']}>{event.title}</span>
        </h1>
        <span role="status" className={classes['outcome']}>
          {isLayingOut ? t('print.layingOut', { share: formatShare(share, 1, language) }) : outcome}
        </span>
        <Button
          variant="default"
          leftSection={<FileDown aria-hidden="true" />}
          disabled={isEmpty || isLayingOut}
          onClick={() => void savePdf()}
        >
          {t('print.savePdf')}
        </Button>
        <SealButton disabled={isEmpty || isLayingOut} onClick={print}>
          {t('print.printIt')}
        </SealButton>
      </header>
      <div className={classes['middle']}>
        {/* The page is scrolled with the arrow keys. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
        <main className={classes['desk']} tabIndex={0} aria-label={t('print.bar')}>
          {isEmpty ? (
            <EmptyState title={empty} />
          ) : (
            <div className={classes['paper']} data-wide={paper.size === 'A4' && paper.landscape}>
              {children}
            </div>
          )}
        </main>
        {panel}
      </div>
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
