import { Autocomplete, Button, NativeSelect } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addMaterial } from '@/actions/material/add-material'
import { reserveForEvent } from '@/actions/material/reserve-for-event'
import { reserveMaterial } from '@/actions/material/reserve-material'
import type { EventPlanId } from '@/domain/common/id'
import { readMaterials, type EventMaterialLine } from '@/storage/reads/materials'
import { useActOrSay } from '../../../parts/act-or-say'
import { materialRefusalInWords } from '../../../parts/material-words'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { Problem } from '../../../ui/Problem'
import classes from './EventMaterials.module.css'

interface AddMaterialsProps {
  readonly eventId: EventPlanId
  readonly lines: readonly EventMaterialLine[]
}

/** Adds one material by name, making it when it is new, or everything that belongs to a box. */
export function AddMaterials({ eventId, lines }: AddMaterialsProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const materials = useRead(readMaterials, [])
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const [name, setName] = useState('')
  const taken = new Set(lines.map((line) => line.material.id))
  const free = (materials ?? []).filter((material) => !taken.has(material.id))
  const kits = [...new Set(free.map((material) => material.kit).filter(Boolean))].sort()
  const typed = name.trim()
  const isNew = typed !== '' && materials?.every((material) => material.name !== typed)

  const add = async (wanted: string) => {
    if (wanted === '') return
    const known = materials?.find((material) => material.name === wanted)
    const made = known ? null : await run(addMaterial(db, { name: wanted }))
    const materialId = known?.id ?? (made?.ok ? made.value : null)
    if (materialId === null) return
    const reserved = await run(reserveMaterial(db, { eventId, materialId, quantity: null }), { toast: true })
    if (reserved.ok) setName('')
  }

  return (
    <>
      <Problem text={problem} />
      <div className={classes['adders']}>
        <form
          className={classes['adder']}
          onSubmit={(event) => {
            event.preventDefault()
            void add(typed)
          }}
        >
          <Autocomplete
            className={classes['name'] ?? ''}
            aria-label={t('materials.event.pickMaterial')}
            placeholder={t('materials.event.pickHint')}
            // Offered while typing only: an open list would lie over the rows below.
            data={typed === '' ? [] : [...new Set(free.map((material) => material.name))]}
            limit={12}
            value={name}
            onChange={setName}
          />
          <Button type="submit" leftSection={<Plus aria-hidden="true" />}>
            {isNew ? t('materials.event.create', { name: typed }) : t('materials.event.add')}
          </Button>
        </form>
        {kits.length > 0 && (
          <NativeSelect
            aria-label={t('materials.event.addKit')}
            value=""
            data={[{ value: '', label: t('materials.event.addKit') }, ...kits]}
            onChange={(event) => {
              const kit = event.currentTarget.value
              const materialIds = free.filter((material) => material.kit === kit).map((material) => material.id)
              if (kit !== '') void run(reserveForEvent(db, { eventId, materialIds }), { toast: true })
            }}
          />
        )}
      </div>
    </>
  )
}
