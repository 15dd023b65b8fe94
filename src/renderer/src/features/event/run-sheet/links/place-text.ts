import type { Cue } from '@/domain/run-sheet/cue'
import type { Room } from '@/domain/venue/venue'

/** Where a cue takes place, as one line: the room, what was written beside it, or either. */
export function placeText(cue: Pick<Cue, 'roomId' | 'place'>, rooms: readonly Room[]): string {
  const room = cue.roomId === null ? '' : (rooms.find(({ id }) => id === cue.roomId)?.name ?? '')
  return [room, cue.place].filter((text) => text !== '').join(' · ')
}

/** What typing a place means: a room where it is the name of one, else free text. */
export function placeFields(text: string, rooms: readonly Room[]): Pick<Cue, 'roomId' | 'place'> {
  const typed = text.trim()
  const room = rooms.find(({ name }) => name.toLowerCase() === typed.toLowerCase())
  return room ? { roomId: room.id, place: '' } : { roomId: null, place: typed }
}
