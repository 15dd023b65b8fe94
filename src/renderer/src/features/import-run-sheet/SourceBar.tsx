import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { FileText } from 'lucide-react'
import { ENCODINGS, type Encoding } from '@/exchange/table/table-file'
import { useWords } from '../../parts/words'
import type { OpenedSheet } from './use-opened-sheet'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

interface SourceBarProps {
  readonly opened: OpenedSheet
  readonly draft: SheetDraft
  readonly onReopen: (encoding: Encoding) => void
  readonly onOther: () => void
}

/** As far down as a header may be chosen. */
const HEADER_ROWS = 60

/** How the file was read, and everything about that which can be chosen otherwise. */
export function SourceBar({ opened, draft, onReopen, onOther }: SourceBarProps) {
  const { t } = useWords()
  const { table, read } = draft
  const { source } = opened
  const encoding = source.kind === 'tables' && typeof opened.from !== 'string' ? source.file.encoding : null
  return (
    <section className={classes['source']} aria-label={t('sheetImport.source.label')}>
      <FileText aria-hidden="true" />
      <b className={classes['name']}>{opened.name}</b>
      {encoding !== null && (
        <NativeSelect
          size="xs"
          aria-label={t('sheetImport.source.encoding')}
          value={encoding}
          data={ENCODINGS.map((value) => ({ value, label: t(`signUps.source.encodings.${value}`) }))}
          onChange={(event) => {
            // Another encoding is another text: what was chosen for the old one no longer fits.
            read({ uses: new Map() })
            onReopen(event.currentTarget.value as Encoding)
          }}
        />
      )}
      {table.sheets.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('sheetImport.source.sheet')}
          value={String(table.sheet)}
          data={table.sheets.map((name, at) => ({
            value: String(at),
            label: name === '' ? t('sheetImport.source.sheetOf', { number: at + 1 }) : name,
          }))}
          onChange={(event) => read(anew(Number(event.currentTarget.value)))}
        />
      )}
      {source.kind === 'tables' && (
        <NativeSelect
          size="xs"
          aria-label={t('sheetImport.source.header')}
          value={String(table.headerRow)}
          data={[
            ...Array.from({ length: Math.min(table.rowCount, HEADER_ROWS) }, (_, at) => ({
              value: String(at + 1),
              label: t('sheetImport.source.headerRow', { row: at + 1 }),
            })),
            { value: '0', label: t('sheetImport.source.noHeader') },
          ]}
          onChange={(event) => read({ ...anew(table.sheet), headerRow: Number(event.currentTarget.value) })}
        />
      )}
      {table.days.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('sheetImport.source.day')}
          value={table.day ?? ''}
          data={table.days.map((day) => ({ value: day, label: t('sheetImport.source.dayIs', { day }) }))}
          onChange={(event) => read({ day: event.currentTarget.value })}
        />
      )}
      {table.days.length > 1 && (
        <Checkbox
          size="xs"
          label={t('sheetImport.source.onlyThatDay', { count: table.otherDayLines })}
          onChange={(event) => read({ onlyThatDay: event.currentTarget.checked })}
        />
      )}
      <span className={classes['meta']}>
        {source.kind === 'tables' ? '' : `${t(`sheetImport.source.${source.kind}`)} `}
        {t('sheetImport.source.size', { count: table.lines.length })}
      </span>
      <Button variant="subtle" size="compact-sm" ml="auto" onClick={onOther}>
        {t('sheetImport.source.other')}
      </Button>
    </section>
  )
}

/** Another sheet or heading row is another table: nothing chosen for the old one holds. */
function anew(sheet: number) {
  return { sheet, uses: new Map() }
}
