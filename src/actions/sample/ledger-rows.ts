import { arrivals, people } from './attendance-rows'
import type { EventData } from './sample-data'
import { instantOfEvent, isPast, personId, sampleId, type SampleFrame, type SampleRows } from './sample-frame'

type Entry = NonNullable<SampleRows['ledgerEntries']>[number]

/**
 * Points for coming and for helping, credit for keeping one's word: a no-show at a salon costs credit, which later salons
 * give back up to where it began. Credit is only kept of those who ever lost some.
 */
export function ledgerRows(frame: SampleFrame): SampleRows {
  const { points, credit } = frame.data.community.rules
  const { words } = frame.data.community
  const entries: Entry[] = []
  const balance = new Map<number, number>()
  const add = (person: number, event: EventData, ledger: Entry['ledger'], kind: keyof typeof words, amount: number) =>
    entries.push({
      id: sampleId('led', event.key, person, kind),
      memberId: personId(person),
      ledger,
      amount,
      reason: frame.text(words[kind]),
      eventId: sampleId('evt', event.key),
      at: instantOfEvent(frame, event.key, event.length + 20),
    })
  for (const event of frame.data.events.filter(isPast)) {
    const list = frame.data.attendance[event.key]
    if (!list) continue
    const came = arrivals(list.came).map((arrival) => arrival.person)
    const staffed = new Set(event.staff.filter(([, , state]) => state === 'confirmed').map(([, person]) => person))
    for (const person of came) {
      if (staffed.has(person)) add(person, event, 'points', 'staffed', points.staffed)
      else add(person, event, 'points', 'came', points.came)
      const before = balance.get(person)
      if (event.template !== 'salon' || before === undefined || before >= credit.start) continue
      add(person, event, 'credit', 'back', credit.back)
      balance.set(person, before + credit.back)
    }
    if (event.template !== 'salon') continue
    for (const person of people(list.noShow)) {
      if (!balance.has(person)) add(person, event, 'credit', 'start', credit.start)
      add(person, event, 'credit', 'noShow', credit.noShow)
      balance.set(person, (balance.get(person) ?? credit.start) + credit.noShow)
    }
  }
  return { ledgerEntries: entries }
}
