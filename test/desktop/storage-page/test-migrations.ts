import { MIGRATIONS, newestVersion, type Migration } from '@/storage/migrations/migrations'

const AT_ONCE = 1000

/** A version that never was released: it touches every person. `afterRows` hears how many rows are done. */
export function withTestMigration(afterRows: (done: number) => void): readonly Migration[] {
  const version = newestVersion(MIGRATIONS) + 1
  return [
    ...MIGRATIONS,
    {
      version,
      name: 'every person gets a mark',
      stores: { members: 'id, *phones, cohort' },
      upgrade: async (transaction) => {
        const members = transaction.table<{ id: string; note: string }, string>('members')
        let done = 0
        for (let after = ''; ;) {
          const rows = await members.where('id').above(after).limit(AT_ONCE).toArray()
          if (rows.length === 0) return
          await members.bulkPut(rows.map((row) => ({ ...row, note: MARK })))
          after = rows.at(-1)?.id ?? ''
          done += rows.length
          afterRows(done)
        }
      },
    },
  ]
}

/** What the test migration leaves in every person. */
export const MARK = 'upgraded'
