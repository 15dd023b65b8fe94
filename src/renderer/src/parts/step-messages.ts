import type { OperationId } from '@/domain/common/id'
import type { StepElsewhere } from '@/storage/history/large-step'

/** What the page asks of the worker: a step back or forward, the next one or that of one operation. */
export interface StepQuestion {
  readonly id: number
  readonly database: string
  readonly kind: 'undo' | 'redo'
  readonly of: OperationId | null
}

type Written<Name extends keyof StepElsewhere> = Awaited<ReturnType<StepElsewhere[Name]>>

/** What the worker answers. */
export type StepAnswer =
  /** How much of it is on its way to the database, 0 to 1. */
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'next'; readonly written: Written<'next'> }
  | { readonly id: number; readonly kind: 'of'; readonly written: Written<'of'> }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
