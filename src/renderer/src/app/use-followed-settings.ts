import { useEffect } from 'react'
import { DESK_SETTINGS_KEY, type DeskSettings, readDeskSettings } from '../parts/desk-settings-store'

/** Calls back when another window of this machine has changed how the desk is set: the projector follows it. */
export function useFollowedSettings(
  active: boolean,
  systemLanguage: string,
  follow: (settings: DeskSettings) => void,
): void {
  useEffect(() => {
    if (!active) return
    const listen = ({ key }: StorageEvent) => {
      if (key === DESK_SETTINGS_KEY) follow(readDeskSettings(systemLanguage))
    }
    window.addEventListener('storage', listen)
    return () => window.removeEventListener('storage', listen)
  }, [active, systemLanguage, follow])
}
