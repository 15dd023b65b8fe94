import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addMaterial } from '@/actions/material/add-material'
import type { MaterialId } from '@/domain/common/id'
import { MATERIAL_CATEGORIES, type MaterialCategory } from '@/domain/material/material'
import { useActOrSay } from '../../parts/act-or-say'
import { materialRefusalInWords } from '../../parts/material-words'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'

interface AddMaterialDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (id: MaterialId) => void
}

/** Asks for the name of a new material, and how many there are. */
export function AddMaterialDialog({ opened, onClose, onAdded }: AddMaterialDialogProps) {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('materials.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddMaterialForm onAdded={onAdded} />
    </Modal>
  )
}

function AddMaterialForm({ onAdded }: { readonly onAdded: (id: MaterialId) => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const [name, setName] = useState('')
  const [category, setCategory] = useState<MaterialCategory>('other')
  const [use, setUse] = useState<'reusable' | 'consumable'>('reusable')
  const [unit, setUnit] = useState('')
  const [stock, setStock] = useState('')
  const add = async () => {
    const fields = { category, use, unit: unit.trim() }
    const added = await run(addMaterial(db, { name, fields, stock: Number(stock.trim() || '0') }), { toast: true })
    if (added.ok) onAdded(added.value)
  }
  return (
    <form
      className={directory['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p className={directory['meta']}>{t('materials.addHint')}</p>
      <Problem text={problem} />
      <TextInput
        label={t('materials.name')}
        value={name}
        data-autofocus
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('materials.category')}
        value={category}
        data={MATERIAL_CATEGORIES.map((value) => ({ value, label: t(`materials.categories.${value}`) }))}
        onChange={(event) =>
          setCategory(MATERIAL_CATEGORIES.find((one) => one === event.currentTarget.value) ?? 'other')
        }
      />
      <NativeSelect
        label={t('materials.use')}
        value={use}
        data={(['reusable', 'consumable'] as const).map((value) => ({ value, label: t(`materials.uses.${value}`) }))}
        onChange={(event) => setUse(event.currentTarget.value === 'consumable' ? 'consumable' : 'reusable')}
      />
      <div className={directory['row']}>
        <TextInput
          className={directory['grow'] ?? ''}
          label={t('materials.initialStock')}
          inputMode="decimal"
          value={stock}
          onChange={(event) => setStock(event.currentTarget.value)}
        />
        <TextInput
          className={directory['grow'] ?? ''}
          label={t('materials.unit')}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      </div>
      <SealButton type="submit">{t('common.add')}</SealButton>
    </form>
  )
}
