import { Button, Kbd, TextInput } from '@mantine/core'
import { UserPlus } from 'lucide-react'
import { useState, type Ref } from 'react'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import classes from './forms.module.css'
import text from './door-text.module.css'

interface WalkInFormProps {
  readonly nameField: Ref<HTMLInputElement>
  readonly name: string
  readonly onName: (name: string) => void
  /** Places left and the most there may be; null when there is no limit. */
  readonly room: { readonly left: number; readonly most: number } | null
  readonly onSubmit: (name: string, phone: string) => Promise<boolean>
}

/** Two fields for somebody who just turned up. Enter in either of them lets the person in. */
export function WalkInForm({ nameField, name, onName, room, onSubmit }: WalkInFormProps) {
  const { t } = useWords()
  const [phone, setPhone] = useState('')
  const submit = async () => {
    if (!(await onSubmit(name, phone))) return
    setPhone('')
  }
  return (
    <form
      className={classes['walkIn']}
      aria-label={t('door.walkIn')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>
        <UserPlus aria-hidden="true" />
        {t('door.walkIn')}
        <Kbd>{'F2'}</Kbd>
      </h2>
      <div className={classes['walkInFields']}>
        <TextInput
          ref={nameField}
          aria-label={t('door.walkInName')}
          placeholder={t('door.walkInName')}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
        <TextInput
          aria-label={t('door.walkInPhone')}
          placeholder={t('door.walkInPhone')}
          inputMode="tel"
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <Button type="submit">{t('door.walkInAction')}</Button>
      </div>
      <p className={text['meta']}>
        {room === null ? (
          t('door.noLimit')
        ) : room.left > 0 ? (
          t('door.roomLeft', { count: room.left, most: room.most })
        ) : (
          <span className={text['alarm']}>
            <StatusMark mark={room.left < 0 ? 'over' : 'short'} />
            {room.left < 0 ? t('door.alarm.over', { count: -room.left }) : t('door.alarm.full')}
          </span>
        )}
      </p>
    </form>
  )
}
