import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Member } from '@/domain/member/member'
import type { Words } from '@/words/create-words'

/** What the sheets of an event's workbook are made from. */
export interface SheetFacts {
  readonly bundle: EventBundle
  /** What a run-sheet has beside its cues: columns of one's own, rooms, materials. */
  readonly source: PrintSource
  readonly t: Words
  readonly currency: string
  readonly member: (id: string | null) => Member | null
  /** A person's name; one who was deleted is said to be so; empty for nobody. */
  readonly nameOf: (id: string | null) => string
  readonly yes: (value: boolean) => string
}

/** Gathers them once for a workbook. */
export function sheetFacts(source: PrintSource, t: Words, currency: string): SheetFacts {
  const { bundle } = source
  const members = new Map<string, Member>(bundle.members.map((member) => [member.id, member]))
  const member = (id: string | null) => (id === null ? null : (members.get(id) ?? null))
  return {
    bundle,
    source,
    t,
    currency,
    member,
    nameOf: (id) => {
      const found = member(id)
      if (!found) return ''
      return found.deleted === 1 ? t('workbook.deletedName', { name: found.name }) : found.name
    },
    yes: (value) => (value ? t('workbook.yes') : ''),
  }
}
