export const firstStart = {}
