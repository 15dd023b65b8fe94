import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  /** One sentence of fact. */
  readonly title: string
  /** One line that helps. */
  readonly hint?: ReactNode
  /** At most one button and one link. */
  readonly action?: ReactNode
}

/** What stands where nothing is yet. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <strong>{title}</strong>
      {hint !== undefined && <p>{hint}</p>}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  )
}
