import { importByWorker, type ImportOutcome, type ImportRefusal } from '@/actions/sign-ups/import-sign-ups'
import type { PreviewAsk } from '@/actions/sign-ups/preview-sign-ups'
import { ok, refused, type Result } from '@/domain/common/result'
import type { TableOptions, TableRefusal } from '@/exchange/table/table-file'
import type { Workspace } from '@/storage/database/workspace'
import { EndableWorker } from '../../parts/endable-worker'
import type { ListAnswer, ListQuestion, OpenedTable, ReadingStep } from './list-messages'
import type { SeenPreview } from './seen-preview'

/** Why nothing came of reading: the file, the clock, or a fault. */
export type ReadingRefusal = TableRefusal | { readonly kind: 'tookTooLong' } | { readonly kind: 'failed' }

/** Reads lists in a worker of its own. One list lies on it at a time; ending it stops whatever it reads. */
export class ListDesk {
  readonly #worker: EndableWorker<ListQuestion, ListAnswer>

  constructor(onStep: (step: ReadingStep) => void) {
    this.#worker = new EndableWorker<ListQuestion, ListAnswer>(
      () => new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' }),
      (answer) => {
        if (answer.kind === 'step') onStep(answer.step)
        return answer.kind === 'step'
      },
    )
  }

  /** Opens a list. Null when it was stopped meanwhile. */
  async open(from: Uint8Array | string, options: TableOptions): Promise<Result<OpenedTable, ReadingRefusal> | null> {
    const answer = await this.#worker.ask((id) => ({ id, ask: 'open', from, options }))
    if (answer === 'stopped') return null
    if (typeof answer === 'string') return refused({ kind: answer })
    if (answer.kind === 'opened') return ok(answer.table)
    return refused(answer.kind === 'refused' ? answer.refusal : { kind: 'failed' })
  }

  /** Reads the opened list as sign-ups and works out what importing it would do. Null when it was stopped meanwhile. */
  async preview(database: string, preview: PreviewAsk): Promise<Result<SeenPreview, ReadingRefusal> | null> {
    const answer = await this.#worker.ask((id) => ({ id, ask: 'preview', database, preview }))
    if (answer === 'stopped') return null
    if (typeof answer === 'string') return refused({ kind: answer })
    return answer.kind === 'preview' ? ok(answer.preview) : refused({ kind: 'failed' })
  }

  /**
   * Brings in what was shown for these choices, in one step that one undo takes back. It is never stopped half-way; whoever
   * leaves meanwhile finds it done. Throws like `commit()`.
   */
  bringIn(db: Workspace, preview: PreviewAsk, fileName: string): Promise<Result<ImportOutcome, ImportRefusal>> {
    return importByWorker(db, async () => {
      const ask = { ask: 'import', database: db.name, preview, fileName } as const
      const answer = await this.#worker.askToWrite((id) => ({ id, ...ask }))
      if (typeof answer === 'string' || answer.kind !== 'imported') throw new Error('The import broke off')
      return answer.written
    })
  }

  /** Stops reading at once and gives its memory back; what is being written is finished first. */
  end(): void {
    this.#worker.end()
  }
}
