import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Configuration, LinuxPackager } from 'electron-builder'

export const ROOT = join(import.meta.dirname, '..', '..')

/** The insides of electron-builder, reached from its own place because they are its dependencies, not ours. */
const inside = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { getConfig, validateConfiguration } = inside('app-builder-lib/out/util/config/config') as {
  getConfig(folder: string, file: string | null, more: null): Promise<Configuration>
  validateConfiguration(configuration: Configuration, log: unknown): Promise<void>
}
const { DebugLogger, log } = inside('builder-util') as {
  DebugLogger: new (isEnabled: boolean) => object
  log: { info: (...said: unknown[]) => void }
}
const { LinuxPackager: ForLinux } = inside('app-builder-lib') as { LinuxPackager: { prototype: LinuxPackager } }

/** The configuration as electron-builder resolves it: read by its own loader, defaults and file sets merged in. */
export async function resolvedConfiguration(): Promise<Configuration> {
  log.info = () => undefined
  return getConfig(ROOT, 'electron-builder.config.mjs', null)
}

/** Throws what electron-builder says of a configuration that is none. */
export function validate(configuration: object): Promise<void> {
  return validateConfiguration(configuration, new DebugLogger(false))
}

/** Sets the fuses of the program in a folder by electron-builder's own code, hook included, as for a Linux package. */
export async function setFuses(configuration: Configuration, appOutDir: string): Promise<void> {
  const packager = Object.create(ForLinux.prototype, {
    config: { value: configuration },
    executableName: { value: 'salondesk' },
  }) as LinuxPackager
  const context = { appOutDir, electronPlatformName: 'linux', packager }
  const { afterPack } = configuration
  if (typeof afterPack !== 'function') throw new Error('The hook is not a function')
  await afterPack(context as never)
  const { doAddElectronFuses } = packager as unknown as { doAddElectronFuses(given: unknown): Promise<void> }
  await doAddElectronFuses.call(packager, context)
}
