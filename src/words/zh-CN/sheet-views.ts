export const sheetViews = {
  column: '列',
}
