import { useHostFacts } from './host'

/** How a shortcut is written on this system: `Ctrl K`, or `⌘ K` on a Mac. */
export function useKeyName(): (keys: string) => string {
  const { platform } = useHostFacts()
  return (keys) => (platform === 'darwin' ? keys.replaceAll('Ctrl', '⌘').replaceAll('Alt', '⌥') : keys)
}
