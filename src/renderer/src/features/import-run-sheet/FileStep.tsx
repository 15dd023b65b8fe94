import { Button, Textarea } from '@mantine/core'
import { Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useSave } from '../../parts/save'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { takeFocus } from './take-focus'
import classes from './import.module.css'

interface FileStepProps {
  readonly reading: boolean
  readonly onStop: () => void
  readonly problem: string | null
  readonly onPick: () => void
  readonly onText: (text: string) => void
}

/** Three ways in: choose a file, drop it, paste a table; and an example for those who have none. */
export function FileStep({ reading, onStop, problem, onPick, onText }: FileStepProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const save = useSave()
  const [text, setText] = useState('')
  const saveExample = () =>
    save(async () => {
      const { makeRunSheetExample } = await import('@/actions/workspace/make-run-sheet-example')
      return makeRunSheetExample(db, t, language)
    })
  return (
    <main className={classes['file']} tabIndex={-1}>
      <section aria-labelledby="import-file">
        <h2 id="import-file">{t('sheetImport.pick.heading')}</h2>
        <p className={classes['meta']}>{t('sheetImport.pick.hint')}</p>
        <div className={classes['pick']}>
          <SealButton
            size="md"
            loading={reading}
            leftSection={<FileUp aria-hidden="true" />}
            onClick={onPick}
            ref={takeFocus}
          >
            {t('sheetImport.pick.button')}
          </SealButton>
          <span className={classes['meta']} role="status">
            {reading ? t('sheetImport.pick.reading') : t('sheetImport.pick.formats')}
          </span>
          {reading && <Button onClick={onStop}>{t('sheetImport.pick.stop')}</Button>}
        </div>
        <Problem text={problem} />
        <Textarea
          label={t('sheetImport.pick.paste')}
          placeholder={t('sheetImport.pick.pastePlaceholder')}
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button disabled={reading || text.trim() === ''} onClick={() => onText(text)}>
          {t('sheetImport.pick.readPaste')}
        </Button>
      </section>
      <section aria-labelledby="import-example">
        <h2 id="import-example">{t('sheetImport.pick.exampleHeading')}</h2>
        <p className={classes['meta']}>{t('sheetImport.pick.exampleHint')}</p>
        <Button leftSection={<Download aria-hidden="true" />} onClick={() => void saveExample()}>
          {t('sheetImport.pick.example')}
        </Button>
      </section>
    </main>
  )
}
