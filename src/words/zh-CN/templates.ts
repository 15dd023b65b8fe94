export const templates = {
  changes: {
    eventCreated: '新建活动“{{title}}”',
    eventFromTemplate: '从模板“{{template}}”新建“{{title}}”',
    saved: '把活动存为模板“{{name}}”',
    eventMoved: '把“{{title}}”改到{{day}} {{clock}}',
    eventUnscheduled: '把“{{title}}”放回想法',
    eventChanged: '修改“{{title}}”',
    eventStatus: '“{{title}}”改变状态',
    eventCancelled: '取消“{{title}}”',
    eventDeleted: '删除“{{title}}”',
    sampleLoaded: '放入样例社群',
  },
}
