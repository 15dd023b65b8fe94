interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FakeDisplay {
  readonly id: number
  readonly bounds: Rectangle
  readonly workArea: Rectangle
}

/** `screen`: the laptop's own display, and those a test plugs in. */
export class FakeScreen {
  private readonly displays: FakeDisplay[] = [
    display(1, { x: 0, y: 0, width: 1920, height: 1080 }, { x: 0, y: 0, width: 1920, height: 1040 }),
  ]

  plugIn(bounds: Rectangle): void {
    this.displays.push(display(this.displays.length + 1, bounds, bounds))
  }

  getAllDisplays(): FakeDisplay[] {
    return [...this.displays]
  }

  /** The display that shares most with a rectangle; the first where none shares anything. */
  getDisplayMatching(rectangle: Rectangle): FakeDisplay {
    return this.displays.reduce((best, one) =>
      shared(one.bounds, rectangle) > shared(best.bounds, rectangle) ? one : best,
    )
  }
}

function display(id: number, bounds: Rectangle, workArea: Rectangle): FakeDisplay {
  return { id, bounds, workArea }
}

function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
