import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asideToDrop, freeAsideName } from '@/host/aside-names'
import { syncFolder, writeWhole } from './write-file'

/** Where journals lie that were ended, begun anew or cut, in case somebody must look into them by hand. */
export class AsideFolder {
  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  /** A path that is not taken, named after the moment and what it is. */
  async freePath(what: string): Promise<string> {
    const made = await mkdir(this.folder, { recursive: true })
    if (made !== undefined) await syncFolder(dirname(this.folder))
    return join(this.folder, freeAsideName(what, this.now(), await readdir(this.folder)))
  }

  async keep(what: string, bytes: Uint8Array): Promise<void> {
    await writeWhole(await this.freePath(what), bytes)
    await this.dropOld()
  }

  /** After something was moved here. */
  async settle(): Promise<void> {
    await syncFolder(this.folder)
    await this.dropOld()
  }

  private async dropOld(): Promise<void> {
    for (const name of asideToDrop(await readdir(this.folder), this.now())) {
      await rm(join(this.folder, name), { recursive: true, force: true })
    }
  }
}
