import { powerSaveBlocker, type WebContents } from 'electron'

/** Keeps the screens on for as long as a page wants it and is there. */
export class Awake {
  private readonly wanting = new Set<WebContents>()
  private blocker: number | null = null

  /** What a page wants from now on. What it wanted ends with it, also when it is loaded again. */
  want(contents: WebContents, on: boolean): void {
    if (on) this.wanting.add(contents)
    else this.wanting.delete(contents)
    this.follow()
  }

  /** To be called once for every page that may want it. */
  watch(contents: WebContents): void {
    const gone = () => this.want(contents, false)
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) gone()
    })
    contents.on('render-process-gone', gone)
    contents.on('destroyed', gone)
  }

  private follow(): void {
    if (this.wanting.size > 0) this.blocker ??= powerSaveBlocker.start('prevent-display-sleep')
    else if (this.blocker !== null) {
      powerSaveBlocker.stop(this.blocker)
      this.blocker = null
    }
  }
}
