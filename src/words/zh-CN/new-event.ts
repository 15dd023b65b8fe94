export const newEvent = {}
