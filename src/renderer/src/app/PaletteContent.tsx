import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { formatDay } from '@/words/format'
import { labelInWords } from '@/words/create-words'
import { readMembers } from '@/storage/reads/members'
import { readNextEvent } from '@/storage/reads/next-event'
import { readPaletteHits } from '@/storage/reads/palette'
import { findMembers } from '../parts/find-members'
import { to, useGo } from '../parts/go'
import { useToday } from '../parts/now'
import { useShell, useUndoState } from '../parts/shell'
import { useWords } from '../parts/words'
import { useRead } from '../parts/workspace'

const [store] = createSpotlight()

/** Commands, events, people, venues and materials by what is typed. */
export default function PaletteContent({ onClose, openHelp }: { onClose: () => void; openHelp: () => void }) {
  const { t, language } = useWords()
  const go = useGo()
  const shell = useShell()
  const undoState = useUndoState()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const hits = useRead((db) => readPaletteHits(db, wanted), [wanted])
  const members = useRead(readMembers, [])
  const today = useToday()
  const coming = useRead((db) => readNextEvent(db, today), [today])
  const people = wanted.trim() === '' || !members ? [] : findMembers(members, wanted, 5)

  useEffect(() => {
    store.updateState((state) => ({ ...state, opened: true }))
    return () => store.updateState((state) => ({ ...state, opened: false }))
  }, [])

  const commands = [
    { label: t('shell.newEvent'), run: () => shell.newEvent() },
    ...(coming ? [{ label: t('show.openLabel', { title: coming.title }), run: () => go(to.show(coming.id)) }] : []),
    ...(coming
      ? [
          {
            label: t('sheetImport.entry.forEvent', { title: coming.title }),
            run: () => go(to.importRunSheet(coming.id)),
          },
        ]
      : []),
    ...(undoState.undo
      ? [{ label: t('history.undo', { what: labelInWords(t, undoState.undo) }), run: () => void shell.undo() }]
      : []),
    ...(undoState.redo
      ? [{ label: t('history.redo', { what: labelInWords(t, undoState.redo) }), run: () => void shell.redo() }]
      : []),
    ...(
      [
        ['today', to.today()],
        ['calendar', to.calendar()],
        ['events', to.events()],
        ['venues', to.venues()],
        ['materials', to.materials()],
        ['people', to.people()],
        ['settings', to.settings()],
      ] as const
    ).map(([key, address]) => ({ label: t('shell.goTo', { where: t(`shell.${key}`) }), run: () => go(address) })),
    { label: t('shell.goTo', { where: t('history.title') }), run: () => go(to.activity()) },
    { label: t('recovery.openScreen'), run: () => go(to.recovery()) },
    { label: t('recovery.openMoments'), run: () => go(to.recovery('moment')) },
    { label: t('shell.keyboardHelp'), run: openHelp },
  ].filter((command) => command.label.toLowerCase().includes(wanted.trim().toLowerCase()))

  const pick = (run: () => void) => () => {
    onClose()
    run()
  }
  const found = hits ?? { events: [], venues: [], materials: [] }
  const nothing =
    commands.length + found.events.length + people.length + found.venues.length + found.materials.length === 0

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      transitionProps={{ duration: 0 }}
      shortcut={null}
      scrollable
      maxHeight="70vh"
    >
      <Spotlight.Search
        placeholder={t('shell.searchAndCommands')}
        aria-label={t('shell.searchAndCommands')}
        leftSection={<Search aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {found.events.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.events')}>
            {found.events.map((event) => (
              <Spotlight.Action
                key={event.id}
                label={event.title}
                {...(event.day === null ? {} : { description: formatDay(event.day, language, 'long') })}
                onClick={pick(() => go(to.event(event.id)))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.people')}>
            {people.map((person) => (
              <Spotlight.Action key={person.id} label={person.name} onClick={pick(() => go(to.people(person.id)))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.venues.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.venues')}>
            {found.venues.map((venue) => (
              <Spotlight.Action key={venue.id} label={venue.name} onClick={pick(() => go(to.venues(venue.id)))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.materials.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.materials')}>
            {found.materials.map((material) => (
              <Spotlight.Action key={material.id} label={material.name} onClick={pick(() => go(to.materials()))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.commands')}>
            {commands.map((command) => (
              <Spotlight.Action key={command.label} label={command.label} onClick={pick(command.run)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('shell.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
