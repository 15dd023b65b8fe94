import { ActionIcon, NativeSelect } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { changeReservation } from '@/actions/material/change-reservation'
import type { MaterialRefusal } from '@/actions/material/material-refusal'
import { removeReservation } from '@/actions/material/remove-reservation'
import { setReservationState } from '@/actions/material/set-reservation-state'
import type { Result } from '@/domain/common/result'
import { RESERVATION_STATES } from '@/domain/material/material'
import type { EventMaterialLine } from '@/storage/reads/materials'
import { formatNumber } from '@/words/format'
import { DayField, NumberField, SavedTextField } from '../../../parts/fields'
import { ruleInWords } from '../../../parts/material-words'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import table from '../../../ui/table.module.css'
import { Remarks } from './Remarks'
import classes from './EventMaterials.module.css'

export type Run = <T>(
  action: Promise<Result<T, MaterialRefusal>>,
  options?: { readonly toast?: boolean },
) => Promise<Result<T, MaterialRefusal>>

interface ReservationRowProps {
  readonly line: EventMaterialLine
  readonly run: Run
}

/** One reserved material. */
export function ReservationRow({ line, run }: ReservationRowProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const { material, reservation, needed, shortage } = line
  const { name } = material
  const change = (fields: Parameters<typeof changeReservation>[1]['fields']) =>
    void run(changeReservation(db, { id: reservation.id, fields }))
  return (
    <tr>
      <th scope="row">
        {name}
        {material.deleted === 1 && t('common.deletedRow')}
        {material.specification !== '' && <span className={classes['meta']}> {material.specification}</span>}
      </th>
      <td className={classes['rule']}>{ruleInWords(t, material.rule)}</td>
      <td className={table['number']}>
        <strong>{formatNumber(needed, language, 3)}</strong>
      </td>
      <td className={table['number']}>{formatNumber(shortage.stock, language, 3)}</td>
      <td className={classes['quantity']}>
        <NumberField
          size="xs"
          data-quantity
          aria-label={t('materials.event.quantityOf', { name })}
          value={reservation.quantity}
          onChange={(quantity) => change({ quantity: quantity ?? 0 })}
          onKeyDown={moveBetweenQuantities}
        />
      </td>
      <td className={classes['state']}>
        <NativeSelect
          size="xs"
          aria-label={t('materials.event.stateOf', { name })}
          value={reservation.state}
          data={RESERVATION_STATES.map((value) => ({ value, label: t(`materials.states.${value}`) }))}
          onChange={(event) => {
            const state = RESERVATION_STATES.find((one) => one === event.currentTarget.value)
            if (state) void run(setReservationState(db, { id: reservation.id, state }))
          }}
        />
      </td>
      <td className={classes['box']}>
        <SavedTextField
          size="xs"
          placeholder={material.kit}
          aria-label={t('materials.event.boxOf', { name })}
          value={reservation.box}
          onChange={(box) => change({ box })}
        />
      </td>
      <td className={classes['day']}>
        <DayField
          aria-label={t('materials.event.returnDayOf', { name })}
          value={reservation.returnDay}
          onChange={(returnDay) => change({ returnDay })}
        />
      </td>
      <td className={classes['remarksCell']}>
        <Remarks line={line} run={run} />
      </td>
      <td>
        <ActionIcon
          aria-label={t('materials.event.remove', { name })}
          onClick={() => void run(removeReservation(db, { id: reservation.id }), { toast: true })}
        >
          <Trash2 aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  )
}

/** Arrow up and down go to the quantity of the row above and below, as in a sheet. */
function moveBetweenQuantities(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const fields = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-quantity]') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
