import type { DBCore, DBCoreTable, Dexie } from 'dexie'

const committing = new WeakSet<IDBTransaction>()

/** Marks a transaction as one that `commit()` runs; only such transactions may change rows. */
export function allowWrites(transaction: IDBTransaction): void {
  committing.add(transaction)
}

/**
 * Makes every write outside `commit()` throw. A row that changed without an operation beside it could never be undone,
 * journalled or merged, so the mistake has to be loud.
 */
export function guardWrites(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'writes only through commit',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name: string): DBCoreTable => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            if (!committing.has(request.trans as IDBTransaction))
              throw new Error(`Table "${name}" was written outside commit()`)
            return table.mutate(request)
          },
        }
      },
    }),
  })
}
