import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PICK_RULES } from '@/host/pick-rules'
import { filesIn, type OpenedFile, OpenedFiles } from '@/main/open-file'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-open-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the arguments of a start', () => {
  it('name only workspace and door files, relative ones from where the start was', () => {
    expect(
      filesIn(
        [
          '/opt/salondesk.salondesk',
          '--inspect=1.salondesk',
          '-x.salondesk',
          'list.csv',
          '/etc/passwd',
          'salondesk://event/1',
          'https://foreign.example/a.salondesk\0',
          'our club.SALONDESK',
          join(folder, 'b.salondesk'),
          'side door.salondoor',
          '',
        ],
        folder,
      ),
    ).toEqual(['our club.SALONDESK', 'b.salondesk', 'side door.salondoor'].map((name) => join(folder, name)))
  })

  it('are not a way to open hundreds', () => {
    const many = Array.from({ length: 100 }, (_, index) => `${index}.salondesk`)
    expect(filesIn(['app', ...many], folder)).toHaveLength(8)
  })
})

describe('a file opened from outside', () => {
  function listening() {
    const handed: OpenedFile[] = []
    let fronts = 0
    const files = new OpenedFiles(
      (opened) => void handed.push(opened),
      () => (fronts += 1),
    )
    return { files, handed, fronts: () => fronts }
  }

  it('waits until the page listens, is handed over once, and brings the window to the front', async () => {
    const path = join(folder, '读书会.salondesk')
    writeFileSync(path, Buffer.from([31, 139, 0]))
    const { files, handed, fronts } = listening()
    await files.add([path])
    expect(handed).toEqual([])
    await files.pageListens()
    expect(handed).toEqual([{ kind: 'picked', file: { name: '读书会.salondesk', bytes: Buffer.from([31, 139, 0]) } }])
    expect(fronts()).toBe(1)
    await files.pageListens()
    expect(handed).toHaveLength(1)
    files.pageLeft()
    await files.add([path])
    expect(handed).toHaveLength(1)
    await files.pageListens()
    expect(handed).toHaveLength(2)
  })

  it('is told of when it is too big, without being read', async () => {
    const path = join(folder, 'huge.salondesk')
    writeFileSync(path, '')
    truncateSync(path, PICK_RULES.workspace.limit + 1)
    const { files, handed } = listening()
    await files.pageListens()
    await files.add([path])
    expect(handed).toEqual([
      { kind: 'refused', why: 'tooBig', name: 'huge.salondesk', limit: PICK_RULES.workspace.limit },
    ])
  })

  it('is nothing when it is no ordinary file of ours', async () => {
    mkdirSync(join(folder, 'folder.salondesk'))
    writeFileSync(join(folder, 'list.csv'), 'a')
    const { files, handed, fronts } = listening()
    await files.pageListens()
    await files.add(
      ['gone.salondesk', 'folder.salondesk', 'list.csv', 'list.csv/x.salondesk'].map((n) => join(folder, n)),
    )
    expect(handed).toEqual([])
    expect(fronts()).toBe(0)
  })
})
