let context: AudioContext | null = null

const TONES = {
  warning: [{ at: 0, pitch: 660 }],
  over: [
    { at: 0, pitch: 880 },
    { at: 0.28, pitch: 880 },
  ],
} as const

/** A short tone made by the machine itself, so that no sound file is needed. */
export function playTone(kind: keyof typeof TONES): void {
  context ??= new AudioContext()
  const playing = context
  void playing.resume()
  for (const { at, pitch } of TONES[kind]) {
    const start = playing.currentTime + at
    const tone = new OscillatorNode(playing, { type: 'sine', frequency: pitch })
    const volume = new GainNode(playing, { gain: 0 })
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.25, start + 0.02)
    volume.gain.linearRampToValueAtTime(0, start + 0.2)
    tone.connect(volume).connect(playing.destination)
    tone.start(start)
    tone.stop(start + 0.22)
  }
}
