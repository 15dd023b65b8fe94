import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where things lie in the home of a person who uses the app in the stand-in. */
export interface Home {
  readonly path: string
  readonly profile: string
  readonly indexedDb: string
  readonly safety: string
  readonly backups: string
}

export function homeAt(path: string): Home {
  const profile = join(path, 'AppData', 'Salondesk', 'Chromium')
  return {
    path,
    profile,
    indexedDb: join(profile, 'Default', 'IndexedDB'),
    safety: join(path, 'AppData', 'Salondesk-Safety'),
    backups: join(path, 'Documents', 'Salondesk', 'Backups'),
  }
}

const made: string[] = []

export function newHome(): Home {
  const path = mkdtempSync(join(tmpdir(), 'salondesk-crash-'))
  made.push(path)
  return homeAt(path)
}

/** The same person on the same machine, as often as one wants to try something on them. */
export function copyOfHome(home: Home): Home {
  const copy = newHome()
  // A killed browser leaves its lock behind, which names its process.
  const left = ['SingletonLock', 'SingletonCookie', 'SingletonSocket']
  cpSync(home.path, copy.path, { recursive: true, filter: (source) => !left.some((name) => source.endsWith(name)) })
  return copy
}

export function removeHomes(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true, maxRetries: 10 })
}
