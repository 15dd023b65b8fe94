/**
 * An id made by the app: a prefix that names the kind of row, then a UUID.
 * The prefix is part of the type, so a venue's id cannot be handed in where a member's is wanted.
 */
export type Id<Prefix extends string> = `${Prefix}_${string}`

export type CommunityId = Id<'com'>
export type ChapterId = Id<'chp'>
export type MemberId = Id<'mem'>
export type VenueId = Id<'ven'>
export type VenueContactId = Id<'vct'>
export type RoomId = Id<'rom'>
export type LayoutId = Id<'lay'>
export type MaterialId = Id<'mat'>
export type ReservationId = Id<'res'>
export type SeriesId = Id<'ser'>
export type EventPlanId = Id<'evt'>
export type CueId = Id<'cue'>
export type RunSheetVersionId = Id<'rsv'>
export type CueColumnId = Id<'col'>
export type SheetViewId = Id<'viw'>
export type CuePropId = Id<'prp'>
export type ShowNoteId = Id<'shn'>
export type StageId = Id<'stg'>
export type StaffRoleId = Id<'rol'>
export type ShiftId = Id<'sft'>
export type AssignmentId = Id<'asg'>
export type AttendanceId = Id<'att'>
export type CheckInId = Id<'chk'>
export type SignUpImportId = Id<'imp'>
export type TaskId = Id<'tsk'>
export type BudgetLineId = Id<'bud'>
export type FeedbackAnswerId = Id<'fbk'>
export type DebriefId = Id<'deb'>
export type LessonId = Id<'les'>
export type ActionItemId = Id<'act'>
export type FollowUpId = Id<'fup'>
export type TemplateId = Id<'tpl'>
export type OperationId = Id<'ope'>
