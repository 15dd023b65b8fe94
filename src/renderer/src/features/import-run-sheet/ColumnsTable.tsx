import { NativeSelect } from '@mantine/core'
import { chooseUse, keyOfUse, type UseKey } from '@/exchange/run-sheet-file/choose-use'
import type { SheetColumn } from '@/exchange/run-sheet-file/run-sheet-table'
import { columnTitle } from '@/exchange/signup-list/column-title'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

/** What a column can be read as, in the order in which people look for it. */
const USE_GROUPS: readonly (readonly [
  name: 'times' | 'texts' | 'people' | 'more' | 'departments',
  keys: readonly UseKey[],
])[] = [
  ['times', ['start', 'end', 'duration', 'day']],
  ['texts', ['title', 'place', 'room', 'props', 'materials', 'light', 'sound', 'screen', 'script', 'note', 'planB']],
  ['people', ['owner', 'speaker']],
  ['more', ['custom', 'kind', 'track', 'shortest', 'canDrop', 'skipped', 'follows', 'fixed', 'fixedEnd', 'color']],
  ['departments', ['trackOf', 'mainTrack', 'ownerOf']],
]

/** Every column of the file: its heading, what it is read as, the first things that stand in it. */
export function ColumnsTable({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { columns } = draft.table
  const recognised = columns.filter(({ use }) => use.kind !== 'custom' && use.kind !== 'ignore').length
  const choose = (column: SheetColumn, key: UseKey) => draft.read({ uses: chooseUse(columns, column.index, key) })
  return (
    <section aria-labelledby="import-columns">
      <div className={classes['heading']}>
        <h2 id="import-columns">{t('sheetImport.columns.heading')}</h2>
        <span className={classes['meta']}>{t('sheetImport.columns.recognised', { count: recognised })}</span>
      </div>
      {/* The table may be far wider than the window; the region can be scrolled by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={classes['columns']} role="region" aria-label={t('sheetImport.columns.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.index} scope="col" data-off={column.use.kind === 'ignore'} title={columnTitle(column)}>
                  <span className={classes['cut']}>{columnTitle(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {columns.map((column) => (
                <td key={column.index} data-off={column.use.kind === 'ignore'}>
                  <NativeSelect
                    size="xs"
                    className={classes['use'] ?? ''}
                    aria-label={t('sheetImport.columns.useOf', { column: columnTitle(column) })}
                    value={keyOfUse(column.use)}
                    leftSection={<UseMark column={column} />}
                    data={[
                      { value: 'ignore', label: t('sheetImport.columns.uses.ignore') },
                      ...USE_GROUPS.map(([name, keys]) => ({
                        group: t(`sheetImport.columns.groups.${name}`),
                        items: keys.map((value) => ({ value, label: t(`sheetImport.columns.uses.${value}`) })),
                      })),
                    ]}
                    onChange={(event) => choose(column, event.currentTarget.value as UseKey)}
                  />
                </td>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <td key={column.index} data-off={column.use.kind === 'ignore'}>
                  <span className={classes['examples']} dir="auto">
                    {column.examples.length === 0
                      ? t('sheetImport.columns.nothing')
                      : column.examples.join(t('sheetImport.columns.between'))}
                  </span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function UseMark({ column }: { readonly column: SheetColumn }) {
  if (column.use.kind === 'ignore') return null
  return <StatusMark mark={column.use.kind === 'custom' ? 'toConfirm' : 'ready'} />
}
