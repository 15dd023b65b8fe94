export const runSheet = {}
