import { NativeSelect } from '@mantine/core'
import { changeMaterial } from '@/actions/material/change-material'
import type { Fields } from '@/domain/common/row'
import { MATERIAL_CATEGORIES, type Material } from '@/domain/material/material'
import { useActOrSay } from '../../parts/act-or-say'
import { MoneyField, NumberField, SavedTextField } from '../../parts/fields'
import { materialRefusalInWords } from '../../parts/material-words'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'

/** What is known of a material; every field is saved when it is left. */
export function MaterialRecord({ material }: { readonly material: Material }) {
  const { t } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const save = (fields: Fields<Material>) => void run(changeMaterial(db, { id: material.id, fields }))
  const currency = material.unitCost?.currency ?? community.currency
  return (
    <section className={directory['section']}>
      <h2>{t('materials.details')}</h2>
      <Problem text={problem} />
      <div className={directory['stack']}>
        <SavedTextField
          label={t('materials.name')}
          value={material.name}
          required
          onChange={(name) => save({ name })}
        />
        <SavedTextField
          label={t('materials.specification')}
          value={material.specification}
          onChange={(specification) => save({ specification })}
        />
        <NativeSelect
          label={t('materials.category')}
          value={material.category}
          data={MATERIAL_CATEGORIES.map((value) => ({ value, label: t(`materials.categories.${value}`) }))}
          onChange={(event) => {
            const category = MATERIAL_CATEGORIES.find((one) => one === event.currentTarget.value)
            if (category) save({ category })
          }}
        />
        <NativeSelect
          label={t('materials.use')}
          value={material.use}
          data={(['reusable', 'consumable'] as const).map((value) => ({ value, label: t(`materials.uses.${value}`) }))}
          onChange={(event) => save({ use: event.currentTarget.value === 'consumable' ? 'consumable' : 'reusable' })}
        />
        <NativeSelect
          label={t('materials.tracking')}
          value={material.tracking}
          data={(['counted', 'single'] as const).map((value) => ({ value, label: t(`materials.trackings.${value}`) }))}
          onChange={(event) => save({ tracking: event.currentTarget.value === 'single' ? 'single' : 'counted' })}
        />
        <RuleFields material={material} onChange={(rule) => save({ rule })} />
        <SavedTextField label={t('materials.unit')} value={material.unit} onChange={(unit) => save({ unit })} />
        <NumberField
          label={t('materials.lowStock')}
          value={material.lowStock}
          onChange={(lowStock) => save({ lowStock })}
        />
        <SavedTextField label={t('materials.kit')} value={material.kit} onChange={(kit) => save({ kit })} />
        <SavedTextField
          label={t('materials.storagePlace')}
          value={material.storagePlace}
          onChange={(storagePlace) => save({ storagePlace })}
        />
        <MoneyField
          label={t('materials.unitCost', { currency })}
          value={material.unitCost}
          currency={currency}
          onChange={(unitCost) => save({ unitCost })}
        />
        <SavedTextField
          label={t('materials.supplier')}
          value={material.supplier}
          onChange={(supplier) => save({ supplier })}
        />
        <SavedTextField label={t('materials.note')} value={material.note} onChange={(note) => save({ note })} />
      </div>
    </section>
  )
}

interface RuleFieldsProps {
  readonly material: Material
  readonly onChange: (rule: Material['rule']) => void
}

function RuleFields({ material: { rule }, onChange }: RuleFieldsProps) {
  const { t } = useWords()
  return (
    <div className={directory['row']}>
      <NativeSelect
        className={directory['grow'] ?? ''}
        label={t('materials.ruleKind')}
        value={rule.kind}
        data={[
          { value: 'fixed', label: t('materials.ruleFixed') },
          { value: 'perHead', label: t('materials.rulePerHead') },
        ]}
        onChange={(event) =>
          onChange(
            event.currentTarget.value === 'perHead' ? { kind: 'perHead', factor: 1 } : { kind: 'fixed', quantity: 1 },
          )
        }
      />
      <NumberField
        key={rule.kind}
        className={directory['grow'] ?? ''}
        label={rule.kind === 'fixed' ? t('materials.fixedQuantity') : t('materials.factor')}
        value={rule.kind === 'fixed' ? rule.quantity : rule.factor}
        onChange={(number) =>
          onChange(
            rule.kind === 'fixed' ? { kind: 'fixed', quantity: number ?? 0 } : { kind: 'perHead', factor: number ?? 0 },
          )
        }
      />
    </div>
  )
}
