/**
 * The version of the stored data's shape that this app writes. The shell compares it with what it noted at the last start,
 * before any window, so it stands here where both the shell and the database can read it.
 */
export const SCHEMA_VERSION = 2

/**
 * The oldest app, by its schema version, that can still work with the data this one writes. Raised only when an older one
 * would really do damage; most changes are additive and leave it alone.
 */
export const MIN_READER_VERSION = 2
