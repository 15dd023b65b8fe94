import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { CheckIn } from '@/domain/attendance/attendance'
import { peopleIn } from '@/domain/attendance/counters'
import type { DoorBook } from '@/domain/attendance/door-book'
import { openingOf } from '@/domain/attendance/lateness'
import type { DoorSetting } from '@/storage/reads/door'
import { useFindIndex } from '../../parts/find-index'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { CameraPanel } from './CameraPanel'
import { CountersPanel } from './CountersPanel'
import { DoorHead } from './DoorHead'
import type { Said, Undoes } from './door-desk'
import type { DoorKnown } from './door-known'
import { doorList, type DoorRow } from './door-row'
import { playTone } from './door-sound'
import { Finder, type FinderHandle } from './Finder'
import { NoteForm } from './NoteForm'
import { PaperForm } from './PaperForm'
import { PinForm } from './PinForm'
import { RecentArrivals } from './RecentArrivals'
import { SaidLine } from './SaidLine'
import { SecondLaptop } from './SecondLaptop'
import { SubstituteForm } from './SubstituteForm'
import { useCameras } from './use-cameras'
import { useDoorDesk } from './use-door-desk'
import { WalkInForm } from './WalkInForm'
import classes from './Desk.module.css'

interface DeskProps {
  readonly setting: DoorSetting
  readonly known: DoorKnown
  readonly onFacts: (facts: readonly CheckIn[]) => DoorBook | null
}

/** What is open over the desk. */
type Over =
  | { readonly kind: 'second' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'substitute'; readonly row: DoorRow }
  | { readonly kind: 'note'; readonly row: DoorRow }

/** One field that always has the focus; what it finds; what was done; how full the room is. */
export function Desk({ setting, known, onFacts }: DeskProps) {
  const { t } = useWords()
  const go = useGo()
  const { event } = setting
  const { people: listed, book } = known
  const finder = useRef<FinderHandle>(null)
  const walkInName = useRef<HTMLInputElement>(null)
  const paper = useRef<HTMLInputElement>(null)
  const [newName, setNewName] = useState('')
  const [privacy, setPrivacy] = useState(true)
  const [over, setOver] = useState<Over | null>(null)
  const [scanning, setScanning] = useState(false)
  const cameras = useCameras(scanning)
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
  const people = useMemo(() => ({ ...list, state: book.state }), [list, book.state])
  // The answer at the field first; curve and latest arrivals may follow a moment later.
  const settled = useDeferredValue(people)
  const index = useFindIndex(listed)
  const desk = useDoorDesk({ eventId: event.id, zone: event.zone, door, privacy, people, known, onFacts })

  useEffect(() => finder.current?.focus(), [])
  const { said } = desk
  const told = useEffectEvent((tone: Said['tone']) => sound && playTone(tone))
  useEffect(() => {
    if (said) told(said.tone)
  }, [said])

  const takeBack = async (what: Undoes) => {
    finder.current?.clear()
    await desk.takeBack(what)
  }
  const close = useCallback(() => {
    setOver(null)
    // The dialog gives the focus back to what opened it, and only then it is the field's turn.
    setTimeout(() => finder.current?.select())
  }, [])
  const switchCamera = () => {
    setScanning((on) => !on)
    finder.current?.focus()
  }
  // A scanner's Enter would press the switch once more.
  const switchSound = useCallback(() => {
    setSound((on) => !on)
    finder.current?.focus()
  }, [setSound])
  const showPrivately = useCallback((on: boolean) => {
    setPrivacy(on)
    finder.current?.focus()
  }, [])
  const nameDone = useCallback(() => finder.current?.focus(), [])
  const openSecond = useCallback(() => setOver({ kind: 'second' }), [])
  const openPin = useCallback(() => setOver({ kind: 'pin' }), [])
  /** Somebody who was looked for by name and not found need not give it twice. */
  const startWalkIn = (typed: string) => {
    if (typed.trim() !== '' && !/\d/.test(typed)) setNewName(typed.trim())
    // Whoever was refused before is not the one who stands there now.
    walkInName.current?.select()
  }

  const most = setting.legalMaximum ?? setting.seats
  return (
    <div className={classes['door']}>
      <DoorHead
        setting={setting}
        door={doorName}
        onDoor={setDoorName}
        onDoorDone={nameDone}
        privacy={privacy}
        onPrivacy={showPrivately}
        sound={sound}
        onSound={switchSound}
        onSecond={openSecond}
        onPin={openPin}
      />
      <main className={classes['main']}>
        <Finder
          handle={finder}
          people={people}
          index={index}
          desk={desk}
          privacy={privacy}
          zone={event.zone}
          opening={openingOf(event)}
          onLeaveDesk={() => go(to.event(event.id, 'attendance'))}
          onWalkIn={startWalkIn}
          onPaper={() => paper.current?.focus()}
          onPrivacy={() => setPrivacy((on) => !on)}
          camera={scanning || cameras.length > 0 ? { on: scanning, onSwitch: switchCamera } : null}
          onSubstitute={(row) => setOver({ kind: 'substitute', row })}
          onNote={(row) => setOver({ kind: 'note', row })}
        />
        <SaidLine said={said} onUndo={(what) => void takeBack(what)} />
        <div className={classes['forms']}>
          <WalkInForm
            nameField={walkInName}
            name={newName}
            onName={setNewName}
            room={most === null ? null : { left: most - peopleIn(book.counters.inside), most }}
            onSubmit={async (name, phone) => {
              const let_in = await desk.takeWalkIn(name, phone)
              if (!let_in) return false
              setNewName('')
              finder.current?.clear()
              return true
            }}
          />
          <PaperForm
            eventId={event.id}
            field={paper}
            people={settled}
            privacy={privacy}
            onOrder={() => setTimeout(() => paper.current?.focus())}
            onMark={async (ids) => {
              const marked = await desk.markPaper(ids)
              if (marked) finder.current?.clear()
              return marked
            }}
          />
        </div>
      </main>
      <aside className={classes['side']} aria-label={t('door.present')}>
        {scanning && (
          <CameraPanel
            onCode={(code) => finder.current?.scan(code)}
            onDone={() => finder.current?.focus()}
            onClose={switchCamera}
          />
        )}
        <CountersPanel counters={book.counters} state={settled.state} setting={setting} />
        <RecentArrivals
          people={settled}
          privacy={privacy}
          zone={event.zone}
          onUndo={(id) => void takeBack({ kind: 'person', id })}
        />
      </aside>
      {over?.kind === 'second' && <SecondLaptop eventId={event.id} door={door} onClose={close} />}
      {over?.kind === 'pin' && <PinForm eventId={event.id} onClose={close} />}
      {over?.kind === 'substitute' && (
        <SubstituteForm
          row={over.row}
          onClose={close}
          onSubmit={async (name, phone) => {
            finder.current?.empty()
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
