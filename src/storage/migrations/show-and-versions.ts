import type { Migration, StoredRow } from './migrations'

/** What a cue of schema 1 was, in the words of schema 2: its length is fixed, it has no colour and names no room. */
const cue = (row: StoredRow): StoredRow => ({
  until: null,
  color: '',
  roomId: null,
  ...row,
  // The length of a group is the one it is meant to have from now on; before, it meant nothing.
  ...(row['kind'] === 'group' ? { duration: 0 } : {}),
})

function template(row: StoredRow): StoredRow {
  const content = row['content'] as { readonly cues?: readonly StoredRow[] } | null | undefined
  // A part of a row, or a row of a damaged file, which is refused for what it is.
  if (!Array.isArray(content?.cues)) return row
  const cues = (content.cues as readonly StoredRow[]).map((line) => ({
    until: null,
    color: '',
    ...line,
    ...(line['kind'] === 'group' ? { duration: 0 } : {}),
  }))
  return { ...row, content: { ...content, cues } }
}

/**
 * Schema version 2: the live show, columns and views of one's own, materials on cues, versions that keep their content; who was
 * called from the waiting list, who belongs together, what the door should know, and reminders that were sent.
 * An app of schema 1 would add cues without the new fields, so it may not write to this data.
 */
export const SHOW_AND_VERSIONS: Migration = {
  version: 2,
  name: 'live show and released versions',
  stores: {
    cueColumns: 'id, eventId',
    sheetViews: 'id, eventId',
    cueProps: 'id, eventId, cueId, materialId',
    showNotes: 'id, eventId',
    stages: 'id, eventId',
    reminders: 'id, eventId',
  },
  rows: {
    cues: cue,
    templates: template,
    attendances: (row) => ({ calledAt: null, party: '', ...row }),
    members: (row) => ({ doorNote: '', ...row }),
    cueMoments: (row) => ({ seconds: 0, ...row }),
    runSheetVersions: (row) => ({ content: [], opensAt: null, ...row }),
  },
  minReaderVersion: 2,
}
