import { Button, Checkbox, CloseButton, SegmentedControl } from '@mantine/core'
import { FoldVertical, Scissors } from 'lucide-react'
import { useId } from 'react'
import { wholeMinutes } from '@/domain/show/count-text'
import type { CutChoice } from '@/domain/show/win-back-choice'
import { useWords } from '../../parts/words'
import { Key } from './Key'
import { clockText } from './show-words'
import { useShow } from './show-model'
import type { WinBack } from './use-win-back'
import classes from './WinBackPanel.module.css'

/** Which cues could be shortened or left out, the least painful ones ticked, and what that comes to. */
export function WinBackPanel({ winBack }: { readonly winBack: WinBack }) {
  const { t } = useWords()
  const { frame } = useShow()
  const { late, choices, ends, goal } = winBack
  const id = useId()
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id}>{late > 0 ? t('show.winBack.title', { minutes: late }) : t('show.winBack.titleIdle')}</h2>
        {choices.length > 0 && ends.from !== ends.to && (
          <span className={classes['ends']}>
            <span className="visually-hidden">
              {t('show.winBack.result', { from: clockText(ends.from), to: clockText(ends.to) })}
            </span>
            <span aria-hidden="true" data-figure="win-back-ends">
              {clockText(ends.from)} → <b>{clockText(ends.to)}</b>
            </span>
          </span>
        )}
        <CloseButton aria-label={t('show.winBack.close')} onClick={winBack.close} />
      </div>
      {frame.hardClose !== null && (
        <SegmentedControl
          className={classes['goal'] ?? ''}
          size="xs"
          fullWidth
          aria-label={t('show.winBack.goal')}
          value={goal}
          onChange={(value) => winBack.setGoal(value)}
          data={[
            { value: 'end', label: t('show.winBack.goalEnd', { at: clockText(frame.plannedEnd) }) },
            { value: 'close', label: t('show.winBack.goalClose', { at: clockText(frame.hardClose) }) },
          ]}
        />
      )}
      {choices.length === 0 ? (
        <p className={classes['none']}>{t('show.winBack.nothing')}</p>
      ) : (
        <ul className={classes['list']}>
          {choices.map((choice) => (
            <ChoiceRow key={`${choice.cut.cueId} ${choice.cut.kind}`} choice={choice} toggle={winBack.toggle} />
          ))}
        </ul>
      )}
      <Foot winBack={winBack} />
    </section>
  )
}

function ChoiceRow({ choice, toggle }: { readonly choice: CutChoice; readonly toggle: WinBack['toggle'] }) {
  const { t } = useWords()
  const { view } = useShow()
  const { cut, deepest, chosen } = choice
  const cue = view.cues.find(({ id }) => id === cut.cueId)
  const title = cue === undefined || cue.title === '' ? t('runSheet.untitled') : cue.title
  const [from, to] = [minutes(cut.from), minutes(cut.to)]
  const why =
    cut.kind === 'drop' ? t('show.winBack.droppable') : t('show.winBack.shortenable', { minutes: minutes(deepest) })
  return (
    <li data-on={chosen}>
      <label>
        <Checkbox
          size="xs"
          checked={chosen}
          onChange={() => toggle(cut)}
          aria-label={t(cut.kind === 'drop' ? 'show.winBack.rowDrop' : 'show.winBack.row', { title, from, to })}
        />
        <b title={title} dir="auto">
          {title}
        </b>
        <span>{t('show.winBack.fromTo', { from, to: cut.kind === 'drop' ? t('show.winBack.dropped') : to })}</span>
        <span className={classes['why']} title={why}>
          {cut.kind === 'drop' ? <Scissors aria-hidden="true" /> : <FoldVertical aria-hidden="true" />}
          <span>{why}</span>
        </span>
        <span className={classes['won']}>−{minutes(cut.from - cut.to)}</span>
      </label>
    </li>
  )
}

function Foot({ winBack }: { readonly winBack: WinBack }) {
  const { t } = useWords()
  const { sum, lacking, late, choices } = winBack
  const chosen = choices.filter((choice) => choice.chosen)
  const given = { minutes: minutes(sum) }
  const [short, spare] = [wholeMinutes(lacking), wholeMinutes(-lacking)]
  const words =
    sum === 0
      ? t(late === 0 ? 'show.winBack.onTime' : 'show.winBack.missing', { ...given, lacking: short })
      : short > 0
        ? t('show.winBack.missing', { ...given, lacking: short })
        : spare === 0
          ? t('show.winBack.justRight', given)
          : t('show.winBack.spare', { ...given, spare })
  return (
    <div className={classes['foot']}>
      <span className={classes['gauge']} aria-hidden="true">
        {chosen.map(({ cut }) => (
          <i key={`${cut.cueId} ${cut.kind}`} style={{ flexGrow: cut.from - cut.to }} />
        ))}
        {short > 0 && <i style={{ flexGrow: lacking }} data-kind="lacking" />}
      </span>
      <span role="status" data-figure="win-back-sum">
        {words}
      </span>
      <Button onClick={winBack.apply} disabled={chosen.length === 0}>
        {t('show.winBack.apply')} <Key name="W" />
      </Button>
    </div>
  )
}

function minutes(seconds: number): number {
  return Math.round((seconds / 60) * 10) / 10
}
