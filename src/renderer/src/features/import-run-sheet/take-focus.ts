/** As a ref: gives the focus, once, to the button or the part that a step begins with. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
