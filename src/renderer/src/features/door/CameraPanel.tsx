import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { useDocumentVisibility, useLocalStorage } from '@mantine/hooks'
import { CameraOff } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { NOTHING_SEEN, seeCode } from '@/domain/attendance/scan-memory'
import type { Words } from '@/words/create-words'
import { useWords } from '../../parts/words'
import { useCameras } from './use-cameras'
import { watchCamera, type CameraStand } from './watch-camera'
import classes from './Camera.module.css'

interface CameraPanelProps {
  /** A code that is being shown; once for as long as it is held there. */
  readonly onCode: (code: string) => void
  /** After the person chose something here, so that the field has the focus again. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What the camera sees, which camera it is, and why it sees nothing. It is off whenever the page cannot be seen. */
export function CameraPanel({ onCode, onDone, onClose }: CameraPanelProps) {
  const { t } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const memory = useRef(NOTHING_SEEN)
  const visible = useDocumentVisibility() !== 'hidden'
  const [attempt, setAttempt] = useState(0)
  const [stand, setStand] = useState<CameraStand>({ kind: 'starting' })
  const [preferred, setPreferred] = useLocalStorage({
    key: 'salondesk.camera',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const cameras = useCameras(stand.kind)
  const saw = useEffectEvent((code: string) => {
    const seen = seeCode(memory.current, code, Date.now())
    memory.current = seen.memory
    if (seen.shown) onCode(code)
  })
  useEffect(() => {
    if (!visible || video.current === null) return
    return watchCamera({
      video: video.current,
      deviceId: preferred,
      saw: (code) => saw(code),
      stands: setStand,
    })
  }, [visible, preferred, attempt])

  const isOn = visible && stand.kind === 'on'
  return (
    <section className={classes['camera']} aria-label={t('camera.panel')}>
      <div className={classes['picture']} data-trouble={stand.kind === 'trouble'}>
        {/* A picture without sound, of what stands before the desk. */}
        <video ref={video} muted playsInline aria-hidden="true" data-on={isOn} />
        <p role="status">{stateInWords(t, stand, visible)}</p>
        <ActionIcon className={classes['off'] ?? ''} color="ink" aria-label={t('camera.close')} onClick={onClose}>
          <CameraOff aria-hidden="true" />
        </ActionIcon>
      </div>
      {isOn && <p className={classes['aim']}>{t('camera.aim')}</p>}
      {stand.kind === 'trouble' && (
        <Button
          onClick={() => {
            setAttempt((count) => count + 1)
            onDone()
          }}
        >
          {t('camera.again')}
        </Button>
      )}
      {cameras.length > 1 && cameras.some(({ id }) => id !== '') && (
        <NativeSelect
          aria-label={t('camera.which')}
          value={stand.kind === 'on' ? stand.deviceId : preferred}
          data={cameras.map(({ id, name }, at) => ({
            value: id,
            label: name === '' ? t('camera.unnamed', { number: at + 1 }) : name,
          }))}
          onChange={(change) => {
            setPreferred(change.currentTarget.value)
            onDone()
          }}
        />
      )}
    </section>
  )
}

/** Nothing while the picture speaks for itself. */
function stateInWords(t: Words, stand: CameraStand, visible: boolean): string {
  if (stand.kind === 'trouble') return t(`camera.trouble.${stand.why}`)
  if (!visible) return t('camera.paused')
  return stand.kind === 'starting' ? t('camera.starting') : ''
}
