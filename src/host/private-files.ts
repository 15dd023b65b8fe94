/** A file that a worker holds alone; the page's own type library does not know it. */
export interface HeldFile {
  getSize(): number
  read(into: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  truncate(length: number): void
  flush(): void
  close(): void
}

/** A folder of the origin's private file system, reached step by step; null when it is not there and is not to be made. */
export async function privateFolder(
  path: readonly string[],
  options: { readonly create: boolean },
): Promise<FileSystemDirectoryHandle | null> {
  let folder = await navigator.storage.getDirectory()
  for (const name of path) {
    try {
      folder = await folder.getDirectoryHandle(name, options)
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return null
      throw error
    }
  }
  return folder
}

const PATIENCE_MS = 200
const PATIENCE_TIMES = 10

/** Tries for two seconds: another window may hold the file, and lets go of it soon after its last write. */
export async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === PATIENCE_TIMES || !isNamed(error, 'NoModificationAllowedError')) throw error
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    }
  }
}

/** Holds a file until it is closed. Only a worker can; no other window can write meanwhile. */
export function openFile(file: FileSystemFileHandle): Promise<HeldFile> {
  return withPatience(() =>
    (file as unknown as { createSyncAccessHandle(): Promise<HeldFile> }).createSyncAccessHandle(),
  )
}

/** Holds a file for as long as the work takes. */
export async function holdFile<T>(file: FileSystemFileHandle, work: (held: HeldFile) => T): Promise<T> {
  const held = await openFile(file)
  try {
    return work(held)
  } finally {
    held.close()
  }
}

export function writeAll(held: HeldFile, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) {
    const written = held.write(bytes.subarray(done), { at: at + done })
    if (written === 0) throw new DOMException('No room for more', 'QuotaExceededError')
    done += written
  }
}

export async function readWhole(file: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await file.getFile()).arrayBuffer())
}

export async function entriesOf(folder: FileSystemDirectoryHandle): Promise<FileSystemHandle[]> {
  const entries: FileSystemHandle[] = []
  for await (const entry of folder.values()) entries.push(entry)
  return entries
}

export function isNamed(error: unknown, ...names: string[]): boolean {
  return error instanceof DOMException && names.includes(error.name)
}
