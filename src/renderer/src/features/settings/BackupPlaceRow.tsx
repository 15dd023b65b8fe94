import type { ReactNode } from 'react'
import type { BackupPlace } from '@/domain/safety/backup'
import { formatInstant, formatNumber } from '@/words/format'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import classes from './BackupPlaceRow.module.css'

interface BackupPlaceRowProps {
  readonly name: string
  /** Null while no such folder is chosen. */
  readonly place: BackupPlace | null
  readonly hint?: string
  readonly children: ReactNode
}

/** One folder that backups go to: where it is, whether it can be written to, how old its newest is, how much room there is. */
export function BackupPlaceRow({ name, place, hint, children }: BackupPlaceRowProps) {
  const { t } = useWords()
  return (
    <div className={classes['row']} role="group" aria-label={name}>
      <div className={classes['text']}>
        <strong>{name}</strong>
        {place === null ? <p>{hint}</p> : <Standing place={place} />}
        {place !== null && <p className={classes['place']}>{place.place || t('backup.settings.inBrowser')}</p>}
      </div>
      <div className={classes['deeds']}>{children}</div>
    </div>
  )
}

function Standing({ place: { state, lastAt, freeBytes } }: { readonly place: BackupPlace }) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const facts = [
    t(`backup.settings.${state}`),
    lastAt === null
      ? t('backup.settings.noneThere')
      : t('backup.settings.newest', { when: formatInstant(lastAt, language, zone, true) }),
    ...(freeBytes === null
      ? []
      : [t('backup.settings.free', { size: `${formatNumber(freeBytes / 1e9, language, 1)} GB` })]),
  ]
  return (
    <p className={classes['standing']} data-state={state}>
      <StatusMark mark={state === 'ready' ? 'ready' : 'short'} />
      {facts.join(' · ')}
    </p>
  )
}
