import Dexie from 'dexie'
import { createEvent } from '@/actions/event-plan/create-event'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { previewSignUps } from '@/actions/sign-ups/preview-sign-ups'
import { readTable } from '@/exchange/table/read-table'
import type { Workspace } from '@/storage/database/workspace'

/** How long bringing a list in took, in ms a round, and the same rows written with nothing around them. */
export interface ImportTimes {
  readonly rows: number
  /** From the bytes to what is shown before the import; beside the page in the app, on it here. */
  readonly preview: readonly number[]
  readonly commit: readonly number[]
  /** Dexie's bulkAdd of the same rows of all tables in one strict transaction, without a log and without merging. */
  readonly bare: readonly number[]
}

/** A list as a platform exports it, every round with other people. */
export function longList(rows: number, round: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `Given${round}x${at},Family${at % 97},g${round}x${at}@example.org,1${round}9${String(at).padStart(8, '0')},registered,vegan`,
  )
  return ['First Name,Last Name,Email,Phone,Status,Diet', ...lines].join('\n')
}

/** Brings a list of so many rows in, so many times, each into an event of its own. */
export async function measureImport(db: Workspace, rows: number, rounds: number): Promise<ImportTimes> {
  const times = { preview: [] as number[], commit: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const event = await createEvent(db, { title: 'Bench', type: 'salon', day: '2026-12-20', opensAt: 840, length: 120 })
    if (!event.ok) throw new Error('No event')
    const eventId = event.value
    const bytes = new TextEncoder().encode(longList(rows, round))
    const from = performance.now()
    const table = await readTable(bytes, { people: true })
    if (!table.ok) throw new Error(table.reason.kind)
    const options = { zone: 'Asia/Shanghai', near: '2026-12-20' } as const
    const planned = await previewSignUps(db, table.value, { eventId, options, fields: null, doubts: new Map() })
    times.preview.push(performance.now() - from)

    const { platform, entries } = planned.file
    const before = performance.now()
    const done = await importSignUps(db, { eventId, fileName: 'a.csv', platform, entries, rows, rejected: 0, planned })
    times.commit.push(performance.now() - before)
    if (!done.ok || done.value.totals.added !== rows) throw new Error('Not everybody was added')
    times.bare.push(await addBare(db, eventId, round))
  }
  return { rows, ...times }
}

/** Writes the rows of one import again into a database of its own, with the same indexes. */
async function addBare(db: Workspace, eventId: string, round: number): Promise<number> {
  const attendances = await db.attendances.where('eventId').equals(eventId).toArray()
  const members = await db.members.bulkGet(attendances.map((row) => row.memberId))
  const name = `bare-import-${round}`
  await Dexie.delete(name)
  const bare = new Dexie(name, { chromeTransactionDurability: 'strict' })
  const stores = [db.attendances.schema, db.members.schema].map(({ name: store, primKey, indexes }) => [
    store,
    [primKey.src, ...indexes.map(({ src }) => src)].join(','),
  ])
  bare.version(1).stores(Object.fromEntries(stores) as Record<string, string>)
  await bare.open()
  const from = performance.now()
  await bare.transaction('rw', bare.tables, async () => {
    await bare.table('members').bulkAdd(members)
    await bare.table('attendances').bulkAdd(attendances)
  })
  const took = performance.now() - from
  bare.close()
  await Dexie.delete(name)
  return took
}
