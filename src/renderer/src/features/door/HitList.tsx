import { Button, Kbd } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState, type Ref } from 'react'
import type { MemberId } from '@/domain/common/id'
import type { Instant, Zone } from '@/domain/common/time'
import { readShowCounts } from '@/storage/reads/members'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import type { DoorRow, DoorRows } from './door-row'
import { HitRow } from './HitRow'
import classes from './HitList.module.css'

interface HitListProps {
  readonly list: Ref<HTMLUListElement>
  readonly found: DoorRows
  readonly typed: string
  /** Whether anybody is on the list at all. */
  readonly isEmpty: boolean
  readonly chosen: number
  readonly privacy: boolean
  readonly zone: Zone
  readonly onChoose: (at: number) => void
  readonly onAct: (row: DoorRow) => void
  readonly onLeave: (row: DoorRow) => void
  readonly onSubstitute: (row: DoorRow) => void
  readonly onNote: (row: DoorRow) => void
  readonly onBring: (row: DoorRow, plusOnes: number) => void
  readonly opening: Instant | null
  readonly onWalkIn: () => void
}

/** How many of the people in sight have their earlier visits looked up. */
const WITH_HISTORY = 9
/** The height of a row, and how many rows of the window's height are taken by what stands around the list. */
const ROW = 64
const TAKEN = 4
/** So many are drawn at every key even in a small window, where the list is as high as its rows. */
const FEWEST = 8
const REST_MS = 150
const NOBODY: readonly MemberId[] = []

/** The people found, or one line that says why there are none and what helps. */
export function HitList({ list, found, typed, isEmpty, chosen, onWalkIn, ...row }: HitListProps) {
  const { privacy } = row
  const { t } = useWords()
  const rested = useRested(found)
  const { height } = useViewportSize()
  const atOnce = Math.max(FEWEST, Math.ceil(height / ROW) - TAKEN, chosen + 2)
  // What lies below the edge of the list is drawn when somebody scrolls there, and then only until the next key.
  const end = useRef<HTMLParagraphElement>(null)
  const [whole, setWhole] = useState<DoorRows | null>(null)
  const isShort = found.rows.length > atOnce && whole !== found
  useEffect(() => {
    if (!rested || !isShort || end.current === null) return
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting === true && setWhole(found))
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [rested, isShort, found])
  const rows = isShort ? found.rows.slice(0, atOnce) : found.rows
  // Asked for only when the typing rests, and kept until it rests again: the chips must not come and go with every key.
  const [ids, setIds] = useState(NOBODY)
  if (rested) {
    const inSight = rows.slice(0, WITH_HISTORY).flatMap((hit) => hit.person.member?.id ?? [])
    if (inSight.join() !== ids.join()) setIds(inSight)
  }
  const shows = useRead((db) => readShowCounts(db, ids), [ids])
  const cameBefore = (id: MemberId | undefined) => {
    const count = id === undefined ? undefined : shows?.get(id)
    return count ? count.attended + count.walkIns : null
  }
  return (
    <div className={classes['room']}>
      <section className={classes['found']} aria-label={t('door.hits')}>
        {typed !== '' && rows.length === 0 && (
          <EmptyState
            title={t('door.notFound', { typed })}
            hint={t('door.notFoundHint')}
            action={
              <Button leftSection={<UserPlus aria-hidden="true" />} rightSection={<Kbd>{'F2'}</Kbd>} onClick={onWalkIn}>
                {t('door.walkIn')}
              </Button>
            }
          />
        )}
        {typed === '' && isEmpty && <EmptyState title={t('door.nobodyListed')} hint={t('door.nobodyListedHint')} />}
        {typed === '' && !isEmpty && privacy && <EmptyState title={t('door.hidden')} hint={t('door.hiddenHint')} />}
        {typed === '' && !isEmpty && !privacy && rows.length === 0 && <EmptyState title={t('door.nobodyLeft')} />}
        {rows.length > 0 && (
          <ul ref={list} className={classes['hits']}>
            {rows.map((hit, at) => (
              <HitRow
                // The place in the list and not the person: a key changes a few words of a row instead of making it anew.
                key={at}
                {...row}
                row={hit}
                at={at}
                chosen={at === chosen}
                cameBefore={cameBefore(hit.person.member?.id)}
              />
            ))}
          </ul>
        )}
        {isShort && <p ref={end} className={classes['end']} aria-hidden="true" />}
      </section>
    </div>
  )
}

/** Whether this value has stayed for a moment. */
function useRested(value: unknown): boolean {
  const [rested, setRested] = useState<unknown>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested === value
}
