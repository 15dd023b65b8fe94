import { BACKUP_REASONS, type BackupFile, type BackupReason } from './contract'

/** What a backup's file name tells. */
export interface BackupName {
  readonly workspace: string
  readonly reason: BackupReason
  /** Epoch ms. */
  readonly at: number
}

/** How many backups made by the app on its own are kept per workspace. */
export const AUTOMATIC_BACKUPS_KEPT = 30

const WORKSPACE = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?$/
const NAME = new RegExp(
  `^salondesk-([A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?)-(${BACKUP_REASONS.join('|')})-\\d{8}-\\d{6}-(\\d{1,16})\\.salondesk$`,
)

/** Whether the text can stand for a workspace in a file name: 1 to 80 letters, digits and inner hyphens. */
export function isWorkspaceName(text: string): boolean {
  return WORKSPACE.test(text)
}

/**
 * The file name of a backup: the wall clock for people, then the moment itself in epoch ms, by which backups are
 * sorted even after the machine's clock changed its zone.
 */
export function backupName({ workspace, reason, at }: BackupName): string {
  const clock = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${String(clock.getFullYear()).padStart(4, '0')}${two(clock.getMonth() + 1)}${two(clock.getDate())}`
  const time = `${two(clock.getHours())}${two(clock.getMinutes())}${two(clock.getSeconds())}`
  return `salondesk-${workspace}-${reason}-${day}-${time}-${at}.salondesk`
}

/** Reads a backup's file name; null when it is none of ours, which also refuses every path. */
export function parseBackupName(name: string): BackupName | null {
  const parts = NAME.exec(name)
  if (parts === null) return null
  return { workspace: parts[1] as string, reason: parts[2] as BackupReason, at: Number(parts[3]) }
}

/** A name that is not taken yet: two backups in the same millisecond never share a file. */
export function freeBackupName(wanted: BackupName, taken: readonly string[]): string {
  const used = new Set(taken)
  let at = wanted.at
  while (used.has(backupName({ ...wanted, at }))) at += 1
  return backupName({ ...wanted, at })
}

/**
 * The backups of a workspace that may go: those the app made on its own, beyond the newest kept. Backups made by
 * hand or before a risky step stay until the person removes them.
 */
export function backupsToDrop(
  names: readonly string[],
  workspace: string,
  kept: number = AUTOMATIC_BACKUPS_KEPT,
): string[] {
  return names
    .flatMap((name) => {
      const parsed = parseBackupName(name)
      if (parsed === null || parsed.workspace !== workspace) return []
      return parsed.reason === 'automatic' || parsed.reason === 'quit' ? [{ name, at: parsed.at }] : []
    })
    .sort((a, b) => b.at - a.at)
    .slice(kept)
    .map(({ name }) => name)
}

/** Newest first; files that are not backups are left out. */
export function listedBackups(files: readonly { readonly name: string; readonly bytes: number }[]): BackupFile[] {
  return files
    .flatMap(({ name, bytes }) => {
      const parsed = parseBackupName(name)
      return parsed === null ? [] : [{ name, bytes, at: parsed.at }]
    })
    .sort((a, b) => b.at - a.at)
}
