import { previewSignUps } from '@/actions/sign-ups/preview-sign-ups'
import { readPastedTable, readTable } from '@/exchange/table/read-table'
import type { TableFile } from '@/exchange/table/table-file'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { machineClock } from '../../parts/machine-clock'
import { longListsOf, PORTIONED, withLongLists, type ListAnswer, type ListQuestion } from './list-messages'

/** So many rows are taken in by the page within a few milliseconds. */
const PORTION = 300

// Foreign files are read here: whatever they hold, the page stays quick and can end this worker at any moment.
let table: TableFile | null = null
let workspace: Promise<Workspace> | null = null

self.addEventListener('message', ({ data }: MessageEvent<ListQuestion>) => {
  answer(data).catch((error: unknown) => say({ id: data.id, kind: 'failed', message: String(error) }))
})

async function answer(question: ListQuestion): Promise<void> {
  const { id } = question
  if (question.ask === 'open') {
    const { from } = question
    const options = { ...question.options, people: true }
    say({ id, kind: 'step', step: 'opening' })
    const read = typeof from === 'string' ? readPastedTable(from, options) : await readTable(from, options)
    if (!read.ok) return say({ id, kind: 'refused', refusal: read.reason })
    table = read.value
    const { kind, encoding, delimiter } = table
    return say({ id, kind: 'opened', table: { kind, encoding, delimiter } })
  }
  if (table === null) throw new Error('No list is open')
  workspace ??= openWorkspace(question.database, machineClock)
  const preview = await previewSignUps(await workspace, table, question.preview, (step) =>
    say({ id, kind: 'step', step }),
  )
  say({ id, kind: 'step', step: 'fetching' })
  const lists = longListsOf(preview)
  for (const of of PORTIONED)
    for (let at = 0; at < lists[of].length; at += PORTION)
      say({ id, kind: 'part', of, rows: lists[of].slice(at, at + PORTION) })
  say({ id, kind: 'preview', preview: withLongLists(preview, {}) })
}

function say(message: ListAnswer): void {
  self.postMessage(message)
}
