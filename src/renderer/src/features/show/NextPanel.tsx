import { Button } from '@mantine/core'
import { Milestone } from 'lucide-react'
import { isolated } from '@/domain/common/isolated'
import type { ExpectedCue } from '@/domain/show/expected-times'
import { upcoming } from '@/domain/show/upcoming'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import classes from './NextPanel.module.css'
import { useShow, useShown } from './show-model'
import { clockText, peopleAndPlace, shortLength } from './show-words'
import { TrackRows } from './TrackRows'
import type { ShowCommands } from './use-show-commands'

/** What comes: the next, the one after, milestones on the way, and the tracks beside. */
export function NextPanel({ commands }: { readonly commands: ShowCommands }) {
  const { t } = useWords()
  const { state } = useShow().shown()
  const coming = upcoming(state, 3)
  const lead = coming.find(({ cue }) => cue.id === state.next?.cue.id)
  return (
    <section className={classes['next']} aria-labelledby="next">
      <h2 id="next">{t('show.next')}</h2>
      {coming.length === 0 && <p className={classes['none']}>{t('show.nothingNext')}</p>}
      {coming.map((cue) =>
        cue.cue.kind === 'milestone' ? (
          <MilestoneRow key={cue.cue.id} milestone={cue} commands={commands} />
        ) : (
          <ComingRow key={cue.cue.id} coming={cue} lead={cue === lead} />
        ),
      )}
      <TrackRows commands={commands} />
    </section>
  )
}

function ComingRow({ coming, lead }: { readonly coming: ExpectedCue; readonly lead: boolean }) {
  const { t } = useWords()
  const { view } = useShow()
  const { cue } = coming
  const starts = useShown(({ state }) => {
    const found = state.cues.find((other) => other.cue.id === cue.id)
    return found ? clockText(found.startsAt) : ''
  })
  const late = useShown(({ state }) => (state.cues.find((other) => other.cue.id === cue.id)?.late ?? 0) >= 60)
  return (
    <div className={classes['row']} data-lead={lead} data-figure={lead ? 'next-row' : 'later-row'}>
      <b title={cue.title} dir="auto">
        {cue.title === '' ? t('runSheet.untitled') : cue.title}
      </b>
      <span className={classes['length']}>{shortLength(t, coming.length)}</span>
      {late && cue.start.kind === 'fixed' ? (
        <span className={classes['late']}>
          <StatusMark mark="over" />
          {t('show.willBeLate', { at: clockText(cue.start.at), expected: starts })}
        </span>
      ) : (
        <span className={classes['facts']}>
          {[starts, ...peopleAndPlace(t, view, cue), cue.props]
            .filter((part) => part !== '')
            .map(isolated)
            .join(' · ')}
        </span>
      )}
    </div>
  )
}

function MilestoneRow({
  milestone: { cue },
  commands,
}: {
  readonly milestone: ExpectedCue
  readonly commands: ShowCommands
}) {
  const { t } = useWords()
  const model = useShow()
  const planned = model.plan.find((timed) => timed.cue.id === cue.id)?.startsAt ?? null
  const due = useShown(({ state }) => planned !== null && state.clock >= planned)
  return (
    <div className={classes['row']}>
      <b>
        <Milestone aria-label={t('show.milestone')} /> <bdi>{cue.title}</bdi>
      </b>
      <span className={classes['length']}>{planned === null ? '' : clockText(planned)}</span>
      <span className={classes['facts']}>
        {due && <strong className={classes['due']}>{t('show.dueNow')}</strong>}
        <Button
          size="compact-sm"
          aria-label={t('show.reachLabel', { title: cue.title })}
          onClick={() => void commands.reach(cue.id)}
        >
          {t('show.reached')}
        </Button>
      </span>
    </div>
  )
}
