import { ActionIcon, Button, Switch, TextInput } from '@mantine/core'
import { ArrowLeft, DoorOpen, EyeOff, Laptop, Lock, Printer, Volume2, VolumeX } from 'lucide-react'
import { memo } from 'react'
import { formatClock } from '@/domain/common/time'
import type { DoorSetting } from '@/storage/reads/door'
import { formatDay, formatInstant } from '@/words/format'
import { to, useGo } from '../../parts/go'
import { useDoorLock } from '../../parts/door-lock'
import { NumberSeal } from '../../parts/NumberSeal'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import classes from './DoorHead.module.css'
import text from './door-text.module.css'

interface DoorHeadProps {
  readonly setting: DoorSetting
  readonly door: string
  readonly onDoor: (door: string) => void
  /** After the name was typed to its end. */
  readonly onDoorDone: () => void
  readonly privacy: boolean
  readonly onPrivacy: (privacy: boolean) => void
  readonly sound: boolean
  readonly onSound: () => void
  readonly onSecond: () => void
  readonly onPin: () => void
}

/** Which event, which door, who may see what, and the venue's clock. */
export const DoorHead = memo(function DoorHead(props: DoorHeadProps) {
  const { setting, door, onDoor, privacy, onPrivacy, sound } = props
  const { t, language } = useWords()
  const go = useGo()
  const { event } = setting
  const { hasPin } = useDoorLock()
  return (
    <header className={classes['head']}>
      <ActionIcon aria-label={t('door.leave')} color="ink" onClick={() => go(to.event(event.id, 'attendance'))}>
        <ArrowLeft aria-hidden="true" />
      </ActionIcon>
      {event.number !== null && <NumberSeal number={event.number} current size="large" />}
      <div className={classes['titles']}>
        <h1>{t('door.title')}</h1>
        <p className={text['meta']}>
          {[
            event.title,
            event.day === null ? null : `${formatDay(event.day, language)} ${formatClock(event.opensAt)}`,
            setting.venueName === '' ? null : setting.venueName,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
      <TextInput
        className={classes['doorName'] ?? ''}
        aria-label={t('door.doorName')}
        placeholder={t('door.mainDoor')}
        leftSection={<DoorOpen aria-hidden="true" />}
        value={door}
        onChange={(change) => onDoor(change.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && props.onDoorDone()}
      />
      <Switch
        checked={privacy}
        onChange={(change) => onPrivacy(change.currentTarget.checked)}
        thumbIcon={<EyeOff size={10} aria-hidden="true" />}
        label={t('door.privacy')}
        title="F4"
      />
      <ActionIcon color="ink" aria-label={t('door.sound')} aria-pressed={sound} onClick={props.onSound}>
        {sound ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
      </ActionIcon>
      <ActionIcon color="ink" aria-label={t('attendance.printSheet')} onClick={() => go(to.print(event.id, 'sign-in'))}>
        <Printer aria-hidden="true" />
      </ActionIcon>
      <Button leftSection={<Laptop aria-hidden="true" />} onClick={props.onSecond}>
        {t('door.second.button')}
      </Button>
      <Button leftSection={<Lock aria-hidden="true" />} onClick={props.onPin}>
        {t(hasPin ? 'door.pin.isSet' : 'door.pin.set')}
      </Button>
      <VenueClock zone={event.zone} />
    </header>
  )
})

/** The clock on the venue's wall. Apart, so that its ticking redraws nothing else. */
function VenueClock({ zone }: { readonly zone: string }) {
  const { t, language } = useWords()
  const time = formatInstant(useNow(1000), language, zone)
  return (
    <time className={classes['clock']} aria-label={t('door.clock', { time })}>
      {time}
    </time>
  )
}
