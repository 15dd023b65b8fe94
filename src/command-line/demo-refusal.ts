/** Something the person gave cannot be used; the message says what to do. */
export class DemoRefusal extends Error {}
