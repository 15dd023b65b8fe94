import type { MemberId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import classes from './Projector.module.css'
import { titleSize } from './title-size'

interface CueTitleProps {
  readonly cue: Cue
  readonly names: ReadonlyMap<MemberId, string | null>
}

/** A segment's title with its speaker: nobody else of those who work that evening is named to the room. */
export function CueTitle({ cue, names }: CueTitleProps) {
  const speaker = cue.speakerId === null ? null : (names.get(cue.speakerId) ?? null)
  return (
    <>
      <h1 className={classes['title']} data-size={titleSize(cue.title)} dir="auto">
        {cue.title}
      </h1>
      {speaker !== null && (
        <p className={classes['speaker']} dir="auto">
          {speaker}
        </p>
      )}
    </>
  )
}
