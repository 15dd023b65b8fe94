import { useLocalStorage } from '@mantine/hooks'
import type { EventPlanId } from '@/domain/common/id'

/** A PIN as this machine keeps it: never the PIN, and never in the workspace, which is copied and handed on. */
interface KeptPin {
  readonly salt: string
  readonly hash: string
}

interface DoorLockState {
  readonly pin: KeptPin | null
  /** The event whose door may only be left with the PIN; null while the desk is not locked. */
  readonly at: EventPlanId | null
}

const OPEN: DoorLockState = { pin: null, at: null }

/** So many rounds make guessing short numbers slow, and one try stays under half a second. */
const ROUNDS = 310_000

/** The lock of the check-in desk: a PIN without which nobody leaves it on this machine. */
export interface DoorLock {
  readonly hasPin: boolean
  readonly at: EventPlanId | null
  /** Sets the PIN and locks the desk of this event. */
  readonly setPin: (pin: string, at: EventPlanId) => Promise<void>
  readonly removePin: () => void
  /** Locks the desk again, if there is a PIN. */
  readonly lock: (at: EventPlanId) => void
  /** Opens the lock where the PIN is right, and says whether it was. */
  readonly open: (pin: string) => Promise<boolean>
}

export function useDoorLock(): DoorLock {
  const [stored, setState] = useLocalStorage<DoorLockState>({
    key: 'salondesk.door.lock',
    defaultValue: OPEN,
    getInitialValueInEffect: false,
  })
  const state = isLock(stored) ? stored : OPEN
  return {
    hasPin: state.pin !== null,
    at: state.pin === null ? null : state.at,
    setPin: async (pin, at) => {
      const salt = hex(crypto.getRandomValues(new Uint8Array(16)))
      setState({ pin: { salt, hash: await hashOf(pin, salt) }, at })
    },
    removePin: () => setState(OPEN),
    lock: (at) => {
      if (state.pin !== null && state.at !== at) setState({ ...state, at })
    },
    open: async (pin) => {
      if (state.pin !== null && (await hashOf(pin, state.pin.salt)) !== state.pin.hash) return false
      setState({ ...state, at: null })
      return true
    },
  }
}

async function hashOf(pin: string, salt: string): Promise<string> {
  const letters = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', letters.encode(pin.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: letters.encode(salt), iterations: ROUNDS }
  return hex(new Uint8Array(await crypto.subtle.deriveBits(way, key, 256)))
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A setting that was broken must not lock anybody in. */
function isLock(value: unknown): value is DoorLockState {
  if (typeof value !== 'object' || value === null) return false
  const { pin } = value as Partial<DoorLockState>
  return pin === null || (typeof pin?.salt === 'string' && typeof pin.hash === 'string')
}
