import { Button, Kbd } from '@mantine/core'
import { ArrowLeft, Check, Info, Undo2 } from 'lucide-react'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import type { Said, Undoes } from './door-desk'
import classes from './SaidLine.module.css'

interface SaidLineProps {
  readonly said: Said | null
  readonly onUndo: (what: Undoes) => void
}

/** What was done last, as shape, word and colour; read out by screen readers, with the way back beside it. */
export function SaidLine({ said, onUndo }: SaidLineProps) {
  const { t } = useWords()
  return (
    <div role="status" aria-live="assertive" className={classes['said']}>
      {said && (
        <div key={said.key} className={classes['saying']} data-tone={said.tone}>
          <span className={classes['shape']} aria-hidden="true">
            {said.tone === 'in' ? (
              <Check />
            ) : said.tone === 'back' ? (
              <Undo2 />
            ) : said.tone === 'leaving' ? (
              <ArrowLeft />
            ) : said.tone === 'noted' ? (
              <Info />
            ) : (
              <StatusMark mark={said.tone === 'again' ? 'toConfirm' : 'unfit'} />
            )}
          </span>
          <span className={classes['sayingText']}>
            <b>{said.title}</b>
            {said.detail !== '' && <span>{said.detail}</span>}
          </span>
          {said.undoes !== null && (
            <Button
              leftSection={<Undo2 aria-hidden="true" />}
              rightSection={<Kbd>{'Ctrl Z'}</Kbd>}
              onClick={() => said.undoes !== null && onUndo(said.undoes)}
            >
              {t('common.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
