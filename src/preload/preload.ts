import { contextBridge, ipcRenderer } from 'electron'
import {
  CHANNELS,
  COMMAND_CHANNEL,
  FLUSH_CHANNEL,
  FLUSHED_CHANNEL,
  OPEN_FILE_CHANNEL,
  PROJECTOR_CHANNEL,
  READY_FOR_FILES_CHANNEL,
  READY_FOR_PROJECTOR_CHANNEL,
} from '@/host/channel-names'
import { FLUSH_REASONS, type FlushReason, type Host, MENU_COMMANDS, type MenuCommand } from '@/host/contract'

type FlushListener = (why: FlushReason) => Promise<void>
const flushListeners = new Set<FlushListener>()
type CommandListener = (command: MenuCommand) => void
const commandListeners = new Set<CommandListener>()

/** The page gets these functions and nothing else: no channel names, no events, nothing of Electron. */
const desk: Host = {
  facts: () => ipcRenderer.invoke(CHANNELS.facts),
  saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
  pickFile: (request) => ipcRenderer.invoke(CHANNELS.pickFile, request),
  print: (paper) => ipcRenderer.invoke(CHANNELS.print, paper),
  savePdf: (suggestedName) => ipcRenderer.invoke(CHANNELS.savePdf, suggestedName),
  backUp: (backup) => ipcRenderer.invoke(CHANNELS.backUp, backup),
  listBackups: () => ipcRenderer.invoke(CHANNELS.listBackups),
  readBackup: (name, place) => ipcRenderer.invoke(CHANNELS.readBackup, name, place),
  backupPlaces: () => ipcRenderer.invoke(CHANNELS.backupPlaces),
  openBackupsFolder: () => ipcRenderer.invoke(CHANNELS.openBackupsFolder),
  chooseSecondFolder: () => ipcRenderer.invoke(CHANNELS.chooseSecondFolder),
  forgetSecondFolder: () => ipcRenderer.invoke(CHANNELS.forgetSecondFolder),
  freeBytes: () => ipcRenderer.invoke(CHANNELS.freeBytes),
  listJournals: () => ipcRenderer.invoke(CHANNELS.listJournals),
  appendToJournal: (append) => ipcRenderer.invoke(CHANNELS.appendToJournal, append),
  readJournal: (key, afterSeq) => ipcRenderer.invoke(CHANNELS.readJournal, key, afterSeq),
  restartJournal: (journal) => ipcRenderer.invoke(CHANNELS.restartJournal, journal),
  retireJournal: (key) => ipcRenderer.invoke(CHANNELS.retireJournal, key),
  startReport: () => ipcRenderer.invoke(CHANNELS.startReport),
  saveDiagnostics: (page) => ipcRenderer.invoke(CHANNELS.saveDiagnostics, page),
  setAppearance: (appearance) => ipcRenderer.invoke(CHANNELS.setAppearance, appearance),
  setMenuSteps: (steps) => ipcRenderer.invoke(CHANNELS.setMenuSteps, steps),
  openProjector: (eventId) => ipcRenderer.invoke(CHANNELS.openProjector, eventId),
  closeProjector: () => ipcRenderer.invoke(CHANNELS.closeProjector),
  fillScreen: (how) => ipcRenderer.invoke(CHANNELS.fillScreen, how),
  keepAwake: (on) => ipcRenderer.invoke(CHANNELS.keepAwake, on),
  onFlush: (listener) => {
    const own: FlushListener = (why) => listener(why)
    flushListeners.add(own)
    return () => {
      flushListeners.delete(own)
    }
  },
  onOpenFile: (listener) => {
    const hear = (_event: unknown, outcome: unknown) => listener(outcome as Parameters<typeof listener>[0])
    ipcRenderer.on(OPEN_FILE_CHANNEL, hear)
    void ipcRenderer.invoke(READY_FOR_FILES_CHANNEL)
    return () => {
      ipcRenderer.removeListener(OPEN_FILE_CHANNEL, hear)
    }
  },
  onProjector: (listener) => {
    const hear = (_event: unknown, open: unknown) => listener(open === true)
    ipcRenderer.on(PROJECTOR_CHANNEL, hear)
    void ipcRenderer.invoke(READY_FOR_PROJECTOR_CHANNEL)
    return () => {
      ipcRenderer.removeListener(PROJECTOR_CHANNEL, hear)
    }
  },
  onMenuCommand: (listener) => {
    const own: CommandListener = (command) => listener(command)
    commandListeners.add(own)
    return () => {
      commandListeners.delete(own)
    }
  },
}

// Answered also while nobody listens, because then there is nothing to bring to the disk and main need not wait.
ipcRenderer.on(FLUSH_CHANNEL, (_event: unknown, id: unknown, why: unknown) => {
  if (!isFlushReason(why)) return
  // Main waits for the answer only so long; whether the page managed is for the next start to find out.
  void Promise.allSettled([...flushListeners].map((listener) => listener(why))).then(() =>
    ipcRenderer.invoke(FLUSHED_CHANNEL, id),
  )
})

// Heard once for all listeners: taking writing back in a field must happen once, however many there are.
ipcRenderer.on(COMMAND_CHANNEL, (_event: unknown, command: unknown) => {
  if (!isMenuCommand(command) || undoneInField(command)) return
  for (const listener of [...commandListeners]) listener(command)
})

function isFlushReason(value: unknown): value is FlushReason {
  return (FLUSH_REASONS as readonly unknown[]).includes(value)
}

function isMenuCommand(value: unknown): value is MenuCommand {
  return (MENU_COMMANDS as readonly unknown[]).includes(value)
}

/** Undo chosen while writing takes back writing, as in every other program; then the page hears nothing of it. */
function undoneInField(command: MenuCommand): boolean {
  if (command !== 'undo' && command !== 'redo') return false
  const active = document.activeElement
  const isField =
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && !/^(button|checkbox|radio|range|submit|color|file)$/.test(active.type)) ||
    (active instanceof HTMLElement && active.isContentEditable)
  return isField && document.execCommand(command)
}

contextBridge.exposeInMainWorld('desk', desk)
