import { useId, type ReactNode } from 'react'
import classes from './SettingsScreen.module.css'

/** A headed part of the settings. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

interface SettingRowProps {
  readonly title: ReactNode
  readonly hint?: ReactNode
  readonly children?: ReactNode
}

/** One setting or deed: what it is at the left, its control at the right. */
export function SettingRow({ title, hint, children }: SettingRowProps) {
  return (
    <div className={classes['row']}>
      <div>
        {title}
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {children}
    </div>
  )
}
