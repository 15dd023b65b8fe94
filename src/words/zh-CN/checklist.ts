export const checklist = {}
