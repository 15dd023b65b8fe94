import { describe, expect, it } from 'vitest'
import { deleteEvent } from '@/actions/event-plan/delete-event'
import { readEventAtHand } from '@/storage/reads/palette'
import { withEvent } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

describe('the event that the palette offers the parts of', () => {
  it('is the one that is open, else the next one', async () => {
    const db = await aWorkspace()
    const past = await withEvent(db, { day: '2026-05-01' })
    const next = await withEvent(db, { day: '2026-12-12' })
    expect((await readEventAtHand(db, past, '2026-11-23'))?.id).toBe(past)
    expect((await readEventAtHand(db, null, '2026-11-23'))?.id).toBe(next)
    done(await deleteEvent(db, past))
    expect((await readEventAtHand(db, past, '2026-11-23'))?.id).toBe(next)
    done(await deleteEvent(db, next))
    expect(await readEventAtHand(db, null, '2026-11-23')).toBeNull()
  })
})
