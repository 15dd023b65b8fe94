import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../../../parts/words'
import type { Versions } from './use-versions'
import classes from './Versions.module.css'

interface VersionBarProps {
  readonly versions: Versions
  readonly showsChanges: boolean
  readonly onChanges: () => void
}

/** Which version the sheet is at, what was handed out, and how much is different. */
export function VersionBar({ versions: { state }, showsChanges, onChanges }: VersionBarProps) {
  const { t } = useWords()
  const { number, draft, released, changes } = state
  return (
    <div className={classes['bar']} role="group" aria-label={t('versions.label')}>
      <b className={classes['badge']} data-draft={draft}>
        {t(draft ? 'versions.badgeDraft' : 'versions.badgeReleased', { number })}
      </b>
      {released === null && <span>{t('versions.never')}</span>}
      {released !== null && draft && <span>{t('versions.released', { number: released.number })}</span>}
      {released !== null && (
        <UnstyledButton className={classes['link']} aria-expanded={showsChanges} onClick={onChanges}>
          {changes === null || changes.length === 0
            ? t('versions.history')
            : t('versions.count', { count: changes.length })}
        </UnstyledButton>
      )}
    </div>
  )
}
