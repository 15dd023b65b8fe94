import type { ReactNode } from 'react'
import classes from './FirstStartScreen.module.css'

interface WayProps {
  readonly icon: ReactNode
  readonly title: string
  /** The way most people come by. */
  readonly first?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One way in: what it is, its button, and what there is to know. */
export function Way({ icon, title, first = false, action, children }: WayProps) {
  return (
    <section className={classes['way']} data-first={first}>
      {icon}
      <div>
        <div className={classes['head']}>
          <h2>{title}</h2>
          {action}
        </div>
        {children}
      </div>
    </section>
  )
}
