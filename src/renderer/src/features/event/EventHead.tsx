import { Button, Menu } from '@mantine/core'
import { DoorOpen, FileSpreadsheet, Play, Printer } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { formatOffset } from '@/domain/checklist/parse-due'
import { daysBetween, formatClock } from '@/domain/common/time'
import { formatDay } from '@/words/format'
import { to, useGo, type EventPart } from '../../parts/go'
import { useHost } from '../../parts/host'
import { NumberSeal } from '../../parts/NumberSeal'
import { useToday } from '../../parts/now'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import { useEventReadiness } from './event-readiness'
import { EventMoreMenu } from './EventMoreMenu'
import { EventStatusMenu } from './EventStatusMenu'
import { useEventFiles } from './use-event-files'
import classes from './EventScreen.module.css'

/** Number, title, when and where, and what can be done with the event as a whole. */
export function EventHead({ part }: { readonly part: EventPart }) {
  const { t, language } = useWords()
  const { facts } = useEventReadiness()
  const { event, venue, room } = facts
  const today = useToday()
  const go = useGo()
  const host = useHost()
  const { saveWorkbook } = useEventFiles(event.id)
  const onExport = useEffectEvent(() => void saveWorkbook())
  useEffect(() => host.onMenuCommand((command) => command === 'exportEvent' && onExport()), [host])

  const apart = event.day === null ? null : daysBetween(event.day, today)
  const open = event.status === 'planning' || event.status === 'confirmed' || event.status === 'running'
  const door = { leftSection: <DoorOpen aria-hidden="true" />, onClick: () => go(to.door(event.id)) }
  return (
    <header className={classes['head']}>
      {event.number !== null && <NumberSeal number={event.number} current={open} size="large" />}
      <div className={classes['titles']}>
        <h1 title={event.title}>{event.title}</h1>
        <p className={classes['facts']}>
          <span>{event.day === null ? t('event.noDay') : formatDay(event.day, language)}</span>
          <span>
            {formatClock(event.opensAt)}–{formatClock(event.opensAt + event.length)}
          </span>
          <span>{venue === null ? t('event.noVenue') : [venue.name, room?.name].filter(Boolean).join(' ')}</span>
          {facts.ownerName !== null && <span>{t('event.owner', { name: facts.ownerName })}</span>}
          {event.status === 'cancelled' && <span>{t('event.cancelledBecause', { reason: event.cancelReason })}</span>}
        </p>
      </div>
      <div className={classes['actions']}>
        <EventStatusMenu />
        {apart !== null && open && <span className={classes['meta']}>{formatOffset(apart)}</span>}
        <UndoButtons />
        <Button leftSection={<FileSpreadsheet aria-hidden="true" />} onClick={() => void saveWorkbook()}>
          {t('event.exportWorkbook')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<Printer aria-hidden="true" />}>{t('event.print')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => go(to.print(event.id, 'run-sheet'))}>{t('event.printRunSheet')}</Menu.Item>
            <Menu.Item onClick={() => go(to.print(event.id, 'call-sheet'))}>{t('event.printCallSheet')}</Menu.Item>
            <Menu.Item onClick={() => go(to.print(event.id, 'sign-in'))}>{t('event.printSignIn')}</Menu.Item>
            <Menu.Item onClick={() => go(to.print(event.id, 'badges'))}>{t('event.printBadges')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {open && (apart === 0 || event.status === 'running' || part === 'run-sheet') && (
          <Button leftSection={<Play aria-hidden="true" />} onClick={() => go(to.show(event.id))}>
            {t('show.open')}
          </Button>
        )}
        <EventMoreMenu />
        {open &&
          (part === 'overview' ? (
            <SealButton {...door}>{t('event.openDoor')}</SealButton>
          ) : (
            <Button {...door}>{t('event.openDoor')}</Button>
          ))}
      </div>
    </header>
  )
}
