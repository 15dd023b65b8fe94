import { useLocation } from 'wouter'
import type { EventPlanId } from '@/domain/common/id'
import { readEventAtHand } from '@/storage/reads/palette'
import { EVENT_PARTS, to, useGo } from '../parts/go'
import { useToday } from '../parts/now'
import { useWords } from '../parts/words'
import { useRead } from '../parts/workspace'

/** Something the palette can do. */
export interface Command {
  readonly label: string
  readonly run: () => void
}

/** Everything of one event that has a place of its own. */
export interface EventCommands {
  readonly title: string
  /** Whether the person is inside this event; else it is the next one. */
  readonly open: boolean
  readonly commands: readonly Command[]
}

/** The parts, lists, papers and live screens of the event that is open, or of the next one; undefined while nothing is at hand. */
export function useEventCommands(): EventCommands | undefined {
  const { t } = useWords()
  const go = useGo()
  const today = useToday()
  const [address] = useLocation()
  const opened = (/^\/events\/(evt_[^/]+)/.exec(address)?.[1] ?? null) as EventPlanId | null
  const event = useRead((db) => readEventAtHand(db, opened, today), [opened, today])
  if (!event) return undefined
  const { id, title } = event
  const places: readonly (readonly [string, string])[] = [
    ...EVENT_PARTS.map((part) => [t(`event.part.${part}`), to.event(id, part)] as const),
    [t('event.openDoor'), to.door(id)],
    [t('show.openLabel', { title }), to.show(id)],
    [t('signUps.title'), to.importSignUps(id)],
    [t('sheetImport.entry.forEvent', { title }), to.importRunSheet(id)],
    [t('event.printRunSheet'), to.print(id, 'run-sheet')],
    [t('event.printCallSheet'), to.print(id, 'call-sheet')],
    [t('event.printSignIn'), to.print(id, 'sign-in')],
    [t('event.printBadges'), to.print(id, 'badges')],
  ]
  return {
    title,
    open: id === opened,
    commands: places.map(([label, place]) => ({ label, run: () => go(place) })),
  }
}
