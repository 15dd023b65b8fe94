/** Why a change of columns, views, props or versions of a run-sheet cannot be taken. */
export type SheetRefusal = 'gone' | 'nameMissing' | 'nameTaken' | 'notAboveZero' | 'badValue' | 'unchanged' | 'notKept'
