import { renameSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'

const LARGEST_BYTES = 5 * 1024 * 1024
export const LOG_NAMES = ['main.log', 'main.1.log', 'main.2.log'] as const

/** Numbers, switches, and single words of the program such as an error code. */
export type LogDetail = Readonly<Record<string, number | boolean | null | string>>

export interface Log {
  note(event: string, detail?: LogDetail): void
  /** An error's kind, code and place in the program; never its message, which may hold a path or what somebody wrote. */
  error(event: string, error: unknown): void
}

/** A word of the program: short, and nothing that could be a name, a number to call or a path. */
const WORD = /^[A-Za-z][A-Za-z0-9.-]{0,39}$/

function cleanDetail(detail: LogDetail): LogDetail {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' && !WORD.test(value) && !/^\d+\.\d+\.\d+$/.test(value) ? '…' : value,
    ]),
  )
}

/** What may be told of an error: its kind, its code, and where in the program it happened. */
export function errorDetail(error: unknown): { readonly kind: string; readonly code: string; readonly at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', at: [] }
  const { code } = error as NodeJS.ErrnoException
  const kind = WORD.test(error.name) ? error.name : 'Error'
  const at = (error.stack ?? '')
    .split('\n')
    .flatMap((line) => {
      // Only frames: the message stands above them, and a frame's folder says whose machine it is.
      const frame = /^\s+at (?:([\w.$<># ]{1,80}) \()?(?:[^()]*[\\/])?([\w.-]+:\d+:\d+)\)?$/.exec(line)
      return frame === null ? [] : [`${frame[1] ?? ''} ${frame[2]}`.trim()]
    })
    .slice(0, 12)
  return { kind, code: typeof code === 'string' && WORD.test(code.replaceAll('_', '-')) ? code : '', at }
}

/** The app's own log: a file of at most 5 MB and two older ones, and nothing anywhere else. */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: folder })
  const { file, console: terminal, ...others } = logger.transports
  for (const other of Object.values(others)) if (other) other.level = false
  terminal.level = process.env['SALONDESK_LOG'] === 'terminal' ? 'info' : false
  file.setAppName('Salondesk')
  file.level = 'info'
  file.maxSize = LARGEST_BYTES
  file.format = '{iso} {level} {text}'
  file.resolvePathFn = () => join(folder, LOG_NAMES[0])
  file.archiveLogFn = () => shiftLogs(folder)
  return {
    note: (event, detail = {}) => logger.info(event, JSON.stringify(cleanDetail(detail))),
    error: (event, error) => logger.error(event, JSON.stringify(errorDetail(error))),
  }
}

function shiftLogs(folder: string): void {
  for (let older = LOG_NAMES.length - 1; older > 0; older -= 1) {
    try {
      renameSync(join(folder, LOG_NAMES[older - 1] as string), join(folder, LOG_NAMES[older] as string))
    } catch {
      // The older one is not there yet, or something holds it; then it is written over at the next turn.
    }
  }
}
