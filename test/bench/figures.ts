/** One measured figure beside the floor it is held against, both from this run. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly goal: string
  readonly floor: string
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that this part of all values does not exceed, e.g. 0.99 for the 99th percentile. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Milliseconds as people read them: tenths where they matter. */
export function inMs(value: number): string {
  return `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`
}
