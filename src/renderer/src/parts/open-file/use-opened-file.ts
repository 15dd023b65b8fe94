import { useEffect, useState } from 'react'
import type { FileFacts } from '@/actions/recovery/file-desk'
import { workspaceFileInWords } from '@/actions/workspace/workspace-file-in-words'
import { looksLikeChanges, readChangesFile } from '@/exchange/workspace-file/read-changes-file'
import type { DoorFile } from '@/domain/attendance/door-file'
import { looksLikeDoorFile } from '@/exchange/door-file/read-door-file'
import type { ChangesFile } from '@/exchange/workspace-file/write-changes-file'
import type { Words } from '@/words/create-words'
import { useWords } from '../words'
import { doorFileInWords } from './door-file-words'
import type { FileSource } from './file-source'
import { workerDesk, type WorkerDesk } from './worker-desk'

export type OpenedFile =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'opened'; readonly facts: FileFacts; readonly desk: WorkerDesk }
  | { readonly kind: 'changes'; readonly file: ChangesFile }
  | { readonly kind: 'door'; readonly file: DoorFile }

/** Reads and checks a file beside the page. The source must stay the same: give the component a key. */
export function useOpenedFile(source: FileSource): OpenedFile {
  const { t } = useWords()
  const [state, setState] = useState<OpenedFile>({ kind: 'reading' })

  useEffect(() => {
    const desk = workerDesk()
    let stale = false
    const open = async (): Promise<OpenedFile> => {
      const bytes = await source.read()
      if (bytes === null) return { kind: 'refused', why: t('recovery.file.gone') }
      if (bytes === 'folder') return { kind: 'refused', why: t('recovery.file.folder') }
      if (looksLikeChanges(bytes)) return changesIn(t, bytes)
      if (looksLikeDoorFile(bytes)) return doorIn(t, desk, bytes)
      const opened = await desk.open(bytes)
      return opened.ok
        ? { kind: 'opened', facts: opened.value, desk }
        : { kind: 'refused', why: workspaceFileInWords(t, opened.reason) }
    }
    open().then(
      (next) => !stale && setState(next),
      (error: unknown) =>
        !stale && setState({ kind: 'refused', why: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      stale = true
      desk.end()
    }
  }, [source, t])

  return state
}

/** The list of ten thousand people is unpacked and checked beside the page, too. */
async function doorIn(t: Words, desk: WorkerDesk, bytes: Uint8Array): Promise<OpenedFile> {
  const read = await desk.openDoor(bytes)
  return read.ok ? { kind: 'door', file: read.value } : { kind: 'refused', why: doorFileInWords(t, read.reason) }
}

/** Changes that were not saved are few; the page reads them itself. */
async function changesIn(t: Words, bytes: Uint8Array): Promise<OpenedFile> {
  const read = await readChangesFile(bytes)
  if (read.ok) return { kind: 'changes', file: read.value }
  const { reason } = read
  return {
    kind: 'refused',
    why: workspaceFileInWords(t, reason.kind === 'damaged' ? { kind: 'damaged', table: '' } : reason),
  }
}
