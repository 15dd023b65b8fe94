import { showState, type ShowState } from '@/domain/show/show-state'
import { newStage, urgencyOf } from '@/domain/show/stage'
import { showFrame, venueClock } from '@/domain/show/venue-clock'
import type { ShowView } from '@/storage/reads/show'
import { useKeepAwake } from '../../parts/show-clock/use-keep-awake'
import { useShowClock } from '../../parts/show-clock/use-show-clock'
import { useWords } from '../../parts/words'
import { Before, Thanks } from './BeforeAndAfter'
import { BigClock } from './BigClock'
import { BoardHead } from './BoardHead'
import { type RoomPhase, roomPhase } from './for-the-room'
import { Message } from './Message'
import { NextStrip } from './NextStrip'
import { NowAndNext } from './NowAndNext'
import classes from './Projector.module.css'
import { ShownBar } from './ShownBar'
import { type Shown, useShown } from './shown'
import { Timer } from './Timer'
import { useIdle } from './use-idle'
import { useProjectorKeys } from './use-projector-keys'

/** How long the pointer rests before it, and the tools, are in the room's way. */
const IDLE_MS = 3000

/** The whole screen, in the dark, with its figures in step with the live screen. */
export function Board({ view }: { readonly view: ShowView }) {
  const { event, cues, facts } = view
  const latest = facts.reduce<number | null>((newest, { at }) => Math.max(newest ?? at, at), null)
  const { now } = useShowClock(event.id, latest)
  const [shown, show] = useShown()
  useProjectorKeys(show)
  const idle = useIdle(IDLE_MS)
  const frame = showFrame(event)
  const state = showState(cues, facts, frame, venueClock(event, facts, now), now)
  const phase = roomPhase(state, cues, frame)
  // Nobody has to touch the laptop for the room to see the evening; afterwards it may sleep.
  useKeepAwake(phase !== 'after')
  const stage = view.stage ?? newStage(event.id)
  const urgency = state.now ? urgencyOf(state.now.remaining, state.now.length, stage.warnAt) : null
  const isTimed = shown === 'timer' && phase === 'during' && state.now !== null

  return (
    <div
      className={classes['board']}
      data-mantine-color-scheme="dark"
      data-shown={shown}
      data-idle={idle}
      data-urgency={isTimed ? urgency?.kind : undefined}
    >
      {shown !== 'black' && <BoardHead view={view} clock={state.clock} hasClock={shown !== 'clock'} />}
      <Middle shown={shown} view={view} state={state} phase={phase} />
      {shown !== 'black' && shown !== 'message' && <Message text={stage.message} light={stage.light} />}
      {isTimed && <NextStrip next={state.next} />}
      <ShownBar shown={shown} show={show} idle={idle} />
    </div>
  )
}

interface MiddleProps {
  readonly shown: Shown
  readonly view: ShowView
  readonly state: ShowState
  readonly phase: RoomPhase
}

function Middle({ shown, view, state, phase }: MiddleProps) {
  const { event, names } = view
  const stage = view.stage ?? newStage(event.id)
  switch (shown) {
    case 'black':
      return <Black />
    case 'clock':
      return <BigClock clock={state.clock} />
    case 'message':
      return <Message text={stage.message} light={stage.light} alone />
    case 'timer':
    case 'next':
      if (phase === 'before') return <Before event={event} />
      if (phase === 'after') return <Thanks />
      if (shown === 'timer' && state.now) return <Timer cue={state.now} names={names} warnAt={stage.warnAt} />
      return <NowAndNext now={state.now} next={state.next} names={names} />
  }
}

/** Nothing to see, yet a screen with a name for those who cannot see anyway. */
function Black() {
  const { t } = useWords()
  return (
    <main className={classes['black']}>
      <h1 className="visually-hidden">{t('projector.show.black')}</h1>
    </main>
  )
}
