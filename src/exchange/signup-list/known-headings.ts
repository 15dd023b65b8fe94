import type { SignUpField } from './sign-up-list'

/** Names apart from each other by a bar: many of them, and each is read more often than changed. */
function names(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

/** Names that mean exactly one field. Where two columns claim one field, the name that stands earlier wins. */
export const EXACT: Readonly<Record<SignUpField, readonly string[]>> = {
  name: names(
    '姓名|真实姓名|参会人姓名|參會人姓名|报名人姓名|嘉宾姓名|学生姓名|学员姓名|员工姓名|联系人姓名',
    '中文姓名|姓名/name|名字|真名|全名|怎么称呼|如何称呼|称呼|尊姓大名|参会人|参加人|参与人|报名人|出席人',
    '嘉宾|来宾|名单|报名名单|参会名单|嘉宾名单|人员名单|姓 名|人员|联系人|昵称|花名|网名|群昵称|提交者|提交人|name|full name|attendee name',
    'participant name|guest name|ticket holder|ticket holder name|name (original name)|your name',
    'real name|display name|member name|first and last name|name and surname|attendee|participant|guest',
    'username|user name|nickname|preferred name|contact name|person|people|volunteer|student|student name|guest list|attendee list',
    'ticket full name|participant|registrant|registrant name|teilnehmername|teilnehmer|参与人姓名|接龙人|报名者|参会者|住客姓名|member|志愿者|学生|学员|成员|姓名（昵称）|姓名(昵称)|姓名/昵称|昵称/姓名',
  ),
  firstName: names(
    'first name|firstname|given name|forename|first|attendee first name|名|prénom|vorname',
    'attendee name: given name|ticket first name|participant first name|guest first name|名字（名）',
  ),
  lastName: names(
    'last name|lastname|surname|family name|last|attendee last name|attendee surname|姓|姓氏|nom|nachname',
    'attendee name: family name|ticket last name|participant last name|guest last name|last name (surname)',
  ),
  phone: names(
    '手机|手机号|手机号码|手機|手機號碼|手機號|电话|电话号码|電話|電話號碼|联系电话|聯絡電話|聯繫電話',
    '联系手机|移动电话|手机/电话|电话/手机|手机/微信|报名人手机|报名手机|参会人手机|本人手机|电话号|tel',
    'tel.|telephone|telephone number|phone|phone number|phone no|phone #|mobile|mobile phone',
    'mobile number|mobile no|cell|cell phone|cellphone|cell number|contact number|contact no',
    'contact phone|whatsapp|whatsapp number|attendee phone|handphone|ticket phone number|telefon|telefonnummer|handynummer|参与人手机|参与人电话',
  ),
  email: names(
    '邮箱|电子邮箱|电子邮件|邮箱地址|邮件|邮件地址|电邮|郵箱|電子郵件|電郵|信箱|电子信箱|attendee email',
    'attendee e-mail|email|e-mail|email address|e-mail address|user email|mail|contact email|work email',
    'email id|guest email|ticket email|participant email|teilnehmer-e-mail|e mail|電子郵件地址|电子邮件地址|電子信箱',
  ),
  contact: names(
    '联系方式|聯絡方式|聯繫方式|联络方式|联系|contact|contact information|contact info|contact details',
    '手机或邮箱|电话或微信|手机或微信|手机号或微信号',
  ),
  wechat: names(
    '微信|微信号|微信名|微信昵称|微信號|微信id|微信账号|微信名称|微信群昵称|wechat|wechat id|wechat name',
    'weixin',
  ),
  organisation: names(
    '单位|公司|公司名称|单位名称|工作单位|所在单位|所在公司|任职公司|任职单位|机构|组织|所在机构|学校',
    '所在学校|院校|企业|企业名称|單位|公司/学校|单位/学校|公司/组织|company|organisation|organization',
    'ticket company name|firma|company name|company/organization|organization name|affiliation|institution|employer|school',
    'university|org|company / organisation|company/organisation',
  ),
  status: names(
    '状态|狀態|报名状态|審核狀態|审核状态|订单状态|票状态|支付状态|付款状态|参会状态|参加状态|是否参加',
    '能否参加|是否出席|是否参会|status|approval status|attendee status|registration status',
    'registration state|rsvp|rsvp status|ticket status|order status|payment status|state|response',
    '审批状态|批准状态|审批结果|审核结果|录取状态|录取情况|付款情况|缴费状态|缴费情况|支付情况|是否付款|是否缴费|是否支付|是否已付款|是否已缴费|参会意向|出席意愿|出席状况|出席意向|paid',
    'attending|票状态|门票状态|核销情况|交易状态|申请状态|处理状态|参与状态|当前状态|参与意向|参会意愿|参加意愿|意向|来不来|来吗|来不|去不去|到不到|参加吗|参加不参加|参不参加|出席|是否来|付款|缴费|交费|付费|支付|已付款|已缴费|已支付|是否通过审核|是否通过|是否审核通过|是否录取|是否批准|是否交费|是否付费|是否已付费|是否已交费|付费状态|交费情况|交费状态|收款状态|void status|guest status|attendance status',
  ),
  waitlisted: names('waitlisted|waitlist|on waitlist|waiting list|on waiting list|候补|是否候补|候補'),
  waitlistPlace: names('waitlist position|waiting list position|候补序号|候补顺序'),
  registeredAt: names(
    '报名时间|提交时间|提交答卷时间|填写时间|下单时间|注册时间|登记时间|购票时间|支付时间|付款时间',
    '开始答题时间|時間戳記|时间戳记|时间戳|報名時間|提交時間|创建时间|created at|registered at',
    'registration date|registration time|signup time|sign-up time|sign up time|registered on|registered|signed up at|sign up date|sign-up date',
    'submitted at|submission date|submission time|timestamp|order date|created date|created|date created',
    '发起时间|date added|added on|added at|报名日期时间|paid date|rsvped on|purchase date|purchased on|purchased at|booked on|booking date|date registered|date submitted|submit date|completion time',
    '完成时间|答题时间|接龙时间|加入时间|申请时间|预约时间|on list since|ticket created date|bestelldatum|date of registration|registered date|signup date|signed up|rsvp date|start time|开始时间|报名日期|提交日期|下单日期|注册日期',
  ),
  registeredTime: names('order time|bestellzeit|报名时刻'),
  checkIn: names(
    '签到时间|簽到時間|签到状态|簽到狀態|签到|是否签到|签到情况|到场时间|入场时间|核销时间|核销状态',
    '检票时间|是否到场|到场|checkin date|check-in date|check in date|checked in at|checked in|checked-in',
    'check-in|check in|checkin|check-in time|check in time|checkin time|check ins|scanned at|join time',
    '实到|到场情况|到场状态|到会情况|出席情况|出勤|出勤情况|报到|报到状态|报到情况|是否报到|入场状态|入场情况|验票状态|到会|是否到会|签名|签字|signature|scanned|admitted|arrived|arrived at|arrival time|showed up|check-in status',
    'attended|attendance|present|checked in date|scan time|scan date|check-in timestamp|eingecheckt',
  ),
  ticketId: names(
    '票号|门票号|票码|电子票号|签到码|核销码|参会码|凭证号|报名编号|报名号|ticket number|ticket no',
    'ticket id|ticket code|ticket #|attendee #|attendee no|attendee id|attendee number|api id|guest api id|guest id',
    'barcode|barcode #|barcode number|position id|pseudonymization id|public id|registration id',
    'positions-id|ticket reference|guest code|participant id|confirmation number|confirmation code|secret|user id|member id',
  ),
  orderId: names(
    '订单号|订单编号|訂單編號|订单id|交易号|order #|order number|order no|order code|order id',
    'order reference|purchase id|short id|bestellnummer',
  ),
  ticketType: names(
    '票种|门票|票名|票种名称|门票类型|票类|票型|票種|报名类型|参会类型|报名项目|商品名称|ticket title',
    'ticket type|ticket name|ticket|product|product name|price option|ticket class|registration type',
    'ticket description|produkt|ticket tier|attending as|admission|参与方式|场次|报名场次',
  ),
  plusOnes: names(
    '同行人|同行人数|随行人数|携带人数|携伴人数|陪同人数|带几人|是否携伴|家属人数|同伴人数|同行|guests',
    '小孩|小孩人数|小孩数|儿童|儿童人数|儿童数|孩子|孩子人数|children|number of children|kids|number of kids|kinder',
    '+1s|plus 1|plus ones|plus one|plus-ones|plus-one|+1|number of guests|additional guests|extra guests',
    'bringing guests|accompanying|携带家属|携带人|家属|带家属|带人|带人数|携带家属人数|带几位|陪同人员|同行者|companions|companion|additional attendees',
  ),
  headcount: names(
    '几人参加|参加人数|参会人数|报名人数|到场人数|出席人数|人数|总人数|一共几人|几个人|几位|参与人数|人數',
    '大人|大人人数|大人数|成人|成人人数|成人数|adults|number of adults|erwachsene',
    'headcount|head count|party size|number of people|number of attendees|how many people|group size|pax',
    'qty|quantity|seats|购票数量|购买数量|购买份数|份数|票数|数量|接龙数量|参加人数（含本人）|报名人数（含本人）|总人数（含本人）|ticket quantity|number of seats|tickets',
  ),
  source: names(
    '来源渠道|渠道|报名渠道|信息来源|消息来源|从哪里知道|从何得知|如何得知|推荐渠道|source|custom source',
    'channel|referral source|utm source|how did you hear about us|how did you hear about this event',
    'how did you hear about this|heard from|referred by|来源',
  ),
  table: names('桌次|桌号|桌號|桌|座位|座位号|座號|席次|席位|table|table no|table number|seat|seat number|seat name'),
  tags: names('标签|標籤|分类标签|tags|tag|labels'),
  note: names(
    '备注|備註|备注信息|说明|留言|特殊需求|其他|其他说明|备注说明|想说的话|note|notes|(notes)|comment',
    'comments|remark|remarks|order comment|special requests|special requirements|anything else',
  ),
  answer: [],
}

/** Names of housekeeping columns that say nothing about a sign-up. */
export const IGNORED: readonly RegExp[] = [
  /^(序号|序號|编号|接龙序号|no|no\.|#|index|id|行号|0)$/,
  /^(来源详情|来源明细|来自ip|ip|ip地址|ip address|提交ip|填写ip|所用时间|答题时长|填写时长|用时|总分|填写设备|设备|操作系统|浏览器|修改时间|更新时间|最后修改时间|结束答题时间|审核时间|主机名|地理位置|微信openid|openid|微信性别|微信国家|微信省市|填写人ip)$/,
  /^paid by\b|^(price|price tier|price paid|ticket price|ticket price paid|discount|currency|total paid|fees paid|amount|amount paid|amount tax|amount discount|coupon code|access code|voucher|voucher code|eventbrite fees|eventbrite payment processing|tax rate|tax rule|tax value|payment providers|sales channel|order locale|e-mail address verified|number of tickets|featured|order type|event slug|event id|product id|event date|event time|ticket venue|ticket type id|qr code url|eth address|solana address|last updated date|modification date|created by|price option id|金额|票价|价格|实付金额|支付金额|优惠码|发票)$/,
  /^(url of member profile|photo|mailing list|assistant organizer|event host|joined group on|last visited group on|last attended|total rsvps|rsvped yes|rsvped maybe|rsvped no|meetups attended|no shows|intro|member id)$/,
  /^(device name|date attending|prefix|suffix|unique ticket url|unique order url|ticket last updated date|discount status|leave time|duration|duration \(minutes\)|recording consent|in waiting room|checked out|automatically checked in|requires special attention|invoice address name|seat zone|seat row|follow-up date|home address [12]|home city|home state|home zip|home country|shipping address [12]|browser|device|start date|end date|last modified time)$/,
]
