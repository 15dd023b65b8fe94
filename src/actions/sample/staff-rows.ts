import type { PlannedRows } from '@/domain/template/planned-event'
import type { EventData } from './sample-data'
import { personId, sampleId, type SampleRows } from './sample-frame'

/** The roles of an event with their shifts, and the people who were asked. Roles are named by their English names. */
export function staffRows(event: EventData, planned: PlannedRows, englishRoles: readonly string[]): SampleRows {
  return {
    staffRoles: planned.roles.map(({ role }, at) => ({ ...role, id: sampleId('rol', event.key, at) })),
    shifts: planned.roles.map(({ shift }, at) => ({
      ...shift,
      id: sampleId('sft', event.key, at),
      roleId: sampleId('rol', event.key, at),
    })),
    assignments: event.staff.map(([roleName, person, state, worked]) => {
      const role = englishRoles.indexOf(roleName)
      if (role < 0) throw new Error(`The template of ${event.key} has no role ${roleName}`)
      return {
        id: sampleId('asg', event.key, role, person),
        eventId: sampleId('evt', event.key),
        shiftId: sampleId('sft', event.key, role),
        memberId: personId(person),
        state,
        worked: state === 'confirmed' ? worked : null,
        note: '',
      }
    }),
  }
}
