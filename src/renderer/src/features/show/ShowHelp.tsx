import { Kbd, Modal } from '@mantine/core'
import { useKeyName } from '../../parts/key-name'
import { useWords } from '../../parts/words'
import classes from './Dialogs.module.css'

/** The keys of the live screen. */
export function ShowHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const keyName = useKeyName()
  const keys = [
    [t('show.control.space'), t('show.keys.start')],
    ['H', t('show.keys.hold')],
    ['E +', t('show.keys.give')],
    ['−', t('show.keys.take')],
    ['5', t('show.keys.give5')],
    ['X', t('show.keys.skip')],
    ['P', t('show.keys.previous')],
    ['J', t('show.keys.jump')],
    ['N', t('show.keys.note')],
    ['I', t('show.keys.incident')],
    ['M', t('show.keys.stage')],
    ['L', t('show.keys.light')],
    ['W', t('show.keys.winBack')],
    ['F', t('show.keys.fullScreen')],
    [keyName('Ctrl Z'), t('show.keys.undo')],
    ['?', t('show.keys.help')],
    ['Esc', t('show.keys.leave')],
  ] as const
  return (
    <Modal opened onClose={onClose} title={t('show.keys.title')} size="lg">
      <dl className={classes['keys']}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
