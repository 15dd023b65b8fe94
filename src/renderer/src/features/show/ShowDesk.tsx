import { useEffect, useMemo, useRef, useState } from 'react'
import type { ShowView } from '@/storage/reads/show'
import { to, useGo } from '../../parts/go'
import { useHost } from '../../parts/host'
import { useShowClockStore } from '../../parts/show-clock/use-show-clock'
import { useWords } from '../../parts/words'
import { ClockPanel } from './ClockPanel'
import { Controls } from './Controls'
import { EndPanel } from './EndPanel'
import { JumpBanner } from './JumpBanner'
import { JumpDialog } from './JumpDialog'
import { LaneBand } from './LaneBand'
import { LogPanel } from './LogPanel'
import { NextPanel } from './NextPanel'
import { NoteDialog } from './NoteDialog'
import { NowPanel } from './NowPanel'
import classes from './ShowDesk.module.css'
import { ShowHead } from './ShowHead'
import { ShowHelp } from './ShowHelp'
import { ShowContext, ShowModel } from './show-model'
import { StageDialog } from './StageDialog'
import { StartPanel } from './StartPanel'
import { useFullScreen } from './use-full-screen'
import { useShowCommands } from './use-show-commands'
import { keepFocus, type ShowKey, useShowKeys } from './use-show-keys'
import { useWarningSound } from './use-warning-sound'
import { useWinBack } from './use-win-back'
import { WinBackPanel } from './WinBackPanel'

/** What lies over the screen. */
export type ShowDialog = 'jump' | 'note' | 'incident' | 'stage' | 'help'

export function ShowDesk({ view }: { readonly view: ShowView }) {
  const latest = view.facts.reduce<number | null>((newest, { at }) => Math.max(newest ?? at, at), null)
  const time = useShowClockStore(view.event.id, latest)
  const model = useMemo(() => new ShowModel(view, time), [view, time])
  return (
    <ShowContext value={model}>
      <Desk model={model} />
    </ShowContext>
  )
}

function Desk({ model }: { readonly model: ShowModel }) {
  const { t } = useWords()
  const go = useGo()
  const host = useHost()
  const commands = useShowCommands(model)
  const winBack = useWinBack(commands)
  const fullScreen = useFullScreen()
  const [dialog, setDialog] = useState<ShowDialog | null>(null)
  const { event, stage } = model.view
  const { phase } = model.shown().state
  const light = stage?.light ?? false

  useEffect(() => {
    void host.keepAwake(true)
    return () => void host.keepAwake(false)
  }, [host])
  useWarningSound()

  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = desk.current
    element?.addEventListener('mousedown', keepFocus)
    return () => element?.removeEventListener('mousedown', keepFocus)
  }, [])

  const run = (key: ShowKey): void => {
    const keys: Record<ShowKey, () => unknown> = {
      next: commands.next,
      hold: () => commands.hold(),
      give: () => commands.give(60),
      give5: () => commands.give(300),
      take: () => commands.give(-60),
      skip: commands.skipNext,
      previous: commands.previous,
      jump: () => setDialog('jump'),
      note: () => setDialog('note'),
      incident: () => setDialog('incident'),
      stage: () => setDialog('stage'),
      light: () => commands.stage({ light: !light }),
      winBack: winBack.press,
      fullScreen: fullScreen.toggle,
      help: () => setDialog('help'),
      leave: () => (winBack.pinned ? winBack.close() : go(to.event(event.id, 'run-sheet'))),
    }
    void keys[key]()
  }
  useShowKeys(dialog !== null, run)
  const close = () => setDialog(null)

  return (
    <div ref={desk} className={classes['desk']}>
      <ShowHead run={run} isFull={fullScreen.isFull} />
      <JumpBanner />
      <main className={classes['main']} tabIndex={-1} aria-label={t('show.title')}>
        {phase === 'before' ? (
          <StartPanel run={run} />
        ) : phase === 'over' ? (
          <EndPanel commands={commands} run={run} />
        ) : (
          <>
            <NowPanel run={run} />
            <NextPanel commands={commands} />
          </>
        )}
        <div className={classes['aside']}>
          <ClockPanel />
          {winBack.open ? <WinBackPanel winBack={winBack} /> : <LogPanel winBack={winBack} />}
        </div>
      </main>
      <LaneBand />
      <footer className={classes['foot']}>
        <Controls run={run} />
      </footer>
      {dialog === 'jump' && <JumpDialog commands={commands} onClose={close} />}
      {(dialog === 'note' || dialog === 'incident') && <NoteDialog kind={dialog} onClose={close} />}
      {dialog === 'stage' && <StageDialog commands={commands} onClose={close} />}
      {dialog === 'help' && <ShowHelp onClose={close} />}
    </div>
  )
}
