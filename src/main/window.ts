import { join } from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme, screen } from 'electron'
import { pageAddress } from './page-address'
import type { ShellState, ShellStateFile } from './shell-state'
import { assertSecureWebPreferences, secureWebPreferences } from './web-preferences'

const USUAL = { width: 1366, height: 768 }
const LEAST = { width: 1024, height: 680 }

/** The window's colour before the page has drawn, so that a dark room sees no white flash. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#17191c' : '#f6f4ef'
}

/** Opens the window and resolves when the page is there. The window is announced before it asks its first question. */
export async function openWindow(
  memory: ShellStateFile,
  devTools: boolean,
  opened: (window: BrowserWindow) => void,
): Promise<void> {
  const place = clampToScreens(memory.current.window)
  const window = new BrowserWindow({
    ...place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Salondesk',
    backgroundColor: backgroundColor(),
    // Windows and macOS take the icon from the program itself.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icons/linux/256x256.png') } : {}),
    webPreferences: assertSecureWebPreferences(
      secureWebPreferences(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'), devTools),
    ),
  })
  if (memory.current.window?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    memory.change({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  offerEditMenu(window)
  opened(window)
  await window.loadURL(pageAddress())
}

/** The remembered place, moved onto a screen that is there now. */
function clampToScreens(remembered: ShellState['window']): Partial<Electron.Rectangle> {
  if (remembered === null) return USUAL
  const { workArea } = screen.getDisplayMatching(remembered.bounds)
  const width = Math.max(LEAST.width, Math.min(remembered.bounds.width, workArea.width))
  const height = Math.max(LEAST.height, Math.min(remembered.bounds.height, workArea.height))
  const within = (value: number, from: number, room: number) => Math.round(Math.max(from, Math.min(value, from + room)))
  return {
    width: Math.round(width),
    height: Math.round(height),
    x: within(remembered.bounds.x, workArea.x, workArea.width - width),
    y: within(remembered.bounds.y, workArea.y, workArea.height - height),
  }
}

/** Right click in a field or on chosen text. Roles bring their own words. */
function offerEditMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    Menu.buildFromTemplate([
      ...(isEditable ? [{ role: 'cut' as const, enabled: editFlags.canCut }] : []),
      { role: 'copy', enabled: editFlags.canCopy },
      ...(isEditable ? [{ role: 'paste' as const, enabled: editFlags.canPaste }] : []),
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]).popup({ window })
  })
}
