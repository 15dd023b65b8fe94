import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CheckIn } from '@/domain/attendance/attendance'
import { withFacts, type DoorBook } from '@/domain/attendance/door-book'
import type { EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { readDoorNews, readDoorRows } from '@/storage/reads/door-rows'
import { readLastSeq } from '@/storage/reads/last-seq'
import { useRead, useWorkspace } from '../../parts/workspace'
import { knownOf, withNews, type DoorKnown } from './door-known'

/** Follows the door of one event: read once, and after that only what the log says was changed. */
class DoorFollower {
  known: DoorKnown | null = null
  #running: Promise<void> = Promise.resolve()
  readonly #db: Workspace
  readonly #eventId: EventPlanId

  constructor(db: Workspace, eventId: EventPlanId) {
    this.#db = db
    this.#eventId = eventId
  }

  /** Enters facts that an action answered with, before they are read: what was done is seen at once. */
  enter(facts: readonly CheckIn[]): DoorBook | null {
    if (this.known === null) return null
    this.known = { ...this.known, book: withFacts(this.known.book, facts) }
    return this.known.book
  }

  /** Reads what changed, one reading after the other. */
  catchUp(): Promise<void> {
    this.#running = this.#running.then(() => this.#read())
    return this.#running
  }

  async #read(): Promise<void> {
    const before = this.known
    const news = before && (await readDoorNews(this.#db, this.#eventId, before.seq))
    const rows = news ? null : await readDoorRows(this.#db, this.#eventId)
    // Facts may have been entered meanwhile, so it is what is known now that is gone on with.
    if (rows) this.known = knownOf(rows)
    else if (news && this.known) this.known = withNews(this.known, news)
  }
}

interface Seen {
  readonly follower: DoorFollower
  readonly known: DoorKnown | null
}

/** What the desk knows, and how a fact that was just written is entered; `known` is null until it was read. */
export interface FollowedDoor {
  readonly known: DoorKnown | null
  readonly enter: (facts: readonly CheckIn[]) => DoorBook | null
}

/** The people and the facts of an event's door, kept up to date change by change. */
export function useDoorKnown(eventId: EventPlanId): FollowedDoor {
  const db = useWorkspace()
  const follower = useMemo(() => new DoorFollower(db, eventId), [db, eventId])
  const seq = useRead(readLastSeq, [])
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    if (seq === undefined) return
    let left = false
    follower.catchUp().then(
      () => {
        if (!left) setSeen({ follower, known: follower.known })
      },
      (error: unknown) => {
        // Thrown while drawing, so that the screen says it like any other reading that failed.
        setSeen(() => {
          throw error
        })
      },
    )
    return () => {
      left = true
    }
  }, [follower, seq])
  const enter = useCallback(
    (facts: readonly CheckIn[]) => {
      const book = follower.enter(facts)
      setSeen({ follower, known: follower.known })
      return book
    },
    [follower],
  )
  // Of another event nothing is known yet.
  return { known: seen?.follower === follower ? seen.known : null, enter }
}
