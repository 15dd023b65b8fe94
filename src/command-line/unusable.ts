/** Something the person gave cannot be used; the message says what to do. */
export class Unusable extends Error {}
