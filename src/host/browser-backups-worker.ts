import { backupsToDrop } from '@/domain/safety/retention'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import { BackupShelf } from './backup-shelf'
import type { BackupsAnswer, BackupsQuestion } from './browser-backups'
import { BrowserDrawer } from './browser-backups-drawer'

const shelf = new BackupShelf(new BrowserDrawer(), {
  place: 'first',
  now: Date.now,
  verify: verifyWorkspaceFile,
  drop: backupsToDrop,
  safeUpTo: async (key, seq) => answer({ kind: 'safeUpTo', key, seq }),
})

addEventListener('message', ({ data }: MessageEvent<BackupsQuestion>) => {
  const { id } = data
  ask(data).then(
    (value) => answer({ kind: 'value', id, value }),
    (error: unknown) => answer({ kind: 'error', id, message: String(error) }),
  )
})

function ask(question: BackupsQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'backUp':
      return shelf.backUp(question.request)
    case 'list':
      return shelf.list()
    case 'read':
      return shelf.read(question.name)
  }
}

function answer(said: BackupsAnswer): void {
  postMessage(said)
}
