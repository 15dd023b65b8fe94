import type { Workspace } from '@/storage/database/workspace'
import type { WORKBOOKS } from './workbook-works'
import type { READS, WRITES } from './works'

export type Reads = typeof READS
export type Workbooks = typeof WORKBOOKS
export type Writes = typeof WRITES

/** What a work is given besides the database. */
export type Given<Work> = Work extends (db: Workspace, ...given: infer Args) => unknown ? Args : never

/** What a work answers with. */
export type Answered<Work> = Work extends (...given: never) => Promise<infer Answer> ? Answer : never

/** What the page asks of the worker: a work by its name, and what it is given. */
export interface BesideQuestion {
  readonly id: number
  readonly database: string
  readonly kind: 'read' | 'write'
  readonly name: keyof Reads | keyof Workbooks | keyof Writes
  readonly given: readonly unknown[]
}

export type BesideAnswer =
  /** Still at it. */
  | { readonly id: number; readonly kind: 'busy' }
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
