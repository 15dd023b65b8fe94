import { spawnSync } from 'node:child_process'
import { buildIfChanged } from '../../src/command-line/build-if-changed.mjs'
import { installMissing } from '../../src/command-line/install-missing.mjs'
import { root } from '../../src/command-line/project.mjs'

installMissing()
buildIfChanged()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/bench.ts'], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
