import type { PreviewAsk, SignUpPreview } from '@/actions/sign-ups/preview-sign-ups'
import type { TableFile, TableOptions, TableRefusal } from '@/exchange/table/table-file'

/** What reading is doing, in this order. */
export const READING_STEPS = ['opening', 'understanding', 'merging', 'fetching'] as const
export type ReadingStep = (typeof READING_STEPS)[number]

/** A list as its worker opened it: everything but the rows, which stay there. */
export type OpenedTable = Pick<TableFile, 'kind' | 'encoding' | 'delimiter'>

/** What the page asks of the worker. */
export type ListQuestion =
  | { readonly id: number; readonly ask: 'open'; readonly from: Uint8Array | string; readonly options: TableOptions }
  | { readonly id: number; readonly ask: 'preview'; readonly database: string; readonly preview: PreviewAsk }

/** The long lists of a preview, which come in portions so that taking them in never holds up the page. */
export const PORTIONED = ['entries', 'problems', 'people', 'doubts', 'gone'] as const
export type Portioned = (typeof PORTIONED)[number]

/** What the worker answers. `preview` comes last, with its long lists empty. */
export type ListAnswer =
  | { readonly id: number; readonly kind: 'step'; readonly step: ReadingStep }
  | { readonly id: number; readonly kind: 'opened'; readonly table: OpenedTable }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: TableRefusal }
  | { readonly id: number; readonly kind: 'part'; readonly of: Portioned; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly kind: 'preview'; readonly preview: SignUpPreview }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }

/** The long lists of a preview. */
export function longListsOf({ file, plan }: SignUpPreview): Readonly<Record<Portioned, readonly unknown[]>> {
  return {
    entries: file.entries,
    problems: file.problems,
    people: plan.people,
    doubts: plan.doubts,
    gone: plan.gone,
  }
}

/** A preview with other long lists: empty ones to send it, the collected ones to have it whole again. */
export function withLongLists(
  preview: SignUpPreview,
  lists: Readonly<Partial<Record<Portioned, readonly unknown[]>>>,
): SignUpPreview {
  // What a portion holds is what the list of the same name held on the other side.
  const {
    entries = [],
    problems = [],
    people = [],
    doubts = [],
    gone = [],
  } = lists as {
    entries?: SignUpPreview['file']['entries']
    problems?: SignUpPreview['file']['problems']
    people?: SignUpPreview['plan']['people']
    doubts?: SignUpPreview['plan']['doubts']
    gone?: SignUpPreview['plan']['gone']
  }
  return { ...preview, file: { ...preview.file, entries, problems }, plan: { ...preview.plan, people, doubts, gone } }
}
