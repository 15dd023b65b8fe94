import { NativeSelect, SegmentedControl } from '@mantine/core'
import {
  SIGN_UP_FIELDS,
  type DateOrder,
  type SignUpColumn,
  type SignUpField,
} from '@/exchange/signup-list/sign-up-list'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { headingInWords } from './column-words'
import type { SeenPreview } from './seen-preview'
import type { SignUpsDraft } from './use-sign-ups'
import classes from './import.module.css'

interface ColumnsTableProps {
  /** Rows worth looking at, with their number as the person sees it in the file. */
  readonly shown: SeenPreview['shown']
  readonly draft: SignUpsDraft
}

const IGNORE = 'ignore'

/** The list as it stands in the file, with the meaning of every column above it. */
export function ColumnsTable({ shown, draft }: ColumnsTableProps) {
  const { t } = useWords()
  const { file, change } = draft
  const setField = (index: number, field: SignUpField | null) =>
    change({ fields: file.columns.map((column) => (column.index === index ? field : column.field)) })
  const skipped = new Set(file.problems.filter(({ severity }) => severity === 'skipped').map(({ row }) => row))
  const titleOf = (column: SignUpColumn) => headingInWords(t, file.kind, column)
  const severities = new Map(file.problems.map(({ row, column, severity }) => [`${row} ${column}`, severity]))
  return (
    // The table may be far wider than the window; the region can be scrolled by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className={classes['preview']} role="region" aria-label={t('signUps.columns.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr className={classes['titlesRow']}>
            <th scope="col">{t('signUps.columns.row')}</th>
            {file.columns.map((column) => (
              <th key={column.index} scope="col" data-off={column.field === null}>
                {titleOf(column)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {file.columns.map((column) => (
              <td key={column.index} data-off={column.field === null}>
                <NativeSelect
                  size="xs"
                  className={classes['field'] ?? ''}
                  aria-label={t('signUps.columns.fieldOf', { column: titleOf(column) })}
                  value={column.field ?? IGNORE}
                  {...(column.field === null ? {} : { leftSection: <ConfidenceMark column={column} /> })}
                  data={[
                    { value: IGNORE, label: t('signUps.columns.ignore') },
                    ...SIGN_UP_FIELDS.map((field) => ({ value: field, label: t(`signUps.fields.${field}`) })),
                  ]}
                  onChange={(event) => {
                    const { value } = event.currentTarget
                    setField(column.index, value === IGNORE ? null : (value as SignUpField))
                  }}
                />
                {column.dateOrder !== null && (
                  <DateOrderChoice
                    title={titleOf(column)}
                    order={column.dateOrder}
                    onChange={(order) => change({ dateOrders: { ...draft.choices.dateOrders, [column.index]: order } })}
                  />
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, cells }) => (
            <tr key={row} data-skipped={skipped.has(row)}>
              <th scope="row">{row}</th>
              {file.columns.map(({ index, field }) => (
                <td key={index} data-off={field === null} data-severity={severities.get(`${row} ${index}`)}>
                  <span className={classes['raw']} title={cells[index] ?? ''}>
                    {cells[index] ?? ''}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ConfidenceMark({ column }: { readonly column: SignUpColumn }) {
  const { t } = useWords()
  if (column.confidence === 'shape')
    return (
      <span title={t('signUps.columns.byShape')}>
        <StatusMark mark="toConfirm" />
      </span>
    )
  return (
    <span title={t('signUps.columns.sure')}>
      <StatusMark mark="ready" />
    </span>
  )
}

interface DateOrderChoiceProps {
  readonly title: string
  readonly order: DateOrder
  readonly onChange: (order: DateOrder) => void
}

function DateOrderChoice({ title, order, onChange }: DateOrderChoiceProps) {
  const { t } = useWords()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('signUps.columns.dateOrderOf', { column: title })}
      value={order}
      data={(['monthFirst', 'dayFirst'] as const).map((value) => ({ value, label: t(`signUps.columns.${value}`) }))}
      onChange={onChange}
    />
  )
}
