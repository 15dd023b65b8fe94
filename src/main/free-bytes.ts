import { statfs } from 'node:fs/promises'

/** Free bytes on the fuller of the disks that hold these folders; null when none of them can tell. */
export async function leastFreeBytes(folders: readonly string[]): Promise<number | null> {
  const found = await Promise.all(
    folders.map((folder) =>
      statfs(folder).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      ),
    ),
  )
  const told = found.filter((bytes) => bytes !== null)
  return told.length === 0 ? null : Math.min(...told)
}
