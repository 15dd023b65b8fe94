import { useLocation } from 'wouter'

/**
 * Whether the screen takes the whole window, without the rail: door, show and print are used by people in a hurry, and the
 * projector is looked at by the whole room.
 */
export function useFullWindow(): boolean {
  const [address] = useLocation()
  return /^\/events\/[^/]+\/(door|print|show|projector)/.test(address)
}
