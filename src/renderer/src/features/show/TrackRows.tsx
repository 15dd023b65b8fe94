import { Button } from '@mantine/core'
import { Link2, Pause, Play, Square } from 'lucide-react'
import { remainingText } from '@/domain/show/count-text'
import { type TrackState, tracksBeside } from '@/domain/show/upcoming'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import classes from './NextPanel.module.css'
import { useShow, useShown } from './show-model'
import { clockText } from './show-words'
import type { ShowCommands } from './use-show-commands'

/** The tracks beside the main one, each with a timer and steps of its own. */
export function TrackRows({ commands }: { readonly commands: ShowCommands }) {
  const { t } = useWords()
  const tracks = tracksBeside(useShow().shown().state)
  if (tracks.length === 0) return null
  return (
    <ul className={classes['tracks']} aria-label={t('show.tracks')}>
      {tracks.map((track) => (
        <TrackRow key={track.track} track={track} commands={commands} />
      ))}
    </ul>
  )
}

function TrackRow({ track, commands }: { readonly track: TrackState; readonly commands: ShowCommands }) {
  const { t } = useWords()
  const { now, next } = track
  const shown = now ?? next
  if (shown === null) return null
  const named = (title: string) => ({ track: track.track, title: title === '' ? t('runSheet.untitled') : title })
  return (
    <li>
      <span className={classes['track']}>
        <Link2 aria-hidden="true" />
        <bdi>{track.track}</bdi>
      </span>
      <b title={shown.cue.title} dir="auto">
        {named(shown.cue.title).title}
      </b>
      {now === null ? <Starts cueId={shown.cue.id} /> : <TrackTimer cueId={now.cue.id} />}
      <span className={classes['steps']}>
        {next !== null && (
          <Button
            size="compact-sm"
            leftSection={<Play aria-hidden="true" />}
            aria-label={t(now === null ? 'show.startTrackLabel' : 'show.nextTrackLabel', named(next.cue.title))}
            onClick={() => void commands.start(next.cue.id)}
          >
            {t(now === null ? 'show.startTrack' : 'show.nextTrack')}
          </Button>
        )}
        {now !== null && (
          <>
            <Button
              size="compact-sm"
              leftSection={now.status === 'held' ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
              aria-label={t(
                now.status === 'held' ? 'show.resumeTrackLabel' : 'show.holdTrackLabel',
                named(now.cue.title),
              )}
              onClick={() => void commands.hold(now.cue.id)}
            >
              {t(now.status === 'held' ? 'show.control.resume' : 'show.control.hold')}
            </Button>
            <Button
              size="compact-sm"
              leftSection={<Square aria-hidden="true" />}
              aria-label={t('show.endTrackLabel', named(now.cue.title))}
              onClick={() => void commands.end(now.cue.id)}
            >
              {t('show.end')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

function Starts({ cueId }: { readonly cueId: string }) {
  const { t } = useWords()
  const time = useShown(({ state }) => clockText(state.cues.find(({ cue }) => cue.id === cueId)?.startsAt ?? 0))
  return <span className={classes['facts']}>{t('show.expectedAt', { time })}</span>
}

function TrackTimer({ cueId }: { readonly cueId: string }) {
  const { t } = useWords()
  const find = (beside: readonly { readonly cue: { readonly id: string }; readonly remaining: number }[]) =>
    beside.find(({ cue }) => cue.id === cueId)?.remaining ?? 0
  const over = useShown(({ state }) => find(state.beside) <= 0)
  const time = useShown(({ state }) => remainingText(find(state.beside)))
  const held = useShown(({ state }) => state.beside.find(({ cue }) => cue.id === cueId)?.status === 'held')
  return (
    <span className={over ? classes['late'] : classes['timer']} role="timer">
      {over && <StatusMark mark="over" />}
      {held && <Pause aria-label={t('show.held')} />}
      {t(over ? 'show.overBy' : 'show.left', { time })}
    </span>
  )
}
