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
import type { Same } from '../same'
import type { laterWords as chinese } from '../zh-CN/later-words'

/** Words of what lies behind other screens than Today. */
export const laterWords: Same<typeof chinese> = {
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
