/** Headers with these words are about somebody or something else, however much the rest looks like a known name. */
export const ABOUT_OTHERS =
  /紧急|緊急|emergency|推荐人|推薦人|介绍人|邀请人|referr|invoice|发票|开票|家长|parent|配偶|宠物|项目名|活动名|event name|group name|team name|队名|小组名|组名|同行人(的)?(姓名|名字|手机|电话)|guest names?$|file ?name|讲师|嘉宾人选|plus-one host/

/** Headings of columns that are only filled where somebody does not come after all. */
export const ABOUT_CANCELLING =
  /^((是否|有无)?(已)?(取消|退款|退票|退出|退订)(报名|参加)?(时间|日期)?|(is )?(cancell?ed|refunded|withdrawn)( (at|on|date|time))?|cancell?ation (date|time)|refund (date|time)|storniert( am)?|annule( le)?|キャンセル(日時)?)$/

/** Headings of lists that count grown-ups and children apart. */
export const ABOUT_ADULTS = /大人|成人|adults|erwachsene/
export const ABOUT_CHILDREN = /小孩|儿童|孩子|children|kids|kinder/
