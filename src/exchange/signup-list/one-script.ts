/** Traditional characters of headings and short answers, each with its simplified form behind it. */
const PAIRS =
  '與与會会訂订單单編编號号電电話话郵邮機机碼码聯联繫系絡络備备註注時时間间報报簽签狀状態态審审確确認认數数參参飲饮' +
  '習习慣惯種种類类價价級级總总額额貨货幣币組组來来從从裡里錄录對对門门務务職职稱称題题關关場场員员領领帶带屬属隨随' +
  '結结過过還还車车費费發发繳缴應应實实驗验證证憑凭歡欢議议點点選选標标籤签說说個个為为嗎吗幾几處处戶户學学國国區区' +
  '縣县業业專专願愿體体緊紧親亲長长傳传導导園园師师團团隊队動动請请資资訊讯頭头葷荤輸输寫写攜携賓宾貴贵顧顾現现網网' +
  '誰谁權权陸陆讓让無无沒没準准遲迟離离開开閉闭錢钱買买賣卖銷销變变當当樣样歲岁齡龄產产創创歷历項项預预約约訪访談谈' +
  '讀读書书館馆藝艺術术樂乐邊边遠远進进運运達达連连週周終终給给維维絕绝綁绑線线練练經经緣缘縮缩顯显響响頁页順顺須须' +
  '風风飛飞餘余駁驳決决減减滿满溫温滅灭灣湾熱热獲获獎奖環环畫画異异療疗癒愈監监盤盘眾众禮礼積积稅税穩稳窮穷競竞筆笔' +
  '節节範范簡简糧粮紀纪紅红納纳純纯細细紹绍統统綜综綠绿緒绪縱纵織织繼继續续罰罚聽听聲声舉举舊旧華华萬万葉叶蓋盖補补' +
  '裝装複复規规視视覺觉觀观計计訓训記记設设許许詢询試试詳详誤误課课調调論论諮咨講讲謝谢識识譯译護护貼贴貧贫責责貸贷' +
  '貿贸賀贺賞赏質质購购贈赠趕赶跡迹軟软較较載载輔辅輕轻輪轮辦办遞递適适遺遗邏逻鄰邻醫医釋释鋪铺錯错鍵键鐘钟鎮镇閱阅' +
  '陣阵陰阴陽阳際际雖虽雙双雜杂難难雲云靈灵靜静頻频顆颗飯饭飽饱養养馬马驟骤驚惊麼么黃黄齊齐齋斋兒儿爺爷媽妈愛爱戰战' +
  '擇择據据攝摄臺台於于況况'

const SIMPLIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2] ?? '', PAIRS[at * 2 + 1] ?? '']),
)

/** A heading or a short answer in simplified characters, so that every word has to be known only once. */
export function inOneScript(text: string): string {
  return /[\u4e00-\u9fff]/.test(text) ? text.replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLIFIED.get(sign) ?? sign) : text
}
