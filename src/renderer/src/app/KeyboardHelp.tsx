import { Kbd, Modal } from '@mantine/core'
import { useKeyName } from '../parts/key-name'
import { useWords } from '../parts/words'
import classes from './KeyboardHelp.module.css'

/** The list of keys. */
export function KeyboardHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const keyName = useKeyName()
  const keys: readonly (readonly [string, string])[] = [
    ['Ctrl K', t('shell.keys.palette')],
    ['N', t('shell.keys.newEvent')],
    ['Ctrl Z · Ctrl Shift Z', t('shell.keys.undoRedo')],
    ['G …', t('shell.keys.goto')],
    ['[', t('shell.keys.rail')],
    ['?', t('shell.keys.help')],
    ['Esc', t('shell.keys.back')],
  ]
  const texts: readonly (readonly [string, string])[] = [
    [t('shell.keys.tables'), t('shell.keys.tableKeys')],
    [t('runSheet.rows.keysTitle'), t('runSheet.rows.keys')],
    [t('shell.keys.calendar'), t('shell.keys.calendarKeys')],
    [t('shell.keys.doorTitle'), t('shell.keys.doorKeys')],
    [t('show.keys.shellTitle'), t('show.keys.shellKeys')],
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.keyboardHelp')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={classes['keys']}>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <Kbd>{keyName(key)}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        {texts.map(([where, text]) => (
          <div key={where}>
            <dt>{where}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
