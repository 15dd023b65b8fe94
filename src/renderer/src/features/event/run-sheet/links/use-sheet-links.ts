import { useMemo } from 'react'
import type { MaterialId } from '@/domain/common/id'
import { cueClashes, type Outside } from '@/domain/run-sheet/cue-clashes'
import { neededByMaterial } from '@/domain/run-sheet/prop-needs'
import { propStates } from '@/domain/run-sheet/prop-states'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { readPacked } from '@/storage/reads/sheet-packing'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { readSheetOutside } from '@/storage/reads/sheet-outside'
import { useRead } from '../../../../parts/workspace'
import { placeText } from './place-text'
import type { SheetLinks } from './sheet-links'

const NOWHERE: Outside = { people: [], rooms: [] }

/** How the people, rooms and materials of a run-sheet stand, kept up to date with everything else that needs them. */
export function useSheetLinks(view: RunSheetView, timed: readonly TimedCue[]): SheetLinks {
  const { event, cues, props, rooms, materials, columns } = view
  const people = distinct(cues.flatMap((cue) => [cue.ownerId, cue.speakerId].filter((id) => id !== null)))
  const usedRooms = distinct(cues.flatMap(({ roomId }) => roomId ?? []))
  const outside =
    useRead(
      (db) => readSheetOutside(db, { event, people, rooms: usedRooms }),
      [event.id, event.day, event.zone, people.join(' '), usedRooms.join(' ')],
    ) ?? NOWHERE
  const wanted = props.length > 0
  const packed = useRead(async (db) => (wanted ? await readPacked(db, event.id) : null), [event.id, wanted])
  const clashes = useMemo(
    () => cueClashes(event, timed, outside, (cue) => placeText(cue, rooms)),
    [event, timed, outside, rooms],
  )
  const states = useMemo(() => {
    const needed = neededByMaterial(timed, props, (id) => materials.get(id)?.use ?? 'reusable')
    const states = propStates(needed, packed?.lines ?? [], (id: MaterialId) => materials.has(id))
    // Nothing can be said about what was set after the packing list was read.
    const fresh = props.filter(({ id, hlc }) => packed?.props.get(id) !== hlc)
    for (const { materialId } of fresh) states.delete(materialId)
    return states
  }, [timed, props, materials, packed])
  return useMemo(
    () => ({ view, own: new Map(columns.map((column) => [column.id, column])), clashes, states }),
    [view, columns, clashes, states],
  )
}

function distinct<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].sort()
}
