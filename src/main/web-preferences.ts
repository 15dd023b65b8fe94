import type { WebPreferences } from 'electron'

/** Every setting that keeps the page apart from the machine, written out so that no default can change it. */
const SECURE = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences

export function secureWebPreferences(preload: string, devTools: boolean): WebPreferences {
  return { ...SECURE, preload, devTools }
}

/** Throws unless every setting is there with its safe value and nothing opens another door. */
export function assertSecureWebPreferences(preferences: WebPreferences): WebPreferences {
  for (const [name, value] of Object.entries(SECURE)) {
    if (preferences[name as keyof WebPreferences] !== value) throw new Error(`Unsafe web preference: ${name}`)
  }
  for (const name of ['enableBlinkFeatures', 'additionalArguments', 'session', 'partition'] as const) {
    if (preferences[name] !== undefined) throw new Error(`Unexpected web preference: ${name}`)
  }
  return preferences
}
