export const sheetImport = {
  title: '导入流程表',
}
