import type { Table } from 'dexie'
import type { CommunityBundle } from '@/domain/community/community-bundle'
import { byPosition } from '@/domain/common/order'
import type { Workspace } from '../database/workspace'

/** The community's people, places, things and events, read in one go so that they fit together. */
export function readCommunityBundle(db: Workspace): Promise<CommunityBundle> {
  return db.transaction('r', db.tables, async () => ({
    community: (await all(db.communities))[0] ?? null,
    chapters: (await all(db.chapters)).sort(byPosition),
    members: await all(db.members),
    venues: await all(db.venues),
    venueContacts: (await all(db.venueContacts)).sort(byPosition),
    rooms: (await all(db.rooms)).sort(byPosition),
    layouts: (await all(db.layouts)).sort(byPosition),
    materials: await all(db.materials),
    movements: await all(db.stockMovements),
    events: (await all(db.eventPlans)).sort((a, b) => compare(a.day ?? '9999', b.day ?? '9999')),
    attendances: await all(db.attendances),
    checkIns: await all(db.checkIns),
  }))
}

async function all<Row extends { readonly deleted: 0 | 1 }, Key, New>(table: Table<Row, Key, New>): Promise<Row[]> {
  return (await table.toArray()).filter((row) => row.deleted === 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
