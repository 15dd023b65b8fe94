import { describe, expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { addMember } from '@/actions/member/add-member'
import { setTier } from '@/actions/member/set-tier'
import { changeEvent } from '@/actions/event-plan/change-event'
import { checkIn } from '@/actions/door/check-in'
import { addVenue } from '@/actions/venue/add-venue'
import { CHANGE_GROUPS } from '@/domain/history/change-groups'
import { TABLE_NAMES } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readActivityAbove, readActivityBelow, type ActivityEntry, type ActivityFilter } from '@/storage/reads/activity'
import { readActivityDetail } from '@/storage/reads/activity-detail'
import { commit } from '@/storage/writes/commit'
import { label, labelInWords, loadWords } from '@/words/create-words'
import { aMemberDraft, withEvent } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'
import { ok } from '@/domain/common/result'

const ALL: ActivityFilter = { eventId: null, memberId: null, tables: null, says: null }
const { t } = await loadWords('en')
const words = (entries: readonly ActivityEntry[]) => entries.map(({ label }) => labelInWords(t, label))

async function busy() {
  const db = await aWorkspace()
  const eventId = await withEvent(db, { title: 'Talk' })
  const ada = done(await addMember(db, { name: 'Ada' }))
  const bo = done(await addMember(db, { name: 'Bo' }))
  const attendanceId = done(await addToList(db, { eventId, memberId: ada }))
  done(await checkIn(db, { attendanceId, door: 'main', method: 'name' }))
  done(await setTier(db, { id: bo, tier: 'core' }))
  done(await changeEvent(db, eventId, { ownerId: bo }))
  done(await addVenue(db, { name: 'Hall' }))
  return { db, eventId, ada, bo, attendanceId }
}

/** Reads on until the end, as the screen does. */
async function whole(db: Workspace, filter: ActivityFilter): Promise<ActivityEntry[]> {
  const found: ActivityEntry[] = []
  let below: number | null = null
  do {
    const page: Awaited<ReturnType<typeof readActivityBelow>> = await readActivityBelow(db, filter, below)
    found.push(...page.entries)
    below = page.next
  } while (below !== null)
  return found
}

describe('the activity list', () => {
  it('is newest first, with who did what on which laptop', async () => {
    const { db } = await busy()
    const { entries, next } = await readActivityBelow(db, ALL, null)
    expect(next).toBeNull()
    expect(words(entries).slice(0, 3)).toEqual([
      'Added venue Hall',
      '“Talk”: Host set to Bo',
      'Bo is now a core member',
    ])
    expect(entries.map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
    expect(new Set(entries.map(({ device }) => device))).toEqual(new Set([(await db.state.get('state'))?.deviceId]))
  })

  it('of an event holds what was done for it, of a person what touched or named them', async () => {
    const { db, eventId, ada, bo } = await busy()
    expect(words(await whole(db, { ...ALL, eventId }))).toEqual([
      '“Talk”: Host set to Bo',
      'Checked in Ada',
      'Put Ada on the list',
    ])
    expect(words(await whole(db, { ...ALL, memberId: ada }))).toEqual([
      'Checked in Ada',
      'Put Ada on the list',
      'Added Ada',
    ])
    expect(words(await whole(db, { ...ALL, memberId: bo }))).toEqual([
      '“Talk”: Host set to Bo',
      'Bo is now a core member',
      'Added Bo',
    ])
  })

  it('takes a taking-back in wherever it lets the change in', async () => {
    const { db, ada, attendanceId } = await busy()
    done(await undo(db))
    done(await undo(db))
    done(await undo(db))
    expect(attendanceId).toMatch(/^att_/)
    done(await undo(db))
    const kinds = (await whole(db, { ...ALL, memberId: ada })).map(({ kind }) => kind)
    expect(kinds).toEqual(['undo', 'do', 'do', 'do'])
  })

  it('narrows by kind of thing and by words, in the language of the words', async () => {
    const { db } = await busy()
    expect(words(await whole(db, { ...ALL, tables: CHANGE_GROUPS.venues }))).toEqual(['Added venue Hall'])
    const says = (change: ActivityEntry['label']) => labelInWords(t, change).includes('core')
    expect(words(await whole(db, { ...ALL, says }))).toEqual(['Bo is now a core member'])
  })

  it('comes in pages that together hold every operation once, also where only few of many fit', async () => {
    const db = await aWorkspace()
    const member = done(await addMember(db, { name: 'Ada' }))
    for (let at = 0; at < 620; at++)
      await commit(db, { label: label('people.changes.changed', { name: String(at) }) }, async (write) => {
        await write.change('members', member, { note: String(at) })
        return ok(null)
      })
    const first = await readActivityBelow(db, ALL, null)
    expect([first.entries.length, first.next]).toEqual([100, 522])
    expect((await whole(db, ALL)).map(({ seq }) => seq)).toEqual(Array.from({ length: 621 }, (_, at) => 621 - at))
    const says = ({ params }: ActivityEntry['label']) => params['name'] === '7'
    expect((await whole(db, { ...ALL, says })).map(({ seq }) => seq)).toEqual([9])
    expect((await readActivityAbove(db, ALL, 619)).map(({ seq }) => seq)).toEqual([621, 620])
  })

  it('has a kind for every table', () => {
    expect(Object.values(CHANGE_GROUPS).flat().toSorted()).toEqual([...TABLE_NAMES].sort())
  })
})

describe('what an operation changed', () => {
  it('names the rows it mentions, also through others, and says which were deleted', async () => {
    const { db, ada, attendanceId } = await busy()
    const [entry] = (await whole(db, { ...ALL, memberId: ada })).filter(
      ({ label }) => label.key === 'door.changes.checkedIn',
    )
    if (!entry) throw new Error('No check-in')
    await commit(db, { label: label('people.changes.removed', { name: 'Ada' }) }, async (write) =>
      ok(await write.remove('members', ada)),
    )
    const detail = await readActivityDetail(db, entry.id, 20)
    expect(detail?.changes.map(({ table }) => table)).toEqual(['checkIns'])
    expect(detail?.names.get(attendanceId)).toEqual({
      table: 'attendances',
      text: 'Ada',
      wordKey: null,
      deleted: false,
    })
    const [change] = detail?.changes ?? []
    expect(detail?.names.get(change?.id ?? '')?.text).toBe('Ada')
  })

  it('comes in parts, and says how many rows there are', async () => {
    const db = await aWorkspace()
    await commit(db, { label: label('common.add') }, async (write) =>
      ok(
        await write.insertMany(
          'members',
          Array.from({ length: 30 }, (_, at) => aMemberDraft({ name: `P${at}` })),
        ),
      ),
    )
    const [entry] = await whole(db, ALL)
    const detail = entry && (await readActivityDetail(db, entry.id, 20))
    expect([detail?.changes.length, detail?.rows, detail?.names.size]).toEqual([20, 30, 20])
  })
})
