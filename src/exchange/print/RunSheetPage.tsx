import { plainSource } from '@/domain/event-plan/print-source'
import { FlowPage } from './FlowPage'
import { paperBox } from './paper'
import { FIRST_CHOICES } from './print-choices'
import type { PrintedPage } from './print-parts'
import { runSheetDoc } from './run-sheet-doc'

/** The run-sheet as it is handed out, in one piece: A4, black, with a box beside every cue for the time it really started. */
export function RunSheetPage({ bundle, ...spoken }: PrintedPage) {
  const space = { width: paperBox(FIRST_CHOICES).innerWidth, pieces: new Map<string, number>() }
  return <FlowPage doc={runSheetDoc(plainSource(bundle), FIRST_CHOICES, spoken, space)} language={spoken.language} />
}
