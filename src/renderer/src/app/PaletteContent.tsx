import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { formatDay } from '@/words/format'
import { labelInWords } from '@/words/create-words'
import { readMembers } from '@/storage/reads/members'
import { readPaletteHits } from '@/storage/reads/palette'
import { useFoundMembers } from '../parts/find-members'
import { to, useGo } from '../parts/go'
import { useShell, useUndoState } from '../parts/shell'
import { useWords } from '../parts/words'
import { useRead } from '../parts/workspace'
import { useEventCommands, type Command } from './use-event-commands'

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
  const ofEvent = useEventCommands()
  const found = useFoundMembers(members, wanted.trim() === '' ? null : wanted, 5)
  const people = found ?? []

  useEffect(() => {
    store.updateState((state) => ({ ...state, opened: true }))
    return () => store.updateState((state) => ({ ...state, opened: false }))
  }, [])

  const fits = ({ label }: Command) => label.toLowerCase().includes(wanted.trim().toLowerCase())
  const commands: Command[] = [
    { label: t('shell.newEvent'), run: () => shell.newEvent() },
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
  ].filter(fits)
  const eventCommands = (ofEvent?.commands ?? []).filter(fits)

  const pick = (run: () => void) => () => {
    onClose()
    run()
  }
  const things = hits ?? { events: [], venues: [], materials: [] }
  const listed = [
    ...[...things.events, ...people, ...things.venues, ...things.materials].map(({ id }) => id),
    ...[...commands, ...eventCommands].map(({ label }) => label),
  ].join('\n')
  useEffect(() => {
    // Hits come after the key that asked for them, and Enter means the first of those that are seen.
    if (wanted.trim() !== '') selectFirst()
  }, [wanted, listed])
  const inGroup = (label: string, listed: readonly Command[]) =>
    listed.length > 0 && (
      <Spotlight.ActionsGroup label={label}>
        {listed.map((command) => (
          <Spotlight.Action key={command.label} label={command.label} onClick={pick(command.run)} />
        ))}
      </Spotlight.ActionsGroup>
    )
  const nothing =
    found !== null &&
    eventCommands.length === 0 &&
    commands.length + things.events.length + people.length + things.venues.length + things.materials.length === 0

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      transitionProps={{ duration: 0 }}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('shell.searchAndCommands') } }}
      scrollable
      maxHeight="70vh"
    >
      <Spotlight.Search
        placeholder={t('shell.searchAndCommands')}
        aria-label={t('shell.searchAndCommands')}
        leftSection={<Search aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {things.events.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.events')}>
            {things.events.map((event) => (
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
        {ofEvent?.open === true && inGroup(ofEvent.title, eventCommands)}
        {inGroup(t('shell.commands'), commands)}
        {ofEvent?.open === false && inGroup(ofEvent.title, eventCommands)}
        {things.venues.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.venues')}>
            {things.venues.map((venue) => (
              <Spotlight.Action key={venue.id} label={venue.name} onClick={pick(() => go(to.venues(venue.id)))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {things.materials.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.materials')}>
            {things.materials.map((material) => (
              <Spotlight.Action key={material.id} label={material.name} onClick={pick(() => go(to.materials()))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('shell.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Spotlight keeps the selection at the element itself, and loses it with an element that new hits replace. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}
