export interface MessageBox {
  readonly message: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly cancelId?: number
  readonly signal?: AbortSignal
}

/** The dialogs of the system. A test says beforehand what the person will choose; a dialog nobody expects fails. */
export class FakeDialogs {
  readonly errors: string[] = []
  /** The suggested names the save dialogs came with. */
  readonly suggested: string[] = []
  /** The questions that were asked, with their buttons. */
  readonly asked: MessageBox[] = []
  private saveAnswers: (string | null)[] = []
  private openAnswers: (string | null)[] = []
  private boxAnswers: string[] = []

  willSaveTo(path: string | null): void {
    this.saveAnswers.push(path)
  }

  willOpen(path: string | null): void {
    this.openAnswers.push(path)
  }

  /** The button the person will press in the next message box, by its words or, where it has none, by 'OK'. */
  willPress(button: string): void {
    this.boxAnswers.push(button)
  }

  readonly dialog = {
    showMessageBox: async (...given: [MessageBox] | [object, MessageBox]) => {
      const box = given.at(-1) as MessageBox
      this.asked.push(box)
      const { buttons = ['OK'], signal } = box
      // A box without a choice is read and put away; with one, the person thinks until the test says what they press.
      while (buttons.length > 1 && this.boxAnswers.length === 0) {
        if (signal?.aborted) return { response: box.cancelId ?? 0, checkboxChecked: false }
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      const response = buttons.length > 1 ? buttons.indexOf(this.boxAnswers.shift() ?? '') : 0
      if (response === -1) throw new Error(`There is no such button; there are ${buttons.join(', ')}`)
      return { response, checkboxChecked: false }
    },
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
