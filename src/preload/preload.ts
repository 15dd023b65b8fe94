import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, COMMAND_CHANNEL } from '@/host/channel-names'
import { type Host, MENU_COMMANDS, type MenuCommand } from '@/host/contract'

/** The page gets these functions and nothing else: no channel names, no events, nothing of Electron. */
const desk: Host = {
  facts: () => ipcRenderer.invoke(CHANNELS.facts),
  saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
  pickFile: (request) => ipcRenderer.invoke(CHANNELS.pickFile, request),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  savePdf: (suggestedName) => ipcRenderer.invoke(CHANNELS.savePdf, suggestedName),
  backUp: (backup) => ipcRenderer.invoke(CHANNELS.backUp, backup),
  listBackups: () => ipcRenderer.invoke(CHANNELS.listBackups),
  readBackup: (name) => ipcRenderer.invoke(CHANNELS.readBackup, name),
  openBackupsFolder: () => ipcRenderer.invoke(CHANNELS.openBackupsFolder),
  setAppearance: (appearance) => ipcRenderer.invoke(CHANNELS.setAppearance, appearance),
  onMenuCommand: (listener) => {
    const hear = (_event: unknown, command: unknown) => {
      if (!isMenuCommand(command) || undoneInField(command)) return
      listener(command)
    }
    ipcRenderer.on(COMMAND_CHANNEL, hear)
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, hear)
    }
  },
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
