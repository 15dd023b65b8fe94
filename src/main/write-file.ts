import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Why a file could not be written, as far as the person can do something about it. */
export type WriteFailure = 'full' | 'denied' | 'other'

export function whyNotWritten(error: unknown): WriteFailure {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY') return 'denied'
  return 'other'
}

/**
 * Writes a whole file or nothing: a hidden neighbour first, flushed to the disk, checked, then put in place in one
 * step. The check may refuse by throwing.
 */
export async function writeWhole(path: string, bytes: Uint8Array, check?: (draft: string) => Promise<void>) {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  let handle: FileHandle | null = null
  try {
    handle = await open(draft, 'wx')
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
    handle = null
    await check?.(draft)
    await renameWithPatience(draft, path)
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await unlink(draft).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/** On Windows a virus scanner may hold a fresh file for a moment. */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (process.platform !== 'win32' || attempt === 10 || (code !== 'EPERM' && code !== 'EBUSY')) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
    }
  }
}

/** Makes the new name itself durable; Windows does that on its own and cannot open folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
