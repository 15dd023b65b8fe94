export const inspect = {
  usage: 'npm run inspect -- 文件 [--sheet 工作表]：把报名表读出的内容打印成JSON',
  noSheet: '{{file}}里没有工作表“{{sheet}}”。有：{{sheets}}',
}
