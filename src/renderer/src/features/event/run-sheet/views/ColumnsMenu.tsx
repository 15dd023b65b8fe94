import { Button, Checkbox, Popover, Select } from '@mantine/core'
import { Columns3, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addColumn } from '@/actions/run-sheet/add-column'
import { changeView } from '@/actions/run-sheet/change-view'
import { removeView } from '@/actions/run-sheet/remove-view'
import { CUE_COLUMN_KINDS, type CueColumnKind } from '@/domain/run-sheet/cue-column'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import { useAct } from '../../../../parts/act'
import { SavedTextField } from '../../../../parts/fields'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { ColumnList } from './ColumnList'
import { NewNameForm } from './NewNameForm'
import type { SheetParts, ShownSheet } from './use-sheet-view'
import { folding } from '../folding'
import classes from './Views.module.css'

interface ColumnsMenuProps {
  readonly parts: SheetParts
  readonly sheet: ShownSheet
}

/** Which columns are shown and in which order, those of one's own, and what belongs to the chosen view. */
export function ColumnsMenu({ parts, sheet }: ColumnsMenuProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [kind, setKind] = useState<CueColumnKind>('text')
  const { event } = parts
  return (
    <Popover position="bottom-end" width={320} trapFocus withinPortal>
      <Popover.Target>
        <Button {...folding(t('sheetViews.column'), 'first')} leftSection={<Columns3 aria-hidden="true" />}>
          {t('sheetViews.column')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sheetViews.column')}>
        <div className={classes['menu']}>
          {sheet.view !== null && sheet.viewId !== null && (
            <ViewSettings key={sheet.viewId} chosen={sheet.view} parts={parts} sheet={sheet} />
          )}
          <p className={classes['hint']}>{t('sheetViews.columnsHint')}</p>
          <ColumnList parts={parts} sheet={sheet} />
          <NewNameForm
            label={t('sheetViews.columnName')}
            action={t('sheetViews.addColumn')}
            beside={
              <Select
                label={t('sheetViews.columnKind')}
                allowDeselect={false}
                value={kind}
                comboboxProps={{ withinPortal: false }}
                data={CUE_COLUMN_KINDS.map((value) => ({ value, label: t(`runSheet.columnKind.${value}`) }))}
                onChange={(value) => value !== null && setKind(value)}
              />
            }
            onAdd={async (name) => {
              const result = await act(addColumn(db, { eventId: event.id, name, kind, viewId: sheet.viewId }))
              return result.ok ? null : t(`sheetViews.refusal.${result.reason}`)
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The name and the tracks of a view, and the way to delete it. */
function ViewSettings({ chosen, parts, sheet }: ColumnsMenuProps & { readonly chosen: SheetView }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const tracks = [...new Set(['', ...parts.tracks, ...chosen.tracks])]
  const change = async (fields: Parameters<typeof changeView>[1]['fields']) => {
    const result = await act(changeView(db, { viewId: chosen.id, fields }), { quiet: true })
    if (!result.ok) toast.failed(t(`sheetViews.refusal.${result.reason}`))
  }
  const toggle = (track: string, on: boolean) => {
    const next = tracks.filter((one) => (one === track ? on : chosen.tracks.includes(one)))
    void change({ tracks: next })
  }
  return (
    <div className={classes['settings']}>
      <SavedTextField
        required
        label={t('sheetViews.viewName')}
        value={chosen.name}
        onChange={(name) => void change({ name })}
      />
      {tracks.length > 1 && (
        <Checkbox.Group label={t('sheetViews.tracks')} value={[...chosen.tracks]}>
          <div className={classes['tracks']}>
            {tracks.map((track) => (
              <Checkbox
                key={track}
                value={track}
                label={track === '' ? t('sheetViews.mainTrack') : track}
                onChange={({ currentTarget }) => toggle(track, currentTarget.checked)}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Button
        size="compact-sm"
        leftSection={<Trash2 aria-hidden="true" />}
        onClick={() => {
          sheet.choose(null)
          void act(removeView(db, chosen.id))
        }}
      >
        {t('sheetViews.removeView')}
      </Button>
    </div>
  )
}
