import type { EventPlanId } from '@/domain/common/id'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'

/**
 * What the app may ask of its shell, typed once. The Electron shell, the browser host and the stand-in of the tests
 * all give exactly this. The renderer never names a path: files come and go as bytes.
 */
export interface Host extends SafeKeeping {
  /** What the shell knows about itself; does not change while the app runs. */
  facts(): Promise<HostFacts>
  /** Asks the person where to save the bytes, and saves them. Nothing half-written is left behind. */
  saveFile(file: OutgoingFile): Promise<SaveOutcome>
  /** Asks the person for one file and hands over its bytes. */
  pickFile(request: PickRequest): Promise<PickOutcome>
  /**
   * Prints the window's page, after the shell's own dialog, which begins with the paper the page is laid out for; null leaves
   * that to the printer. A browser goes by the page's own style instead.
   */
  print(paper: Paper | null): Promise<void>
  /** Asks where to save the window's page as PDF. In the browser host this is the print dialog. */
  savePdf(suggestedName: string): Promise<SaveOutcome>
  /** Opens the folder that holds the backups; false where there is none to open (browser host). */
  openBackupsFolder(): Promise<boolean>
  /** Lets the person choose a second folder for backups, such as a stick; false when nothing was chosen or there is none to choose. */
  chooseSecondFolder(): Promise<boolean>
  /** Stops copying backups to the second folder. The files there stay. */
  forgetSecondFolder(): Promise<void>
  /** Free bytes on the disk that holds the data; null when it cannot be told. */
  freeBytes(): Promise<number | null>
  startReport(): Promise<StartReport>
  /** Asks where to save a report of faults that holds no row of the person's data, and saves it. */
  saveDiagnostics(page: PageDiagnostics): Promise<SaveOutcome>
  /** Tells the shell the language and look, for its menus and the window's background. */
  setAppearance(appearance: Appearance): Promise<void>
  /** Tells the shell what undo and redo would do, in the words its menu shows. */
  setMenuSteps(steps: MenuSteps): Promise<void>
  /**
   * Opens the projector's window for an event, on the second screen where there is one, or brings the open one to the front.
   * False when the browser kept it from opening.
   */
  openProjector(eventId: EventPlanId): Promise<boolean>
  closeProjector(): Promise<void>
  /** Makes this window fill its screen, or (`toggle`) not any more. */
  fillScreen(how: FillScreen): Promise<void>
  /** Keeps the screens from going dark for as long as this page wants it and is there. */
  keepAwake(on: boolean): Promise<void>
  /** Calls back with whether the projector's window is open: soon after the call, and after every change. Returns the way to stop. */
  onProjector(listener: (open: boolean) => void): () => void
  /**
   * Calls back when everything must be on the disk soon: the window closes (the shell waits up to 5 s), loses the focus, or
   * the machine goes to sleep. Returns the way to stop.
   */
  onFlush(listener: (why: FlushReason) => Promise<void>): () => void
  /** Calls back with a workspace file that the person opened from outside, also one from before the page was there. */
  onOpenFile(listener: (outcome: Exclude<PickOutcome, { kind: 'cancelled' }>) => void): () => void
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

export const PAPER_SIZES = ['A4', 'A5', 'Letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** The sheet of paper a page is laid out for. */
export interface Paper {
  readonly size: PaperSize
  readonly landscape: boolean
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
  readonly purpose: 'signUps' | 'runSheet' | 'workspace'
}

export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type PickOutcome =
  | { readonly kind: 'picked'; readonly file: IncomingFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly why: 'tooBig' | 'unreadable'; readonly name: string; readonly limit: number }

/** What the shell found when it started, before the page was there. */
export interface StartReport {
  /** The app did not end as it should the last time: killed, crashed, or the power went. Null where a shell cannot tell. */
  readonly unclean: boolean | null
  /** The version that ran here last, when it was another one. */
  readonly cameFrom: string | null
  /** The browser engine's files were copied aside before anything could touch them. */
  readonly rawCopy: 'made' | 'failed' | 'notNeeded'
}

/** Why the shell asks the page to bring everything to the disk now. */
export const FLUSH_REASONS = ['blur', 'suspend', 'close'] as const
export type FlushReason = (typeof FLUSH_REASONS)[number]

/** What the page knows for a report of faults: numbers only, never the content of a row. */
export interface PageDiagnostics {
  readonly schemaVersion: number
  readonly workspaces: number
  /** Rows of each table in the open workspace. */
  readonly counts: Readonly<Record<string, number>>
  readonly lastSeq: number
  readonly journaledSeq: number
  readonly health: string
  readonly screen: { readonly width: number; readonly height: number; readonly zoom: number }
  readonly language: string
}

export interface Appearance {
  readonly language: 'zh-CN' | 'en'
  readonly look: 'light' | 'dark' | 'system'
}

/** What stands in the menu for undo and redo, such as “Undo: moved 茶歇 15 min later”; null when there is nothing to name. */
export interface MenuSteps {
  readonly undo: string | null
  readonly redo: string | null
}

/** A menu item is one short line. */
export const LONGEST_MENU_STEP = 120

export const FILL_SCREEN = ['toggle', 'leave'] as const
export type FillScreen = (typeof FILL_SCREEN)[number]

export const MENU_COMMANDS = [
  'newEvent',
  'undo',
  'redo',
  'print',
  'exportEvent',
  'exportWorkspace',
  'settings',
  'activity',
  'recovery',
  'saveDiagnostics',
  'palette',
  'goToday',
  'goCalendar',
  'goEvents',
  'goVenues',
  'goMaterials',
  'goPeople',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]
