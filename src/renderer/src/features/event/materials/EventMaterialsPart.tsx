import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { takeRuleQuantities } from '@/actions/material/take-rule-quantities'
import type { EventPlanId } from '@/domain/common/id'
import { readEventMaterials, type EventMaterialLine } from '@/storage/reads/materials'
import { useActOrSay } from '../../../parts/act-or-say'
import { materialRefusalInWords } from '../../../parts/material-words'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { Problem } from '../../../ui/Problem'
import { AddMaterials } from './AddMaterials'
import { groupLines, GROUPINGS, isOpen, type Grouping } from './group-lines'
import { MaterialsSummary } from './MaterialsSummary'
import { ReservationTable } from './ReservationTable'
import classes from './EventMaterials.module.css'

/** What an event takes along: how many are needed, reserved and there, what is short and who holds it. */
export default function EventMaterialsPart({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const db = useWorkspace()
  const materials = useRead(async (all) => readEventMaterials(all, eventId), [eventId])
  const { run, problem } = useActOrSay(materialRefusalInWords)
  const [grouping, setGrouping] = useState<Grouping>('byBox')
  const [onlyOpen, setOnlyOpen] = useState(false)
  if (materials === undefined) return <Loading />
  if (materials === null) return <EmptyState title={t('materials.event.gone')} hint={t('materials.event.goneHint')} />

  const { lines } = materials
  const shown: readonly EventMaterialLine[] = onlyOpen ? lines.filter(isOpen) : lines
  return (
    <div className={classes['part']}>
      <div className={classes['bar']}>
        <MaterialsSummary materials={materials} />
        <div className={classes['controls']}>
          <SegmentedControl
            aria-label={t('materials.event.groupBy')}
            size="xs"
            value={grouping}
            onChange={(value) => setGrouping(value)}
            data={GROUPINGS.map((value) => ({ value, label: t(`materials.event.${value}`) }))}
          />
          <Checkbox
            label={t('materials.event.onlyOpen')}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          {lines.length > 0 && (
            <Button onClick={() => void run(takeRuleQuantities(db, { eventId, only: null }), { toast: true })}>
              {t('materials.event.takeAllRules')}
            </Button>
          )}
        </div>
      </div>
      <Problem text={problem} />
      <AddMaterials eventId={eventId} lines={lines} />
      {lines.length === 0 ? (
        <EmptyState title={t('materials.event.noneYet')} hint={t('materials.event.noneYetHint')} />
      ) : shown.length === 0 ? (
        <EmptyState title={t('materials.event.allGood')} hint={t('materials.event.allGoodHint')} />
      ) : (
        <ReservationTable groups={groupLines(shown, grouping)} grouping={grouping} />
      )}
    </div>
  )
}
