export const inspect = {
  usage: 'npm run inspect -- 文件 [--sheet 工作表]：把报名表读出的内容打印成JSON',
  noList: '{{file}}能打开，但里面没有人：找不到报名表的表头，也没有一行像是一个人。',
  noSheet: '{{file}}里没有工作表“{{sheet}}”。有：{{sheets}}',
}
