import classes from './Controls.module.css'

/** The key that does the same, beside the words of a button; it is no part of its name. */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd className={classes['key']} aria-hidden="true">
      {name}
    </kbd>
  )
}
