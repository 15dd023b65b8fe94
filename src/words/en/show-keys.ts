import type { Same } from '../same'
import type { showKeys as chinese } from '../zh-CN/show-keys'

/** What the keys of the live screen do. */
export const showKeys: Same<typeof chinese> = {
  title: 'Keys of the live screen',
  start: 'Start the next one (a second press within a second does not count)',
  hold: 'Hold, resume',
  give: 'One minute more',
  take: 'One minute less',
  give5: 'Five minutes more',
  skip: 'Leave the next one out tonight',
  previous: 'Back to the previous one',
  jump: 'All segments, jump to one',
  note: 'Write a note',
  incident: 'Note an incident',
  stage: 'To the stage: message, light, warnings',
  light: 'Light to the speaker on, off',
  winBack: 'Win back: open, again to apply',
  fullScreen: 'Full screen',
  undo: 'Undo the last step',
  help: 'This list',
  leave: 'Close, leave the live screen',
  shellTitle: 'Live screen',
  shellKeys:
    'Space starts the next; H holds; E +1 min; − one less; 5 five more; X cuts the next; P previous; J jump; N note; I incident; M to the stage; W win back; F full screen; ? keys',
}
