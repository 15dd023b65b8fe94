/** What an import counts, and the headings that a list without any is given. Loaded with the screens behind Today. */
export const signUpFigures = {
  size: '{{rows}}、{{columns}}',
  rows_one: '{{count}}行',
  rows_other: '{{count}}行',
  columns_one: '{{count}}列',
  columns_other: '{{count}}列',
  recognised: '自动认出{{columns}}，可改；显示有代表性的{{rows}}',
  added: '新增{{count}}',
  changed: '更新{{count}}',
  unchanged: '不变{{count}}',
  merged: '合并{{count}}',
  skipped: '跳过{{count}}',
  blank: '空行{{count}}',
  headings: { number: '序号', title: '职务' },
}
