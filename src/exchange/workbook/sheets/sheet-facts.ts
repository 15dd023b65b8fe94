import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { Member } from '@/domain/member/member'
import type { Words } from '@/words/create-words'

/** What the sheets of an event's workbook are made from. */
export interface SheetFacts {
  readonly bundle: EventBundle
  readonly t: Words
  readonly currency: string
  readonly member: (id: string | null) => Member | null
  /** A person's name; one who was deleted is said to be so; empty for nobody. */
  readonly nameOf: (id: string | null) => string
  readonly yes: (value: boolean) => string
}

/** Gathers them once for a workbook. */
export function sheetFacts(bundle: EventBundle, t: Words, currency: string): SheetFacts {
  const members = new Map<string, Member>(bundle.members.map((member) => [member.id, member]))
  const member = (id: string | null) => (id === null ? null : (members.get(id) ?? null))
  return {
    bundle,
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
