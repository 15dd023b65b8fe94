import { Save, SaveOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { clockAt } from '@/domain/common/zone'
import { useSaved } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import classes from './ShowHead.module.css'
import { useShow } from './show-model'
import { clockWithSeconds } from './show-words'

/** When the last change was saved, to the second; a change that is not yet on the disk says so. */
export function SavedAt() {
  const { t } = useWords()
  const db = useWorkspace()
  const saved = useSaved()
  const { view } = useShow()
  const { zone } = view.event
  const [at, setAt] = useState<number | null>(() => view.facts.at(-1)?.createdAt ?? null)
  useEffect(() => db.committed.subscribe((operation) => setAt(operation.at)), [db])
  const Icon = saved.state === 'behind' || saved.state === 'readOnly' ? SaveOff : Save
  return (
    <span className={classes['fact']} role="status" data-state={saved.state}>
      <Icon aria-hidden="true" />
      {words()}
    </span>
  )

  function words(): string {
    switch (saved.state) {
      case 'saving':
        return t('show.saving')
      case 'behind':
        return t('show.notSaved')
      case 'readOnly':
        return t('show.readOnly')
      case 'saved': {
        if (at === null) return t('start.saved.saved')
        return t('show.savedAt', { time: clockWithSeconds(clockAt(at, zone).second) })
      }
    }
  }
}
