import { Button } from '@mantine/core'
import { FolderPlus, Plus } from 'lucide-react'
import { useWords } from '../../../parts/words'
import { folding } from './folding'
import { SheetFileMenu } from './SheetFileMenu'
import { PublishButton } from './versions/PublishButton'
import type { Versions } from './versions/use-versions'
import { ColumnsMenu } from './views/ColumnsMenu'
import type { SheetParts, ShownSheet } from './views/use-sheet-view'
import { ViewMenu } from './views/ViewMenu'
import classes from './SheetTools.module.css'

interface SheetToolsProps {
  readonly parts: SheetParts
  readonly sheet: ShownSheet
  readonly versions: Versions | null | undefined
  readonly onAdd: (kind: 'segment' | 'group') => void
}

/** What can be done with the sheet as a whole, on one line: words give way to their icons where there is little room. */
export function SheetTools({ parts, sheet, versions, onAdd }: SheetToolsProps) {
  const { t } = useWords()
  return (
    <div className={classes['tools']}>
      <ViewMenu parts={parts} sheet={sheet} />
      <ColumnsMenu parts={parts} sheet={sheet} />
      <Button
        {...folding(t('runSheet.addGroup'), 'first')}
        leftSection={<FolderPlus aria-hidden="true" />}
        onClick={() => onAdd('group')}
      >
        {t('runSheet.addGroup')}
      </Button>
      <Button
        {...folding(t('runSheet.add'), 'last')}
        leftSection={<Plus aria-hidden="true" />}
        onClick={() => onAdd('segment')}
      >
        {t('runSheet.add')}
      </Button>
      <SheetFileMenu eventId={parts.event.id} />
      {versions && <PublishButton eventId={parts.event.id} versions={versions} />}
    </div>
  )
}
