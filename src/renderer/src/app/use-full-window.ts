import { useLocation } from 'wouter'
import { useDoorLock } from '../parts/door-lock'

/**
 * Whether the screen takes the whole window, without the rail: door, show and print are used by people in a hurry, and a
 * locked desk shows nothing beside itself.
 */
export function useFullWindow(): boolean {
  const [address] = useLocation()
  const { at } = useDoorLock()
  return at !== null || /^\/events\/[^/]+\/(door|print|show)/.test(address)
}
