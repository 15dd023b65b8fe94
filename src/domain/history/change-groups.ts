/** Kinds of things that the activity list can be narrowed to, and the tables that make each up. */
export const CHANGE_GROUPS = {
  people: ['members', 'chapters', 'ledgerEntries'],
  events: ['eventPlans', 'series', 'templates'],
  runSheet: ['cues', 'cueMoments', 'runSheetVersions', 'cueColumns', 'sheetViews', 'cueProps', 'showNotes', 'stages'],
  attendance: ['attendances', 'checkIns', 'signUpImports', 'columnMaps', 'reminders'],
  staff: ['staffRoles', 'shifts', 'assignments'],
  materials: ['materials', 'stockMovements', 'reservations'],
  venues: ['venues', 'venueContacts', 'rooms', 'layouts', 'surveyAnswers'],
  tasks: ['tasks'],
  budget: ['budgetLines'],
  finish: ['debriefs', 'lessons', 'actionItems', 'feedbackAnswers', 'followUps'],
  settings: ['communities'],
} as const

export type ChangeGroup = keyof typeof CHANGE_GROUPS

export const CHANGE_GROUP_NAMES = Object.keys(CHANGE_GROUPS) as readonly ChangeGroup[]
