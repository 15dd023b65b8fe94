import { TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { openDoorFile } from '@/actions/door/open-door-file'
import type { DoorFile } from '@/domain/attendance/door-file'
import { openWorkspace } from '@/storage/database/workspace'
import { deleteWorkspace, newWorkspaceName } from '@/storage/database/workspaces'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { useDeskSettings } from '../desk-settings'
import { to, useGo } from '../go'
import { machineClock } from '../machine-clock'
import { useWords } from '../words'
import { failureInWords } from './failure-words'
import classes from './open-file.module.css'

interface DoorFileOpenProps {
  readonly file: DoorFile
  readonly onDone: (() => void) | undefined
}

/** Opens a door file as a small community of its own and goes to its desk. Nothing is left behind where that fails. */
export function DoorFileOpen({ file, onDone }: DoorFileOpenProps) {
  const { t } = useWords()
  const { change } = useDeskSettings()
  const go = useGo()
  const [organiser, setOrganiser] = useState('')
  const [door, setDoor] = useState(t('doorFile.sideDoor'))
  const [, rememberDoor] = useLocalStorage({ key: 'salondesk.door', defaultValue: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async () => {
    setBusy(true)
    setProblem(null)
    const database = newWorkspaceName()
    try {
      const db = await openWorkspace(database, machineClock)
      try {
        const name = t('doorFile.deskName', { community: file.communityName || t('common.app') })
        const opened = await openDoorFile(db, { file, name, organiser })
        if (!opened.ok) throw new Error(opened.reason)
      } finally {
        db.close()
      }
      rememberDoor(door.trim())
      go(to.door(file.event.id))
      change({ workspace: database })
      onDone?.()
    } catch (error) {
      await deleteWorkspace(database)
      setProblem(failureInWords(t, error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={classes['actions']}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p className={classes['meta']}>{t('doorFile.openHint')}</p>
      <p className={classes['meta']}>{t('doorFile.openedAgainHint')}</p>
      <TextInput
        data-autofocus
        label={t('doorFile.yourName')}
        value={organiser}
        onChange={(event) => setOrganiser(event.currentTarget.value)}
      />
      <TextInput label={t('doorFile.doorName')} value={door} onChange={(event) => setDoor(event.currentTarget.value)} />
      <Problem text={problem} />
      <div className={classes['buttons']}>
        <SealButton type="submit" loading={busy}>
          {t('doorFile.open')}
        </SealButton>
      </div>
    </form>
  )
}
