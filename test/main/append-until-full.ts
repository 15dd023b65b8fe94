import { Journal } from '@/main/journal'

/** Appends until the system refuses, in a process whose files may not grow far. Prints what became of it. */
const [safety] = process.argv.slice(2) as [string]
const key = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
const journal = new Journal(safety, { witnessOf: () => 0, note: () => undefined }, Date.now)
// The system would end the process at the limit; a program that ignores the signal gets an error instead.
process.on('SIGXFSZ', () => undefined)

const outcomes: unknown[] = []
for (let seq = 1, refused = 0; refused < 3;) {
  const text = JSON.stringify({ seq, title: `茶歇 ${seq} 🫖 \u2028`, notes: 'x'.repeat(seq % 2 === 0 ? 3000 : 0) })
  const operations = [{ seq, text }]
  const outcome = await journal.append({ ...key, database: 'salondesk-workspace-1', epoch: 1, operations })
  outcomes.push(outcome)
  if (outcome.ok) seq += 1
  else refused += 1
}
const again = new Journal(safety, { witnessOf: () => 0, note: () => undefined }, Date.now)
const { operations, condition } = await again.read(key, 0)
process.stdout.write(JSON.stringify({ outcomes, condition, read: operations.length }))
