import type { Same } from '../same'
import type { start as chinese } from '../zh-CN/start'

export const start: Same<typeof chinese> = {
  saved: {
    saved: 'Saved',
    saving: 'Saving…',
    behind: 'In the database, not yet in the journal',
    readOnly: 'Read only, no changes now',
  },
  behindWhy: {
    full: 'The disk that holds the journal is full. Free some space; it is tried again by itself.',
    denied: 'The journal’s folder cannot be written to. Check its permissions; it is tried again by itself.',
    notAFolder: 'Where the journal belongs is no folder. Check it; it is tried again by itself.',
    other: 'The journal does not take anything at the moment; it is tried again by itself.',
  },
  readOnly: {
    otherWindow: {
      title: 'Another window is editing this community; here it can only be read',
      hint: 'When that window closes, this one takes over by itself.',
    },
    newerApp: {
      title: 'A newer Salondesk wants this data; here it can only be read',
      hint: 'Go on in the new version; this old window can be closed. The data was not changed.',
    },
    stuck: {
      title: 'The database does not answer; for now it can only be read',
      hint: 'Your last change may not have been saved. Everything saved is still there. Try again; if that does not help, restart the computer.',
    },
    full: {
      title: 'The disk is full; for now the data can only be read',
      hint: 'Your last change was not saved. Everything saved is still there. Free some disk space, then try again.',
    },
    closed: {
      title: 'The system closed the database; for now it can only be read',
      hint: 'Your last change may not have been saved. Everything saved is still there. Try again; if that does not help, restart Salondesk.',
    },
    failed: {
      title: 'The database refused to write; for now it can only be read',
      hint: 'Your last change was not saved. Everything saved is still there. Try again; if that does not help, export everything first, then restart.',
    },
    lowDisk: {
      title: 'Less than 100 MB of disk is left; for now the data can only be read',
      hint: 'Writing on could damage the data, so it stops here. Free some disk space, then try again.',
    },
    upgradeFailed: {
      title: 'The data could not be brought to the new version; for now it can only be read',
      hint: 'The data is as it was, and so is the backup from before. Try again, or export everything first.',
    },
  },
  keptInField: 'Cannot be saved now; it stays here',
  tryAgain: 'Try again',
  stillReadOnly: 'It still cannot be written. Do what the banner says, then try again.',
  writableAgain: 'You can edit again',
  unsaved_one: '{{count}} change was not saved.',
  unsaved_other: '{{count}} changes were not saved.',
  saveUnsaved: 'Save the unsaved change as a file',
  unsavedFile: 'Unsaved changes',
  exportAll: 'Export everything',
  lowDisk: {
    title: 'Little disk space is left',
    hint: 'Only {{megabytes}} MB are free. Below 100 MB writing stops; free some space before that.',
  },
  clock: {
    title: 'This computer’s clock may be wrong',
    hint: 'It is {{minutes}} min earlier than the last change. You can go on editing, but check-in times will be wrong; set the system’s time.',
  },
  notice: {
    title: 'Your data was brought back; nothing is lost',
    titleMissing: 'Your data was brought back; the last changes may be incomplete',
    of: 'Community: {{name}}',
    found: {
      wiped: 'The browser engine had cleared the database since the last time.',
      missing: 'The database was gone.',
      unreadable: 'The database files are damaged and do not open.',
      older: 'The app did not end properly last time, and the database lacked the last changes.',
      otherData: 'The database held another community’s data. That data was left as it is.',
      journalDamaged: 'The journal of changes is damaged; the database is there.',
    },
    fromBackup: 'Rebuilt from the backup of {{when}}.',
    replayed_one: '{{count}} change was brought back from the journal.',
    replayed_other: '{{count}} changes were brought back from the journal.',
    complete: 'Changes 1 to {{reached}} are all there.',
    lost_one: '{{count}} change could not be found again: number {{first}}. Please check what you did last.',
    lost_other:
      '{{count}} changes could not be found again: numbers {{first}} to {{last}}. Please check what you did last.',
    rawCopy: {
      made: 'The files as they were before this start are kept in “recovery” in the folder “Salondesk-Safety”.',
      failed: 'The files as they were before this start could not be copied aside.',
      notNeeded: '',
    },
    journalKept: 'The part of the journal that could not be used is kept too.',
    understood: 'Understood',
  },
  newer: {
    title: 'This data comes from a newer Salondesk',
    hint: 'The data has version {{version}}; this app knows versions up to {{known}}. It was not opened, so that nothing gets damaged, and it was not changed. Update Salondesk, then open it again.',
  },
  failed: {
    title: 'The data did not open',
    why: {
      blocked: 'Another Salondesk window holds the database. Close the other windows, then try again.',
      full: 'There is hardly any disk space left, and the database does not open. Nothing was changed. Free some space, then try again.',
      noAnswer:
        'The database does not answer. Nothing was changed. Try again; if that does not help, restart the computer.',
      unreadable:
        'The database does not open, and neither journal nor backups hold anything to rebuild it from. The files were left as they are.',
      gone: 'The community that was open last is not on this computer any more, and there is no journal of it. Open it from a backup, or start anew.',
      sources: 'The database does not open, and none of the backups can be read. The files were left as they are.',
      journal:
        'The place of journal and backups cannot be read now, so nothing was touched. Check the disk, then try again.',
      error: 'Something unexpected went wrong. Nothing was changed.',
    },
    detail: 'Reason: {{detail}}',
    tryAgain: 'Try again',
    openBackups: 'Open the backups folder',
    otherCommunity: 'Open another community or a backup file',
  },
  rebuilding: 'Checking and bringing back the data…',
}
