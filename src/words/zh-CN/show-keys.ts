/** What the keys of the live screen do. */
export const showKeys = {
  title: '现场的按键',
  start: '开始下一个（一秒内再按不算）',
  hold: '暂停、继续',
  give: '再给1分钟',
  take: '减1分钟',
  give5: '加5分钟',
  skip: '今晚不做下一个',
  previous: '回到上一个',
  jump: '全部环节，跳到其中一个',
  note: '写一条记录',
  incident: '记一件突发的事',
  stage: '给台上：话、灯、提醒',
  light: '给讲者亮灯、灭灯',
  winBack: '追回：打开，再按应用',
  fullScreen: '全屏',
  undo: '撤销上一步',
  help: '这张表',
  leave: '关闭、离开现场',
  shellTitle: '现场',
  shellKeys:
    '空格开始下一个；H暂停；E加1分；−减1分；5加5分；X删减下一个；P上一个；J跳到；N记录；I突发；M给台上；W追回；F全屏；?按键',
}
