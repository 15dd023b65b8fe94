import { addDays } from '@/domain/common/time'
import { instantOfEvent, personId, sampleId, type SampleFrame, type SampleRows } from './sample-frame'

/** The materials with everything that came in, was lost or was given away. What events used up comes with the events. */
export function materialRows(frame: SampleFrame): SampleRows {
  const { data, text, money, today } = frame
  const { suppliers, words } = data.community
  return {
    materials: data.materials.map((material) => ({
      id: sampleId('mat', material.key),
      name: text(material.name),
      specification: text(material.specification),
      category: material.category,
      tracking: material.tracking,
      use: material.use,
      unit: text(material.unit),
      rule:
        material.perHead === undefined
          ? { kind: 'fixed' as const, quantity: material.quantity ?? 1 }
          : { kind: 'perHead' as const, factor: material.perHead },
      unitCost: money(material.cost),
      storagePlace: text(material.place),
      kit: material.kit,
      lowStock: material.lowStock,
      supplier: material.supplier === null ? '' : text(suppliers[material.supplier]),
      note: '',
    })),
    stockMovements: data.materials.flatMap(({ key, restock, gone, given }) => {
      const materialId = sampleId('mat', key)
      return [
        ...restock.map(([kind, quantity, days], at) => ({
          id: sampleId('mov', key, 'restock', at),
          materialId,
          kind,
          quantity,
          eventId: null,
          memberId: null,
          at: frame.instant(addDays(today, days), 600),
          note: text(words.stock),
        })),
        ...gone.map(([kind, quantity, event], at) => ({
          id: sampleId('mov', key, 'gone', at),
          materialId,
          kind,
          quantity,
          eventId: sampleId('evt', event),
          memberId: null,
          at: instantOfEvent(frame, event, 300),
          note: text(kind === 'loss' ? words.lost : words.damaged),
        })),
        ...given.flatMap(([kind, event, people]) =>
          people.map((person) => ({
            id: sampleId('mov', key, 'given', event, person),
            materialId,
            kind,
            quantity: 1,
            eventId: sampleId('evt', event),
            memberId: personId(person),
            at: instantOfEvent(frame, event, 240),
            note: text(words.gift),
          })),
        ),
      ]
    }),
  }
}
