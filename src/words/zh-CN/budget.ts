export const budget = {}
