import { Tooltip } from '@mantine/core'
import { Lock, Save, SaveCheck, SaveOff } from 'lucide-react'
import { useSaved, type SavedState } from '../parts/shell'
import { useWords } from '../parts/words'
import { BackupStatus } from './BackupStatus'
import classes from './SavedStatus.module.css'

const ICONS: Record<SavedState, typeof Save> = { saved: SaveCheck, saving: Save, behind: SaveOff, readOnly: Lock }

/** Whether every change is on the disk twice, and how the backups stand. */
export function SavedStatus({ open }: { readonly open: boolean }) {
  const { t } = useWords()
  const saved = useSaved()
  const Icon = ICONS[saved.state]
  const text = t(`start.saved.${saved.state}`)
  const why = saved.state === 'behind' && saved.why !== null ? t(`start.behindWhy.${saved.why}`) : null
  return (
    <div className={classes['saved']} data-open={open}>
      <Tooltip label={why ?? text} disabled={open && why === null} position="right" multiline maw={320}>
        <div className={classes['line']} data-state={saved.state} role="status">
          <Icon aria-hidden="true" />
          <span className={open ? undefined : 'visually-hidden'}>
            {text}
            {why !== null && <small>{why}</small>}
          </span>
        </div>
      </Tooltip>
      <BackupStatus open={open} />
    </div>
  )
}
