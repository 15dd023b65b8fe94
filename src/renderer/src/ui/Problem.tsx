import { StatusMark } from './StatusMark'
import classes from './Directory.module.css'

/** A refusal, said where it happened; nothing while there is none. */
export function Problem({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text !== null && (
        <p className={classes['problem']}>
          <StatusMark mark="unfit" />
          {text}
        </p>
      )}
    </div>
  )
}
