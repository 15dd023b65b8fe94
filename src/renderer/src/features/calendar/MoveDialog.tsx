import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { ClockMinute, LocalDay } from '@/domain/common/time'
import { roomClashes } from '@/domain/conflict/room-conflict'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { ClockField, DayField } from '../../parts/fields'
import { useToday } from '../../parts/now'
import { RoomClashNote } from '../../parts/RoomClashNote'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import type { CalendarMoves } from './use-calendar-moves'

interface MoveDialogProps {
  readonly item: CalendarEvent
  readonly items: readonly CalendarEvent[]
  readonly moves: CalendarMoves
  readonly onClose: () => void
}

/** The keyboard's way to drag an event: another day, another opening. */
export function MoveDialog({ item, items, moves, onClose }: MoveDialogProps) {
  const { t } = useWords()
  const today = useToday()
  const { event } = item
  const [day, setDay] = useState<LocalDay>(event.day ?? today)
  const [opensAt, setOpensAt] = useState<ClockMinute>(event.opensAt)
  const wanted = { day, opensAt, length: event.length }
  const clashes = roomClashes(
    { ...event, ...wanted },
    items.map((one) => one.event),
  )
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    if (await moves.place(item, wanted, clashes.length > 0)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('calendar.moveTitle', { title: event.title })}>
      <form onSubmit={(submitted) => void submit(submitted)}>
        <Stack gap="sm">
          <DayField
            data-autofocus
            label={t('calendar.day')}
            value={day}
            onChange={(value) => value !== null && setDay(value)}
          />
          <ClockField label={t('calendar.opensAt')} value={opensAt} onChange={setOpensAt} />
          <div aria-live="polite">
            {clashes.length > 0 && (
              <RoomClashNote place={[item.venueName, item.roomName].filter(Boolean).join(' ')} clashes={clashes} />
            )}
          </div>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <SealButton type="submit">{t(clashes.length > 0 ? 'calendar.moveAnyway' : 'calendar.move')}</SealButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
