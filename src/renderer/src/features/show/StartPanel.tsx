import { Button } from '@mantine/core'
import { publishVersion } from '@/actions/run-sheet/publish-version'
import { type StartCheck, startChecks } from '@/domain/show/start-checks'
import { countText } from '@/domain/show/count-text'
import { canMoveTo } from '@/domain/event-plan/status'
import { isolated } from '@/domain/common/isolated'
import { formatClock } from '@/domain/common/time'
import { useAct } from '../../parts/act'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import { Key } from './Key'
import classes from './StartPanel.module.css'
import { useShow, useShown } from './show-model'
import { clockText, peopleAndPlace, textSize } from './show-words'
import type { ShowKey } from './use-show-keys'

/** Before the first cue: how long it still is, what comes first, and a look at what could be missing. */
export function StartPanel({ run }: { readonly run: (key: ShowKey) => void }) {
  const { t } = useWords()
  const model = useShow()
  const { view } = model
  const { event } = view
  const { next } = model.shown().state
  const db = useWorkspace()
  const act = useAct()
  const publish = () => act(publishVersion(db, event.id))
  const checks = startChecks({ ...event, cues: view.cues, version: view.version })
  return (
    <section className={classes['start']} aria-labelledby="before">
      <div className={classes['label']}>
        <h2 id="before">{t('show.before.title')}</h2>
        <Button variant="subtle" color="ink" size="compact-sm" onClick={() => run('jump')}>
          {t('show.jump.title')} <Key name="J" />
        </Button>
      </div>
      {next !== null && (
        <>
          <p className={classes['first']} data-size={textSize(next.cue.title)} dir="auto">
            {next.cue.title === '' ? t('runSheet.untitled') : next.cue.title}
          </p>
          <p className={classes['people']}>{peopleAndPlace(t, view, next.cue).map(isolated).join(' · ')}</p>
          <UntilStart />
        </>
      )}
      <h3>{t('show.before.checks')}</h3>
      <ul className={classes['checks']}>
        {checks.map((check) => (
          <li key={check.kind} data-ready={check.ready}>
            <StatusMark mark={check.ready ? 'ready' : 'short'} />
            <span>{checkWords(check)}</span>
            {check.kind === 'version' && !check.ready && (
              <Button size="compact-sm" onClick={() => void publish()}>
                {t('show.before.publish')}
              </Button>
            )}
            {!check.ready && check.kind !== 'version' && (
              <GoLink to={to.event(event.id, check.kind === 'hardClose' ? 'overview' : 'run-sheet')}>
                {t(check.kind === 'hardClose' ? 'show.before.openOverview' : 'show.before.openSheet')}
              </GoLink>
            )}
          </li>
        ))}
      </ul>
      <p className={classes['hint']}>
        {model.isOnItsDay()
          ? canMoveTo(event.status, 'running')
            ? t('show.before.status')
            : ''
          : t('show.before.rehearsal')}
      </p>
    </section>
  )

  function checkWords(check: StartCheck): string {
    switch (check.kind) {
      case 'cues':
        return check.ready ? t('show.before.cues', { count: check.count }) : t('show.before.noCues')
      case 'lengths':
        return check.ready
          ? t('show.before.lengths')
          : t('show.before.lengthMissing', {
              titles: check.titles
                .map((title) => (title === '' ? t('runSheet.untitled') : isolated(title)))
                .join(' · '),
            })
      case 'hardClose':
        return check.at === null
          ? t('show.before.noHardClose')
          : t('show.before.hardClose', { at: formatClock(check.at) })
      case 'version':
        if (check.number === null) return t('show.before.noVersion')
        return check.behind === 0
          ? t('show.before.version', { number: check.number })
          : t('show.before.versionBehind', { number: check.number, count: check.behind })
    }
  }
}

/** How long until the first cue is planned to start, or how long that is past. */
function UntilStart() {
  const { t } = useWords()
  const model = useShow()
  const first = model.plan.find(({ cue }) => cue.id === model.shown().state.next?.cue.id)
  const planned = first?.startsAt ?? model.frame.opensAt
  const left = useShown(({ state }) => Math.ceil(planned - state.clock))
  if (!model.isOnItsDay()) return null
  return (
    <p className={classes['until']} data-late={left < 0}>
      <span>{left < 0 ? t('show.before.late') : t('show.before.in', { at: clockText(planned) })}</span>
      <strong role="timer">{countText(left)}</strong>
    </p>
  )
}
