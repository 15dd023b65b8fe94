import { Button, Textarea } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { dayAt } from '@/domain/common/zone'
import type { ImportStart } from '@/storage/reads/sign-ups'
import { formatDay } from '@/words/format'
import { useWords } from '../../parts/words'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import type { ReadingStep } from './list-messages'
import { ReadingNote } from './ReadingNote'
import { takeFocus } from './take-focus'
import classes from './import.module.css'

interface FileStepProps {
  readonly start: ImportStart
  /** What is being done with the chosen file; null while none is read. */
  readonly reading: ReadingStep | null
  readonly onStop: () => void
  readonly problem: string | null
  readonly onPick: () => void
  readonly onText: (text: string) => void
}

/** Three ways in: choose a file, drop it, paste a table. */
export function FileStep({ start, reading, onStop, problem, onPick, onText }: FileStepProps) {
  const { t, language } = useWords()
  const [text, setText] = useState('')
  const { zone, status } = start.event
  const over = status === 'finished' || status === 'debriefed' || status === 'archived'
  return (
    <main className={classes['file']} tabIndex={-1}>
      <section aria-labelledby="import-file">
        <h2 id="import-file">{t('signUps.file.heading')}</h2>
        <p className={classes['meta']}>{t('signUps.file.hint')}</p>
        {over && <p className={classes['meta']}>{t('signUps.closedHint')}</p>}
        <div className={classes['pick']}>
          <SealButton
            size="md"
            disabled={reading !== null}
            leftSection={<FileUp aria-hidden="true" />}
            onClick={onPick}
            ref={takeFocus}
          >
            {t('signUps.file.pick')}
          </SealButton>
          <span className={classes['meta']}>{t('signUps.file.pickHint')}</span>
        </div>
        {reading !== null && <ReadingNote step={reading} onStop={onStop} />}
        <Problem text={problem} />
        <Textarea
          label={t('signUps.file.paste')}
          placeholder={t('signUps.file.pastePlaceholder')}
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
          {t('signUps.file.readPaste')}
        </Button>
      </section>
      {start.imports.length > 0 && (
        <section aria-labelledby="import-earlier">
          <h2 id="import-earlier">{t('signUps.file.earlier')}</h2>
          <ul className={classes['earlier']}>
            {start.imports.map((one) => (
              <li key={one.id}>
                <b>{one.fileName}</b>
                <span className={classes['meta']}>
                  {t('signUps.file.earlierRow', {
                    day: formatDay(dayAt(one.at, zone), language),
                    rows: one.rows,
                    added: one.added,
                    changed: one.changed,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
