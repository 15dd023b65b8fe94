/** What `import … from 'electron'` finds in the built app under test: the objects of the run named in the address. */
const run = new URL(import.meta.url).searchParams.get('run')

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
} = globalThis[Symbol.for('salondesk.stand-in')].get(run)
