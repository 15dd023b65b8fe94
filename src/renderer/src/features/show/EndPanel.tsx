import { Button, Group } from '@mantine/core'
import { ClipboardCheck, RotateCcw, Undo } from 'lucide-react'
import { useState } from 'react'
import { actualEvening, type CueActual } from '@/domain/show/actuals'
import { wholeMinutes } from '@/domain/show/count-text'
import { plannedState } from '@/domain/show/planned-state'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import classes from './EndPanel.module.css'
import { Key } from './Key'
import { useShow } from './show-model'
import { clockText, clockWithSeconds, longLength, shortLength } from './show-words'
import { TrackRows } from './TrackRows'
import type { ShowCommands } from './use-show-commands'
import type { ShowKey } from './use-show-keys'

interface EndPanelProps {
  readonly commands: ShowCommands
  readonly run: (key: ShowKey) => void
}

/** After the last cue: what was planned beside what really happened, and where to go from here. */
export function EndPanel({ commands, run }: EndPanelProps) {
  const { t } = useWords()
  const go = useGo()
  const model = useShow()
  const { view, frame } = model
  const { clock, now, state } = model.shown()
  const [sure, setSure] = useState(false)
  const plan = plannedState(
    { opensAt: view.event.opensAt, cues: view.cues },
    view.version === null ? [] : [view.version],
    view.facts,
  )
  const evening = actualEvening({ plan, cues: view.cues, facts: view.facts, clock, now })
  return (
    <section className={classes['end']} aria-labelledby="after">
      <h2 id="after">{t('show.after.title')}</h2>
      <p className={classes['sum']}>
        {t('show.after.ended', {
          at: clockText(state.evening.expectedEnd),
          planned: clockText(frame.plannedEnd),
        })}
        {' · '}
        {t('show.after.sum', {
          planned: longLength(t, evening.planned),
          actual: longLength(t, evening.took),
        })}
      </p>
      <TrackRows commands={commands} />
      {/* A long evening scrolls, and then has to be reachable by keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('show.after.tableLabel')}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th>{t('show.after.cue')}</th>
              <th>{t('show.after.plannedStart')}</th>
              <th>{t('show.after.actualStart')}</th>
              <th>{t('show.after.planned')}</th>
              <th>{t('show.after.actual')}</th>
              <th>{t('show.after.apart')}</th>
            </tr>
          </thead>
          <tbody>
            {evening.cues.map((cue) => (
              <Row key={cue.cueId} cue={cue} />
            ))}
          </tbody>
        </table>
      </div>
      <Group gap="sm">
        <SealButton
          leftSection={<ClipboardCheck aria-hidden="true" />}
          onClick={() => go(to.event(view.event.id, 'debrief'))}
        >
          {t('show.after.debrief')}
        </SealButton>
        <Button leftSection={<Undo aria-hidden="true" />} onClick={() => run('previous')}>
          {t('show.control.previous')} <Key name="P" />
        </Button>
        {sure ? (
          <span className={classes['sure']} role="alert">
            {t('show.after.clearSure', { count: view.facts.length })}
            <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
            <Button leftSection={<RotateCcw aria-hidden="true" />} onClick={() => void commands.clear()}>
              {t('show.after.clearYes')}
            </Button>
          </span>
        ) : (
          <Button leftSection={<RotateCcw aria-hidden="true" />} onClick={() => setSure(true)}>
            {t('show.after.clear')}
          </Button>
        )}
      </Group>
    </section>
  )
}

function Row({ cue }: { readonly cue: CueActual }) {
  const { t } = useWords()
  const apart = cue.over === null ? null : wholeMinutes(cue.over)
  return (
    <tr data-figure="played">
      <td>
        <bdi>{cue.title === '' ? t('runSheet.untitled') : cue.title}</bdi>
      </td>
      <td>{cue.planned === null ? '–' : clockText(cue.planned.startsAt)}</td>
      <td>{cue.actual === null ? t('show.after.skipped') : clockWithSeconds(cue.actual.startsAt)}</td>
      <td>{cue.planned === null ? '–' : shortLength(t, cue.planned.length)}</td>
      <td>{cue.actual === null ? '–' : shortLength(t, cue.actual.length)}</td>
      <td>
        {apart === null ? (
          '–'
        ) : apart === 0 ? (
          t('show.after.same')
        ) : (
          <span className={apart > 0 ? classes['over'] : classes['under']}>
            <StatusMark mark={apart > 0 ? 'over' : 'under'} /> {t('show.minutesShort', { value: Math.abs(apart) })}
          </span>
        )}
      </td>
    </tr>
  )
}
