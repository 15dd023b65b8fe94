import { Checkbox, MultiSelect, NumberInput, Select } from '@mantine/core'
import { LIST_ORDERS } from '@/domain/attendance/list-order'
import { LABEL_FIELDS, LABEL_KINDS, LABEL_WHOS, MOST_SHIFT, type LabelChoices } from '@/domain/labels/label-choices'
import { LABEL_SHEETS, labelSheet, labelsPerSheet, type LabelSheet } from '@/domain/labels/label-sheet'
import { formatNumber } from '@/words/format'
import type { PreparedLabels } from '../../parts/beside/prepared-prints'
import { useWords } from '../../parts/words'
import { Segments } from './Segments'
import { WhatField } from './WhatField'
import classes from './PrintScreen.module.css'

interface BadgePanelProps {
  readonly labels: Pick<PreparedLabels, 'bundle' | 'counts' | 'people'>
  readonly choices: LabelChoices
  readonly from: number
  readonly made: { readonly count: number; readonly pages: number }
  readonly onChange: (changed: Partial<LabelChoices>) => void
  readonly onFrom: (from: number) => void
}

/** A longer list is narrowed by typing a part of the name. */
const MOST_OPTIONS = 60

/** Everything that can be chosen about badges and tickets, beside their preview. */
export function BadgePanel({ labels, choices, from, made, onChange, onFrom }: BadgePanelProps) {
  const { t } = useWords()
  const sheet = labelSheet(choices.sheet)
  const most = labelsPerSheet(sheet)
  return (
    <aside className={classes['panel']} aria-label={t('badges.panel')}>
      <WhatField eventId={labels.bundle.event.id} what="badges" />
      <Segments
        label={t('badges.kind')}
        value={choices.kind}
        data={LABEL_KINDS.map((value) => ({ value, label: t(`badges.kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <SheetField sheet={sheet} onChange={onChange} />
      <NumberInput
        label={t('badges.from')}
        description={t('badges.fromHint')}
        min={1}
        max={most}
        allowDecimal={false}
        clampBehavior="strict"
        value={from}
        onChange={(value) => onFrom(typeof value === 'number' ? value : 1)}
      />
      <WhoFields labels={labels} choices={choices} onChange={onChange} />
      <Segments
        label={t('badges.order')}
        value={choices.order}
        data={LIST_ORDERS.map((value) => ({ value, label: t(`badges.orders.${value}`) }))}
        onChange={(order) => onChange({ order })}
      />
      <Checkbox.Group
        label={t('badges.fields')}
        value={[...choices.fields]}
        onChange={(fields) => onChange({ fields })}
      >
        <div className={classes['checks']}>
          {LABEL_FIELDS.filter((field) => choices.kind === 'badge' || field !== 'organisation').map((field) => (
            <Checkbox key={field} value={field} label={t(`badges.field.${field}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('badges.outlines')}
        description={t('badges.outlinesHint')}
        checked={choices.outlines}
        onChange={(change) => onChange({ outlines: change.currentTarget.checked })}
      />
      <fieldset className={classes['shifts']}>
        <legend>{t('badges.shift')}</legend>
        <Shift label={t('badges.shiftX')} value={choices.shiftX} onChange={(shiftX) => onChange({ shiftX })} />
        <Shift label={t('badges.shiftY')} value={choices.shiftY} onChange={(shiftY) => onChange({ shiftY })} />
      </fieldset>
      <p className={classes['hint']}>{t('badges.scaleHint')}</p>
      {made.count > 0 && (
        <p className={classes['made']} role="status">
          {t('badges.made', made)}
        </p>
      )}
    </aside>
  )
}

function SheetField({ sheet, onChange }: { readonly sheet: LabelSheet } & Pick<BadgePanelProps, 'onChange'>) {
  const { t, language } = useWords()
  const millimetres = (value: number) => formatNumber(Math.round(value * 10) / 10, language, 1).replace(/[.,]0$/, '')
  const line = (known: LabelSheet) => ({
    value: known.id,
    label: t('badges.sheetLine', {
      name: known.name,
      width: millimetres(known.width),
      height: millimetres(known.height),
      count: labelsPerSheet(known),
    }),
  })
  const groups = Map.groupBy(LABEL_SHEETS, ({ stock, paper }) =>
    t('badges.paper', { stock: t(`badges.stocks.${stock}`), paper }),
  )
  return (
    <Select
      label={t('badges.sheet')}
      allowDeselect={false}
      value={sheet.id}
      data={[...groups].map(([group, known]) => ({ group, items: known.map(line) }))}
      onChange={(id) => id !== null && onChange({ sheet: id })}
    />
  )
}

/** For whom; who is picked out by hand is picked here or comes selected from the list. */
function WhoFields({ labels, choices, onChange }: Pick<BadgePanelProps, 'labels' | 'choices' | 'onChange'>) {
  const { t } = useWords()
  const { people, counts } = labels
  const known = new Set<string>(people.map(({ value }) => value))
  return (
    <>
      <Select
        label={t('badges.who')}
        allowDeselect={false}
        value={choices.who}
        data={LABEL_WHOS.map((value) => ({ value, label: t(`badges.whos.${value}`, { count: counts[value] }) }))}
        onChange={(who) => who !== null && onChange({ who })}
      />
      {choices.who === 'chosen' && (
        <MultiSelect
          label={t('badges.chosen')}
          searchable
          hidePickedOptions
          limit={MOST_OPTIONS}
          value={choices.chosen.filter((id) => known.has(id))}
          data={people}
          onChange={(chosen) => onChange({ chosen })}
        />
      )}
    </>
  )
}

interface ShiftProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Shift({ label, value, onChange }: ShiftProps) {
  return (
    <NumberInput
      label={label}
      min={-MOST_SHIFT}
      max={MOST_SHIFT}
      step={0.5}
      decimalScale={1}
      clampBehavior="strict"
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
    />
  )
}
