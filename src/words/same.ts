/** The same keys as the Chinese words, with any text: a key that is missing in one language fails the type check. */
export type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> }
