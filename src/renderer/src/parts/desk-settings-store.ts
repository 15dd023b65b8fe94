import { languageFor, type Language } from '@/words/language'

/** What this machine remembers about how the app looks. Never holds anything the person worked on. */
export interface DeskSettings {
  readonly language: Language
  readonly look: 'light' | 'dark' | 'system'
  /** Database name of the workspace that was open last; null before the first start is done. */
  readonly workspace: string | null
  readonly railOpen: boolean
}

export const DESK_SETTINGS_KEY = 'salondesk.desk'

/** The settings of this machine; anything missing or broken falls back to the system's language and look. */
export function readDeskSettings(systemLanguage: string): DeskSettings {
  const fallback: DeskSettings = {
    language: languageFor(systemLanguage),
    look: 'system',
    workspace: null,
    railOpen: true,
  }
  const stored = localStorage.getItem(DESK_SETTINGS_KEY)
  if (stored === null) return fallback
  const parsed = parse(stored)
  return {
    language: parsed['language'] === 'en' || parsed['language'] === 'zh-CN' ? parsed['language'] : fallback.language,
    look: parsed['look'] === 'light' || parsed['look'] === 'dark' ? parsed['look'] : 'system',
    workspace: typeof parsed['workspace'] === 'string' ? parsed['workspace'] : null,
    railOpen: parsed['railOpen'] !== false,
  }
}

/** Remembers the settings. */
export function writeDeskSettings(settings: DeskSettings): void {
  localStorage.setItem(DESK_SETTINGS_KEY, JSON.stringify(settings))
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // A half-written setting is no reason not to start; the defaults are safe.
    return {}
  }
}
