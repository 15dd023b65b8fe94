import { keptByEvent } from './kept-by-event'

/** The sign-in sheet that was printed last on this machine; the code is empty unless it was one by name. */
export interface KeptSheet {
  readonly order: 'list' | 'pinyin'
  readonly code: string
}

/** Which sign-in sheet an event's door will probably bring back. */
export const keptSheet = keptByEvent('salondesk.sign-in-sheet', (found): KeptSheet => {
  const known = typeof found === 'object' && found !== null ? (found as Partial<KeptSheet>) : {}
  return { order: known.order === 'pinyin' ? 'pinyin' : 'list', code: typeof known.code === 'string' ? known.code : '' }
})
