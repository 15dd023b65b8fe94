import { Button, TextInput } from '@mantine/core'
import { CalendarPlus, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import type { VenueId } from '@/domain/common/id'
import { readVenue, readVenueLines, readVenueMemory, type VenueLine } from '@/storage/reads/venues'
import { to, useGo } from '../../parts/go'
import { useShell } from '../../parts/shell'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { PickList } from '../../ui/PickList'
import { SealButton } from '../../ui/SealButton'
import { AddVenueDialog } from './AddVenueDialog'
import { VenueAside } from './VenueAside'
import { VenueDetail } from './VenueDetail'
import { VenueRow } from './VenueRow'

/** The venues: a list at the left, the chosen one with rooms, survey, contacts and what it taught. */
export default function VenuesScreen({ venueId: asked }: { readonly venueId: VenueId | null }) {
  const { t } = useWords()
  const go = useGo()
  const { newEvent } = useShell()
  const lines = useRead(readVenueLines, [])
  // There are few venues, so the first stands open until another one is chosen.
  const venueId = asked ?? lines?.[0]?.venue.id ?? null
  const record = useRead(async (db) => (venueId === null ? null : readVenue(db, venueId)), [venueId])
  const memory = useRead(async (db) => (venueId === null ? null : readVenueMemory(db, venueId)), [venueId])
  const [adding, setAdding] = useState(false)
  if (lines === undefined) return <Loading />
  const chosen = record && record.venue.id === venueId ? record : null

  return (
    <Page
      title={t('venues.title')}
      subtitle={t('venues.subtitle', { count: lines.length })}
      padded={false}
      actions={
        <>
          <UndoButtons />
          <Button leftSection={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('venues.add')}
          </Button>
          {chosen && (
            <SealButton
              leftSection={<CalendarPlus aria-hidden="true" />}
              onClick={() => newEvent({ venueId: chosen.venue.id })}
            >
              {t('venues.holdHere')}
            </SealButton>
          )}
        </>
      }
      {...(chosen && memory
        ? { asideLabel: t('venues.lastTime'), aside: <VenueAside key={venueId} record={chosen} memory={memory} /> }
        : {})}
    >
      <div className={directory['directory']}>
        <VenueList lines={lines} venueId={venueId} />
        <div className={directory['detail']}>
          {chosen && memory ? (
            <VenueDetail key={venueId} record={chosen} memory={memory} />
          ) : lines.length === 0 ? (
            <EmptyState
              title={t('venues.noneYet')}
              hint={t('venues.noneYetHint')}
              action={<Button onClick={() => setAdding(true)}>{t('venues.add')}</Button>}
            />
          ) : record === undefined ? (
            <Loading />
          ) : (
            <EmptyState title={t('venues.gone')} hint={t('venues.goneHint')} />
          )}
        </div>
      </div>
      <AddVenueDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => {
          setAdding(false)
          go(to.venues(id))
        }}
      />
    </Page>
  )
}

function VenueList({ lines, venueId }: { readonly lines: readonly VenueLine[]; readonly venueId: VenueId | null }) {
  const { t } = useWords()
  const go = useGo()
  const [text, setText] = useState('')
  const found = lines.filter((line) => fits(line, text))
  return (
    <div className={directory['side']}>
      <div className={directory['tools']}>
        <TextInput
          type="search"
          aria-label={t('venues.search')}
          placeholder={t('venues.search')}
          leftSection={<Search aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 && lines.length > 0 ? (
        <div className={directory['note']} role="status">
          <EmptyState title={t('venues.noMatch', { text: text.trim() })} hint={t('venues.noMatchHint')} />
        </div>
      ) : (
        found.length > 0 && (
          <PickList
            label={t('venues.list')}
            items={found}
            keyOf={(line) => line.venue.id}
            rowHeight={46}
            selected={venueId}
            onSelect={(id) => go(to.venues(id as VenueId))}
          >
            {(line) => <VenueRow line={line} />}
          </PickList>
        )
      )}
    </div>
  )
}

/** By part of the name, place or address; a number asks for at least so many seats. */
function fits({ venue, mostSeats }: VenueLine, text: string): boolean {
  const asked = text.trim().toLowerCase()
  if (/^\d+$/.test(asked)) return (mostSeats ?? 0) >= Number(asked)
  return [venue.name, venue.city, venue.district, venue.address].some((part) => part.toLowerCase().includes(asked))
}
