import { Button } from '@mantine/core'
import { AlarmClockMinus, NotebookPen, TriangleAlert } from 'lucide-react'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import { Key } from './Key'
import classes from './LogPanel.module.css'
import { useShow } from './show-model'
import type { WinBack } from './use-win-back'

/** As many as stand there without scrolling. */
const SHOWN = 5

/** The newest notes, while there is nothing to win back. */
export function LogPanel({ winBack }: { readonly winBack: WinBack }) {
  const { t, language } = useWords()
  const { view } = useShow()
  const newest = view.notes.slice(-SHOWN).reverse()
  return (
    <section className={classes['panel']} aria-labelledby="log">
      <div className={classes['head']}>
        <h2 id="log">{t('show.log.title')}</h2>
        {view.notes.length > SHOWN && <span>{t('show.log.count', { count: view.notes.length })}</span>}
        <span className={classes['push']} />
        <Button size="compact-sm" leftSection={<AlarmClockMinus aria-hidden="true" />} onClick={() => winBack.press()}>
          {t('show.control.winBack')} <Key name="W" />
        </Button>
      </div>
      {newest.length === 0 ? (
        <p className={classes['none']}>{t('show.log.empty')}</p>
      ) : (
        <ol className={classes['list']}>
          {newest.map((note) => (
            <li key={note.id}>
              <time>{formatInstant(note.at, language, view.event.zone)}</time>
              {note.kind === 'incident' ? (
                <TriangleAlert className={classes['incident']} aria-label={t('show.noteKind.incident')} />
              ) : (
                <NotebookPen aria-label={t('show.noteKind.note')} />
              )}
              <span title={note.text} dir="auto">
                {note.text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
