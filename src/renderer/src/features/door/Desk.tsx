import { useLocalStorage } from '@mantine/hooks'
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { CheckIn } from '@/domain/attendance/attendance'
import { doorCounters, peopleIn } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { openingOf } from '@/domain/attendance/lateness'
import type { AttendanceId } from '@/domain/common/id'
import type { ListedPerson } from '@/storage/reads/attendance'
import type { DoorSetting } from '@/storage/reads/door'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { CountersPanel } from './CountersPanel'
import { DoorHead } from './DoorHead'
import { doorList, openRows, searchRows, type DoorRow } from './door-row'
import { playTone } from './door-sound'
import { FindBox } from './FindBox'
import { HitList } from './HitList'
import { NoteForm } from './NoteForm'
import { PaperForm } from './PaperForm'
import { PinForm } from './PinForm'
import { RecentArrivals } from './RecentArrivals'
import { SaidLine } from './SaidLine'
import { SecondLaptop } from './SecondLaptop'
import { SubstituteForm } from './SubstituteForm'
import { useDoorDesk, type Said, type Undoes } from './use-door-desk'
import { useDoorKeys } from './use-door-keys'
import { useFindIndex } from '../../parts/find-index'
import { WalkInForm } from './WalkInForm'
import classes from './DoorScreen.module.css'

interface DeskProps {
  readonly setting: DoorSetting
  readonly people: readonly ListedPerson[]
  readonly facts: readonly CheckIn[]
}

/** What is open over the desk. */
type Over =
  | { readonly kind: 'second' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'substitute'; readonly row: DoorRow }
  | { readonly kind: 'note'; readonly row: DoorRow }

/** One field that always has the focus; what it finds; what was done; how full the room is. */
export function Desk({ setting, people: listed, facts }: DeskProps) {
  const { t } = useWords()
  const go = useGo()
  const { event } = setting
  const field = useRef<HTMLInputElement>(null)
  const walkInName = useRef<HTMLInputElement>(null)
  const paper = useRef<HTMLInputElement>(null)
  const hits = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [newName, setNewName] = useState('')
  const [privacy, setPrivacy] = useState(true)
  const [over, setOver] = useState<Over | null>(null)
  const [sound, setSound] = useLocalStorage({
    key: 'salondesk.door.sound',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [doorName, setDoorName] = useLocalStorage({
    key: 'salondesk.door',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const door = doorName.trim() === '' ? t('door.mainDoor') : doorName.trim()

  const list = useMemo(() => doorList(listed), [listed])
  const state = useMemo(() => doorState(facts), [facts])
  const people = useMemo(() => ({ ...list, state }), [list, state])
  const { index, readiness } = useFindIndex(listed)
  const query = useDeferredValue(typed)
  const found = useMemo(() => {
    // `readiness` is not read, but more names have their pinyin each time it grows.
    void readiness
    if (query.trim() !== '') return searchRows(people, index, query)
    return privacy ? { rows: [], total: 0 } : openRows(people)
  }, [people, index, readiness, query, privacy])
  const counters = useMemo(
    () =>
      doorCounters(
        listed.map((person) => person.attendance),
        state,
      ),
    [listed, state],
  )
  const desk = useDoorDesk({ eventId: event.id, zone: event.zone, door, privacy, people })
  const at = Math.min(chosen, Math.max(0, found.rows.length - 1))

  useEffect(() => field.current?.focus(), [])
  const { said } = desk
  const told = useEffectEvent((tone: Said['tone']) => sound && playTone(tone))
  useEffect(() => {
    if (said) told(said.tone)
  }, [said])

  const type = (text: string) => {
    setTyped(text)
    setChosen(0)
  }
  const backToField = () => {
    type('')
    field.current?.focus()
  }
  const after = async (work: Promise<void>) => {
    backToField()
    await work
  }
  const takeBack = (what: Undoes) => void after(desk.takeBack(what))
  const close = () => {
    setOver(null)
    // The dialog gives the focus back to what opened it, and only then it is the field's turn.
    setTimeout(() => field.current?.focus())
  }
  const actOn = (row: DoorRow) => {
    if (row.standing === 'inside') takeBack({ kind: 'person', id: row.person.attendance.id })
    else if (row.standing === 'ready') void after(desk.admit(row))
    else void after(desk.letIn(row))
  }
  /** Somebody who was looked for by name and not found need not give it twice. */
  const startWalkIn = () => {
    if (typed.trim() !== '' && !/\d/.test(typed)) setNewName(typed.trim())
    walkInName.current?.focus()
  }

  const takeBackPerson = (id: AttendanceId) => takeBack({ kind: 'person', id })

  /** What is in the field right now: a scanner is faster than the next paint. */
  const rowsNow = () => {
    const text = field.current?.value ?? typed
    return text.trim() === '' || text === query ? found.rows : searchRows(people, index, text).rows
  }
  useDoorKeys({
    field,
    move: (by) => {
      const next = Math.min(Math.max(at + by, 0), Math.max(0, found.rows.length - 1))
      setChosen(next)
      hits.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    },
    enter: () => {
      const text = field.current?.value.trim() ?? ''
      const rows = rowsNow()
      const row = rows[rows === found.rows ? at : 0]
      if (!row) {
        if (text !== '') desk.say('refused', t('door.said.notFound', { typed: text }))
      } else if (row.standing === 'ready') void after(desk.admit(row))
      else void desk.admit(row)
    },
    row: (number) => {
      const row = rowsNow()[number]
      if (row) actOn(row)
    },
    escape: () => (typed === '' ? go(to.event(event.id, 'attendance')) : backToField()),
    undo: () => void desk.undoLast(),
    walkIn: startWalkIn,
    privacy: () => setPrivacy((on) => !on),
    paper: () => paper.current?.focus(),
  })

  const most = setting.legalMaximum ?? setting.seats
  return (
    <div className={classes['door']}>
      <DoorHead
        setting={setting}
        door={doorName}
        onDoor={setDoorName}
        privacy={privacy}
        onPrivacy={setPrivacy}
        sound={sound}
        onSound={() => setSound((on) => !on)}
        onSecond={() => setOver({ kind: 'second' })}
        onPin={() => setOver({ kind: 'pin' })}
      />
      <main className={classes['main']}>
        <FindBox
          field={field}
          typed={typed}
          way={query === '' ? null : ((found.rows[at] ?? found.rows[0])?.hit?.way ?? null)}
          onType={(text) => {
            type(text)
            desk.hush()
          }}
        />
        <HitList
          list={hits}
          found={found}
          typed={query.trim()}
          chosen={at}
          privacy={privacy}
          zone={event.zone}
          onChoose={setChosen}
          onAct={actOn}
          onLeave={(row) => void after(desk.leave(row))}
          onSubstitute={(row) => setOver({ kind: 'substitute', row })}
          onNote={(row) => setOver({ kind: 'note', row })}
          opening={openingOf(event)}
          onWalkIn={startWalkIn}
        />
        <SaidLine said={said} onUndo={takeBack} />
        <div className={classes['forms']}>
          <WalkInForm
            nameField={walkInName}
            name={newName}
            onName={setNewName}
            room={most === null ? null : { left: most - peopleIn(counters.inside), most }}
            onSubmit={async (name, phone) => {
              const let_in = await desk.takeWalkIn(name, phone)
              if (!let_in) return false
              setNewName('')
              backToField()
              return true
            }}
          />
          <PaperForm
            field={paper}
            people={people}
            privacy={privacy}
            onMark={async (ids) => {
              const marked = await desk.markPaper(ids)
              if (marked) backToField()
              return marked
            }}
          />
        </div>
      </main>
      <aside className={classes['side']} aria-label={t('door.present')}>
        <CountersPanel counters={counters} state={state} setting={setting} />
        <RecentArrivals people={people} privacy={privacy} zone={event.zone} onUndo={takeBackPerson} />
      </aside>
      {over?.kind === 'second' && <SecondLaptop eventId={event.id} door={door} onClose={close} />}
      {over?.kind === 'pin' && <PinForm eventId={event.id} onClose={close} />}
      {over?.kind === 'substitute' && (
        <SubstituteForm
          row={over.row}
          onClose={close}
          onSubmit={async (name, phone) => {
            type('')
            return desk.substitute(over.row, name, phone)
          }}
        />
      )}
      {over?.kind === 'note' && (
        <NoteForm row={over.row} onClose={close} onSave={(note, doorNote) => desk.note(over.row, note, doorNote)} />
      )}
    </div>
  )
}
