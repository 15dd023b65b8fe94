import { useLocalStorage } from '@mantine/hooks'
import { Kbd } from '@mantine/core'
import { ScanBarcode, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { CheckIn } from '@/domain/attendance/attendance'
import { doorCounters, peopleIn } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import type { ListedPerson } from '@/storage/reads/attendance'
import type { DoorSetting } from '@/storage/reads/door'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { CountersPanel } from './CountersPanel'
import { DoorHead } from './DoorHead'
import { doorList, openRows, searchRows, type DoorRow } from './door-row'
import { HitList } from './HitList'
import { RecentArrivals } from './RecentArrivals'
import { SaidLine } from './SaidLine'
import { useDoorDesk } from './use-door-desk'
import { useDoorKeys } from './use-door-keys'
import { useFindIndex } from '../../parts/find-index'
import { WalkInForm } from './WalkInForm'
import classes from './DoorScreen.module.css'

interface DeskProps {
  readonly setting: DoorSetting
  readonly people: readonly ListedPerson[]
  readonly facts: readonly CheckIn[]
}

/** One field that always has the focus; what it finds; what was done; how full the room is. */
export function Desk({ setting, people: listed, facts }: DeskProps) {
  const { t } = useWords()
  const go = useGo()
  const { event } = setting
  const field = useRef<HTMLInputElement>(null)
  const walkInName = useRef<HTMLInputElement>(null)
  const hits = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [newName, setNewName] = useState('')
  const [privacy, setPrivacy] = useState(true)
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
  const actOn = (row: DoorRow) => {
    if (row.standing === 'inside') void after(desk.takeBack(row.person.attendance.id))
    else if (row.standing === 'ready') void after(desk.admit(row))
    else void after(desk.letIn(row))
  }
  /** Somebody who was looked for by name and not found need not give it twice. */
  const startWalkIn = () => {
    if (typed.trim() !== '' && !/\d/.test(typed)) setNewName(typed.trim())
    walkInName.current?.focus()
  }
  const takeBack = (id: AttendanceId) => void after(desk.takeBack(id))

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
  })

  const most = setting.legalMaximum ?? setting.seats
  return (
    <div className={classes['door']}>
      <DoorHead setting={setting} door={doorName} onDoor={setDoorName} privacy={privacy} onPrivacy={setPrivacy} />
      <main className={classes['main']}>
        <div className={classes['find']}>
          <Search aria-hidden="true" />
          <input
            ref={field}
            className={classes['field']}
            aria-label={t('door.field')}
            placeholder={t('door.field')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(change) => {
              type(change.currentTarget.value)
              desk.hush()
            }}
          />
          {query !== '' && found.rows[0]?.hit && (
            <span className={classes['way']}>{t(`door.way.${found.rows[at]?.hit?.way ?? found.rows[0].hit.way}`)}</span>
          )}
          <span className={classes['scan']}>
            <ScanBarcode aria-hidden="true" />
            {t('door.scanHint')}
          </span>
        </div>
        <div className={classes['hints']}>
          <Hint keys={['↑', '↓']} word={t('door.keys.choose')} />
          <Hint keys={['Enter']} word={t('door.keys.checkIn')} />
          <Hint keys={['Alt 1–9']} word={t('door.keys.row')} />
          <Hint keys={['Esc']} word={t('door.keys.clear')} />
          <Hint keys={['Ctrl Z']} word={t('door.keys.undo')} />
          <Hint keys={['F4']} word={t('door.keys.privacy')} />
        </div>
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
          onWalkIn={startWalkIn}
        />
        <SaidLine said={desk.said} onUndo={takeBack} />
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
      </main>
      <aside className={classes['side']} aria-label={t('door.present')}>
        <CountersPanel counters={counters} state={state} setting={setting} />
        <RecentArrivals people={people} privacy={privacy} zone={event.zone} onUndo={takeBack} />
      </aside>
    </div>
  )
}

function Hint({ keys, word }: { readonly keys: readonly string[]; readonly word: string }) {
  return (
    <span>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {word}
    </span>
  )
}
