import type { Same } from '../same'
import type { showChanges as chinese } from '../zh-CN/show-changes'

/** What a change of a show is called in the activity list and beside Undo. */
export const showChanges: Same<typeof chinese> = {
  started: 'Started “{{title}}”',
  ended: 'Ended “{{title}}”',
  wentBack: 'Went back to the segment before',
  held: 'Held “{{title}}”',
  resumed: 'Went on with “{{title}}”',
  given: 'Gave “{{title}}” {{minutes}} more min',
  taken: 'Took {{minutes}} min from “{{title}}”',
  skipped: 'Skipped “{{title}}” tonight',
  takenIn: 'Took “{{title}}” in again tonight',
  wonBack: 'Won {{minutes}} min back',
  note: 'Note: {{text}}',
  incident: 'Incident: {{text}}',
  noteRemoved: 'Removed the note: {{text}}',
  message: 'To the stage: {{text}}',
  messageTaken: 'Took the message to the stage back',
  lightOn: 'Light to the speaker on',
  lightOff: 'Light to the speaker off',
  warnings: 'Warnings {{minutes}} min before the end',
  noWarnings: 'No more warnings',
  soundOn: 'Turned the sound on',
  soundOff: 'Turned the sound off',
  reached: 'Reached the milestone “{{title}}”',
  cleared: 'Cleared the times of the show',
}
