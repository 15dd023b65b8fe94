import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addRoom } from '@/actions/venue/add-room'
import { changeRoom } from '@/actions/venue/change-room'
import { removeRoom } from '@/actions/venue/remove-room'
import { setLayoutCapacity } from '@/actions/venue/set-layout-capacity'
import type { VenueId } from '@/domain/common/id'
import type { Fields } from '@/domain/common/row'
import { LAYOUT_KINDS, type LayoutKind, type Room } from '@/domain/venue/venue'
import type { RoomWithLayouts } from '@/storage/reads/venues'
import { useActOrSay } from '../../parts/act-or-say'
import { NumberField, SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { EmptyState } from '../../ui/EmptyState'
import { Problem } from '../../ui/Problem'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

interface RoomsTableProps {
  readonly venueId: VenueId
  readonly rooms: readonly RoomWithLayouts[]
}

/** Rooms down, layouts across, seats in every cell; every cell can be typed into. */
export function RoomsTable({ venueId, rooms }: RoomsTableProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const [name, setName] = useState('')
  const add = async () => {
    const added = await run(addRoom(db, { venueId, name }))
    if (added.ok) setName('')
  }
  return (
    <>
      <Problem text={problem} />
      {rooms.length === 0 ? (
        <EmptyState title={t('venues.noRooms')} hint={t('venues.noRoomsHint')} />
      ) : (
        <div className={directory['scroll']}>
          <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''} ${classes['grid'] ?? ''}`}>
            <thead>
              <tr>
                <th scope="col">{t('venues.room')}</th>
                <th scope="col" className={table['number']}>
                  {t('venues.area')}
                </th>
                <th scope="col" className={table['number']}>
                  {t('venues.ceiling')}
                </th>
                {LAYOUT_KINDS.map((kind) => (
                  <th key={kind} scope="col" className={table['number']}>
                    {t(`common.layoutKind.${kind}`)}
                  </th>
                ))}
                <th scope="col" className={table['number']}>
                  {t('venues.legalMaximum')}
                </th>
                <th>
                  <span className="visually-hidden">{t('common.delete')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rooms.map(({ room, layouts }) => (
                <RoomRow
                  key={room.id}
                  room={room}
                  capacityOf={(kind) => layouts.find((layout) => layout.kind === kind)?.capacity ?? null}
                  onChange={(fields) => void run(changeRoom(db, { id: room.id, fields }))}
                  onCapacity={(kind, capacity) => void run(setLayoutCapacity(db, { roomId: room.id, kind, capacity }))}
                  onRemove={() => void run(removeRoom(db, { id: room.id }), { toast: true })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form
        className={`${directory['row'] ?? ''} ${classes['adder'] ?? ''}`}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          aria-label={t('venues.newRoom')}
          placeholder={t('venues.newRoom')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
          {t('venues.addRoom')}
        </Button>
      </form>
    </>
  )
}

interface RoomRowProps {
  readonly room: Room
  readonly capacityOf: (kind: LayoutKind) => number | null
  readonly onChange: (fields: Fields<Room>) => void
  readonly onCapacity: (kind: LayoutKind, capacity: number | null) => void
  readonly onRemove: () => void
}

function RoomRow({ room, capacityOf, onChange, onCapacity, onRemove }: RoomRowProps) {
  const { t } = useWords()
  const named = (field: string) => t('venues.fieldOf', { room: room.name, field })
  return (
    <tr>
      <td className={classes['wideCell']}>
        <SavedTextField
          size="xs"
          aria-label={named(t('common.name'))}
          value={room.name}
          required
          onChange={(name) => onChange({ name })}
        />
      </td>
      <td>
        <NumberField
          size="xs"
          className={classes['cell'] ?? ''}
          aria-label={named(t('venues.area'))}
          value={room.areaSquareMetres}
          onChange={(areaSquareMetres) => onChange({ areaSquareMetres })}
        />
      </td>
      <td>
        <NumberField
          size="xs"
          className={classes['cell'] ?? ''}
          aria-label={named(t('venues.ceiling'))}
          value={room.ceilingMetres}
          onChange={(ceilingMetres) => onChange({ ceilingMetres })}
        />
      </td>
      {LAYOUT_KINDS.map((kind) => {
        const capacity = capacityOf(kind)
        const over = capacity !== null && room.legalMaximum !== null ? capacity - room.legalMaximum : 0
        return (
          <td key={kind}>
            <NumberField
              size="xs"
              className={classes['cell'] ?? ''}
              aria-label={t('venues.capacityOf', { room: room.name, layout: t(`common.layoutKind.${kind}`) })}
              value={capacity}
              placeholder="–"
              onChange={(seats) => onCapacity(kind, seats)}
            />
            {over > 0 && (
              <span className={classes['over']} title={t('venues.legalMaximum')}>
                <StatusMark mark="over" />
                {t('venues.overLegal', { count: over })}
              </span>
            )}
          </td>
        )
      })}
      <td>
        <NumberField
          size="xs"
          className={classes['cell'] ?? ''}
          aria-label={named(t('venues.legalMaximum'))}
          value={room.legalMaximum}
          placeholder="–"
          onChange={(legalMaximum) => onChange({ legalMaximum })}
        />
      </td>
      <td>
        <ActionIcon aria-label={t('venues.removeRoom', { name: room.name })} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  )
}
