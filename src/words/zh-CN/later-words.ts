import { badges } from './badges'
import { calendar } from './calendar'
import { camera } from './camera'
import { demo } from './demo'
import { events } from './events'
import { firstStart } from './first-start'
import { inspect } from './inspect'
import { print } from './print'
import { projector } from './projector'
import { reminderLetter } from './reminder-letter'
import { signUpFigures } from './sign-up-figures'
import { workbook } from './workbook'

/** Words of what lies behind other screens than Today: files, paper, the second screen. Loaded with the first of them. */
export const laterWords = {
  workbook,
  print,
  badges,
  camera,
  inspect,
  demo,
  projector,
  reminderLetter,
  signUpFigures,
  firstStart,
  events,
  calendar,
}
