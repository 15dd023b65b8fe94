/**
 * Headings that forms and platforms write in Japanese and Korean, by the English heading of the same column. Chinese
 * characters are compared in their simplified form, here as everywhere.
 */
export const EASTERN_HEADINGS: Readonly<Record<string, string>> = {
  name: '名前|お名前|氏名|ご氏名|御名前|参加者名|参加者氏名|表示名|이름|성명|성함|참가자 이름|참가자명|참석자 이름',
  'first name': '名（漢字）|下の名前',
  'last name': '姓（漢字）|名字（姓）|苗字',
  phone:
    '電話番号|電話|携帯|携帯電話|携帯番号|携帯電話番号|連絡先電話番号|お電話番号|ご連絡先電話番号|전화번호|전화|휴대폰|휴대전화|핸드폰|연락처|휴대폰 번호|휴대전화 번호|핸드폰 번호',
  'email address':
    'メールアドレス|メール|eメール|eメールアドレス|電子メール|이메일|이메일 주소|전자우편|메일|메일 주소',
  timestamp: 'タイムスタンプ|타임스탬프',
  username: 'ユーザー名|ユーザ名',
  'registration date':
    '申込日時|申込日|申し込み日時|お申込み日時|登録日時|登録日|回答日時|受付日時|신청일|신청일시|등록일|등록일시|제출일시',
  'ticket type': 'チケット種別|チケット|チケット名|参加枠|参加枠名|티켓|티켓 종류',
  'ticket number': '受付番号|申込番号|チケット番号|티켓 번호|접수번호',
  'order number': '注文番号|주문번호',
  status:
    'ステータス|参加ステータス|申込状況|参加可否|出欠|ご出欠|出欠席|ご参加|상태|참석 여부|참석여부|참가 여부|신청 상태',
  'checked in': '出欠ステータス|出席ステータス|受付状況|受付済|チェックイン|출석|출석 여부|체크인',
  'check-in time': 'チェックイン日時|受付時刻|체크인 시간',
  'number of people': '参加人数|ご参加人数|人数|인원|참가 인원',
  guests: '同伴者|同伴者数|同伴人数|お連れ様|동반자|동반 인원',
  company: '会社名|会社|所属|所属先|ご所属|勤務先|団体名|회사|회사명|소속|기관',
  comment: '備考|備考欄|コメント|メモ|ご要望|비고|메모',
  'table no': 'テーブル|テーブル番号|테이블',
  seat: '座席|座席番号|좌석',
  'no.': '番号|번호|순번',
  price: '金額|料金|価格|금액|가격',
}
