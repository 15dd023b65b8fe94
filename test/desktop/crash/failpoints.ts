import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../stand-in/launch-desktop'

/** Every place in the shell at which it can be made to die, as its source names them. */
export function failpointsOfTheShell(): string[] {
  const folder = join(ROOT, 'src/main')
  const found = new Set<string>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    const source = readFileSync(join(folder, name), 'utf8')
    for (const [, point] of source.matchAll(/\bfailpoint\(\s*'([a-z]+:[a-z-]+)'/g)) found.add(point ?? '')
  }
  return [...found].sort()
}
