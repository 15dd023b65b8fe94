import { openWorkspace } from '@/storage/database/workspace'
import { stepsForWindow } from '@/storage/history/large-step'
import { machineClock } from './machine-clock'
import type { StepAnswer, StepQuestion } from './step-messages'

// Ten thousand rows that are taken back are more than a page can read and send without a stop.
addEventListener('message', ({ data }: MessageEvent<StepQuestion>) => {
  carryOut(data).catch((error: unknown) => say({ id: data.id, kind: 'failed', message: String(error) }))
})

async function carryOut({ id, database, kind, of }: StepQuestion): Promise<void> {
  const steps = stepsForWindow(
    () => openWorkspace(database, machineClock),
    (rows, all) => say({ id, kind: 'progress', share: rows / all }),
  )
  if (of === null) say({ id, kind: 'next', written: await steps.next(kind) })
  else say({ id, kind: 'of', written: await steps.of(of, kind) })
}

function say(answer: StepAnswer): void {
  postMessage(answer)
}
