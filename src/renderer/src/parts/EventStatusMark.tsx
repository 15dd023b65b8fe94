import type { EventStatus } from '@/domain/event-plan/event-plan'
import { useWords } from './words'
import classes from './EventStatusMark.module.css'

const RING = 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z'
const FILL: Record<EventStatus, string> = {
  idea: '',
  planning: 'M7 7V3.6A3.4 3.4 0 0 1 10.4 7z',
  confirmed: 'M7 3.6a3.4 3.4 0 0 1 0 6.8z',
  running: 'M5.6 4.4 10 7 5.6 9.6z',
  finished: 'M7 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  debriefed: RING,
  archived: 'M3.5 5.2h7v1.4h-7zM4.3 7.2h5.4v3H4.3z',
  cancelled: '',
}

/** The ring that fills as an event gets on, with its word. */
export function EventStatusMark({ status, wordless = false }: { status: EventStatus; wordless?: boolean }) {
  const { t } = useWords()
  const word = t(`common.eventStatus.${status}`)
  return (
    <span className={classes['status']} title={wordless ? word : undefined}>
      <svg viewBox="0 0 14 14" className={classes['ring']} data-status={status} aria-hidden="true">
        <path d={RING} className={classes['outline']} />
        {FILL[status] !== '' && <path d={FILL[status]} className={classes['fill']} />}
        {status === 'debriefed' && <path d="M4.5 7.2l1.8 1.8 3.3-3.6" className={classes['tick']} />}
        {status === 'cancelled' && <path d="M4.8 4.8l4.4 4.4m0-4.4L4.8 9.2" className={classes['outline']} />}
      </svg>
      {wordless ? <span className="visually-hidden">{word}</span> : word}
    </span>
  )
}
