import { useEffect, useRef } from 'react'
import { newStage, urgencyOf } from '@/domain/show/stage'
import { useShow, useShown } from './show-model'
import { playTone } from './tone'

/** Sounds once when a warning is reached or the time is up, where sound is wanted. Only this machine sounds. */
export function useWarningSound(): void {
  const { view } = useShow()
  const { warnAt, sound } = view.stage ?? newStage(view.event.id)
  const reached = useShown(({ state: { now } }) => {
    if (now === null || now.status === 'held') return ''
    const urgency = urgencyOf(now.remaining, now.length, warnAt)
    return `${now.cue.id} ${urgency.kind === 'warned' ? urgency.at : urgency.kind}`
  })
  const before = useRef(reached)
  useEffect(() => {
    const was = before.current
    before.current = reached
    const [cueId, level] = reached.split(' ')
    // A cue that is over already when the screen opens, or time that was just given, is no news.
    if (!sound || level === undefined || !was.startsWith(`${cueId} `) || left(level) >= left(was.split(' ')[1])) return
    playTone(level === 'over' ? 'over' : 'warning')
  }, [reached, sound])
}

/** How much is left at least, so that a level can be told to be more urgent than another. */
function left(level: string | undefined): number {
  return level === 'over' ? 0 : level === 'calm' || level === undefined ? Infinity : Number(level)
}
