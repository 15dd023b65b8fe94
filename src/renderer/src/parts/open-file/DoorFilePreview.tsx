import { useContext } from 'react'
import type { DoorFile } from '@/domain/attendance/door-file'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import type { EventPlanId } from '@/domain/common/id'
import { isAlive } from '@/storage/reads/alive'
import { formatInstant } from '@/words/format'
import { StatusMark } from '../../ui/StatusMark'
import { useWords } from '../words'
import { useRead, WorkspaceContext } from '../workspace'
import { DoorFileMerge } from './DoorFileMerge'
import { DoorFileOpen } from './DoorFileOpen'
import { Figures } from './Figures'
import classes from './open-file.module.css'

interface DoorFilePreviewProps {
  readonly file: DoorFile
  readonly onDone: (() => void) | undefined
}

/** What a door file holds; it is merged where the event is here, and opened as a door of its own where it is not. */
export function DoorFilePreview({ file, onDone }: DoorFilePreviewProps) {
  const { t, language } = useWords()
  const workspace = useContext(WorkspaceContext)
  const { event, door, writtenBy } = file
  const when = formatInstant(file.writtenAt, language, event.zone, true)
  const heads = [...doorState(file.facts.map((fact) => ({ ...fact, ...NO_STAMP, eventId: event.id }))).values()]
  const figures = [
    [t('doorFile.people'), file.people.length],
    [t('doorFile.facts'), file.facts.length],
    [t('doorFile.came'), heads.filter(hasCome).length],
  ] as const
  return (
    <div className={classes['preview']}>
      <header>
        <h2>{event.title}</h2>
        <p className={classes['meta']}>
          {writtenBy === '' ? t('doorFile.from', { door, when }) : t('doorFile.fromBy', { door, when, by: writtenBy })}
        </p>
      </header>
      <Figures figures={figures} />
      <p className={classes['fact']}>
        <StatusMark mark="ready" />
        <span>{t('doorFile.whole')}</span>
      </p>
      {workspace ? (
        <HereOrElsewhere file={file} eventId={event.id} onDone={onDone} />
      ) : (
        <DoorFileOpen file={file} onDone={onDone} />
      )}
    </div>
  )
}

const NO_STAMP = { createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: '', hlc: '' } as const

function HereOrElsewhere({ file, eventId, onDone }: DoorFilePreviewProps & { readonly eventId: EventPlanId }) {
  const isHere = useRead(async (db) => isAlive(await db.eventPlans.get(eventId)), [eventId])
  if (isHere === undefined) return null
  return isHere ? <DoorFileMerge file={file} onDone={onDone} /> : <DoorFileOpen file={file} onDone={onDone} />
}
