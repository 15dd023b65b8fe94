import type { CommunityId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import type { LocalDay } from '@/domain/common/time'
import { TABLE_NAMES, type TableName, type Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'
import type { Language } from '@/words/language'
import { BUILT_IN_TEMPLATES, builtInTemplate, textLanguage } from '../event-plan/built-in-templates'
import { aftermathRows } from './aftermath-rows'
import { attendanceRows } from './attendance-rows'
import { communityRows } from './community-rows'
import { eventRows } from './event-rows'
import { ledgerRows } from './ledger-rows'
import { materialRows } from './material-rows'
import { readSampleData } from './sample-data'
import { sampleFrame, sampleId, type SampleFrame, type SampleRows } from './sample-frame'
import { venueRows } from './venue-rows'

/** Which sample: its language, and the day around which its events lie. */
export interface LoadSampleAsk {
  readonly language: Language
  readonly today: LocalDay
}

/**
 * Fills an empty workspace with the sample community. The same language and day give the same rows. It is a starting
 * state: it cannot be undone, only removed with its workspace. Refused where there is a community already.
 */
export async function loadSample(
  db: Workspace,
  { language, today }: LoadSampleAsk,
): Promise<Result<CommunityId, 'alreadyStarted'>> {
  const data = await readSampleData()
  const templates = Object.fromEntries(
    await Promise.all(
      BUILT_IN_TEMPLATES.map(async (key) => [
        key,
        { content: await builtInTemplate(key, language), english: await builtInTemplate(key, 'en') },
      ]),
    ),
  ) as SampleFrame['templates']
  const parts = sampleParts(sampleFrame(data, templates, textLanguage(language), today))
  return commit<CommunityId, 'alreadyStarted'>(
    db,
    { label: label('templates.changes.sampleLoaded'), kind: 'base' },
    async (write) => {
      if ((await db.communities.count()) > 0) return refused('alreadyStarted')
      for (const table of TABLE_NAMES) await insertAll(write, table, parts)
      return ok(sampleId('com', 'community'))
    },
  )
}

function sampleParts(frame: SampleFrame): SampleRows[] {
  const { events, attendance, debriefs } = frame.data
  return [
    communityRows(frame),
    venueRows(frame),
    materialRows(frame),
    ...events.flatMap((event) => {
      const list = attendance[event.key]
      return [
        eventRows(frame, event),
        list ? attendanceRows(frame, event, list) : {},
        aftermathRows(frame, event, debriefs[event.key]),
      ]
    }),
    ledgerRows(frame),
  ]
}

async function insertAll<Name extends TableName>(
  write: Writer,
  table: Name,
  parts: readonly SampleRows[],
): Promise<void> {
  type Rows = readonly (Draft<Tables[Name]> & { readonly id: Tables[Name]['id'] })[]
  const rows = parts.flatMap((part) => (part[table] ?? []) as Rows)
  if (rows.length > 0) await write.insertMany(table, rows)
}
