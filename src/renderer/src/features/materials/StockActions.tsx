import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { countStock } from '@/actions/material/count-stock'
import { recordMovement, type RecordedKind } from '@/actions/material/record-movement'
import { addMember } from '@/actions/member/add-member'
import type { MemberId } from '@/domain/common/id'
import type { Material } from '@/domain/material/material'
import { useActOrSay } from '../../parts/act-or-say'
import { materialRefusalInWords } from '../../parts/material-words'
import { PersonPicker } from '../../parts/PersonPicker'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import classes from './materials.module.css'

const ACTIONS = ['restock', 'count', 'checkOut', 'return', 'consume', 'damage', 'loss', 'gift'] as const
type StockAction = (typeof ACTIONS)[number]

/** What can be written down about a stock: one press opens the two or three fields it takes. */
export function StockActions({ material }: { readonly material: Material }) {
  const { t } = useWords()
  const [open, setOpen] = useState<StockAction | null>(null)
  return (
    <section className={directory['section']}>
      <div className={classes['actions']}>
        {ACTIONS.map((action) => (
          <Button
            key={action}
            size="compact-sm"
            aria-expanded={open === action}
            onClick={() => setOpen(open === action ? null : action)}
          >
            {t(`materials.action.${action}`)}
          </Button>
        ))}
      </div>
      {open !== null && <StockForm key={open} material={material} action={open} onDone={() => setOpen(null)} />}
    </section>
  )
}

interface StockFormProps {
  readonly material: Material
  readonly action: StockAction
  readonly onDone: () => void
}

function StockForm({ material, action, onDone }: StockFormProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const [quantity, setQuantity] = useState('')
  const [note, setNote] = useState('')
  const [memberId, setMemberId] = useState<MemberId | null>(null)
  const what = t(`materials.action.${action}`)

  const record = async () => {
    const amount = quantity.trim() === '' ? Number.NaN : Number(quantity)
    const done =
      action === 'count'
        ? await run(countStock(db, { materialId: material.id, counted: amount, note }), { toast: true })
        : await run(recordMovement(db, movementAsked(action, amount)), { toast: true })
    if (done.ok) onDone()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone()
  }
  const movementAsked = (kind: RecordedKind, amount: number) => ({
    materialId: material.id,
    kind,
    quantity: amount,
    note,
    memberId: kind === 'gift' ? memberId : null,
  })

  return (
    <form
      className={`${directory['stack'] ?? ''} ${classes['form'] ?? ''}`}
      aria-label={t('materials.recordWhat', { what })}
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <Problem text={problem} />
      <TextInput
        label={action === 'count' ? t('materials.counted') : t('materials.quantity')}
        inputMode="decimal"
        value={quantity}
        ref={focusOnce}
        rightSection={material.unit === '' ? undefined : <span>{material.unit}</span>}
        onChange={(event) => setQuantity(event.currentTarget.value)}
        onKeyDown={leave}
      />
      {action === 'gift' && (
        <PersonPicker
          label={t('materials.toWhom')}
          value={memberId}
          onChange={setMemberId}
          onCreate={async (name) => {
            const made = await addMember(db, { name })
            return made.ok ? made.value : null
          }}
        />
      )}
      <TextInput
        label={t('common.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={leave}
      />
      <div className={directory['row']}>
        <Button type="submit">{t('materials.recordWhat', { what })}</Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The field was asked for by a press, so the keys belong to it at once. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
