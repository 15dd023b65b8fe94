import type { Said } from './door-desk'

/** Hertz, one after the other: up for in, down for a refusal, twice the same for somebody who is in already. */
const TONES: Readonly<Record<Said['tone'], readonly number[]>> = {
  in: [660, 990],
  again: [520, 520],
  refused: [330, 220],
  back: [440],
  noted: [440],
  leaving: [],
}

const SECONDS = 0.12
const LOUDNESS = 0.15

let context: AudioContext | null = null

/** Says with two short tones how it went, for who looks at the person and not at the screen. */
export function playTone(tone: Said['tone']): void {
  context ??= new AudioContext()
  const { currentTime, destination } = context
  TONES[tone].forEach((frequency, at) => {
    if (!context) return
    const start = currentTime + at * (SECONDS + 0.03)
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = frequency
    // Faded out, because a tone that stops at once clicks.
    gain.gain.setValueAtTime(LOUDNESS, start)
    gain.gain.exponentialRampToValueAtTime(0.001, start + SECONDS)
    oscillator.connect(gain).connect(destination)
    oscillator.start(start)
    oscillator.stop(start + SECONDS)
  })
}
