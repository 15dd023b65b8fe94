import type { Material, Reservation } from '@/domain/material/material'
import { newMaterial } from '@/domain/material/new-material'
import { STAMP } from './an-event-plan'

/** A reusable material, one for an event. */
export function aMaterial(over: Partial<Material> = {}): Material {
  return { id: 'mat_1', ...STAMP, ...newMaterial('无线话筒'), ...over }
}

/** One of that material, reserved for the event of `anEventPlan`. */
export function aReservation(over: Partial<Reservation> = {}): Reservation {
  return {
    id: 'res_1',
    ...STAMP,
    eventId: 'evt_1',
    materialId: 'mat_1',
    quantity: 1,
    state: 'reserved',
    box: '',
    returnDay: null,
    note: '',
    pos: 'a0',
    ...over,
  }
}
