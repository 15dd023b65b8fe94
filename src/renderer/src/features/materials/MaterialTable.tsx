import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEvent } from 'react'
import type { MaterialId } from '@/domain/common/id'
import type { MaterialLine } from '@/storage/reads/materials'
import { formatNumber } from '@/words/format'
import { ruleInWords } from '../../parts/material-words'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import classes from './materials.module.css'

interface MaterialTableProps {
  readonly lines: readonly MaterialLine[]
  readonly selected: MaterialId | null
  readonly onSelect: (id: MaterialId) => void
}

const ROW_HEIGHT = 34
/** Below this many rows, drawing all of them costs less than working out which are in sight. */
const DRAW_ALL = 200

/** The materials with stock, held and free. Arrow keys move between rows, Enter opens one. */
export function MaterialTable({ lines, selected, onSelect }: MaterialTableProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  // The virtualizer hands out new values from one object; nothing here is memoised by hand around it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: lines.length <= DRAW_ALL ? DRAW_ALL : 12,
  })
  const rows = virtual.getVirtualItems()
  const before = rows[0]?.start ?? 0
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    if (step === 0 || !from) return
    event.preventDefault()
    const next = Math.max(0, Math.min(lines.length - 1, Number(from.dataset['at']) + step))
    virtual.scrollToIndex(next)
    box.current?.querySelector<HTMLElement>(`[data-at="${next}"] button`)?.focus()
  }

  return (
    <div className={classes['scroll']} ref={box}>
      <table className={table['table']} aria-label={t('materials.table')} aria-rowcount={lines.length + 1}>
        <thead className={classes['head']}>
          <tr>
            <th scope="col">{t('materials.name')}</th>
            <th scope="col">{t('materials.category')}</th>
            <th scope="col">{t('materials.rule')}</th>
            <th scope="col">{t('materials.kit')}</th>
            <th scope="col">{t('materials.storagePlace')}</th>
            <th scope="col" className={table['number']}>
              {t('materials.stock')}
            </th>
            <th scope="col" className={table['number']} title={t('materials.heldHint')}>
              {t('materials.held')}
            </th>
            <th scope="col" className={table['number']}>
              {t('materials.free')}
            </th>
          </tr>
        </thead>
        {/* The row's button takes Enter and Space; the body only moves the focus between buttons. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
        <tbody onKeyDown={onKeyDown}>
          {before > 0 && (
            <tr aria-hidden="true">
              <td colSpan={8} style={{ height: before }} />
            </tr>
          )}
          {rows.map((row) => {
            const line = lines[row.index]
            return (
              line && (
                <MaterialRow
                  key={line.material.id}
                  line={line}
                  at={row.index}
                  chosen={line.material.id === selected}
                  onChoose={() => onSelect(line.material.id)}
                />
              )
            )
          })}
          {after > 0 && (
            <tr aria-hidden="true">
              <td colSpan={8} style={{ height: after }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface MaterialRowProps {
  readonly line: MaterialLine
  readonly at: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function MaterialRow({ line, at, chosen, onChoose }: MaterialRowProps) {
  const { t, language } = useWords()
  const { material, stock, held, free, low } = line
  return (
    // The whole row takes the mouse; keys go to the button in it.
    <tr data-selected={chosen} data-at={at} aria-rowindex={at + 2} className={classes['row']} onClick={onChoose}>
      <th scope="row">
        <button type="button" className={classes['open']} aria-pressed={chosen}>
          {material.name}
        </button>
        {material.specification !== '' && <span className={classes['meta']}>{material.specification}</span>}
      </th>
      <td>{t(`materials.categories.${material.category}`)}</td>
      <td>{ruleInWords(t, material.rule)}</td>
      <td>{material.kit}</td>
      <td>{material.storagePlace}</td>
      <td className={table['number']}>
        {low && (
          <span className={classes['low']}>
            <StatusMark mark="short" />
            {t('materials.low', { level: formatNumber(material.lowStock ?? 0, language, 3) })}
          </span>
        )}
        <strong>{formatNumber(stock, language, 3)}</strong>
        <span className={classes['unit']}>{material.unit}</span>
      </td>
      <td className={table['number']}>{held === 0 ? '–' : formatNumber(held, language, 3)}</td>
      <td className={table['number']}>{formatNumber(free, language, 3)}</td>
    </tr>
  )
}
