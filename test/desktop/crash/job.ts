/** What a child is to do, as the only argument it gets. */
export interface Job {
  readonly home: string
  readonly work: Work
  readonly chromiumArguments: readonly string[]
}

export type Work =
  /** Goes on adding people, one after the other, from this number on; number 0 begins the community. */
  | { readonly kind: 'people'; readonly from: number; readonly count: number; readonly then: 'stay' | 'quit' }
  /** Opens what is there and does one thing in it, at which a failpoint may strike. */
  | { readonly kind: 'step'; readonly step: Step }

export type Step = 'start' | 'change' | 'backUp' | 'replace'

/** What a child says, one line of JSON each. */
export type Saying =
  /** The app is open; these people were there. */
  | { readonly kind: 'open'; readonly people: readonly string[] }
  | { readonly kind: 'writing' }
  /** The app said that this is saved. */
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'done' }

/** The browser with the database engine that is to come, as its own flag switches it on. */
export const ENGINES = {
  leveldb: [],
  sqlite: ['--enable-features=IdbSqliteBackingStore'],
} as const
export type Engine = keyof typeof ENGINES
