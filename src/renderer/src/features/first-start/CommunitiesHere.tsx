import { Button } from '@mantine/core'
import { Laptop } from 'lucide-react'
import type { WorkspaceEntry } from '@/storage/database/workspaces'
import { useWords } from '../../parts/words'
import { Chip } from '../../ui/Chip'
import classes from './FirstStartScreen.module.css'
import { Way } from './Way'

interface CommunitiesHereProps {
  readonly entries: readonly WorkspaceEntry[]
  readonly onOpen: (database: string) => void
}

/** The communities that are on this machine already. */
export function CommunitiesHere({ entries, onOpen }: CommunitiesHereProps) {
  const { t } = useWords()
  if (entries.length === 0) return null
  return (
    <Way icon={<Laptop aria-hidden="true" />} title={t('recovery.here')}>
      <ul className={classes['list']}>
        {entries.map(({ database, name, isSample, condition }) => (
          <li key={database}>
            <span>
              <strong>{name || t('recovery.hereUnnamed')}</strong> {isSample && <Chip>{t('shell.sample')}</Chip>}
              {condition === 'newer' && <small>{t('recovery.hereNewer')}</small>}
              {condition === 'broken' && <small>{t('recovery.hereBroken')}</small>}
            </span>
            <Button
              disabled={condition === 'newer'}
              aria-label={t('recovery.hereOpen', { name: name || t('recovery.hereUnnamed') })}
              onClick={() => onOpen(database)}
            >
              {t('common.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Way>
  )
}
