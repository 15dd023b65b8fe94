import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { MIN_READER_VERSION, SCHEMA_VERSION } from '@/domain/safety/schema-version'
import type { StartReport } from '@/host/contract'
import { whyTooOld } from './downgrade-gate'
import type { Log } from './log'
import type { MenuWords } from './menu-words'
import { copyRaw, rawCopyReason } from './raw-copy'
import { SafetyStateFile } from './safety-state'

/** Everything the shell keeps for safety, outside the browser engine's profile. */
export function safetyFolder(): string {
  return join(app.getPath('appData'), 'Salondesk-Safety')
}

function ownVersions() {
  return {
    appVersion: app.getVersion(),
    electronMajor: Number.parseInt(process.versions.electron, 10),
    schemaVersion: SCHEMA_VERSION,
    minReaderVersion: MIN_READER_VERSION,
  }
}

/** Reads how the last run ended. Nothing is written yet. */
export function readSafetyState(): SafetyStateFile {
  const hasData = existsSync(join(app.getPath('sessionData'), 'IndexedDB'))
  return new SafetyStateFile(join(safetyFolder(), 'state.json'), ownVersions(), hasData)
}

/** Whether a newer app was here; then the person is told, and no window may be opened. */
export async function turnedAway(
  state: SafetyStateFile,
  words: MenuWords,
  openBackupsFolder: () => Promise<unknown>,
): Promise<boolean> {
  const why = whyTooOld(state.found.kind === 'known' ? state.found.state : null, ownVersions())
  if (why === null) return false
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: why === 'newerEngine' ? words.tooOldEngine : words.tooOldData,
    detail: words.tooOldDetail,
    buttons: [words.backupsFolder, words.quit],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await openBackupsFolder()
  return true
}

/**
 * Before the first window: copies the engine's files aside when there is a reason, then notes on the disk that the app runs.
 * A disk that takes no note does not keep the app from starting; the page says what cannot be saved.
 */
export async function prepareStart(state: SafetyStateFile, log: Log): Promise<StartReport> {
  const own = ownVersions()
  const { found } = state
  const reason = rawCopyReason(found, own)
  const rawCopy =
    reason === null
      ? 'notNeeded'
      : await copyRaw({
          from: app.getPath('sessionData'),
          into: join(safetyFolder(), 'recovery'),
          reason,
          at: Date.now(),
        })
  const minReaderVersion = Math.max(own.minReaderVersion, state.current.minReaderVersion)
  try {
    state.change({ ...own, minReaderVersion, cleanExit: false })
  } catch (error) {
    log.error('start.note', error)
  }
  const known = found.kind === 'known' ? found.state : null
  log.note('start', { app: own.appVersion, found: found.kind, clean: known?.cleanExit ?? null, rawCopy })
  return {
    unclean: found.kind === 'lost' || known?.cleanExit === false,
    cameFrom: known !== null && known.appVersion !== own.appVersion ? known.appVersion : null,
    rawCopy,
  }
}
