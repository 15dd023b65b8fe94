import { Button } from '@mantine/core'
import { takeRuleQuantities } from '@/actions/material/take-rule-quantities'
import type { EventMaterialLine } from '@/storage/reads/materials'
import { formatDay, formatNumber } from '@/words/format'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import { isBelowRule } from './group-lines'
import type { Run } from './ReservationRow'
import classes from './EventMaterials.module.css'

interface RemarksProps {
  readonly line: EventMaterialLine
  readonly run: Run
}

/** What is wrong with a line and the repair beside it: what is missing and who holds it, and the rule's quantity. */
export function Remarks({ line, run }: RemarksProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const { material, reservation, needed, shortage, holders } = line
  const number = (value: number) => formatNumber(value, language, 3)
  return (
    <div className={classes['remarks']}>
      {shortage.kind === 'clash' && (
        <span className={classes['clash']}>
          <StatusMark mark="clash" />
          {t('materials.event.clash', { count: shortage.short })}
        </span>
      )}
      {shortage.kind === 'short' && (
        <span className={classes['short']}>
          <StatusMark mark="short" />
          {shortage.held > 0
            ? t('materials.event.shortOfHeld', {
                count: shortage.short,
                stock: number(shortage.stock),
                held: number(shortage.held),
              })
            : t('materials.event.shortOf', { count: shortage.short, stock: number(shortage.stock) })}
        </span>
      )}
      {holders.map(({ event, quantity }) => (
        <GoLink key={event.id} to={to.event(event.id, 'materials')}>
          {t('materials.event.heldBy', {
            day: event.day === null ? '' : formatDay(event.day, language, 'short'),
            title: event.title,
            quantity: number(quantity),
          })}
        </GoLink>
      ))}
      {isBelowRule(line) && (
        <span className={classes['below']}>
          <StatusMark mark="toConfirm" />
          {t('materials.event.belowRule', { needed: number(needed) })}
          <Button
            size="compact-xs"
            aria-label={t('materials.event.takeRuleFor', { name: material.name, needed: number(needed) })}
            onClick={() => void run(takeRuleQuantities(db, { eventId: reservation.eventId, only: reservation.id }))}
          >
            {t('materials.event.takeRule', { needed: number(needed) })}
          </Button>
        </span>
      )}
      {reservation.note !== '' && <span className={classes['meta']}>{reservation.note}</span>}
    </div>
  )
}
