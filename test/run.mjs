import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build, noteBuild } from '../src/command-line/build-if-changed.mjs'
import { installMissing } from '../src/command-line/install-missing.mjs'
import { root } from '../src/command-line/project.mjs'
import { findChromium } from './desktop/stand-in/find-chromium.mjs'

/** Days begin at different moments here, and one zone is 12 h 45 min ahead: a rule that leans on the machine's zone fails. */
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Chatham']
const TYPE_PROJECTS = ['src/domain', 'src/main', 'src/renderer', 'test']

const total = { passed: 0, failed: 0 }
/** What failed, and what passed only when it was tried again: said together at the end, where nobody has to search. */
const remarks = []
const isCheck = process.argv.includes('--check')
/** More rounds of the crash tests, every row of their tables, and new cases for the property tests. */
const isLong = process.argv.includes('--long')
const TIME_LIMIT = (isLong ? 180 : 60) * 60_000

installMissing()
await inPairs([
  () => step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  () => step('lint', 'eslint', ['.', '--max-warnings', '0']),
  ...TYPE_PROJECTS.map((project) => () => step(`types of ${project}`, 'typescript', ['-p', project], 'tsc')),
])
const length = isLong ? { SALONDESK_LONG: '1' } : {}
for (const zone of isCheck ? ZONES.slice(0, 1) : ZONES)
  await tests(`unit tests in ${zone}`, 'unit', { TZ: zone, ...length })
if (isCheck) await step('unused code', 'knip', [])
else await endToEnd()

for (const remark of remarks) print(remark)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1

/** Builds the app and drives it in a real Chromium. */
async function endToEnd() {
  const startedAt = Date.now()
  const built = build('quiet').status === 0
  count('build', built ? 1 : 0, built ? 0 : 1, startedAt)
  if (!built) return count('end-to-end tests (there is no build to test)', 0, 1, startedAt)
  noteBuild()
  try {
    print(`   with ${findChromium()}`)
  } catch (error) {
    print(error.message)
    return count('end-to-end tests', 0, 1, startedAt)
  }
  await tests('end-to-end tests', 'desktop', length)
}

/** One tool that either holds or not. What it says is shown when it does not. */
async function step(name, library, args, program = library) {
  const startedAt = Date.now()
  const { code, output } = await run(library, program, args, {}, 'keep')
  if (code !== 0) print(output.trimEnd())
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, startedAt)
}

/** One run of vitest. Its own count is read from its report; a run without one counts as failed. */
async function tests(name, project, environment) {
  const startedAt = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'salondesk-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  print(`── ${name}`)
  const { code } = await run('vitest', 'vitest', args, environment, 'show')
  const { passed, failed } = readReport(report)
  rmSync(folder, { recursive: true, force: true })
  count(name, passed, code !== 0 && failed === 0 ? 1 : failed, startedAt)
}

function readReport(path) {
  let report
  try {
    report = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
  // A file that cannot be loaded has no tests that could fail; a test that is left out proves nothing.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  for (const { name } of unloaded) remarks.push(`could not be loaded: ${relative(root, name)}`)
  for (const { name, assertionResults } of report.testResults)
    for (const test of assertionResults) {
      if (test.failureMessages.length === 0) continue
      const tried = test.status === 'passed' ? 'passed at the second try' : 'failed'
      remarks.push(`${tried}: ${relative(root, name)}: ${test.fullName}: ${test.failureMessages[0].slice(0, 300)}`)
    }
  const leftOut = report.numPendingTests + report.numTodoTests
  if (leftOut > 0) print(`${leftOut} tests were skipped, which counts as failed.`)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length + leftOut }
}

function run(library, program, args, environment, output) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', library, 'package.json'), 'utf8'))
  const file = join(root, 'node_modules', library, typeof bin === 'string' ? bin : bin[program])
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT,
  })
  let said = ''
  child.stdout?.on('data', (part) => (said += part))
  child.stderr?.on('data', (part) => (said += part))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${said}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: said }))
  })
}

/** Two at a time: what a small machine can carry. */
async function inPairs(jobs) {
  const waiting = [...jobs]
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job()
  }
  await Promise.all([worker(), worker()])
}

function count(name, passed, failed, startedAt) {
  total.passed += passed
  total.failed += failed
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  print(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
