import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface PageProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Plain actions first, the seal action last. */
  readonly actions?: ReactNode
  /** What stands at the right: the selected thing, never needed to finish the main task. */
  readonly aside?: ReactNode
  readonly asideLabel?: string
  /** Totals and key hints at the bottom. */
  readonly foot?: ReactNode
  /** Tables run edge to edge; texts want padding. */
  readonly padded?: boolean
  readonly children: ReactNode
}

/** A screen: top bar, content, and where wanted an inspector and a foot bar. */
export function Page({ title, subtitle, actions, aside, asideLabel, foot, padded = true, children }: PageProps) {
  return (
    <div className={classes['page']}>
      <header className={classes['bar']}>
        <h1>{title}</h1>
        {subtitle !== undefined && <span className={classes['subtitle']}>{subtitle}</span>}
        <div className={classes['actions']}>{actions}</div>
      </header>
      <div className={classes['middle']}>
        <main className={classes['content']} data-padded={padded} tabIndex={-1}>
          {children}
        </main>
        {aside !== undefined && (
          <aside className={classes['aside']} aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
      {foot !== undefined && <footer className={classes['foot']}>{foot}</footer>}
    </div>
  )
}
