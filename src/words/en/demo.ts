import type { Same } from '../same'
import type { demo as chinese } from '../zh-CN/demo'

export const demo: Same<typeof chinese> = {
  usage: 'Usage: npm run demo -- --out DIR [--signups FILE] [--language zh-CN|en]',
  outMissing: 'Please name the output folder with --out.',
  badLanguage: 'The language is zh-CN or en.',
  fileMissing: 'There is no such file: {{file}}. Please check the path.',
  fileIsFolder: '{{file}} is a folder, not a file. Please name a CSV or XLSX file.',
  fileUnreadable: '{{file}} cannot be read: {{why}}',
  refused: '{{file}} was not imported: {{why}}',
  nobody:
    'No person was found in {{file}}. The first row should be headings, with at least a name, phone or e-mail column.',
  outUnwritable: '{{folder}} cannot be written: {{why}}. Try another folder.',
  loading: 'Loading the sample community…',
  reading: 'Reading {{file}}…',
  importing: 'Merging the sign-up list…',
  checkingIn: 'Checking people in…',
  closing: 'Finishing the event: debrief and follow-ups…',
  writing: 'Writing the files…',
  loaded: 'Sample community “{{name}}”: {{members}} people, {{events}} events.',
  nextEvent: 'Next event: {{title}} ({{day}} {{time}}).',
  imported:
    'Imported {{file}}: {{rows}} rows, {{people}} people: {{added}} new, {{changed}} changed, {{unchanged}} unchanged, {{rejected}} not taken; {{platform}}, {{encoding}}.',
  importedAgain: 'Imported once more: {{changes}} changes.',
  row: 'Row {{row}}',
  moreProblems: '{{count}} more remarks are not listed.',
  checkedIn:
    'Checked in {{count}} (by name {{name}}, by pinyin initials {{initials}}, by last four digits {{phone}}), undid 1, 1 walk-in.',
  present: '{{present}} present, {{expected}} expected, {{noShows}} no-shows.',
  debriefed: 'Debriefed: lessons {{lessons}}, follow-ups {{followUps}}.',
  wrote: 'Wrote the {{what}}: {{path}}',
  workbook: 'event workbook',
  runSheet: 'run-sheet, printable',
  calendar: 'calendar file',
  walkInName: 'A passing guest',
  goal: 'Bring people who chatted online for half a year to one table.',
  result: 'Most of those who signed up came, and a walk-in joined.',
  causes: 'A reminder three days before and one on the day; somebody at the door showed the way.',
  lesson: 'Two people at the check-in desk: one finds the name, one hands over the badge.',
  followUp: 'Photos and survey, with thanks for coming',
}
