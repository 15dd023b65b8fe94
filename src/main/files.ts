import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { OutgoingFile, PickOutcome, PickRequest, SaveOutcome } from '@/host/contract'
import { PICK_RULES } from '@/host/pick-rules'
import type { MenuWords } from './menu-words'
import { safeFileName } from './safe-file-name'
import { whyNotWritten, writeWhole } from './write-file'

/** Asks where, then writes. The page hands over bytes and a name to begin with; the path stays here. */
export async function saveFile(window: BrowserWindow, file: OutgoingFile, words: MenuWords): Promise<SaveOutcome> {
  const suggested = safeFileName(file.suggestedName)
  const extension = extname(suggested).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [
      ...(extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]),
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  try {
    await writeWhole(filePath, file.bytes)
    return { kind: 'saved', name: basename(filePath) }
  } catch (error) {
    return { kind: 'failed', why: whyNotWritten(error) }
  }
}

/** Asks for one file and reads it, unless it is larger than anything of its kind should be. */
export async function pickFile(window: BrowserWindow, request: PickRequest, words: MenuWords): Promise<PickOutcome> {
  const { extensions, limit } = PICK_RULES[request.purpose]
  const { title, kind } = {
    signUps: { title: words.pickSignUps, kind: words.signUpFiles },
    runSheet: { title: words.pickRunSheet, kind: words.runSheetFiles },
    workspace: { title: words.pickWorkspace, kind: words.workspaceFiles },
  }[request.purpose]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [
      { name: kind, extensions: [...extensions] },
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return { kind: 'cancelled' }
  const name = basename(path)
  try {
    if ((await stat(path)).size > limit) return { kind: 'refused', why: 'tooBig', name, limit }
    return { kind: 'picked', file: { name, bytes: await readFile(path) } }
  } catch {
    return { kind: 'refused', why: 'unreadable', name, limit }
  }
}
