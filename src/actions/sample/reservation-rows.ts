import type { ReservationState } from '@/domain/material/material'
import type { PlannedRows } from '@/domain/template/planned-event'
import type { EventData } from './sample-data'
import { instantOfEvent, isPast, sampleId, type SampleFrame, type SampleRows } from './sample-frame'

/** The materials an event reserved, and what it used up. Materials are named by their English names. */
export function reservationRows(
  frame: SampleFrame,
  event: EventData,
  planned: PlannedRows,
  englishNames: readonly string[],
): SampleRows {
  const eventId = sampleId('evt', event.key)
  const lines = planned.materials.map(({ material, quantity, pos }, at) => {
    const english = englishNames[at] ?? ''
    const known = frame.data.materials.find((one) => one.name.en === english)
    if (!known) throw new Error(`The sample has no material ${english}`)
    const [state, box] = event.states[english] ?? [stateOf(event, material.use), '']
    return { key: known.key, quantity: event.quantities[english] ?? quantity, state, box, pos }
  })
  return {
    reservations: lines.map(({ key, quantity, state, box, pos }) => ({
      id: sampleId('res', event.key, key),
      eventId,
      materialId: sampleId('mat', key),
      quantity,
      state,
      box,
      returnDay: null,
      note: '',
      pos,
    })),
    stockMovements: lines
      .filter((line) => line.state === 'used')
      .map(({ key, quantity }) => ({
        id: sampleId('mov', key, 'used', event.key),
        materialId: sampleId('mat', key),
        kind: 'consume' as const,
        quantity,
        eventId,
        memberId: null,
        at: instantOfEvent(frame, event.key, event.length + 30),
        note: '',
      })),
  }
}

function stateOf(event: EventData, use: 'reusable' | 'consumable'): ReservationState {
  if (!isPast(event)) return 'reserved'
  return use === 'consumable' ? 'used' : 'returned'
}
