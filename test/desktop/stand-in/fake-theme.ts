/** `nativeTheme`: the look the app asks for reaches the page. */
export class FakeTheme {
  private source = 'system'

  constructor(private readonly changed: (source: string) => void) {}

  get themeSource(): string {
    return this.source
  }

  set themeSource(source: string) {
    this.source = source
    this.changed(source)
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}
