import { Button } from '@mantine/core'
import { ListOrdered, Undo } from 'lucide-react'
import { positionOf } from '@/domain/show/upcoming'
import { useWords } from '../../parts/words'
import { BigFigure } from './BigFigure'
import { CueNotes } from './CueNotes'
import { CueProgress } from './CueProgress'
import { Key } from './Key'
import classes from './NowPanel.module.css'
import { useShow } from './show-model'
import { peopleAndPlace, textSize } from './show-words'
import type { ShowKey } from './use-show-keys'

/** The cue that runs, as big as the room needs it. */
export function NowPanel({ run }: { readonly run: (key: ShowKey) => void }) {
  const { t } = useWords()
  const model = useShow()
  const { state } = model.shown()
  const { at, of } = positionOf(state)
  const { now } = state
  return (
    <section className={classes['now']} aria-labelledby="now">
      <div className={classes['what']}>
        <div className={classes['label']}>
          <span className={classes['square']} aria-hidden="true" />
          <h2 id="now">{t('show.now')}</h2>
          <span className={classes['position']}>
            <span aria-hidden="true">
              {at} / {of}
            </span>
            <span className="visually-hidden">{t('show.position', { at, of })}</span>
          </span>
          <Button
            variant="subtle"
            color="ink"
            size="compact-sm"
            leftSection={<Undo aria-hidden="true" />}
            onClick={() => run('previous')}
          >
            {t('show.control.previous')} <Key name="P" />
          </Button>
          <Button
            variant="subtle"
            color="ink"
            size="compact-sm"
            leftSection={<ListOrdered aria-hidden="true" />}
            onClick={() => run('jump')}
          >
            {t('show.control.jump')} <Key name="J" />
          </Button>
        </div>
        {now === null ? (
          <p className={classes['title']}>{t('show.nothingRuns')}</p>
        ) : (
          <>
            <p className={classes['title']} data-size={textSize(now.cue.title)} data-figure="now-title" dir="auto">
              {now.cue.title === '' ? t('runSheet.untitled') : now.cue.title}
            </p>
            <p className={classes['people']}>
              {peopleAndPlace(t, model.view, now.cue).map((part) => (
                <span key={part}>
                  <bdi>{part}</bdi>
                </span>
              ))}
            </p>
            <CueNotes cue={now.cue} />
          </>
        )}
      </div>
      <BigFigure />
      {now !== null && <CueProgress now={now} />}
    </section>
  )
}
