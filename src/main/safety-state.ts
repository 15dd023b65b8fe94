import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { JournalKey } from '@/domain/safety/journal'
import type { WitnessStore } from '@/host/journal-disk'
import { putAside, writeSmallFile } from './write-small-file'

const SafetyStateShape = z.strictObject({
  version: z.literal(1),
  cleanExit: z.boolean(),
  appVersion: z.string().min(1),
  electronMajor: z.int().min(0),
  schemaVersion: z.int().min(0),
  minReaderVersion: z.int().min(0),
  witnesses: z.record(z.string(), z.int().min(0)),
  secondFolder: z.string().min(1).nullable(),
})

/** What the shell notes beside the browser's profile, to tell at the next start whether all is as it was left. */
export type SafetyState = Readonly<z.infer<typeof SafetyStateShape>>

/**
 * What was found at the start. `new`: neither a state nor data, a first start. `lost`: data but no readable state, which
 * counts as an unclean end.
 */
export type SafetyFinding =
  { readonly kind: 'known'; readonly state: SafetyState } | { readonly kind: 'new' } | { readonly kind: 'lost' }

/** How long a number may wait until it is noted: it is a third witness, not the record itself. */
const WITNESS_WAIT_MS = 1000

/**
 * `state.json` of the safety folder. A change is on the disk when the call returns, and throws when it cannot be; only
 * witness numbers wait a moment.
 */
export class SafetyStateFile implements WitnessStore {
  /** What the last run of the app had left. */
  readonly found: SafetyFinding
  private state: SafetyState
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly path: string,
    own: Pick<SafetyState, 'appVersion' | 'electronMajor' | 'schemaVersion' | 'minReaderVersion'>,
    hasData: boolean,
  ) {
    this.found = this.load(hasData)
    this.state =
      this.found.kind === 'known'
        ? this.found.state
        : { version: 1, cleanExit: false, ...own, witnesses: {}, secondFolder: null }
  }

  get current(): SafetyState {
    return this.state
  }

  change(part: Partial<Omit<SafetyState, 'version'>>): void {
    this.state = { ...this.state, ...part }
    this.write()
  }

  /** The last number noted for a journal; 0 while there is none. */
  witnessOf(key: JournalKey): number {
    return this.state.witnesses[nameOf(key)] ?? 0
  }

  /** Notes the number of the last operation on the disk, within a second; 0 forgets the journal. */
  note(key: JournalKey, seq: number): void {
    const { [nameOf(key)]: _before, ...others } = this.state.witnesses
    this.state = { ...this.state, witnesses: seq === 0 ? others : { ...others, [nameOf(key)]: seq } }
    this.timer ??= setTimeout(() => {
      try {
        this.write()
      } catch {
        // The journal itself stands; a number that could not be noted on a full disk is noted with the next one.
      }
    }, WITNESS_WAIT_MS)
  }

  /** Brings waiting witness numbers to the disk. */
  flush(): void {
    if (this.timer !== null) this.write()
  }

  private write(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    mkdirSync(dirname(this.path), { recursive: true })
    writeSmallFile(this.path, JSON.stringify(this.state, null, 2))
  }

  private load(hasData: boolean): SafetyFinding {
    const nothing: SafetyFinding = { kind: hasData ? 'lost' : 'new' }
    let text: string
    try {
      text = readFileSync(this.path, 'utf8')
    } catch {
      return existsSync(`${this.path}.broken`) ? { kind: 'lost' } : nothing
    }
    try {
      return { kind: 'known', state: SafetyStateShape.parse(JSON.parse(text)) }
    } catch {
      putAside(this.path)
      return { kind: 'lost' }
    }
  }
}

function nameOf({ datasetId, deviceId }: JournalKey): string {
  return `${datasetId}/${deviceId}`
}
