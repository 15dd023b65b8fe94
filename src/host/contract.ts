/**
 * What the app may ask of its shell, typed once. The Electron shell, the browser host and the stand-in of the tests
 * all give exactly this. The renderer never names a path: files come and go as bytes.
 */
export interface Host {
  /** What the shell knows about itself; does not change while the app runs. */
  facts(): Promise<HostFacts>
  /** Asks the person where to save the bytes, and saves them. Nothing half-written is left behind. */
  saveFile(file: OutgoingFile): Promise<SaveOutcome>
  /** Asks the person for one file and hands over its bytes. */
  pickFile(request: PickRequest): Promise<PickOutcome>
  /** Prints the window's page, after the shell's own dialog. */
  print(): Promise<void>
  /** Asks where to save the window's page as PDF. In the browser host this is the print dialog. */
  savePdf(suggestedName: string): Promise<SaveOutcome>
  /** Writes a backup to the shell's own place, reads it back and compares; keeps the newest ones. */
  backUp(backup: BackupRequest): Promise<BackupOutcome>
  /** The backups that are there, newest first. */
  listBackups(): Promise<readonly BackupFile[]>
  /** The bytes of one of the listed backups; null when it is gone. */
  readBackup(name: string): Promise<Uint8Array | null>
  /** Opens the folder that holds the backups; false where there is none to open (browser host). */
  openBackupsFolder(): Promise<boolean>
  /** Tells the shell the language and look, for its menus and the window's background. */
  setAppearance(appearance: Appearance): Promise<void>
  /** Calls back for every command chosen in the shell's menu. Returns the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
}

export interface HostFacts {
  readonly kind: 'electron' | 'browser'
  readonly appVersion: string
  /** The shell's own version, e.g. `Electron 45.4.1` or `Chromium 156`. */
  readonly shellVersion: string
  readonly platform: 'win32' | 'darwin' | 'linux' | 'other'
  /** The system's language, a BCP 47 tag. */
  readonly systemLanguage: string
  /** Where backups go, in words a person understands; empty in the browser host. */
  readonly backupsPlace: string
}

export interface OutgoingFile {
  readonly suggestedName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  /** Given to the browser's download or print dialog, which does not tell what became of it. */
  | { readonly kind: 'handedOver'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: 'full' | 'denied' | 'other' }

export interface PickRequest {
  readonly purpose: 'signUps' | 'workspace'
}

export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type PickOutcome =
  | { readonly kind: 'picked'; readonly file: IncomingFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly why: 'tooBig' | 'unreadable'; readonly name: string; readonly limit: number }

export const BACKUP_REASONS = ['automatic', 'byHand', 'beforeImport', 'beforeRestore', 'quit'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface BackupRequest {
  /** Which workspace, as part of the file's name: letters, digits and hyphens. */
  readonly workspace: string
  readonly reason: BackupReason
  readonly bytes: Uint8Array
}

export type BackupOutcome =
  | { readonly ok: true; readonly name: string; readonly bytes: number; readonly at: number }
  | { readonly ok: false; readonly why: 'full' | 'denied' | 'notVerified' | 'other' }

export interface BackupFile {
  readonly name: string
  readonly bytes: number
  /** Epoch ms, from the file's name. */
  readonly at: number
}

export interface Appearance {
  readonly language: 'zh-CN' | 'en'
  readonly look: 'light' | 'dark' | 'system'
}

export const MENU_COMMANDS = [
  'newEvent',
  'undo',
  'redo',
  'print',
  'exportEvent',
  'exportWorkspace',
  'settings',
  'palette',
  'goToday',
  'goCalendar',
  'goEvents',
  'goVenues',
  'goMaterials',
  'goPeople',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]
