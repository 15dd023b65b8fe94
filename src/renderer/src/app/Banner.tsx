import type { ReactNode } from 'react'
import { StatusMark } from '../ui/StatusMark'
import classes from './Banner.module.css'

interface BannerProps {
  /** `stop`: nothing can be written. `warn`: everything works, but not for long or not quite. `done`: it is right again. */
  readonly mood: 'stop' | 'warn' | 'done'
  readonly title: string
  readonly hint: ReactNode
  readonly actions?: ReactNode
}

const MARKS = { stop: 'unfit', warn: 'short', done: 'ready' } as const

/** What concerns the whole desk, above every screen: what is, what to do, the buttons for it. */
export function Banner({ mood, title, hint, actions }: BannerProps) {
  return (
    <section className={classes['banner']} data-mood={mood} aria-label={title}>
      <div role={mood === 'stop' ? 'alert' : 'status'}>
        <strong>
          <StatusMark mark={MARKS[mood]} /> {title}
        </strong>
        {typeof hint === 'string' ? <p>{hint}</p> : hint}
      </div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </section>
  )
}
