import { importInWorker } from '@/actions/sign-ups/import-sign-ups'
import { previewSignUps, type PreviewAsk, type SignUpPreview } from '@/actions/sign-ups/preview-sign-ups'
import { readPastedTable, readTable } from '@/exchange/table/read-table'
import type { TableFile } from '@/exchange/table/table-file'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { machineClock } from '../../parts/machine-clock'
import type { ListAnswer, ListQuestion } from './list-messages'
import { seenOf } from './seen-preview'

// Foreign files are read here: whatever they hold, the page stays quick and can end this worker at any moment. What is to
// be written is written from here too, because ten thousand people are more than a page can send without a stop.
let table: TableFile | null = null
let workspace: Promise<Workspace> | null = null
/** The newest preview, whole: what was shown is what is brought in. */
let newest: { readonly ask: string; readonly preview: SignUpPreview } | null = null

self.addEventListener('message', ({ data }: MessageEvent<ListQuestion>) => {
  answer(data).catch((error: unknown) => say({ id: data.id, kind: 'failed', message: String(error) }))
})

async function answer(question: ListQuestion): Promise<void> {
  switch (question.ask) {
    case 'open':
      return open(question)
    case 'preview': {
      const { id } = question
      const found = await preview(question.database, question.preview, id)
      say({ id, kind: 'step', step: 'fetching' })
      return say({ id, kind: 'preview', preview: seenOf(found) })
    }
    case 'import':
      return bringIn(question)
  }
}

async function open({ id, from, options }: Extract<ListQuestion, { ask: 'open' }>): Promise<void> {
  say({ id, kind: 'step', step: 'opening' })
  newest = null
  const forPeople = { ...options, people: true }
  const read = typeof from === 'string' ? readPastedTable(from, forPeople) : await readTable(from, forPeople)
  if (!read.ok) return say({ id, kind: 'refused', refusal: read.reason })
  table = read.value
  const { kind, encoding, delimiter } = table
  say({ id, kind: 'opened', table: { kind, encoding, delimiter } })
}

async function preview(database: string, ask: PreviewAsk, id: number): Promise<SignUpPreview> {
  if (table === null) throw new Error('No list is open')
  workspace ??= openWorkspace(database, machineClock)
  const found = await previewSignUps(await workspace, table, ask, (step) => say({ id, kind: 'step', step }))
  newest = { ask: nameOf(ask), preview: found }
  return found
}

async function bringIn(question: Extract<ListQuestion, { ask: 'import' }>): Promise<void> {
  const { id, database, fileName, preview: ask } = question
  const shown = newest?.ask === nameOf(ask) ? newest.preview : await preview(database, ask, id)
  const { file, columnMap } = shown
  const written = await importInWorker(() => openWorkspace(database, machineClock), {
    eventId: ask.eventId,
    fileName,
    platform: file.platform,
    entries: file.entries,
    rows: file.counts.rows,
    rejected: file.counts.rejected,
    choices: ask.doubts,
    planned: shown,
    columnMap,
  })
  say({ id, kind: 'imported', written })
}

/** The same choices have the same name. */
function nameOf({ doubts, ...ask }: PreviewAsk): string {
  return JSON.stringify([ask, [...doubts]])
}

function say(message: ListAnswer): void {
  self.postMessage(message)
}
