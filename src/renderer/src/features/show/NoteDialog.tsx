import { ActionIcon, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { NotebookPen, Trash2, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { addShowNote } from '@/actions/show/add-show-note'
import { removeShowNote } from '@/actions/show/remove-show-note'
import type { ShowNote } from '@/domain/show/show-note'
import { clockAt } from '@/domain/common/zone'
import { useAct } from '../../parts/act'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { SealButton } from '../../ui/SealButton'
import classes from './Dialogs.module.css'
import { useShow } from './show-model'
import { clockWithSeconds } from './show-words'

interface NoteDialogProps {
  readonly kind: ShowNote['kind']
  readonly onClose: () => void
}

/** One more line for the log, with the moment at which the dialog was opened, and what is in it so far. */
export function NoteDialog({ kind: first, onClose }: NoteDialogProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const model = useShow()
  const { event, notes, cues } = model.view
  const [kind, setKind] = useState(first)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  // What is noted happened when the key was pressed, not when the sentence was finished.
  const [at] = useState(() => model.time.moment())
  const [cueId] = useState(() => model.shown().state.now?.cue.id ?? null)

  const add = async (submit: FormEvent) => {
    submit.preventDefault()
    const result = await act(addShowNote(db, { eventId: event.id, cueId, at, kind, text }), { quiet: true })
    if (result.ok) onClose()
    else setProblem(t(`show.refusal.${result.reason}`))
  }

  return (
    <Modal opened onClose={onClose} title={t('show.log.title')} size="lg">
      <form onSubmit={(submit) => void add(submit)}>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            data-autofocus
            className={classes['text'] ?? ''}
            dir="auto"
            label={t('show.log.text')}
            value={text}
            error={problem}
            onChange={(change) => {
              setText(change.currentTarget.value)
              setProblem(null)
            }}
          />
          <SegmentedControl
            aria-label={t('show.log.kind')}
            value={kind}
            onChange={(value) => setKind(value)}
            data={[
              { value: 'note', label: t('show.noteKind.note') },
              { value: 'incident', label: t('show.noteKind.incident') },
            ]}
          />
          <SealButton type="submit">{t('show.log.add')}</SealButton>
        </Group>
      </form>
      <ol className={classes['log']}>
        {[...notes].reverse().map((note) => {
          const cue = cues.find(({ id }) => id === note.cueId)
          return (
            <li key={note.id} data-kind={note.kind}>
              <time>{clockWithSeconds(clockAt(note.at, event.zone).second)}</time>
              {note.kind === 'incident' ? (
                <TriangleAlert aria-label={t('show.noteKind.incident')} />
              ) : (
                <NotebookPen aria-label={t('show.noteKind.note')} />
              )}
              <span>
                <bdi>{note.text}</bdi>
                {cue && (
                  <small>
                    <bdi>{cue.title}</bdi>
                  </small>
                )}
              </span>
              <ActionIcon
                color="ink"
                aria-label={t('show.log.remove', { text: note.text })}
                onClick={() => void act(removeShowNote(db, note.id))}
              >
                <Trash2 aria-hidden="true" />
              </ActionIcon>
            </li>
          )
        })}
      </ol>
      {notes.length === 0 && <p className={classes['none']}>{t('show.log.empty')}</p>}
    </Modal>
  )
}
