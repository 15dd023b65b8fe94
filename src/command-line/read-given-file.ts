import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Words } from '@/words/create-words'
import { Unusable } from './unusable'

/** The bytes of a file that was named on the command line. Throws `Unusable` where there is none to read. */
export async function readGivenFile(path: string, t: Words): Promise<Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Unusable(t('demo.fileMissing', { file: path }))
  if (found.isDirectory()) throw new Unusable(t('demo.fileIsFolder', { file: path }))
  const bytes = await readFile(path).catch((error: Error) => {
    throw new Unusable(t('demo.fileUnreadable', { file: path, why: error.message }))
  })
  return new Uint8Array(bytes)
}
