import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { Lock } from 'lucide-react'
import { useRef, useState } from 'react'
import { plainLetters } from '@/domain/member/name-keys'
import { useDoorLock } from '../../parts/door-lock'
import { useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import classes from './LockedDesk.module.css'
import text from './door-text.module.css'

/** Stands in place of every other screen while the check-in desk is locked, and asks for the PIN. */
export default function LockedDesk({ desk }: { readonly desk: string }) {
  const { t } = useWords()
  const go = useGo()
  const lock = useDoorLock()
  const { name } = useCommunity()
  const field = useRef<HTMLInputElement>(null)
  const [pin, setPin] = useState('')
  const [typedName, setTypedName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <main className={classes['lock']} aria-label={t('door.pin.leaveTitle')}>
      <Stack gap="md">
        <h1>
          <Lock aria-hidden="true" /> {t('door.pin.leaveTitle')}
        </h1>
        <p>{t('door.pin.leaveHint')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void lock.open(pin).then((right) => {
              setProblem(right ? null : t('door.pin.wrong'))
              if (right) return
              // The next try begins anew instead of being added to the wrong one.
              setPin('')
              field.current?.focus()
            })
          }}
        >
          <Stack gap="sm">
            <PasswordInput
              // The only thing to do here.
              // eslint-disable-next-line jsx-a11y-x/no-autofocus
              autoFocus
              ref={field}
              label={t('door.pin.enter')}
              autoComplete="off"
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value)}
            />
            <Problem text={problem} />
            <Group>
              <SealButton type="submit">{t('door.pin.leave')}</SealButton>
              <Button onClick={() => go(desk)}>{t('door.pin.back')}</Button>
            </Group>
          </Stack>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (plainLetters(typedName) === plainLetters(name)) lock.removePin()
            else setProblem(t('door.pin.forgotWrong'))
          }}
        >
          <Stack gap="sm">
            <p className={text['meta']}>{t('door.pin.forgot')}</p>
            <TextInput
              label={t('door.pin.forgotField')}
              autoComplete="off"
              value={typedName}
              onChange={(event) => setTypedName(event.currentTarget.value)}
            />
            <Group>
              <Button type="submit">{t('door.pin.forgotAction')}</Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </main>
  )
}
