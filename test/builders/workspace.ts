import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Clock, Instant } from '@/domain/common/time'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'

/** A clock that tests turn by hand. */
export class TestClock implements Clock {
  constructor(public at: Instant = Date.UTC(2026, 10, 21, 4, 0)) {}
  now(): Instant {
    this.at += 1
    return this.at
  }
}

/** A new, empty workspace in memory. Two with the same factory and name are the same data, as after a restart. */
export function aWorkspace(clock: Clock = new TestClock(), factory = new IDBFactory()): Promise<Workspace> {
  return openWorkspace('salondesk-test', clock, { indexedDB: factory, IDBKeyRange })
}
