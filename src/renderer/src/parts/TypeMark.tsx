import type { EventType } from '@/domain/event-plan/event-plan'
import { useWords } from './words'
import classes from './TypeMark.module.css'

/** The colour of an event type; never alone: its word is beside it or in the tooltip. */
export function TypeMark({ type, wordless = false }: { readonly type: EventType; readonly wordless?: boolean }) {
  const { t } = useWords()
  const word = t(`common.eventType.${type}`)
  return (
    <span className={classes['type']} title={wordless ? word : undefined}>
      <span className={classes['dot']} style={{ background: `var(--sd-type-${type})` }} aria-hidden="true" />
      {wordless ? <span className="visually-hidden">{word}</span> : word}
    </span>
  )
}
