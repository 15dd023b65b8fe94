import type { CueKind } from '@/domain/run-sheet/cue'
import { plainText } from '../signup-list/clean-text'

/** What kind of row a cell names; `end` is the end of a group, as other programs write it into a row of its own. */
export type RowKind = CueKind | 'end' | null

/** Reads a cell of a column of kinds; null when it names none. */
export function readKind(cell: string): RowKind {
  const text = plainText(cell).toLowerCase()
  if (/group.?end|分组结束/.test(text)) return 'end'
  if (/group|section|^part$|分组|分段|板块/.test(text)) return 'group'
  if (/milestone|里程碑|节点|節點|時間點|时间点/.test(text)) return 'milestone'
  if (/buffer|缓冲|緩衝|機動|机动/.test(text)) return 'buffer'
  return /^(segment|cue|环节|環節)$/.test(text) ? 'segment' : null
}
