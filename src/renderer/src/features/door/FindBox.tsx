import { Button, Kbd } from '@mantine/core'
import { Camera, ScanBarcode, Search } from 'lucide-react'
import { memo, type Ref } from 'react'
import type { MatchWay } from '@/domain/attendance/find-person'
import { useWords } from '../../parts/words'
import classes from './FindBox.module.css'

/** Whether the camera is on, and how to change that. */
export interface CameraSwitch {
  readonly on: boolean
  readonly onSwitch: () => void
}

interface FindBoxProps {
  readonly field: Ref<HTMLInputElement>
  readonly typed: string
  /** How many people are listed below, in words; empty where another line says it. */
  readonly count: string
  /** How the chosen person was found; null while nobody is. */
  readonly way: MatchWay | null
  readonly onType: (text: string) => void
  /** Null where there is no camera. */
  readonly camera: CameraSwitch | null
}

/** The field that always has the focus, and the keys of the desk under it. */
export function FindBox({ field, typed, count, way, onType, camera }: FindBoxProps) {
  const { t } = useWords()
  return (
    <>
      <div className={classes['find']}>
        <Search aria-hidden="true" />
        <input
          ref={field}
          className={classes['field']}
          aria-label={t('door.field')}
          placeholder={t('door.field')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(change) => onType(change.currentTarget.value)}
        />
        {way !== null && <span className={classes['way']}>{t(`door.way.${way}`)}</span>}
        <span className={classes['scan']}>
          <ScanBarcode aria-hidden="true" />
          {t('door.scanHint')}
        </span>
        {camera && (
          <Button
            aria-pressed={camera.on}
            leftSection={<Camera aria-hidden="true" />}
            rightSection={<Kbd>{'F8'}</Kbd>}
            onClick={camera.onSwitch}
          >
            {t(camera.on ? 'camera.close' : 'camera.open')}
          </Button>
        )}
      </div>
      <div className={classes['line']}>
        <p role="status">{count}</p>
        <Hints />
      </div>
    </>
  )
}

interface HintProps {
  readonly keys: readonly string[]
  readonly word: string
  /** Only where there is room for all of them. */
  readonly wide?: boolean
}

/** Apart, so that a key that is typed does not draw them again. */
const Hints = memo(function Hints() {
  const { t } = useWords()
  return (
    <div className={classes['hints']}>
      <Hint keys={['↑', '↓']} word={t('door.keys.choose')} />
      <Hint keys={['Enter']} word={t('door.keys.checkIn')} />
      <Hint keys={['Alt 1–9']} word={t('door.keys.row')} wide />
      <Hint keys={['Esc']} word={t('door.keys.clear')} />
      <Hint keys={['Ctrl Z']} word={t('door.keys.undo')} wide />
      <Hint keys={['F4']} word={t('door.keys.privacy')} wide />
    </div>
  )
})

function Hint({ keys, word, wide = false }: HintProps) {
  return (
    <span className={wide ? classes['wide'] : undefined}>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {word}
    </span>
  )
}
