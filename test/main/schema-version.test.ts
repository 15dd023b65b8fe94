import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { MIN_READER_VERSION, SCHEMA_VERSION } from '@/domain/safety/schema-version'
import { aWorkspace } from '../builders/workspace'

describe('P7 the version that the shell compares at the start', () => {
  it('P7 is the version of the database that the page opens', async () => {
    const db = await aWorkspace()
    expect(db.verno).toBe(SCHEMA_VERSION)
    expect(MIN_READER_VERSION).toBeLessThanOrEqual(SCHEMA_VERSION)
    db.close()
  })
})
