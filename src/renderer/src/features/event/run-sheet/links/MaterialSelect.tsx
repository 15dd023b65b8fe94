import { Select, type SelectProps } from '@mantine/core'
import type { MaterialId } from '@/domain/common/id'
import { readMaterials } from '@/storage/reads/materials'
import { useWords } from '../../../../parts/words'
import { useRead } from '../../../../parts/workspace'

interface MaterialSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  readonly value: MaterialId | null
  readonly onChange: (value: MaterialId | null) => void
  /** Left out of the list, because they are chosen already. */
  readonly without?: readonly MaterialId[]
}

const NONE: readonly MaterialId[] = []

/** Finds a material of the store by part of its name or its storage place. */
export function MaterialSelect({ value, onChange, without = NONE, ...rest }: MaterialSelectProps) {
  const { t } = useWords()
  const materials = useRead(readMaterials, []) ?? []
  return (
    <Select
      {...rest}
      searchable
      limit={40}
      nothingFoundMessage={t('sheetViews.noMaterial')}
      value={value}
      data={materials
        .filter(({ id }) => id === value || !without.includes(id))
        .map(({ id, name, specification }) => ({
          value: id,
          label: specification === '' ? name : `${name} · ${specification}`,
        }))}
      onChange={(chosen) => onChange(chosen as MaterialId | null)}
    />
  )
}
