import { beforeEach, describe, expect, it } from 'vitest'
import { addChapter } from '@/actions/member/add-chapter'
import { addMember } from '@/actions/member/add-member'
import { addTag } from '@/actions/member/add-tag'
import { changeMember } from '@/actions/member/change-member'
import { removeMember } from '@/actions/member/remove-member'
import { removeTag } from '@/actions/member/remove-tag'
import { setDoNotInvite } from '@/actions/member/set-do-not-invite'
import { setTier } from '@/actions/member/set-tier'
import type { MemberId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { readChapters, readMember, readMembers } from '@/storage/reads/members'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let id: MemberId

beforeEach(async () => {
  db = await aWorkspace()
  id = made(await addMember(db, { name: '沈亦舟', fields: { phones: ['138 0000 8830'] } }))
})

const member = () => readMember(db, id)

describe('a person in the directory', () => {
  it('needs a name; phones are kept as digits', async () => {
    expect(await member()).toMatchObject({ name: '沈亦舟', phones: ['13800008830'], tier: 'participant' })
    expect(await addMember(db, { name: '' })).toEqual({ ok: false, reason: { kind: 'nameMissing' } })
    expect(await addMember(db, { name: '甲', fields: { phones: ['1'] } })).toMatchObject({ ok: false })
  })

  it('takes several phones and e-mails, none of them twice', async () => {
    await changeMember(db, {
      id,
      fields: { phones: ['13800008830', '+86 13800008830', '021-5550 1187'], emails: ['a@b.cn', 'a@b.cn'] },
    })
    expect(await member()).toMatchObject({ phones: ['13800008830', '02155501187'], emails: ['a@b.cn'] })
  })

  it('refuses what cannot be right and keeps what was there', async () => {
    expect(await changeMember(db, { id, fields: { phones: ['12'], note: 'x' } })).toEqual({
      ok: false,
      reason: { kind: 'badPhone', phone: '12' },
    })
    expect(await changeMember(db, { id, fields: { birthday: '02-30' } })).toMatchObject({ ok: false })
    expect((await member())?.note).toBe('')
  })

  it('gets tags, loses them, and each step can be undone and redone', async () => {
    await addTag(db, { id, tag: '会摄影' })
    await addTag(db, { id, tag: '会摄影' })
    await addTag(db, { id, tag: '志愿者' })
    expect((await member())?.tags).toEqual(['会摄影', '志愿者'])
    await removeTag(db, { id, tag: '会摄影' })
    expect((await member())?.tags).toEqual(['志愿者'])
    await undo(db)
    expect((await member())?.tags).toEqual(['会摄影', '志愿者'])
    await redo(db)
    expect((await member())?.tags).toEqual(['志愿者'])
  })

  it('moves on the ladder, and the change says where to', async () => {
    await setTier(db, { id, tier: 'core' })
    expect((await readUndoState(db)).undo).toEqual({ key: 'people.changes.tier.core', params: { name: '沈亦舟' } })
    await undo(db)
    expect((await member())?.tier).toBe('participant')
  })

  it('is not invited any more only with a reason', async () => {
    expect(await setDoNotInvite(db, { id, reason: ' ' })).toEqual({ ok: false, reason: { kind: 'reasonMissing' } })
    await setDoNotInvite(db, { id, reason: '本人要求' })
    expect(await member()).toMatchObject({ doNotInvite: true, doNotInviteReason: '本人要求' })
    await setDoNotInvite(db, { id, reason: null })
    expect(await member()).toMatchObject({ doNotInvite: false, doNotInviteReason: '' })
  })

  it('is listed by the reading of the name, and not when deleted', async () => {
    await addMember(db, { name: '白晓' })
    await addMember(db, { name: '周启明' })
    expect((await readMembers(db)).map((one) => one.name)).toEqual(['白晓', '沈亦舟', '周启明'])
    await removeMember(db, { id })
    expect((await readMembers(db)).map((one) => one.name)).toEqual(['白晓', '周启明'])
    expect(await changeMember(db, { id, fields: { note: 'x' } })).toEqual({ ok: false, reason: { kind: 'gone' } })
    await undo(db)
    expect(await member()).not.toBeNull()
  })

  it('can belong to a chapter', async () => {
    const chapterId = made(await addChapter(db, { name: '杭州', city: '杭州' }))
    await changeMember(db, { id, fields: { chapterId } })
    expect((await readChapters(db)).map((chapter) => chapter.name)).toEqual(['杭州'])
    expect((await member())?.chapterId).toBe(chapterId)
    expect(await addChapter(db, { name: '' })).toMatchObject({ ok: false })
  })
})
