import type { Same } from '../same'
import type { settings as chinese } from '../zh-CN/settings'

export const settings: Same<typeof chinese> = {
  title: 'Settings and data',
  community: 'Community',
  appearance: 'Language and look',
  data: 'Data and backup',
  about: 'About',
  sizeLimit: 'Size to warn at',
  sizeLimitHint: 'About 150 people can keep in touch; past that the app warns.',
  zone: 'Time zone',
  zoneBad: 'There is no such zone; write it like Europe/Berlin',
  exportAll: 'Everything in one file',
  exportAllHint: 'One .salondesk file with all data and its history, with a check sum.',
  exportButton: 'Export file',
  openFile: 'Open a file',
  openFileHint:
    'Look at what it holds and how it differs from now, then decide how to open it. It can also be dropped on the window.',
  exportWorkbook: 'Export community workbook',
  exportWorkbookHint: 'Members, venues, materials and events, a sheet each, for a spreadsheet program.',
  exportCalendar: 'Export all events as a calendar',
  exportCalendarHint: 'One .ics file for any calendar program; exporting again updates the same entries.',
  sampleTitle: 'Sample community',
  sampleHint: 'A fresh sample can be opened at any time after this one is gone. Your own data is not touched.',
  deleteTitle: 'Delete this community',
  deleteHint:
    'Writes a last backup, then deletes all of its data from this laptop. Undo does not reach that, but the backup brings it back. Type its name to confirm.',
  deleteButton: 'Delete community',
  deleteConfirm: 'Type “{{name}}” to confirm',
  saved: 'Saved as {{name}}',
  saveFailed: {
    full: 'Not saved: the disk is full. Try another place.',
    denied: 'Not saved: writing is not allowed there. Try another place.',
    other: 'Not saved. Try another place.',
  },
  version: 'Version',
  shell: 'Runs in',
  diagnostics: 'Diagnostics',
  diagnosticsHint:
    'Versions, counts and sizes only, never a name, a number or a note; to hand to whoever helps you with a problem.',
  saveDiagnostics: 'Save diagnostics…',
  file: 'File',
  changes: {
    started: 'Started community “{{name}}”',
    changed: 'Changed community settings',
  },
}
