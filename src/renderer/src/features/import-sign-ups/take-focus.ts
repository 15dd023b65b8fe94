/** As a ref: gives the focus to the button that the step is about, once, when it appears. */
export function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}
