import { useLocation } from 'wouter'

/** Whether the screen takes the whole window, without the rail: door and print are used by people in a hurry. */
export function useFullWindow(): boolean {
  const [address] = useLocation()
  return /^\/events\/[^/]+\/(door|print)/.test(address)
}
