import { readdirSync, readFileSync } from 'node:fs'

/** Every process of the browser that runs on a profile. Its helpers carry no profile, but their ancestor does. */
export function browserProcesses(profile: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]))
  const roots = new Set(all.filter((pid) => argumentsOf(pid).includes(`--user-data-dir=${profile}`)))
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (roots.has(pid) || belongs(parents.get(pid)))
  return all.filter((pid) => belongs(pid) && pid !== process.pid)
}

/** The process of a browser that takes the pictures of its cameras. */
export function captureProcess(profile: string): number {
  const pid = browserProcesses(profile).find((one) => argumentsOf(one).some((said) => said.includes('VideoCapture')))
  if (pid === undefined) throw new Error('No process takes pictures')
  return pid
}

/** Kills a browser as a power cut would: no process of it gets to say anything. Resolves when they are gone. */
export async function killBrowser(profile: string): Promise<void> {
  const pids = browserProcesses(profile)
  for (const pid of pids) kill(pid)
  await gone(pids)
}

/** Kills a process and everything in its group. Resolves when the process is gone. */
export async function killGroup(pid: number): Promise<void> {
  kill(-pid)
  await gone([pid])
}

async function gone(pids: readonly number[]): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (pids.every((pid) => !isAlive(pid))) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Still alive after SIGKILL: ${pids.filter(isAlive).join(', ')}`)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** A zombie holds no file any more. */
function isAlive(pid: number): boolean {
  return !['', 'Z', 'X'].includes(stat(pid)[0] ?? '')
}

function parentOf(pid: number): number {
  return Number(stat(pid)[1] ?? 0)
}

/** State, parent and what follows: the fields after the program's name, which may hold anything. */
function stat(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function argumentsOf(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`).split('\0')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
