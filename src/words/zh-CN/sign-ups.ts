export const signUps = {}
