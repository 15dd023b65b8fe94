import type { Host } from './contract'

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
  openBackupsFolder: 'desk:open-backups-folder',
  setAppearance: 'desk:set-appearance',
} as const satisfies Record<Exclude<keyof Host, 'onMenuCommand'>, string>

/** Main tells the page that a menu item was chosen. */
export const COMMAND_CHANNEL = 'desk:menu-command'
