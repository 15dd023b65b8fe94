/** The text of a reminder, loaded with the screens behind Today. */
export const reminderLetter = {
  issue: '第{{number}}期《{{title}}》',
  title: '《{{title}}》',
  subject: {
    inDays: '还有{{count}}天：{{event}}',
    tomorrow: '明天见：{{event}}',
    today: '今天见：{{event}}',
  },
  opening: {
    inDays: '各位好，{{event}}还有{{count}}天。',
    tomorrow: '各位好，{{event}}就在明天。',
    today: '各位好，{{event}}就在今天。',
    twoHours: '各位好，{{event}}两小时后开门。',
  },
  time: '时间：{{day}} {{from}}–{{to}}',
  place: '地点：{{place}}',
  address: '地址：{{address}}',
  route: '路线：{{route}}',
  bring: '请带：{{bring}}',
  closing: {
    sevenDays: '如果来不了，请回复一声，名额让给候补的朋友。',
    threeDays: '请回复“来”或“不来”。来不了没关系，早说就能让候补的朋友补上。',
    sameDay: '来不了请马上告诉我们。到门口报姓名签到。',
    oneDay: '来不了请今天告诉我们。到门口报姓名签到。',
    twoHours: '路上找不到就回复这条消息。到门口报姓名签到。',
  },
  short: {
    sevenDays: '【{{community}}】{{event}}：{{day}} {{from}}，{{place}}。来不了请回复。',
    threeDays: '【{{community}}】{{event}}：{{day}} {{from}}，{{place}}。请回复来或不来。',
    oneDay: '【{{community}}】明天{{from}}，{{event}}，{{place}}。来不了请今天说。',
    sameDay: '【{{community}}】今天{{from}}，{{event}}，{{place}}。来不了请马上说。',
    twoHours: '【{{community}}】今天{{from}}，{{event}}，{{place}}。到门口报姓名。',
  },
  noPlace: '地点另行通知',
}
