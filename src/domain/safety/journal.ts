/** Which journal: each set of data has one per device that writes it. */
export interface JournalKey {
  readonly datasetId: string
  readonly deviceId: string
}

/** What is known of a journal without handing out its operations. */
export interface JournalHead extends JournalKey {
  /** Name of the database whose operations it holds; empty when not even that can be read. */
  readonly database: string
  readonly epoch: number
  /** The number of the first operation that lies in it; 0 while there is none, as after it was begun anew. */
  readonly firstSeq: number
  /** Where it stands: the next operation has the number after this one. 0 when nothing can be read. */
  readonly lastSeq: number
  /** The last number that the shell noted elsewhere: a third witness beside the database and the journal. */
  readonly witnessSeq: number
  /**
   * `torn`: the last line is incomplete, as after a crash, and does not count. `broken`: a line before the end is damaged,
   * and only what stands before it can be read.
   */
  readonly condition: 'whole' | 'torn' | 'broken'
  readonly bytes: number
}

/** Operations to append, in the order of their numbers and without a gap. */
export interface JournalAppend extends JournalKey {
  readonly database: string
  readonly epoch: number
  /** `text` is the operation as JSON. */
  readonly operations: readonly { readonly seq: number; readonly text: string }[]
}

/** `gap`: the first operation is not the next one; `lastSeq` says where the journal stands. */
export type JournalOutcome =
  | { readonly ok: true; readonly lastSeq: number }
  | { readonly ok: false; readonly why: 'gap'; readonly lastSeq: number }
  | { readonly ok: false; readonly why: 'full' | 'denied' | 'notAFolder' | 'other' }

/** The operations of a journal as JSON, oldest first, as far as every sum is right. */
export interface JournalReading {
  readonly operations: readonly string[]
  readonly condition: JournalHead['condition']
}
