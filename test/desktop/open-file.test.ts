import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { MemberId } from '@/domain/common/id'
import type { Operation } from '@/domain/history/operation'
import { writeChangesFile } from '@/exchange/workspace-file/write-changes-file'
import {
  aHome,
  backups,
  choose,
  cleanUp,
  databases,
  expectQuiet,
  go,
  opened,
  people,
  withBackup,
} from './walk/backed-up'

afterEach(cleanUp)

describe('a file that is opened', () => {
  it('and is bad says why and what to do, and nothing of it is written', async () => {
    const home = aHome()
    const running = await withBackup(home)
    const { page } = running
    const good = readFileSync(join(running.backups, backups(running.backups)[0] ?? ''))
    const json = JSON.parse(gunzipSync(good).toString()) as Record<string, unknown>
    const packed = (content: object) => gzipSync(JSON.stringify(content))
    const flipped = Buffer.from(gunzipSync(good).toString().replace('欧阳若水', '欧阳若木'))
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['empty', new Uint8Array(), 'The file is empty'],
      ['truncated', good.subarray(0, good.length / 2), 'not complete'],
      ['flipped', gzipSync(flipped), 'The file is damaged'],
      ['not ours', packed({ format: 'something else' }), 'not a Salondesk data file'],
      ['a picture', Buffer.from('\x89PNG\r\n\x1a\n....'), 'not a Salondesk data file'],
      ['newer format', packed({ ...json, formatVersion: 99 }), 'written by a newer Salondesk'],
      ['not its head', packed({ ...json, counts: 'many' }), 'The file is damaged'],
    ]
    for (const [name, bytes, said] of cases) {
      const path = join(home, `${name}.salondesk`)
      writeFileSync(path, bytes)
      await choose(running, path)
      const dialog = page.getByRole('dialog', { name: `Open “${name}.salondesk”` })
      await dialog.getByRole('alert').filter({ hasText: said }).waitFor()
      expect(await dialog.getByRole('button', { name: /Replace|Open/ }).count(), name).toBe(0)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(await databases(page)).toBe(1)
    expect(await people(page)).toEqual(['欧阳若水'])
    expectQuiet(running)
  })

  it('and belongs to another community can stand beside the open one, but never replace it', async () => {
    const home = aHome()
    const first = await withBackup(home, 'Hill Walkers')
    const file = join(home, 'hills.salondesk')
    copyFileSync(join(first.backups, backups(first.backups)[0] ?? ''), file)
    await first.quit()

    const running = await withBackup(aHome())
    const { page } = running
    // Opened from outside, as by a double click.
    running.run.app.emit('second-instance', {}, ['salondesk', file], home)
    const dialog = page.getByRole('dialog', { name: 'Open “hills.salondesk”' })
    await dialog.getByText('another community').first().waitFor()
    await dialog.getByRole('button', { name: 'Replace…' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Not replaced' }).waitFor()
    expect(await databases(page)).toBe(1)
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('button', { name: 'Switch community: Hill Walkers' }).waitFor()
    expect(await databases(page)).toBe(2)
    expectQuiet(running)
  })

  it('may be dropped on the window, on any screen', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    const bytes = [...readFileSync(join(running.backups, backups(running.backups)[0] ?? ''))]
    await go(page, '/calendar')
    const dropped = await page.evaluateHandle((content) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], 'dropped.salondesk'))
      return data
    }, bytes)
    await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
    await page.getByText('Let go to look').waitFor()
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    const dialog = page.getByRole('dialog', { name: 'Open “dropped.salondesk”' })
    await dialog.getByText('The file is whole').waitFor()
    expect(await page.getByText('Let go to look').count()).toBe(0)
    expectQuiet(running)
  })

  it('and holds changes that were not saved saves them after all, once', async () => {
    const home = aHome()
    const running = await withBackup(home)
    const { page } = running
    const { datasetId, deviceId, tables } = await opened(join(running.backups, backups(running.backups)[0] ?? ''))
    const members = tables['members'] ?? []
    const member = members.find((row) => row['name'] === '欧阳若水')
    if (!member) throw new Error('The backup lacks the member')
    const operation: Operation = {
      id: 'ope_01930000-0000-7000-8000-000000000001',
      seq: 99,
      at: Date.now(),
      hlc: 'x',
      device: deviceId,
      doneBy: 'Ada',
      schemaVersion: 1,
      label: { key: 'people.changes.changed', params: { name: '欧阳若水' } },
      kind: 'do',
      about: '',
      eventId: '',
      changes: [
        { table: 'members', id: member['id'] as MemberId, before: { name: '欧阳若水' }, after: { name: '欧阳' } },
      ],
    }
    const content = {
      appVersion: '0.2.0',
      schemaVersion: 1,
      datasetId,
      deviceId,
      epoch: 1,
      lastSeq: 2,
      communityName: 'River Readers',
      createdAt: Date.now(),
      operations: [operation],
    }
    const path = join(home, 'unsaved.salondesk-changes')
    writeFileSync(path, await writeChangesFile(content))
    await choose(running, path)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 change that was not saved').waitFor()
    await dialog.getByRole('button', { name: 'Save these changes now' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await people(page)).toEqual(['欧阳'])

    await choose(running, path)
    await dialog.getByRole('button', { name: 'Save these changes now' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'in it already' }).waitFor()
    expectQuiet(running)
  })
})
