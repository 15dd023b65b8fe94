import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Words } from '@/words/create-words'
import { Unusable } from './unusable'

/** A file that was made, not written yet. */
export interface MadeFile {
  readonly what: string
  readonly name: string
  readonly content: Uint8Array | string
}

/** Writes all files into the folder or none: first beside each other in a folder of their own, then each in its place. */
export async function writeAll(
  folder: string,
  files: readonly MadeFile[],
  t: Words,
): Promise<{ readonly what: string; readonly path: string }[]> {
  let waiting: string | null = null
  try {
    await mkdir(folder, { recursive: true })
    waiting = await mkdtemp(join(folder, '.writing-'))
    for (const file of files) await writeFile(join(waiting, file.name), file.content)
    for (const file of files) await rename(join(waiting, file.name), join(folder, file.name))
  } catch (error) {
    throw new Unusable(t('demo.outUnwritable', { folder, why: error instanceof Error ? error.message : '' }))
  } finally {
    if (waiting !== null) await rm(waiting, { recursive: true, force: true })
  }
  return files.map(({ what, name }) => ({ what, path: join(folder, name) }))
}
