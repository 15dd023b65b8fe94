import type { Host } from './contract'

/** What the page asks and main answers; the rest of the contract is main calling the page. */
export type Question = Exclude<keyof Host, 'onMenuCommand' | 'onFlush' | 'onOpenFile' | 'onProjector'>

/** The names under which the preload asks and main answers. The page never sees them. */
export const CHANNELS = {
  facts: 'desk:facts',
  saveFile: 'desk:save-file',
  pickFile: 'desk:pick-file',
  print: 'desk:print',
  savePdf: 'desk:save-pdf',
  backUp: 'desk:back-up',
  listBackups: 'desk:list-backups',
  readBackup: 'desk:read-backup',
  backupPlaces: 'desk:backup-places',
  openBackupsFolder: 'desk:open-backups-folder',
  chooseSecondFolder: 'desk:choose-second-folder',
  forgetSecondFolder: 'desk:forget-second-folder',
  freeBytes: 'desk:free-bytes',
  listJournals: 'desk:list-journals',
  appendToJournal: 'desk:append-to-journal',
  readJournal: 'desk:read-journal',
  restartJournal: 'desk:restart-journal',
  retireJournal: 'desk:retire-journal',
  startReport: 'desk:start-report',
  saveDiagnostics: 'desk:save-diagnostics',
  setAppearance: 'desk:set-appearance',
  setMenuSteps: 'desk:set-menu-steps',
  openProjector: 'desk:open-projector',
  closeProjector: 'desk:close-projector',
  fillScreen: 'desk:fill-screen',
  keepAwake: 'desk:keep-awake',
} as const satisfies Record<Question, string>

/** Main tells the page that a menu item was chosen. */
export const COMMAND_CHANNEL = 'desk:menu-command'

/** Main asks the page to flush (`id`, `why`), and the page answers with the id under `FLUSHED_CHANNEL`. */
export const FLUSH_CHANNEL = 'desk:flush'
export const FLUSHED_CHANNEL = 'desk:flushed'

/** Main hands over a file that was opened from outside; the page says under `READY_CHANNEL` that it listens. */
export const OPEN_FILE_CHANNEL = 'desk:open-file'
export const READY_FOR_FILES_CHANNEL = 'desk:ready-for-files'

/** Main tells the page whether the projector's window is open, when that changes and when the page says it listens. */
export const PROJECTOR_CHANNEL = 'desk:projector'
export const READY_FOR_PROJECTOR_CHANNEL = 'desk:ready-for-projector'
