import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { failureOf } from '@/storage/database/failure'

const thrown = (name: string, message = '') => new DOMException(message, name)
/** As Dexie wraps the reason for which the browser aborted a transaction. */
const aborted = (name: string, message: string) => {
  const AbortError = Dexie.AbortError as unknown as new (inner: unknown) => Error
  return new AbortError(thrown(name, message))
}

describe('what an error of the database means', () => {
  it.each([
    ['a full disk', thrown('QuotaExceededError'), 'full'],
    [
      'a full disk, at the end of the transaction',
      aborted('QuotaExceededError', 'Encountered disk full while committing'),
      'full',
    ],
    ['a full disk that goes by another name', aborted('UnknownError', 'IO error: No space left (ENOSPC)'), 'full'],
    ['a connection that was lost', aborted('UnknownError', 'Connection is closing because of: IO error'), 'closed'],
    ['a store that does not open any more', thrown('UnknownError', 'Internal error opening backing store'), 'closed'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
    ['a dead connection', thrown('InvalidStateError', 'The database connection is closing.'), 'closed'],
    ['an unreadable page', thrown('UnknownError', 'Seek failure'), 'failed'],
    ['an abort without a reason', thrown('AbortError'), 'failed'],
    ['a newer database', thrown('VersionError'), 'newerApp'],
  ])('%s', (_, error, why) => {
    expect(failureOf(error)?.why).toBe(why)
  })

  it('keeps what the database said, for a report', () => {
    expect(failureOf(aborted('QuotaExceededError', 'disk full'))?.detail).toContain('QuotaExceededError disk full')
  })

  it('looks into a bulk write', () => {
    const BulkError = Dexie.BulkError as unknown as new (message: string, failures: unknown[]) => Error
    expect(failureOf(new BulkError('1 of 3', [thrown('QuotaExceededError')]))?.why).toBe('full')
    expect(failureOf(new BulkError('1 of 3', [thrown('ConstraintError')]))).toBeNull()
  })

  it.each([
    ['an id that is there already', thrown('ConstraintError', 'Key already exists')],
    ['… told at the end of the transaction', aborted('ConstraintError', 'Key already exists')],
    ['a row without an id', thrown('DataError')],
    ['a row that cannot be stored', thrown('DataCloneError')],
    ['waiting for something else inside a transaction', thrown('TransactionInactiveError')],
    ['a table that does not exist', thrown('NotFoundError')],
    ['a slip of the program', new TypeError('undefined is not a function')],
    ['something that is no error', 'text'],
  ])('is nothing of the kind: %s', (_, error) => {
    expect(failureOf(error)).toBeNull()
  })
})
