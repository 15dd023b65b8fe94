import { writeFileSync } from 'node:fs'
import { startCommunity } from '@/actions/community/start-community'
import { createEvent } from '@/actions/event-plan/create-event'
import { addCue } from '@/actions/run-sheet/add-cue'
import { publishVersion } from '@/actions/run-sheet/publish-version'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import type { EventPlanId } from '@/domain/common/id'
import { instantOf } from '@/domain/common/zone'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { loadWords } from '@/words/create-words'
import { done } from '../../builders/done'
import { aWorkspace, TestClock } from '../../builders/workspace'

export const DAY = '2026-12-04'
export const ZONE = 'Asia/Shanghai'

/** A title, its minutes, and what else is known. */
export type SheetRow = readonly [title: string, minutes: number, more?: CueFields]

/** Two hours from seven to nine, out of the house by half past nine, with a stream on a track of its own. Minutes. */
const SHEET: readonly SheetRow[] = [
  ['Welcome', 10, { start: { kind: 'fixed', at: 19 * 3600 } }],
  ['Talk one', 25, { shortest: 20 * 60 }],
  ['Stream', 45, { track: 'Stream' }],
  ['Questions', 10, { shortest: 5 * 60 }],
  ['Tea break', 20, { shortest: 12 * 60 }],
  ['Games', 15, { canDrop: true }],
  ['Talk two', 25, { shortest: 20 * 60 }],
  ['Prize draw', 10, { shortest: 5 * 60, canDrop: true }],
  ['Good night', 5],
]

/** A moment of the evening on the wall, from `19:30` or `19:30:15`. */
export function at(clock: string): number {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  return instantOf(DAY, hour * 60 + minute, ZONE) + second * 1000
}

/** Writes a workspace file with the evening in it, made by the app's own actions. */
export async function writeEvening(path: string, sheet: readonly SheetRow[] = SHEET): Promise<EventPlanId> {
  const db = await aWorkspace(new TestClock(at('12:00')))
  done(
    await startCommunity(db, {
      name: 'River Readers',
      city: 'Wuhan',
      currency: 'CNY',
      zone: ZONE,
      organiser: 'Ada',
    }),
  )
  const eventId = done(
    await createEvent(db, {
      title: 'Readers’ evening',
      type: 'salon',
      day: DAY,
      opensAt: 19 * 60,
      length: 120,
      hardClose: 21 * 60 + 30,
    }),
  )
  for (const [title, minutes, more] of sheet) {
    done(await addCue(db, { eventId, after: null, fields: { title, duration: minutes * 60, ...more } }))
  }
  done(await publishVersion(db, eventId))
  const { t } = await loadWords('en')
  const ask = { appVersion: '0.0.0', shellVersion: 'Node', reason: 'byHand', t, zone: ZONE } as const
  writeFileSync(path, (await exportWorkspaceFile(db, ask)).bytes)
  db.close()
  return eventId
}
