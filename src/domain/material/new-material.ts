import type { Draft } from '../common/row'
import type { Material } from './material'

/** A material of which only the name is known: reusable, counted, one for an event. */
export function newMaterial(name: string): Draft<Material> {
  return {
    name,
    specification: '',
    category: 'other',
    tracking: 'counted',
    use: 'reusable',
    unit: '',
    rule: { kind: 'fixed', quantity: 1 },
    unitCost: null,
    storagePlace: '',
    kit: '',
    lowStock: null,
    supplier: '',
    note: '',
  }
}
