import { writeSync } from 'node:fs'
import { armFailpoint } from '@/main/failpoint'
import { Journal } from '@/main/journal'

/**
 * A process of its own that uses a journal and may die of a failpoint while it does. Says on its standard output each number
 * that was acknowledged. `packaged` as last argument stands for an app as people have it.
 */
const [safety, from, restartAfter, packaged] = process.argv.slice(2) as [string, string, string, string?]
const key = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
const where = { ...key, database: 'salondesk-workspace-1', epoch: 1 }
armFailpoint(packaged === 'packaged')
const journal = new Journal(safety, { witnessOf: () => 0, note: () => undefined }, Date.now)

for (let seq = Number(from); seq < Number(from) + 6; seq += 1) {
  if (String(seq) === restartAfter) await journal.restart({ ...where, lastSeq: seq - 1 })
  const text = JSON.stringify({ seq, title: `茶歇 ${seq} 🫖` })
  const outcome = await journal.append({ ...where, operations: [{ seq, text }] })
  if (!outcome.ok) throw new Error(outcome.why)
  // At once and not through a stream: what was said must have been said when the process dies.
  writeSync(1, `${outcome.lastSeq}\n`)
  if (seq % 2 === 0) await journal.startSegment(key, 0)
}
