import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import type { FindIndex } from '@/domain/attendance/find-index'
import type { Instant, Zone } from '@/domain/common/time'
import type { Words } from '@/words/create-words'
import { useWords } from '../../parts/words'
import { openRows, searchRows, ticketRows, type DoorPeople, type DoorRow, type DoorRows } from './door-row'
import { FindBox, type CameraSwitch } from './FindBox'
import { HitList } from './HitList'
import type { DoorDesk } from './door-desk'
import { useDoorKeys } from './use-door-keys'
import { useFieldFocus } from './use-field-focus'

const MOST_SHOWN = 40

/** What the desk may ask of the field. */
export interface FinderHandle {
  readonly empty: () => void
  /** Empties the field and gives it the focus. */
  readonly clear: () => void
  readonly focus: () => void
  /** The same, and the next ticket or name replaces what stands there instead of being added to it. */
  readonly select: () => void
  /** Lets in whose ticket has this code. What is being typed meanwhile stays, and so does the focus. */
  readonly scan: (code: string) => void
}

interface FinderProps {
  readonly handle: Ref<FinderHandle>
  readonly people: DoorPeople
  readonly index: FindIndex
  readonly desk: DoorDesk
  readonly privacy: boolean
  readonly zone: Zone
  readonly opening: Instant | null
  readonly onLeaveDesk: () => void
  readonly onWalkIn: (typed: string) => void
  readonly onPaper: () => void
  readonly onPrivacy: () => void
  /** Null where there is no camera. */
  readonly camera: CameraSwitch | null
  readonly onSubstitute: (row: DoorRow) => void
  readonly onNote: (row: DoorRow) => void
}

/**
 * The field and what it finds. What is typed lives here, so that a key draws the field and the hits and nothing else of the
 * desk, and in the same frame as the key.
 */
export function Finder(props: FinderProps) {
  const { handle, people, index, desk, privacy } = props
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const hits = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useMemo(() => {
    if (typed.trim() !== '') return searchRows(people, index, typed)
    return privacy ? { rows: [], total: 0 } : openRows(people)
  }, [people, index, typed, privacy])
  const at = Math.min(chosen, Math.max(0, found.rows.length - 1))

  const type = (text: string) => {
    setTyped(text)
    setChosen(0)
    if (hits.current?.parentElement) hits.current.parentElement.scrollTop = 0
  }
  const clear = () => {
    type('')
    field.current?.focus()
  }
  const after = async (work: Promise<void>) => {
    clear()
    await work
  }
  const actOn = (row: DoorRow) => {
    const { id } = row.person.attendance
    if (row.standing === 'inside') void after(desk.takeBack({ kind: 'person', id }))
    else if (row.standing === 'ready') void after(desk.admit(row))
    else void after(desk.letIn(row))
  }
  const admit = (row: DoorRow | undefined, text: string) => {
    if (row?.standing === 'ready') return void after(desk.admit(row))
    if (row) void desk.admit(row)
    else if (text.trim() !== '') desk.say('refused', t('door.said.notFound', { typed: text.trim() }))
    // Whom it is about stays in sight, and the next ticket or name replaces the text instead of being added to it.
    field.current?.select()
  }
  useImperativeHandle(handle, () => ({
    empty: () => type(''),
    clear,
    focus: () => field.current?.focus(),
    select: () => field.current?.select(),
    scan: (code) => {
      const rows = ticketRows(people, index, code)
      const [row] = rows
      if (!row) return desk.say('refused', t('camera.unknown', { code: shortened(code) }))
      if (rows.length === 1) return void desk.admit(row)
      type(code)
      desk.say('refused', t('camera.several', { count: rows.length }))
    },
  }))
  useFieldFocus(field)
  useDoorKeys({
    field,
    move: (by) => {
      const next = Math.min(Math.max(at + by, 0), Math.max(0, found.rows.length - 1))
      setChosen(next)
      hits.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    },
    enter: () => admit(found.rows[at], typed),
    row: (number) => {
      const row = found.rows[number]
      if (row) actOn(row)
    },
    escape: () => {
      if (typed !== '') clear()
      else if (desk.said?.tone === 'leaving') props.onLeaveDesk()
      else desk.say('leaving', t('door.said.leaving'), t('door.said.leavingHow'))
    },
    undo: () => void desk.undoLast(),
    walkIn: () => props.onWalkIn(typed),
    privacy: props.onPrivacy,
    paper: props.onPaper,
    camera: () => props.camera?.onSwitch(),
  })
  return (
    <>
      <FindBox
        field={field}
        typed={typed}
        camera={props.camera}
        count={countInWords(t, found, typed.trim() !== '')}
        way={typed === '' ? null : (found.rows[at]?.hit?.way ?? null)}
        onType={(text) => {
          type(text)
          desk.hush()
        }}
      />
      <HitList
        list={hits}
        found={found}
        typed={typed.trim()}
        isEmpty={people.people.length === 0}
        chosen={at}
        privacy={privacy}
        zone={props.zone}
        opening={props.opening}
        onChoose={setChosen}
        onAct={actOn}
        onLeave={(row) => void after(desk.leave(row))}
        onSubstitute={props.onSubstitute}
        onNote={props.onNote}
        onBring={(row, plusOnes) => {
          field.current?.select()
          void desk.bring(row, plusOnes)
        }}
        onWalkIn={() => props.onWalkIn(typed)}
      />
    </>
  )
}

/** How many there are, and that not all of them are listed. Where nobody is listed, the place of the list says why. */
function countInWords(t: Words, { rows, total }: DoorRows, isSearch: boolean): string {
  const shown = rows.length
  if (shown === 0) return ''
  if (isSearch) return total > shown ? t('door.foundMore', { count: total, shown }) : t('door.found', { count: total })
  return total > shown ? t('door.openMore', { count: total, shown }) : t('door.everyoneIn')
}

/** A QR code may hold a whole page of text. */
function shortened(code: string): string {
  return code.length > MOST_SHOWN ? `${code.slice(0, MOST_SHOWN)}…` : code
}
