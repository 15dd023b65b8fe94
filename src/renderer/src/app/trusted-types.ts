interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (text: string) => string },
  ): unknown
}

/**
 * The only policy for text that becomes markup or a script's address. Markup is refused outright: what passes are style
 * sheets that Mantine writes, which hold no `<`, and workers of the app's own origin.
 */
export function guardMarkup(): void {
  const factory = (window as { trustedTypes?: TrustedTypes }).trustedTypes
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup from text is refused')
      return text
    },
    createScriptURL: (text) => {
      if (new URL(text, location.href).origin !== location.origin) throw new TypeError('Foreign script refused')
      return text
    },
  })
}
