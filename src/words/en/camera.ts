import type { Same } from '../same'
import type { camera as chinese } from '../zh-CN/camera'

export const camera: Same<typeof chinese> = {
  open: 'Scan with camera',
  close: 'Camera off',
  panel: 'Camera scanning',
  key: 'camera',
  aim: 'Hold a QR code before the camera',
  starting: 'Starting the camera',
  paused: 'The camera is off while the window is hidden',
  which: 'Which camera',
  unnamed: 'Camera {{number}}',
  several: '{{count}} people have this code, choose one in the list',
  unknown: 'Nobody on the list has this code: {{code}}',
  again: 'Try again',
  trouble: {
    refused: 'The camera may not be used. Allow it in the settings of the system or browser, then try again.',
    none: 'No camera was found. Connect one and try again.',
    busy: 'Another program is using the camera. Close it and try again.',
    unplugged: 'The camera was disconnected. Connect it and try again.',
    other: 'The camera could not be started. Scanners and looking people up work as before.',
  },
}
