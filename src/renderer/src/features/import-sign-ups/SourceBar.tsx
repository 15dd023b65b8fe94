import { Button, NativeSelect } from '@mantine/core'
import { FileText, History } from 'lucide-react'
import { dayAt } from '@/domain/common/zone'
import { DELIMITERS, ENCODINGS, type Delimiter, type Encoding, type TableOptions } from '@/exchange/table/table-file'
import type { ImportStart } from '@/storage/reads/sign-ups'
import { formatDay } from '@/words/format'
import { useWords } from '../../parts/words'
import type { OpenedList } from './use-opened-list'
import type { SignUpsDraft } from './use-sign-ups'
import classes from './import.module.css'

interface SourceBarProps {
  readonly list: OpenedList
  readonly draft: SignUpsDraft
  readonly start: ImportStart
  readonly onReopen: (options: TableOptions) => void
  readonly onOther: () => void
}

const DELIMITER_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
/** As far down as a header may be chosen. */
const HEADER_ROWS = 40
const NO_HEADER = 'none'

/** How the file was read, and everything about that which can be chosen otherwise. */
export function SourceBar({ list, draft, start, onReopen, onOther }: SourceBarProps) {
  const { t, language } = useWords()
  const { file, choices, change } = draft
  const { encoding, delimiter } = list.table
  const earlier = start.imports.find((one) => one.platform === file.platform)
  const rows = draft.preview.sheetRows
  const reread = (options: TableOptions) => {
    change({ fields: null, headerRow: undefined, dateOrders: {} })
    onReopen({ encoding, delimiter, ...options })
  }
  return (
    <section className={classes['source']} aria-label={t('signUps.source.label')}>
      <FileText aria-hidden="true" />
      <b className={classes['raw']}>{list.name}</b>
      {encoding !== null && (
        <NativeSelect
          size="xs"
          aria-label={t('signUps.source.encoding')}
          value={encoding}
          data={ENCODINGS.map((value) => ({ value, label: t(`signUps.source.encodings.${value}`) }))}
          onChange={(event) => reread({ encoding: event.currentTarget.value as Encoding })}
        />
      )}
      {delimiter !== null && (
        <NativeSelect
          size="xs"
          aria-label={t('signUps.source.delimiter')}
          value={delimiter}
          data={DELIMITERS.map((value) => ({ value, label: t(`signUps.source.delimiters.${DELIMITER_WORDS[value]}`) }))}
          onChange={(event) => reread({ delimiter: event.currentTarget.value as Delimiter })}
        />
      )}
      {file.sheetNames.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('signUps.source.sheet')}
          value={file.sheet}
          data={[...file.sheetNames]}
          onChange={(event) =>
            change({ sheet: event.currentTarget.value, fields: null, headerRow: undefined, dateOrders: {} })
          }
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t('signUps.source.header')}
        value={file.headerRow === null ? NO_HEADER : String(file.headerRow)}
        data={[
          ...Array.from({ length: Math.min(rows, HEADER_ROWS) }, (_, at) => ({
            value: String(at + 1),
            label: t('signUps.source.headerRow', { row: at + 1 }),
          })),
          { value: NO_HEADER, label: t('signUps.source.noHeader') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          change({ headerRow: value === NO_HEADER ? null : Number(value), fields: null, dateOrders: {} })
        }}
      />
      <span className={classes['meta']}>
        {t('signUpFigures.size', {
          rows: t('signUpFigures.rows', { count: file.counts.rows }),
          columns: t('signUpFigures.columns', { count: file.columns.length }),
        })}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onOther}>
        {t('signUps.file.other')}
      </Button>
      {earlier !== undefined && choices.sheet === null && (
        <span className={classes['before']}>
          <History aria-hidden="true" />
          {t('signUps.source.importedBefore', {
            day: formatDay(dayAt(earlier.at, start.event.zone), language, 'short'),
            platform:
              file.platform === 'generic' ? t('signUps.source.sameSource') : t(`signUps.platforms.${file.platform}`),
          })}
        </span>
      )}
    </section>
  )
}
