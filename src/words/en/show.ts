import type { Same } from '../same'
import type { show as chinese } from '../zh-CN/show'

export const show: Same<typeof chinese> = {
  noteKind: { note: 'Note', incident: 'Incident' },
  refusal: {
    gone: 'This event or segment is gone',
    already: 'That is so already',
    empty: 'Please write something first',
  },
  changes: {
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
    cleared: 'Cleared the times of the show',
  },
}
