import { Tooltip } from '@mantine/core'
import { Archive } from 'lucide-react'
import { useBackupLine } from './backup-line'
import classes from './BackupStatus.module.css'

/** How the backups stand, under the line that says whether everything is saved. */
export function BackupStatus({ open }: { readonly open: boolean }) {
  const { text, mood, notes } = useBackupLine()
  const whole = [text, ...notes].join(' · ')
  return (
    <Tooltip label={whole} disabled={open} position="right" multiline maw={320}>
      <div className={classes['backup']} data-mood={mood} data-open={open}>
        <Archive aria-hidden="true" />
        {open ? (
          <span>
            {text}
            {notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </span>
        ) : (
          <span className="visually-hidden">{whole}</span>
        )}
      </div>
    </Tooltip>
  )
}
