import { addDays } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import { clockMinuteOf } from '@/domain/template/built-in'
import type { EventData } from './sample-data'
import { sampleId, type SampleFrame, type SampleRows } from './sample-frame'

type CueRows = NonNullable<SampleRows['cues']>

/** The versions of an event's run-sheet. The newest that was released keeps its content, so that changes can be seen. */
export function versionRows(
  frame: SampleFrame,
  event: EventData,
  cues: CueRows,
): NonNullable<SampleRows['runSheetVersions']> {
  const day = frame.dayOf(event)
  const eventId = sampleId('evt', event.key)
  const newest = event.versions.at(-1)?.[0]
  const published = event.versions.flatMap(([number, days]) => {
    if (day === null) return []
    const publishedAt = frame.instant(addDays(day, days), 21 * 60 + 40)
    const content = number === newest ? released(cues, publishedAt, event.draft !== null) : []
    const opensAt = content.length === 0 ? null : clockMinuteOf(event.opensAt)
    return [{ id: sampleId('rsv', event.key, number), eventId, number, publishedAt, content, opensAt }]
  })
  if (event.draft === null) return published
  const id = sampleId('rsv', event.key, event.draft)
  return [...published, { id, eventId, number: event.draft, publishedAt: null, content: [], opensAt: null }]
}

/** The cues as they were handed out: where a draft goes on from there, one was longer and one was not there yet. */
function released(cues: CueRows, at: number, changedSince: boolean): Cue[] {
  const stamp = { createdAt: at, updatedAt: at, deleted: 0, deletedAt: null, by: '', hlc: '' } as const
  const rows = cues.map((cue) => ({ ...cue, ...stamp }))
  if (!changedSince) return rows
  const longer = rows.findLast(({ shortest }) => shortest !== null)
  const added = rows.find(({ canDrop, id }) => canDrop && id !== longer?.id)
  return rows
    .filter(({ id }) => id !== added?.id)
    .map((cue) => (cue.id === longer?.id ? { ...cue, duration: cue.duration + 300 } : cue))
}
