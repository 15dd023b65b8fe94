import { Button } from '@mantine/core'
import { MessageSquare, NotebookPen, Pause, Play, Plus, Scissors, Square, TriangleAlert, Undo2 } from 'lucide-react'
import { labelInWords } from '@/words/create-words'
import { useKeyName } from '../../parts/key-name'
import { useShell, useUndoState } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import classes from './Controls.module.css'
import { Key } from './Key'
import { useShow } from './show-model'
import { beginningOf } from './show-words'
import type { ShowKey } from './use-show-keys'

/** The steps of the show with their keys. */
export function Controls({ run }: { readonly run: (key: ShowKey) => void }) {
  const { t } = useWords()
  const { state } = useShow().shown()
  const { undo } = useShell()
  const undoState = useUndoState()
  const keyName = useKeyName()
  const { now, next, phase } = state
  const title = (cue: { readonly title: string }) => (cue.title === '' ? t('runSheet.untitled') : cue.title)
  const main =
    next !== null
      ? t('show.control.start', { title: beginningOf(title(next.cue)) })
      : now !== null
        ? t('show.control.endLast', { title: beginningOf(title(now.cue)) })
        : t('show.control.allDone')
  const isHeld = now?.status === 'held'
  const undoing = undoState.undo === null ? null : labelInWords(t, undoState.undo)
  return (
    <div className={classes['controls']} role="group" aria-label={t('show.control.label')}>
      <SealButton
        className={classes['main'] ?? ''}
        leftSection={next !== null ? <Play aria-hidden="true" /> : <Square aria-hidden="true" />}
        disabled={next === null && now === null}
        onClick={() => run('next')}
        title={main}
      >
        <span className={classes['title']}>{main}</span> <Key name={t('show.control.space')} />
      </SealButton>
      <Button
        leftSection={isHeld ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        disabled={now === null}
        onClick={() => run('hold')}
      >
        {t(isHeld ? 'show.control.resume' : 'show.control.hold')} <Key name="H" />
      </Button>
      <Button.Group>
        <Button leftSection={<Plus aria-hidden="true" />} disabled={now === null} onClick={() => run('give')}>
          {t('show.control.give')} <Key name="E" />
        </Button>
        <Button disabled={now === null} onClick={() => run('give5')}>
          {t('show.control.give5')} <Key name="5" />
        </Button>
        <Button disabled={now === null} onClick={() => run('take')}>
          {t('show.control.take')} <Key name="−" />
        </Button>
      </Button.Group>
      <Button
        leftSection={<Scissors aria-hidden="true" />}
        disabled={next === null || phase === 'before'}
        {...(next === null ? {} : { title: t('show.control.skipLabel', { title: title(next.cue) }) })}
        onClick={() => run('skip')}
      >
        {t('show.control.skip')} <Key name="X" />
      </Button>
      <span className={classes['push']} />
      <Button leftSection={<NotebookPen aria-hidden="true" />} onClick={() => run('note')}>
        {t('show.control.note')} <Key name="N" />
      </Button>
      <Button leftSection={<TriangleAlert aria-hidden="true" />} onClick={() => run('incident')}>
        {t('show.control.incident')} <Key name="I" />
      </Button>
      <Button leftSection={<MessageSquare aria-hidden="true" />} onClick={() => run('stage')}>
        {t('show.control.stage')} <Key name="M" />
      </Button>
      <Button
        leftSection={<Undo2 aria-hidden="true" />}
        disabled={undoing === null}
        title={undoing === null ? t('common.nothingToUndo') : t('show.control.undoWhat', { what: undoing })}
        onClick={() => void undo()}
      >
        {t('show.control.undo')} <Key name={keyName('Ctrl Z')} />
      </Button>
      <span className="visually-hidden" role="status" data-figure="last-step">
        {undoing ?? ''}
      </span>
    </div>
  )
}
