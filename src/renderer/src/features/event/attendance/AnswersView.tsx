import { Button } from '@mantine/core'
import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countAnswers, type QuestionCount } from '@/domain/attendance/answer-counts'
import type { ListedPerson } from '@/storage/reads/attendance'
import { useWords } from '../../../parts/words'
import { EmptyState } from '../../../ui/EmptyState'
import table from '../../../ui/table.module.css'
import list from './AttendancePart.module.css'
import { useCopy } from './use-copy'
import classes from './BeforeDay.module.css'

/** A question with more different answers is one of free text: counting it helps nobody. */
const FEW_ANSWERS = 12
const LISTED = 40

/** The answers of the registration form counted, for the caterer and for access needs. */
export function AnswersView({ people }: { readonly people: readonly ListedPerson[] }) {
  const { t } = useWords()
  const copy = useCopy()
  const counts = useMemo(() => countAnswers(people.map((person) => person.attendance)), [people])
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const shown = counts.filter(({ question, answers }) =>
    chosen === null ? answers.length <= FEW_ANSWERS : chosen.has(question),
  )
  const toggle = (question: string) => {
    const next = new Set(shown.map((one) => one.question))
    if (!next.delete(question)) next.add(question)
    setChosen(next)
  }
  if (counts.length === 0)
    return (
      <div className={classes['view']}>
        <EmptyState title={t('attendance.answers.empty')} hint={t('attendance.answers.emptyHint')} />
      </div>
    )
  const text = shown
    .map((one) =>
      [one.question, ...rowsOf(one, t('attendance.answers.silent')).map((row) => row.join('\t'))].join('\n'),
    )
    .join('\n\n')
  return (
    <div className={classes['view']}>
      <p className={classes['meta']}>{t('attendance.answers.hint')}</p>
      <div className={classes['actions']}>
        <div className={list['chips']} role="group" aria-label={t('attendance.answers.choose')}>
          {counts.map(({ question }) => (
            <button
              key={question}
              type="button"
              className={list['chip']}
              aria-pressed={shown.some((one) => one.question === question)}
              onClick={() => toggle(question)}
            >
              {question}
            </button>
          ))}
        </div>
        <Button
          ml="auto"
          leftSection={<Copy aria-hidden="true" />}
          disabled={shown.length === 0}
          onClick={() => void copy(text, t('attendance.answers.copied', { count: shown.length }))}
        >
          {t('attendance.answers.copy')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={classes['meta']}>{t('attendance.answers.nothingChosen')}</p>
      ) : (
        <div className={classes['questions']}>
          {shown.map((one) => (
            <Question key={one.question} count={one} />
          ))}
        </div>
      )}
    </div>
  )
}

function Question({ count }: { readonly count: QuestionCount }) {
  const { t } = useWords()
  const { question, asked, answered } = count
  const rows = rowsOf(count, t('attendance.answers.silent'))
  return (
    <section className={classes['question']} aria-label={question}>
      <h2>{question}</h2>
      <p className={classes['meta']}>{t('attendance.answers.of', { answered, asked })}</p>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('attendance.answers.answer')}</th>
            <th scope="col" className={table['number']}>
              {t('attendance.answers.heads')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LISTED).map(([answer, heads], at) => (
            <tr key={at}>
              <td>{answer}</td>
              <td className={table['number']}>{heads}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > LISTED && (
        <p className={classes['meta']}>{t('attendance.answers.more', { count: rows.length - LISTED })}</p>
      )}
    </section>
  )
}

/** The counts with those who gave no answer, so that they add up to everybody. */
function rowsOf({ answers, asked, answered }: QuestionCount, silent: string): (readonly [string, number])[] {
  const rows = answers.map(({ answer, heads }) => [answer, heads] as const)
  return answered < asked ? [...rows, [silent, asked - answered] as const] : rows
}
