import { ActionIcon, Button } from '@mantine/core'
import { Trash2, X } from 'lucide-react'
import { removeMaterial } from '@/actions/material/remove-material'
import type { MaterialLine } from '@/storage/reads/materials'
import { formatNumber } from '@/words/format'
import { useActOrSay } from '../../parts/act-or-say'
import { materialRefusalInWords } from '../../parts/material-words'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Figure } from '../../ui/Figure'
import { Problem } from '../../ui/Problem'
import { MaterialRecord } from './MaterialRecord'
import { Movements } from './Movements'
import { StockActions } from './StockActions'
import classes from './materials.module.css'

interface MaterialInspectorProps {
  readonly line: MaterialLine
  readonly onClose: () => void
}

/** The chosen material: its stock, what can be written down about it, its record, its movements. */
export function MaterialInspector({ line, onClose }: MaterialInspectorProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const { material, stock, held, free } = line
  const remove = async () => {
    await run(removeMaterial(db, { id: material.id }), { toast: true })
    onClose()
  }
  return (
    <>
      <header className={classes['inspectorHead']}>
        <h2>{material.name}</h2>
        <ActionIcon aria-label={t('materials.close')} onClick={onClose}>
          <X aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes['figures']}>
        <Figure label={t('materials.stock')} value={formatNumber(stock, language, 3)} unit={material.unit} />
        <Figure label={t('materials.held')} value={formatNumber(held, language, 3)} />
        <Figure label={t('materials.free')} value={formatNumber(free, language, 3)} />
      </div>
      <StockActions material={material} />
      <MaterialRecord material={material} />
      <Movements materialId={material.id} />
      <section className={directory['section']}>
        <Problem text={problem} />
        <Button leftSection={<Trash2 aria-hidden="true" />} onClick={() => void remove()}>
          {t('materials.delete')}
        </Button>
      </section>
    </>
  )
}
