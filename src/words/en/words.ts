import { actual } from './actual'
import { attendance } from './attendance'
import { backup } from './backup'
import { budget } from './budget'
import { checklist } from './checklist'
import { common } from './common'
import { door } from './door'
import { doorFile } from './door-file'
import { event } from './event'
import { finish } from './finish'
import { history } from './history'
import { invitations } from './invitations'
import { materials } from './materials'
import { menu } from './menu'
import { newEvent } from './new-event'
import { people } from './people'
import { recovery } from './recovery'
import { reminders } from './reminders'
import { runSheet } from './run-sheet'
import { settings } from './settings'
import { shell } from './shell'
import { sheetImport } from './sheet-import'
import { sheetViews } from './sheet-views'
import { show } from './show'
import { versions } from './versions'
import { signUps } from './sign-ups'
import { staffing } from './staffing'
import { start } from './start'
import { templates } from './templates'
import { today } from './today'
import { venues } from './venues'
import type { Same } from '../same'
import type { words as chinese } from '../zh-CN/words'

/** The words of the app in English, but for `later-words`. */
export const words: Same<typeof chinese> = {
  common,
  shell,
  today,
  event,
  newEvent,
  runSheet,
  versions,
  show,
  sheetViews,
  sheetImport,
  staffing,
  materials,
  checklist,
  budget,
  actual,
  attendance,
  invitations,
  reminders,
  signUps,
  door,
  doorFile,
  finish,
  venues,
  people,
  settings,
  templates,
  history,
  menu,
  start,
  backup,
  recovery,
}
