import { changeRoom } from '@/actions/venue/change-room'
import type { Fields } from '@/domain/common/row'
import type { Room } from '@/domain/venue/venue'
import type { RoomWithLayouts } from '@/storage/reads/venues'
import { useActOrSay } from '../../parts/act-or-say'
import { OptionalClockField, SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import table from '../../ui/table.module.css'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

const TEXTS = ['power', 'network', 'screen', 'sound'] as const

/** What each room has, from when things may be carried in, and when everything must be out. */
export function RoomEquipment({ rooms }: { readonly rooms: readonly RoomWithLayouts[] }) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const save = (room: Room, fields: Fields<Room>) => void run(changeRoom(db, { id: room.id, fields }))
  const named = (room: Room, field: string) => t('venues.fieldOf', { room: room.name, field })
  return (
    <>
      <Problem text={problem} />
      <div className={directory['scroll']}>
        <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('venues.room')}</th>
              <th scope="col">{t('venues.loadIn')}</th>
              <th scope="col">{t('venues.hardClose')}</th>
              {TEXTS.map((field) => (
                <th key={field} scope="col">
                  {t(`venues.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rooms.map(({ room }) => (
              <tr key={room.id}>
                <th scope="row" className={classes['roomName']}>
                  {room.name}
                </th>
                <td className={classes['clock']}>
                  <OptionalClockField
                    size="xs"
                    aria-label={named(room, t('venues.loadIn'))}
                    value={room.loadInFrom}
                    placeholder="–"
                    onChange={(loadInFrom) => save(room, { loadInFrom })}
                  />
                </td>
                <td className={classes['clock']}>
                  <OptionalClockField
                    size="xs"
                    aria-label={named(room, t('venues.hardClose'))}
                    value={room.hardClose}
                    placeholder="–"
                    onChange={(hardClose) => save(room, { hardClose })}
                  />
                </td>
                {TEXTS.map((field) => (
                  <td key={field} className={classes['wideCell']}>
                    <SavedTextField
                      size="xs"
                      aria-label={named(room, t(`venues.${field}`))}
                      value={room[field]}
                      placeholder="–"
                      onChange={(text) => save(room, { [field]: text })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
