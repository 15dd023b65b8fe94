import { spawnSync } from 'node:child_process'
import { installMissing } from './install-missing.mjs'
import { root } from './project.mjs'

/**
 * Runs a TypeScript program of this folder with the arguments given, and ends as it ends. tsx reads the paths of
 * tsconfig.json, so it starts in the project; files the person names are taken from where they are.
 */
export function runTypeScript(program) {
  installMissing()
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/command-line/${program}`, ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SALONDESK_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
    },
  )
  process.exit(status ?? 1)
}
