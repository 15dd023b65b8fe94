import { plainText } from '../signup-list/clean-text'
import type { SheetField } from './run-sheet-table'

function names(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

/** Headings that mean one field, in Chinese and English, as they stand in run-sheets of the field. Earlier is stronger. */
const HEADINGS: Readonly<Record<SheetField, readonly string[]>> = {
  start: names(
    'time start|start time|start|starts|starts at|start at|from|begin|begins|time|clock|when|call time|scheduled start|planned start',
    'uhrzeit|beginn|zeit|von',
    '开始时间|开始|起始时间|起始|起|时间|时间点|时间段|时间轴|时刻|计划开始|開始時間|開始|時間|起始時間',
  ),
  end: names(
    'time end|end time|end|ends|ends at|finish|until|to|stop|ende|bis|结束时间|结束|止|截止时间|计划结束|結束時間|結束',
  ),
  duration: names(
    'duration|length|length/min|dur|dur (min)|duration (min)|duration (mins)|duration (minutes)|mins|minutes|min|run time|runtime|time (min)|allotted time',
    'dauer|länge|dauer (min)',
    '时长|时长(分)|时长(分钟)|时长（分钟）|分钟|用时|长度|时长/最短|预计时长|持续时间|時長|時長(分)|分鐘',
  ),
  title: names(
    'title|cue title|item|segment|activity|session|agenda|agenda item|programme|program|event|topic|subject|what|name|description|cue|cue/item|details',
    'programmpunkt|programm|titel|thema|ablauf',
    '环节|环节名称|流程|流程内容|活动环节|活动内容|内容|事项|活动事项|议程|议题|主题|标题|项目|节目|節目|環節|流程內容|內容',
  ),
  kind: names('timer type|type|kind|row type|类型|类别|种类|環節類型'),
  track: names('track|lane|stage|department|stream|分会场|轨道|并行|线路'),
  owner: names(
    'owner|responsible|who|lead|staff|crew|assigned to|pic|person in charge|role|operator|verantwortlich|zuständig|负责人|责任人|执行人|负责|统筹|对接人|负责岗位|人员|負責人|執行人|工作人员|岗位',
  ),
  speaker: names(
    'speaker|speakers|mc / speaker|mc, guest|mc, speaker|presenter|talent|host|mc|guest|performer|speaker/owner|talent/who|主持|主持人|嘉宾|主讲|主讲人|讲者|演讲人|分享人|主持/嘉宾|出场人员|表演者|主持人/嘉宾|嘉賓|主持人/嘉賓',
  ),
  place: names('area|place|location|room|venue|where|stage area|zone|ort|raum|地点|区域|场地|位置|会场|地點|區域|場地'),
  room: names('room name|房间|房間'),
  props: names(
    'materials and props|props|materials|material|equipment|supplies|items needed|kit|物料|道具|物料道具|物料/道具|所需物料|物资|物資|道具物料',
  ),
  materials: names('materials used|用到的物料'),
  light: names('light|lights|lighting|lighting cue|lx|灯光|灯|燈光'),
  sound: names(
    'sound|audio|音频|audio notes|music|sfx|sound cue|av & sound cue|mic|音响|音乐|音效|声音|麦克风|音樂|音響',
  ),
  screen: names(
    'screen|video|video / slides|视频/ppt|video notes|slides|visual|visuals|graphics|lower third|powerpoint name|屏幕|大屏|视频|投屏|ppt|画面|led|大屏幕|螢幕',
  ),
  script: names('script|mc script|description and mc script|说明与串词|spoken|lines|speech|串词|主持词|台词|话术|串詞'),
  note: names(
    'note|notes|cue|remarks|remark|comment|comments|production notes|additional notes|bemerkung|bemerkungen|anmerkung|anmerkungen|notizen|备注|说明|注意事项|要点|注意|关键动作|補充|備註|備注',
  ),
  planB: names('plan b|backup|backup plan|contingency|fallback|备用方案|应急方案|预案|备选|應急方案'),
  shortest: names('shortest|min length|minimum|min duration|最短|最短时长|可压缩至|可压至'),
  canDrop: names('can be dropped|can drop|droppable|optional|可删|可删减|可砍|可取消'),
  skipped: names('skip|skipped|left out|left out this time|这次不排|跳过|不做|本次跳过'),
  follows: names('link start|linked|follows|auto start|跟随|顺延'),
  fixed: names('fixed start|fixed|固定开始|固定'),
  fixedEnd: names('fixed end|lock end|固定结束'),
  color: names('colour|color|颜色|顏色'),
  day: names('day|date|日期|天|日'),
}

/** A heading as it is compared: no marks at its ends, no line breaks, brackets plain, in lower case. */
export function sheetHeadingKey(header: string): string {
  return plainText(header)
    .replace(/[*:：]+$/u, '')
    .toLowerCase()
    .trim()
}

const BY_NAME = new Map<string, readonly { readonly field: SheetField; readonly rank: number }[]>()
for (const [field, list] of Object.entries(HEADINGS) as [SheetField, readonly string[]][])
  list.forEach((name, rank) => {
    BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), { field, rank }])
  })

/** The fields a heading may mean, the likeliest first. */
export function fieldsOfHeading(header: string): readonly { readonly field: SheetField; readonly rank: number }[] {
  const key = sheetHeadingKey(header)
  if (key === '') return []
  const exact = BY_NAME.get(key)
  if (exact) return [...exact].sort((a, b) => a.rank - b.rank)
  // 开始时间（北京） or Duration [min]: the hint in brackets says nothing about the field.
  const bare = key.replace(/\s*[（(【[].*?[）)】\]]\s*$/u, '').trim()
  return bare === key ? [] : (BY_NAME.get(bare) ?? [])
}
