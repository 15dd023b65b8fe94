/** The dialogs of the system. A test says beforehand what the person will choose; a dialog nobody expects fails. */
export class FakeDialogs {
  readonly errors: string[] = []
  /** The suggested names the save dialogs came with. */
  readonly suggested: string[] = []
  private saveAnswers: (string | null)[] = []
  private openAnswers: (string | null)[] = []

  willSaveTo(path: string | null): void {
    this.saveAnswers.push(path)
  }

  willOpen(path: string | null): void {
    this.openAnswers.push(path)
  }

  readonly dialog = {
    showSaveDialog: async (_window: object, options: { defaultPath: string }) => {
      const path = this.saveAnswers.shift()
      if (path === undefined) throw new Error('A save dialog that the test did not expect')
      this.suggested.push(options.defaultPath)
      return { canceled: path === null, filePath: path ?? '' }
    },
    showOpenDialog: async () => {
      const path = this.openAnswers.shift()
      if (path === undefined) throw new Error('An open dialog that the test did not expect')
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    },
    showErrorBox: (title: string, content: string): void => {
      this.errors.push(`${title}: ${content}`)
    },
  }
}
