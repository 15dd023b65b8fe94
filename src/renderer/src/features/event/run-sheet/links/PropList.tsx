import { ActionIcon, Button } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { removeCueProp } from '@/actions/run-sheet/remove-cue-prop'
import { setCueProp } from '@/actions/run-sheet/set-cue-prop'
import { takeCueNeeds } from '@/actions/run-sheet/take-cue-needs'
import type { PackedChange } from '@/actions/run-sheet/packing-list'
import type { MaterialId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import { useAct } from '../../../../parts/act'
import { NumberField, SavedTextField } from '../../../../parts/fields'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { useShell } from '../../../../parts/shell'
import { StatusMark } from '../../../../ui/StatusMark'
import classes from './Links.module.css'
import { MaterialSelect } from './MaterialSelect'
import { propStateInWords } from './prop-words'
import { useSheetLinks } from './sheet-links'

interface PropListProps {
  readonly cue: Cue
  /** Takes what is needed besides, as text. */
  readonly onText: (text: string) => void
  /** Told when Enter ends typing that text. */
  readonly onDone?: () => void
}

/** The materials a cue needs: how many, whether they can be had, and more of them. What they need goes into the packing list. */
export function PropList({ cue, onText, onDone }: PropListProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { undo } = useShell()
  const { view, states } = useSheetLinks()
  const [material, setMaterial] = useState<MaterialId | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [problem, setProblem] = useState<string | null>(null)
  const props = view.props.filter(({ cueId }) => cueId === cue.id)

  const told = (changes: readonly PackedChange[]) => {
    const [first] = changes
    if (!first) return
    const said =
      first.from === null
        ? t('sheetViews.props.packedNew', { name: first.name, to: first.to })
        : t('sheetViews.props.packed', { name: first.name, from: first.from, to: first.to })
    toast.done(said, () => void undo())
  }
  const set = async (materialId: MaterialId, count: number) => {
    const result = await act(setCueProp(db, { cueId: cue.id, materialId, quantity: count }), { quiet: true })
    setProblem(result.ok ? null : t(`sheetViews.refusal.${result.reason}`))
    if (result.ok) told(result.value.packed)
    return result.ok
  }
  const remove = async (prop: CueProp, name: string) => {
    const result = await act(removeCueProp(db, prop.id), { quiet: true })
    if (!result.ok) return setProblem(t(`sheetViews.refusal.${result.reason}`))
    if (result.value.length > 0) told(result.value)
    else toast.done(t('sheetViews.props.stays', { name }), () => void undo())
  }
  const take = async () => {
    const result = await act(takeCueNeeds(db, view.event.id))
    if (!result.ok) setProblem(t(`sheetViews.refusal.${result.reason}`))
  }
  const add = async () => {
    if (material !== null && (await set(material, quantity))) {
      setMaterial(null)
      setQuantity(1)
    }
  }
  const behind = props.some(({ materialId }) => ['listed', 'notListed'].includes(states.get(materialId)?.kind ?? ''))

  return (
    <div className={classes['props']}>
      {props.length > 0 && (
        <ul>
          {props.map((prop) => {
            const known = view.materials.get(prop.materialId)
            const name = known?.name ?? t('common.deletedRow')
            const state = states.get(prop.materialId)
            const ready = state?.kind === 'enough'
            return (
              <li key={prop.id} className={classes['prop']}>
                {state ? <StatusMark mark={ready ? 'ready' : 'short'} /> : <span />}
                <span className={classes['propName']}>{name}</span>
                <NumberField
                  size="xs"
                  aria-label={t('sheetViews.props.quantityOf', { name })}
                  value={prop.quantity}
                  onChange={(count) => void set(prop.materialId, count ?? 0)}
                />
                <ActionIcon
                  size={22}
                  aria-label={t('sheetViews.props.remove', { name })}
                  onClick={() => void remove(prop, name)}
                >
                  <X aria-hidden="true" />
                </ActionIcon>
                <small data-tone={ready ? 'ready' : 'warn'}>
                  {[state ? propStateInWords(t, state) : '', known?.storagePlace ?? '']
                    .filter((text) => text !== '')
                    .join(' · ')}
                </small>
              </li>
            )
          })}
        </ul>
      )}
      {behind && (
        <Button size="compact-sm" onClick={() => void take()}>
          {t('sheetViews.props.take')}
        </Button>
      )}
      <div className={classes['addProp']}>
        <MaterialSelect
          size="xs"
          aria-label={t('sheetViews.props.material')}
          placeholder={t('sheetViews.findMaterial')}
          value={material}
          without={props.map(({ materialId }) => materialId)}
          onChange={setMaterial}
        />
        <NumberField
          size="xs"
          aria-label={t('sheetViews.props.quantity')}
          value={quantity}
          onChange={(count) => setQuantity(count ?? 1)}
        />
        <ActionIcon
          variant="default"
          size={28}
          disabled={material === null}
          aria-label={t('sheetViews.props.add')}
          onClick={() => void add()}
        >
          <Plus aria-hidden="true" />
        </ActionIcon>
      </div>
      <div data-first="">
        <SavedTextField
          size="xs"
          label={t('sheetViews.props.free')}
          value={cue.props}
          onChange={onText}
          onKeyDown={(event) => event.key === 'Enter' && onDone?.()}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  )
}
