import { formatClockSecond } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueClash } from '@/domain/run-sheet/cue-clashes'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import type { Words } from '@/words/create-words'

/** Why a person or a room of a cue is needed elsewhere. */
export function clashInWords(
  t: Words,
  view: Pick<RunSheetView, 'names' | 'rooms'>,
  cue: Pick<Cue, 'ownerId' | 'speakerId' | 'roomId'>,
  { field, reason }: CueClash,
): string {
  const who =
    field === 'roomId'
      ? (view.rooms.find(({ id }) => id === cue.roomId)?.name ?? '')
      : nameOf(view, field === 'ownerId' ? cue.ownerId : cue.speakerId)
  switch (reason.kind) {
    case 'cue': {
      const title = reason.title || t('runSheet.untitled')
      const at = { from: formatClockSecond(reason.from), to: formatClockSecond(reason.to) }
      return t(field === 'roomId' ? 'sheetViews.clash.roomCue' : 'sheetViews.clash.cue', { who, title, ...at })
    }
    case 'roomHeld':
      return t('sheetViews.clash.roomHeld', { who, event: reason.busy.eventTitle })
    case 'elsewhere': {
      const { kind, title, eventTitle: event, place } = reason.busy
      if (kind === 'event') return t('sheetViews.clash.eventElsewhere', { who, event })
      if (kind === 'cue') return t('sheetViews.clash.cueElsewhere', { who, event, title })
      return reason.own
        ? t('sheetViews.clash.shift', { who, place, title })
        : t('sheetViews.clash.shiftElsewhere', { who, event, title })
    }
  }
}

function nameOf(view: Pick<RunSheetView, 'names'>, id: Cue['ownerId']): string {
  return id === null ? '' : (view.names.get(id) ?? '')
}
