import { Link } from 'wouter'
import { RECOVERY_PARTS, to, type RecoveryPart } from '../../parts/go'
import { useWords } from '../../parts/words'
import classes from './recovery.module.css'

/** Backups, or a moment. */
export function RecoveryTabs({ part }: { readonly part: RecoveryPart }) {
  const { t } = useWords()
  return (
    <nav className={classes['tabs']} aria-label={t('recovery.parts')}>
      {RECOVERY_PARTS.map((name) => (
        <Link
          key={name}
          href={to.recovery(name)}
          className={classes['tab'] ?? ''}
          aria-current={name === part ? 'page' : undefined}
        >
          {t(`recovery.part.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
