import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuSteps } from '@/host/contract'
import type { MenuWords } from './menu-words'

export interface MenuChoices {
  /** A command the page carries out. */
  command(command: MenuCommand): void
  openBackupsFolder(): void
}

export const NO_STEPS: MenuSteps = { undo: null, redo: null }

/** What the native menu holds. Known apart from Electron, so that it can be checked without it. */
export function menuTemplate(
  words: MenuWords,
  choices: MenuChoices,
  isMac: boolean,
  steps: MenuSteps = NO_STEPS,
): MenuItemConstructorOptions[] {
  const item = (command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label: words[command],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => choices.command(command),
  })
  // The page decides what these keys mean, because inside a text field they belong to the field.
  const step = (command: keyof MenuSteps, accelerator: string): MenuItemConstructorOptions => ({
    ...item(command, accelerator),
    // An ampersand in a name would become the underline of a key.
    label: steps[command]?.replaceAll('&', '&&') ?? words[command],
    registerAccelerator: false,
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.file,
      submenu: [
        item('newEvent', 'CmdOrCtrl+N'),
        line,
        item('exportEvent'),
        item('exportWorkspace'),
        { id: 'backupsFolder', label: words.backupsFolder, click: () => choices.openBackupsFolder() },
        item('recovery'),
        line,
        item('print', 'CmdOrCtrl+P'),
        line,
        item('settings', 'CmdOrCtrl+,'),
        line,
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        step('undo', 'CmdOrCtrl+Z'),
        step('redo', 'Shift+CmdOrCtrl+Z'),
        item('activity'),
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        line,
        item('palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: words.go,
      submenu: [
        item('goToday', 'CmdOrCtrl+1'),
        item('goCalendar', 'CmdOrCtrl+2'),
        item('goEvents', 'CmdOrCtrl+3'),
        item('goVenues', 'CmdOrCtrl+4'),
        item('goMaterials', 'CmdOrCtrl+5'),
        item('goPeople', 'CmdOrCtrl+6'),
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        line,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
    {
      role: 'help',
      label: words.help,
      // On a Mac the program's own menu has it already.
      submenu: [item('saveDiagnostics'), ...(isMac ? [] : [line, { role: 'about' as const, label: words.about }])],
    },
  ]
}
