import { createContext, useContext } from 'react'
import type { DeskSettings } from './desk-settings-store'

interface Desk {
  readonly settings: DeskSettings
  /** Changes and remembers settings of this machine. */
  change(fields: Partial<DeskSettings>): void
}

export const DeskSettingsContext = createContext<Desk | null>(null)

/** Language, look and the open workspace, as this machine remembers them. */
export function useDeskSettings(): Desk {
  const desk = useContext(DeskSettingsContext)
  if (!desk) throw new Error('No desk settings given')
  return desk
}
