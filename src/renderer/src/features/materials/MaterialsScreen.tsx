import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { MaterialId } from '@/domain/common/id'
import { MATERIAL_CATEGORIES, type MaterialCategory } from '@/domain/material/material'
import { readMaterialLines, type MaterialLine } from '@/storage/reads/materials'
import { useToday } from '../../parts/now'
import { UndoButtons } from '../../parts/UndoButtons'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { SealButton } from '../../ui/SealButton'
import { AddMaterialDialog } from './AddMaterialDialog'
import { MaterialInspector } from './MaterialInspector'
import { MaterialTable } from './MaterialTable'
import classes from './materials.module.css'

interface Filter {
  readonly text: string
  readonly category: MaterialCategory | null
  readonly onlyLow: boolean
}

const OPEN: Filter = { text: '', category: null, onlyLow: false }

/** Everything the community owns or uses up, with stock, what events hold, and what is running low. */
export default function MaterialsScreen() {
  const { t } = useWords()
  const today = useToday()
  const lines = useRead(async (db) => readMaterialLines(db, today), [today])
  const [filter, setFilter] = useState(OPEN)
  const [selected, setSelected] = useState<MaterialId | null>(null)
  const [adding, setAdding] = useState(false)
  if (lines === undefined) return <Loading />
  const found = lines.filter((line) => fits(line, filter))
  const chosen = lines.find((line) => line.material.id === selected)
  const low = lines.filter((line) => line.low).length
  const count = t('materials.subtitle', { count: lines.length })

  return (
    <Page
      title={t('materials.title')}
      subtitle={low > 0 ? `${count} · ${t('materials.lowCount', { count: low })}` : count}
      padded={false}
      actions={
        <>
          <UndoButtons />
          <SealButton onClick={() => setAdding(true)}>{t('materials.add')}</SealButton>
        </>
      }
      {...(lines.length === 0
        ? {}
        : {
            asideLabel: t('materials.details'),
            aside: chosen ? (
              <MaterialInspector key={chosen.material.id} line={chosen} onClose={() => setSelected(null)} />
            ) : (
              <EmptyState title={t('materials.pick')} hint={t('materials.pickHint')} />
            ),
          })}
    >
      {lines.length === 0 ? (
        <div className={classes['empty']}>
          <EmptyState
            title={t('materials.noneYet')}
            hint={t('materials.noneYetHint')}
            action={<Button onClick={() => setAdding(true)}>{t('materials.add')}</Button>}
          />
        </div>
      ) : (
        <div className={classes['screen']}>
          <div className={classes['tools']}>
            <TextInput
              className={classes['search'] ?? ''}
              type="search"
              aria-label={t('materials.search')}
              placeholder={t('materials.search')}
              leftSection={<Search aria-hidden="true" />}
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            />
            <Select
              aria-label={t('materials.category')}
              placeholder={t('materials.allCategories')}
              clearable
              clearButtonProps={{ 'aria-label': t('materials.allCategories') }}
              data={MATERIAL_CATEGORIES.map((value) => ({ value, label: t(`materials.categories.${value}`) }))}
              value={filter.category}
              onChange={(category) => setFilter({ ...filter, category })}
            />
            <Checkbox
              label={t('materials.onlyLow')}
              checked={filter.onlyLow}
              onChange={(event) => setFilter({ ...filter, onlyLow: event.currentTarget.checked })}
            />
          </div>
          {found.length === 0 ? (
            <div className={classes['empty']} role="status">
              <EmptyState
                title={t('materials.noMatch')}
                hint={t('materials.noMatchHint')}
                action={<Button onClick={() => setFilter(OPEN)}>{t('materials.clearFilters')}</Button>}
              />
            </div>
          ) : (
            <MaterialTable lines={found} selected={selected} onSelect={setSelected} />
          )}
        </div>
      )}
      <AddMaterialDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => {
          setAdding(false)
          setFilter(OPEN)
          setSelected(id)
        }}
      />
    </Page>
  )
}

function fits({ material, low }: MaterialLine, filter: Filter): boolean {
  const text = filter.text.trim().toLowerCase()
  const { name, specification, kit, storagePlace, supplier } = material
  return (
    (filter.category === null || material.category === filter.category) &&
    (!filter.onlyLow || low) &&
    [name, specification, kit, storagePlace, supplier].some((part) => part.toLowerCase().includes(text))
  )
}
