export const finish = {}
