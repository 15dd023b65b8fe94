import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { CircleX } from 'lucide-react'
import { useState } from 'react'
import { problemInWords } from '@/exchange/signup-list/refusal-words'
import type { Severity, SignUpProblem } from '@/exchange/signup-list/sign-up-list'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { headingInWords } from './column-words'
import { LISTED } from './seen-preview'
import type { SignUpsDraft } from './use-sign-ups'
import classes from './import.module.css'

/** What could not be read as it stands, row by row with the reason, and what can be done about it here. */
export function ProblemList({ draft }: { readonly draft: SignUpsDraft }) {
  const { t } = useWords()
  const { problemCounts } = draft.preview
  const [chosen, setChosen] = useState<Severity | null>(null)
  const count = (severity: Severity): number => problemCounts[severity]
  const all = count('decide') + count('fixed') + count('skipped')
  const fullest = (['decide', 'skipped', 'fixed'] as const).find((severity) => count(severity) > 0) ?? 'decide'
  const severity = chosen ?? fullest
  const listed = draft.file.problems.filter((problem) => problem.severity === severity).slice(0, LISTED.problems)
  return (
    <section aria-labelledby="import-problems">
      <div className={classes['heading']}>
        <h2 id="import-problems">{t('signUps.problems.heading')}</h2>
        <span className={classes['meta']}>
          {all > 0
            ? t('signUps.problems.hint', { count: all })
            : draft.file.counts.rows === 0
              ? t('signUps.problems.noRows')
              : t('signUps.problems.none')}
        </span>
        {all > 0 && (
          <SegmentedControl
            size="xs"
            className={classes['right'] ?? ''}
            aria-label={t('signUps.problems.filter')}
            value={severity}
            data={(['decide', 'fixed', 'skipped'] as const).map((value) => ({
              value,
              label: t(`signUps.problems.${value}`, { count: count(value) }),
            }))}
            onChange={setChosen}
          />
        )}
      </div>
      {all > 0 && (
        <table className={classes['problems']}>
          <tbody>
            {listed.map((problem, at) => (
              <ProblemRow
                key={`${problem.row} ${problem.column} ${problem.kind} ${at}`}
                problem={problem}
                draft={draft}
              />
            ))}
            {listed.length === 0 && (
              <tr>
                <td className={classes['meta']}>{t('signUps.problems.nothing')}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {count(severity) > listed.length && (
        <p className={classes['meta']}>{t('signUps.problems.more', { count: count(severity) - listed.length })}</p>
      )}
    </section>
  )
}

function ProblemRow({ problem, draft }: { readonly problem: SignUpProblem; readonly draft: SignUpsDraft }) {
  const { t } = useWords()
  const { row, column: index, severity, raw } = problem
  const column = draft.file.columns.find((one) => one.index === index)
  const where =
    column !== undefined
      ? headingInWords(t, draft.file.kind, column)
      : row === null
        ? t('signUps.problems.wholeList')
        : t('signUps.problems.wholeRow')
  return (
    <tr>
      <td>
        {severity === 'skipped' ? (
          <CircleX className={classes['skippedMark'] ?? ''} aria-hidden="true" />
        ) : (
          <StatusMark mark={severity === 'decide' ? 'short' : 'ready'} />
        )}
      </td>
      <td className={classes['meta']}>
        {row !== null ? t('signUps.problems.row', { row }) : column !== undefined && t('signUps.problems.wholeColumn')}
      </td>
      <td>{where}</td>
      <td className={classes['raw']}>{raw}</td>
      <td>{problemInWords(t, problem)}</td>
      <td>
        <Remedy problem={problem} draft={draft} />
      </td>
    </tr>
  )
}

/** What can be done about a problem without leaving: type the phone in, take the row all the same. */
function Remedy({ problem, draft }: { readonly problem: SignUpProblem; readonly draft: SignUpsDraft }) {
  const { t } = useWords()
  const { choices, change } = draft
  const { row, kind, severity } = problem
  if (row !== null && (kind === 'lossyPhone' || kind === 'badPhone')) return <PhoneRemedy row={row} draft={draft} />
  if (row !== null && kind === 'testData')
    return (
      <Button size="compact-sm" onClick={() => change({ keepRows: [...choices.keepRows, row] })}>
        {t('signUps.problems.keep')}
      </Button>
    )
  if (severity === 'decide') return null
  return (
    <span className={classes['meta']}>
      {t(severity === 'fixed' ? 'signUps.problems.handled' : 'signUps.problems.left')}
    </span>
  )
}

function PhoneRemedy({ row, draft }: { readonly row: number; readonly draft: SignUpsDraft }) {
  const { t } = useWords()
  const [phone, setPhone] = useState('')
  const finish = () => {
    if (phone.trim() !== '') draft.change({ phones: { ...draft.choices.phones, [row]: phone.trim() } })
  }
  return (
    <TextInput
      size="xs"
      inputMode="tel"
      aria-label={t('signUps.problems.phoneLabel', { row })}
      placeholder={t('signUps.problems.phonePlaceholder')}
      value={phone}
      onChange={(event) => setPhone(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && finish()}
    />
  )
}
