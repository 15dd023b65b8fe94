import type { CueColor } from '@/domain/run-sheet/cue'
import { plainText } from '../signup-list/clean-text'

const NAMES: readonly (readonly [RegExp, CueColor])[] = [
  [/^(red|红|紅|红色|紅色)$/u, 'red'],
  [/^(orange|橙|橙色|橘色)$/u, 'orange'],
  [/^(yellow|黄|黃|黄色|黃色)$/u, 'yellow'],
  [/^(green|绿|綠|绿色|綠色)$/u, 'green'],
  [/^(blue|蓝|藍|蓝色|藍色)$/u, 'blue'],
  [/^(purple|violet|紫|紫色)$/u, 'purple'],
  [/^(grey|gray|灰|灰色)$/u, 'grey'],
]

/** Where one colour ends on the circle of hues, in degrees. */
const HUES: readonly (readonly [number, CueColor])[] = [
  [15, 'red'],
  [42, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [320, 'purple'],
  [361, 'red'],
]

/** A colour by its name, or the nearest one to a `#rrggbb`; empty where the cell names none. */
export function readColor(cell: string): CueColor | '' {
  const text = plainText(cell).toLowerCase()
  const named = NAMES.find(([name]) => name.test(text))
  if (named) return named[1]
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/.exec(text)
  if (!hex) return ''
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16))
  return nearest(red, green, blue)
}

function nearest(red: number, green: number, blue: number): CueColor | '' {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  // White and black are how programs write that there is no colour.
  if (spread < 32) return most > 235 || most < 32 ? '' : 'grey'
  const hue =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  const degrees = (hue * 60 + 360) % 360
  return HUES.find(([end]) => degrees < end)?.[1] ?? ''
}
