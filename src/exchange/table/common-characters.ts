/**
 * Characters that everyday Chinese, its names and its sign-up lists are made of, simplified and traditional.
 * A text read in the wrong encoding is full of characters nobody uses, and almost none of these.
 */
const COMMON = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔' +
    '這個們來說時為國對會學還沒動無與長經過後種現當進樣點開關將兩間問報應戰頭體見產業實機從話電數書給邊張親總務場號區師員標題類別職單證據變讓認識議論許請談電話號碼備註報名表聯絡聯繫參加參與編號' +
    '姓名手机号码电话邮箱微信公司单位备注性别男女联系方式报名时间提交序编职务地址城市参加票种状态签到来源渠道推荐同行人数年级班级学院专业朋友活动沙龙分享读书会组别座位桌次座號桌餐素食過敏大小' +
    '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳婷' +
    '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍錢湯喬賀賴龔歐陽' +
    '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂文辉玲明红梅兰玉华建国志斌宇浩凯鑫俊峰博子涵欣怡佳雪琪思雨晨梓轩嘉宁航一诺可心彤薇悦然瑞雅琳晓燕丹莉萍慧春燕婧颖蕾璐倩瑶' +
    '偉靜麗強軍艷傑濤剛輝紅蘭華國銘豪廷宜君雅婷怡君家豪淑芬美惠志明俊傑心怡甲乙丙丁店有限公司中心大学工作室科技北京上海广州深圳杭州成都台北香港臺灣',
)

/** Share of the text's characters beyond ASCII that are everyday ones, 0 to 1; 0 for a text without any. */
export function commonShare(text: string): number {
  let beyondAscii = 0
  let common = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    beyondAscii += 1
    if (COMMON.has(character) || /[\u3001-\u3011\uff01-\uff5e“”‘’…·—]/u.test(character)) common += 1
  }
  return beyondAscii === 0 ? 0 : common / beyondAscii
}

/** Characters of Japanese lists beside its syllables, and syllables that Korean names and headings are made of. */
const COMMON_JAPANESE = new Set(
  '名前氏電話番号携帯会社所属出欠席参加備考連絡先住所年齢性別男女佐藤鈴木高橋田中渡辺伊山本村小林加吉松井上清斎口森池阿部石川原前後長谷青岡橋太郎子美花健一二三大人数様東京都県市区日時受付申込',
)
const COMMON_KOREAN = new Set(
  '이름성명함전화번호휴대폰메일연락처소속회사참석가여부비고메모직급신청일시상태인원김박최정강조윤장임한오서신권황안송류홍유고문양손배백허남심노하곽민준지현수영은희진우경미선혜주연아라나호재동철원규태상종승기도윤예빈채다솔의에를을는과와로',
)

/** Share of the text's characters beyond ASCII that Japanese is written with; 0 where half-width syllables show a misreading. */
export function japaneseShare(text: string): number {
  return shareOf(text, (character) =>
    /[\uff61-\uff9f]/.test(character)
      ? -1
      : Number(/[\u3040-\u30ff\u3001-\u3011]/u.test(character) || COMMON_JAPANESE.has(character)),
  )
}

/** Share of the text's characters beyond ASCII that Korean names and headings are written with. */
export function koreanShare(text: string): number {
  return shareOf(text, (character) => Number(COMMON_KOREAN.has(character)))
}

function shareOf(text: string, weight: (character: string) => number): number {
  let beyondAscii = 0
  let sum = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    beyondAscii += 1
    sum += weight(character)
  }
  return beyondAscii === 0 ? 0 : Math.max(0, sum / beyondAscii)
}
