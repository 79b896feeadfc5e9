<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>1 to 20 letters or figures</source>
        <translation>英数字1～20文字</translation>
    </message>
    <message>
        <source>Account {id}</source>
        <translation>職員 {id}</translation>
    </message>
    <message>
        <source>Account {id} saved.</source>
        <translation>職員 {id} を保存しました</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>8文字以上</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>最初のパスワード</translation>
    </message>
    <message>
        <source>May log in</source>
        <translation>ログインできる</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>職員の登録</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add a letter by hand</source>
        <translation>通知を1通加える</translation>
    </message>
    <message>
        <source>Add the letter</source>
        <translation>通知を加える</translation>
    </message>
    <message>
        <source>Also for somebody whose notice came back, when you know that it will arrive now.</source>
        <translation>返戻になった方も、今度は届くと分かっているときは加えられます。</translation>
    </message>
    <message>
        <source>Notice number, or scan the pouch</source>
        <translation>交付通知書番号（またはカード袋を読み取る）</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
</context>
<context>
    <name>AgendaExport</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export visits</source>
        <translation>予約の書き出し</translation>
    </message>
    <message>
        <source>Exported to {name}. Days: {days}. Visits: {visits}.</source>
        <translation>{name} に書き出しました。日数 {days}、来庁 {visits} 件。</translation>
    </message>
    <message>
        <source>One export is under way. Wait for it, or stop it.</source>
        <translation>書き出しの途中です。終わるまで待つか、中止してください。</translation>
    </message>
    <message>
        <source>Print the sheets of visits</source>
        <translation>来庁一覧の印刷</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} を書き出しています…</translation>
    </message>
    <message>
        <source>visits_{days}</source>
        <translation>来庁_{days}</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Card handover: {n} booked</source>
        <translation>カード交付 予約{n}件</translation>
    </message>
    <message>
        <source>Card handovers</source>
        <translation>カード交付の予約</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>Closed: call</source>
        <translation>休止・要連絡</translation>
    </message>
    <message>
        <source>Closed: {n} people to call</source>
        <translation>休止&#x3000;要連絡 {n}名</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>同時来庁</translation>
    </message>
    <message>
        <source>Family {number}/{n}</source>
        <translation>同時 {number}/{n}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>印刷番号 {job}</translation>
    </message>
    <message>
        <source>Job {job}. Personal data: shred this sheet after the day.</source>
        <translation>印刷番号 {job}&#x3000;個人情報：当日の終了後に裁断してください。</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Large: booked visits. Small: seats still free.</source>
        <translation>太字：予約の件数&#x3000;小さい字：空き枠</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Nobody is booked on this day.</source>
        <translation>この日の予約はありません。</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>枠数</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>棚番号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>計</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間枠</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Visits of the day</source>
        <translation>来庁一覧</translation>
    </message>
    <message>
        <source>Week of visits</source>
        <translation>週間予約表</translation>
    </message>
    <message>
        <source>Whole ward</source>
        <translation>区全体</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満</translation>
    </message>
    <message>
        <source>{day}   Visits: {visits}   Free seats: {free}</source>
        <translation>{day}&#x3000;来庁 {visits}件&#x3000;空き枠 {free}</translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>空き{n}</translation>
    </message>
    <message>
        <source>{n} of {seats} seats booked</source>
        <translation>{seats}枠中 {n}件の予約</translation>
    </message>
    <message>
        <source>{state}, walk-in</source>
        <translation>{state}（予約外）</translation>
    </message>
    <message>
        <source>〓: this PC has no font for the letter. Go by the reading and the notice number.</source>
        <translation>〓：このPCのフォントにない文字です。フリガナと交付通知書番号で確認してください。</translation>
    </message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>All weeks until</source>
        <translation>この日までの週</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Announce a delivery</source>
        <translation>納品を登録します</translation>
    </message>
    <message>
        <source>Announce weeks</source>
        <translation>週を公表する</translation>
    </message>
    <message>
        <source>Announced weeks stay as they are when you plan anew; only a venue that is shut gets its substitute.</source>
        <translation>公表した週は、計画し直しても変わりません。休館になった会場だけ、代わりの会場になります。</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到着日</translation>
    </message>
    <message>
        <source>Code on the slip</source>
        <translation>送付票の番号</translation>
    </message>
    <message>
        <source>Delivery {code} announced.</source>
        <translation>納品 {code} を登録しました。</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>この日付はありません。</translation>
    </message>
    <message>
        <source>No week until that day is left to announce.</source>
        <translation>この日までに、公表していない週はありません。</translation>
    </message>
    <message>
        <source>Number of cards on the slip</source>
        <translation>送付票の枚数</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>受入窓口</translation>
    </message>
    <message>
        <source>People are told of them</source>
        <translation>公表済みにする</translation>
    </message>
    <message>
        <source>Weeks to announce: {n} ({first} – {last})</source>
        <translation>公表する週：{n}（{first}～{last}）</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Does the envelope say this?</source>
        <translation>封筒の宛先はこれですか</translation>
    </message>
    <message>
        <source>Yes, it came back</source>
        <translation>はい、返戻を記録する</translation>
    </message>
    <message>
        <source>{notice}, sent on {day}</source>
        <translation>{notice}（{day}発送）</translation>
    </message>
</context>
<context>
    <name>AssumeDialog</name>
    <message>
        <source>Assumptions saved; the wave is counted again.</source>
        <translation>前提を保存しました。見込みを計算し直します。</translation>
    </message>
    <message>
        <source>In the first of three months</source>
        <translation>3か月のうち1か月目</translation>
    </message>
    <message>
        <source>In the second</source>
        <translation>2か月目</translation>
    </message>
    <message>
        <source>In the third</source>
        <translation>3か月目</translation>
    </message>
    <message>
        <source>Of 100 people so many come in time</source>
        <translation>期限までに来庁する割合</translation>
    </message>
    <message>
        <source>Of 100 who renew a card so many apply at a window</source>
        <translation>カードの更新を窓口で申請する割合</translation>
    </message>
    <message>
        <source>The three months and the window count only until the ward has 30 renewals of its own.</source>
        <translation>3か月の割合と窓口の割合は、区の更新の実績が30件になるまで使います。</translation>
    </message>
    <message>
        <source>What the wave rests on</source>
        <translation>見込みの前提</translation>
    </message>
</context>
<context>
    <name>BacklogScreen</name>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Export  Ctrl+E</source>
        <translation>書き出す  Ctrl+E</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Export {n} marked  Ctrl+E</source>
        <translation>印の{n}件を書き出す  Ctrl+E</translation>
    </message>
    <message>
        <source>Nothing is known of days to come. Choose a day until today.</source>
        <translation>先の日付は数えられません。今日までの日付を入れてください。</translation>
    </message>
    <message>
        <source>Renewals …  Alt+R</source>
        <translation>更新の見込み …  Alt+R</translation>
    </message>
    <message>
        <source>This is no day. Write it as 2023/6/27 or R5.6.27.</source>
        <translation>日付ではありません。2023/6/27 か R5.6.27 のように入れてください。</translation>
    </message>
    <message>
        <source>What expires, month by month</source>
        <translation>月ごとの有効期限と更新の見込み</translation>
    </message>
</context>
<context>
    <name>BacklogWords</name>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Cards come in with a delivery (F6) or a ledger (F8).</source>
        <translation>カードは、納品（F6）か台帳の取込（F8）で入ります。</translation>
    </message>
    <message>
        <source>Counted from the dates of the cards: place and shelf are those of now, a booked card counts as notified.</source>
        <translation>カードの日付から数えています。場所と棚は今のもの、予約済みは通知済みに含みます。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>保管開始日</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Last four weeks: {left} out, {arrived} in.</source>
        <translation>直前の4週間に{left}枚が出て、{arrived}枚が入りました。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No card fits all of these filters. Take one away, or all with Alt+0.</source>
        <translation>この条件に合うカードはありません。条件を減らすか、Alt+0 ですべて外してください。</translation>
    </message>
    <message>
        <source>No card waits to be collected.</source>
        <translation>未交付のカードはありません。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未発送</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>Oldest: {day} ({n} days).</source>
        <translation>最も古いカードは{day}から保管しています（{n}日）。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>1回</translation>
    </message>
    <message>
        <source>Over a year</source>
        <translation>1年を超える</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>氏名カナ</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>棚番号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>This only carries the last four weeks on. The outlook (Alt+B) counts bookings, seats, letters and what comes in by month, and so gives another number.</source>
        <translation>これは4週間の増減をそのまま延ばした数です。見通し（Alt+B）は予約・席・督促・月ごとの到着から計算するため、違う数になります。</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>未交付</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation>{first}〜{last}日</translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s)</source>
        <translation>
            <numerusform>{n}枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} cards are uncollected.</source>
        <translation>未交付のカードは{n}枚です。</translation>
    </message>
    <message>
        <source>{n} cards are uncollected; at the pace of the last four weeks none by {day}.</source>
        <translation>未交付のカードは{n}枚です。この4週間の調子なら、{day}にはなくなります。</translation>
    </message>
    <message>
        <source>{n} cards are uncollected; at the pace of the last four weeks {expected} by {day}.</source>
        <translation>未交付のカードは{n}枚です。この4週間の調子なら、{day}には{expected}枚になります。</translation>
    </message>
    <message>
        <source>{n} cards were uncollected at the end of {day}.</source>
        <translation>{day}の終わりに、未交付のカードは{n}枚でした。</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n}回</translation>
    </message>
    <message>
        <source>{n} times or more</source>
        <translation>{n}回以上</translation>
    </message>
    <message>
        <source>{stage}, expired</source>
        <translation>{stage}・期限切れ</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Understood (Enter)</source>
        <translation>確認した（Enter）</translation>
    </message>
</context>
<context>
    <name>BehindColumns</name>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申請件数</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申請日</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Cards issued</source>
        <translation>交付枚数</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>申請経路</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>集計単位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>証明書の種類</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>区市町村</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>交付場所</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント設定</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Rate (%)</source>
        <translation>率（%）</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>対応件数</translation>
    </message>
    <message>
        <source>Whole month</source>
        <translation>月単位</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>年度単位</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓口</translation>
    </message>
</context>
<context>
    <name>BehindOut</name>
    <message>
        <source>As of {day}</source>
        <translation>基準日 {day}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>印刷番号 {job}</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>一覧を印刷</translation>
    </message>
    <message>
        <source>list_{day}</source>
        <translation>一覧_{day}</translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n}行</numerusform>
        </translation>
    </message>
    <message>
        <source>〓: a letter that no font of this PC has</source>
        <translation>〓：このPCの書体にない文字</translation>
    </message>
</context>
<context>
    <name>BehindPage</name>
    <message>
        <source>Applications</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Cards by municipality</source>
        <translation>区市町村別の交付枚数</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出す…  Ctrl+E</translation>
    </message>
    <message>
        <source>Figures  Esc</source>
        <translation>集計へ戻る  Esc</translation>
    </message>
    <message>
        <source>No application stands behind this figure.</source>
        <translation>この数字に当たる申請はありません。</translation>
    </message>
    <message>
        <source>Nothing was counted that stands behind this figure.</source>
        <translation>この数字に当たる集計データはありません。</translation>
    </message>
    <message>
        <source>Post offices</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Print or PDF …  Ctrl+P</source>
        <translation>印刷・PDF…  Ctrl+P</translation>
    </message>
    <message>
        <source>Sessions at the support desk</source>
        <translation>設定支援窓口の対応</translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n}件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockFields</name>
    <message>
        <source>As it stands in the report</source>
        <translation>報告での表示</translation>
    </message>
    <message>
        <source>Figure: choose one or type part of its name</source>
        <translation>数字（選ぶか、名前の一部を入力）</translation>
    </message>
    <message>
        <source>In the report: {text}</source>
        <translation>報告では：{text}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Put in the figure  Alt+F</source>
        <translation>数字を入れる  Alt+F</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>文章（英語）</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>At the desk</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Choose the person under “Still to come” first (Tab, then the arrow keys).</source>
        <translation>先に「これから」の一覧で選んでください（Tab と矢印キー）。</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>来庁なしにする</translation>
    </message>
    <message>
        <source>Did this person not come?</source>
        <translation>この方は来庁しませんでしたか。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>来庁中</translation>
    </message>
    <message>
        <source>No booking: take this person today?</source>
        <translation>予約がありません。今日受け付けますか。</translation>
    </message>
    <message>
        <source>No visit is over yet.</source>
        <translation>終わった方はまだいません。</translation>
    </message>
    <message>
        <source>Nobody is at the desk.</source>
        <translation>窓口には誰もいません。</translation>
    </message>
    <message>
        <source>Nobody is booked for the rest of the day.</source>
        <translation>この後の予約はありません。</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>Noted: did not come.</source>
        <translation>来庁なしとして記録しました。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Scan the notice</source>
        <translation>交付通知書を読み取る</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>Take today</source>
        <translation>今日受け付ける</translation>
    </message>
    <message>
        <source>This is the label of a pouch. Scan the person&apos;s notice.</source>
        <translation>これは保管袋のラベルです。交付通知書を読み取ってください。</translation>
    </message>
    <message>
        <source>Was called already.</source>
        <translation>すでに呼び出し済みです。</translation>
    </message>
    <message>
        <source>free seats today</source>
        <translation>本日の空き／席数</translation>
    </message>
    <message>
        <source>{kana}
{name}
{born}
The next free seat of today is given.</source>
        <translation>{kana}
{name}
{born}
今日の次の空き席に入れます。</translation>
    </message>
    <message>
        <source>{time}  {name}</source>
        <translation>{time}&#x3000;{name}</translation>
    </message>
    <message>
        <source>{time} {name}: the card goes back to its place, the seat stays used.</source>
        <translation>{time}&#x3000;{name}：カードは元の場所に戻し、席はそのままにします。</translation>
    </message>
</context>
<context>
    <name>BoardButtons</name>
    <message>
        <source>Announce …  Ctrl+U</source>
        <translation>公表 …  Ctrl+U</translation>
    </message>
    <message>
        <source>History …  Ctrl+H</source>
        <translation>履歴 …  Ctrl+H</translation>
    </message>
    <message>
        <source>Hold, keep out …  Ctrl+I</source>
        <translation>固定・除外 …  Ctrl+I</translation>
    </message>
    <message>
        <source>Swap …  Ctrl+M</source>
        <translation>入れ替え …  Ctrl+M</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Venue {n}</source>
        <translation>会場{n}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No campaign is active. A supervisor sets one up under “Settings”.</source>
        <translation>実施中のキャンペーンがありません。係長が「設定」で登録します。</translation>
    </message>
    <message>
        <source>No week is planned yet. A supervisor plans them.</source>
        <translation>まだ計画がありません。係長が計画を作ります。</translation>
    </message>
    <message>
        <source>No week is planned yet. “Plan …” (Ctrl+N) gives each venue one turn in each round.</source>
        <translation>まだ計画がありません。「計画を作る …」（Ctrl+N）で、1巡に1回ずつ会場を割り当てます。</translation>
    </message>
    <message>
        <source>This campaign has no venues that rotate. A supervisor enters them.</source>
        <translation>このキャンペーンには巡回する会場がありません。係長が登録します。</translation>
    </message>
    <message>
        <source>{venue} ({week}): choose the other venue, Enter swaps, Esc stops.</source>
        <translation>{venue}（{week}）の入れ替え先を選んで Enter。Esc で中止。</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>Weeks and venues</source>
        <translation>週と会場</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Add the seat</source>
        <translation>席を追加する</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>Book (Enter)</source>
        <translation>予約する（Enter）</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>来庁の予約</translation>
    </message>
    <message>
        <source>Booked: …{tail}, {when}</source>
        <translation>予約しました：…{tail}&#x3000;{when}</translation>
    </message>
    <message>
        <source>Extra seat</source>
        <translation>席の追加</translation>
    </message>
    <message>
        <source>Extra seat …</source>
        <translation>席を追加…</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>この日から</translation>
    </message>
    <message>
        <source>Move (Enter)</source>
        <translation>変更する（Enter）</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>予約の変更</translation>
    </message>
    <message>
        <source>Moved: …{tail}, {when}</source>
        <translation>予約を変更しました：…{tail}&#x3000;{when}</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付が正しくありません。</translation>
    </message>
    <message>
        <source>One person more than there are desks is booked at this time.</source>
        <translation>この時間に、窓口の数を超えて1人多く予約を入れます。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Show full times too</source>
        <translation>満席の時間も表示</translation>
    </message>
    <message>
        <source>Waiting list …</source>
        <translation>キャンセル待ち…</translation>
    </message>
    <message>
        <source>Week (Alt+W)</source>
        <translation>週で見る（Alt+W）</translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message>
        <source>At the desk</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>来庁なし</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>交付済</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>来庁中</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>変更済</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>Somebody of the same name comes within half an hour of this time.</source>
        <translation>前後30分以内に、名前か読みが同じ方の予約があります。</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>The card expires on {day}, before this visit.</source>
        <translation>カードの有効期限は {day} です。この日より前に切れます。</translation>
    </message>
    <message>
        <source>The card is kept only until {day}.</source>
        <translation>カードの保管期限は {day} です。</translation>
    </message>
    <message>
        <source>The notice came back: ask for the address.</source>
        <translation>交付通知書が返戻されています。住所を確認してください。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>by the office</source>
        <translation>区役所から</translation>
    </message>
    <message>
        <source>by the person</source>
        <translation>本人から</translation>
    </message>
    <message>
        <source>campaign over</source>
        <translation>申込期限後</translation>
    </message>
    <message>
        <source>expired by then</source>
        <translation>有効期限切れ</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>保管期限後</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>“{campaign}” ends on {day}, before this visit.</source>
        <translation>「{campaign}」は {day} までです。この日には間に合いません。</translation>
    </message>
</context>
<context>
    <name>BoxPane</name>
    <message>
        <source>Asked for: {label}</source>
        <translation>探した場所：{label}</translation>
    </message>
    <message>
        <source>Box is empty … (F4)</source>
        <translation>箱が空…（F4）</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Scan a place or a card, and its whole box is listed here.</source>
        <translation>場所かカードを読み取ると、その箱の中がすべて表示されます。</translation>
    </message>
    <message>
        <source>Scan the label of a place or a box, or a card that lies on one</source>
        <translation>場所か箱のラベル、または棚にあるカードを読み取ってください</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>places taken</source>
        <translation>使用中の場所</translation>
    </message>
    <message>
        <source>{office}, cabinet {cabinet}, box {box}</source>
        <translation>{office}&#x3000;棚{cabinet}&#x3000;箱{box}</translation>
    </message>
</context>
<context>
    <name>BreakOffDialog</name>
    <message>
        <source>Go on with the handover</source>
        <translation>交付を続ける</translation>
    </message>
    <message>
        <source>Go on with the support</source>
        <translation>支援を続ける</translation>
    </message>
    <message>
        <source>Why is the support broken off?</source>
        <translation>中断する理由を選んでください</translation>
    </message>
    <message>
        <source>Why is this handover broken off?</source>
        <translation>交付を中断する理由</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Number {number}. Give it to IT; the log has the details.</source>
        <translation>番号 {number}。情報担当に伝えてください。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>プログラムの不具合です</translation>
    </message>
    <message>
        <source>What you did last may not be kept: look before you do it again. You can go on working.</source>
        <translation>直前の操作は保存されていないかもしれません。確かめてからやり直してください。作業は続けられます。</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Kofu Desk</source>
        <translation>交付デスク</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Another ledger  Ctrl+Enter</source>
        <translation>別の台帳  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>戻る（Esc）</translation>
    </message>
    <message>
        <source>Check again  Ctrl+R</source>
        <translation>もう一度確かめる  Ctrl+R</translation>
    </message>
    <message>
        <source>Check all rows  Ctrl+Enter</source>
        <translation>全行を確かめる  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Good rows only …  Ctrl+T</source>
        <translation>取り込める行だけ…  Ctrl+T</translation>
    </message>
    <message>
        <source>Save refused rows …  Ctrl+S</source>
        <translation>取り込めない行を保存…  Ctrl+S</translation>
    </message>
    <message>
        <source>Take in  Ctrl+Enter</source>
        <translation>取り込む  Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>CallDoings</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were not called. They are dropped and may be told by another run.</source>
        <translation>
            <numerusform>%n人に電話していません。対象から外れ、別の回で通知できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Call {number} was taken back.</source>
        <translation>{number}番の電話の記録を取り消しました。</translation>
    </message>
    <message>
        <source>Call {number} was taken back; the visit stays booked.</source>
        <translation>{number}番の電話の記録を取り消しました。予約は残っています。</translation>
    </message>
    <message>
        <source>Call {number}: {outcome}.</source>
        <translation>{number}番の電話: {outcome}</translation>
    </message>
    <message>
        <source>End run {number}</source>
        <translation>第{number}回を終える</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>この回を終える</translation>
    </message>
    <message>
        <source>Everybody was called or dropped out.</source>
        <translation>全員に電話したか、対象から外れました。</translation>
    </message>
    <message>
        <source>Export the call list</source>
        <translation>電話リストを書き出す</translation>
    </message>
    <message>
        <source>Print the call list as a PDF</source>
        <translation>電話リストをPDFで印刷</translation>
    </message>
    <message>
        <source>Run {number} has ended.</source>
        <translation>第{number}回を終えました。</translation>
    </message>
    <message>
        <source>call_list_{run}</source>
        <translation>電話リスト_{run}</translation>
    </message>
    <message>
        <source>calls_{run}</source>
        <translation>電話_{run}</translation>
    </message>
</context>
<context>
    <name>CallOffDialog</name>
    <message>
        <source>Call off, take the card out of custody</source>
        <translation>取りやめて保管から外す</translation>
    </message>
    <message>
        <source>Call the handover off</source>
        <translation>交付を取りやめます</translation>
    </message>
    <message>
        <source>Handover of card …{tail} called off.</source>
        <translation>カード …{tail} の交付を取りやめました。</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かないでください）</translation>
    </message>
    <message>
        <source>Second person: password</source>
        <translation>二人目のパスワード</translation>
    </message>
    <message>
        <source>Second person: staff ID</source>
        <translation>二人目の職員ID</translation>
    </message>
    <message>
        <source>The staff ID or the password is wrong.</source>
        <translation>職員IDかパスワードが違います。</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>End the run …  Ctrl+Shift+E</source>
        <translation>この回を終える…  Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Export …  Alt+E</source>
        <translation>書き出す…  Alt+E</translation>
    </message>
    <message>
        <source>People to call by this run</source>
        <translation>この回で電話する方</translation>
    </message>
    <message>
        <source>Print the list …  Ctrl+P</source>
        <translation>リストを印刷…  Ctrl+P</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第{number}回</translation>
    </message>
    <message>
        <source>Runs  Esc</source>
        <translation>一覧へ  Esc</translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation>この回は終わっています。</translation>
    </message>
    <message>
        <source>This program keeps no phone numbers: look them up in the application form or the ward&apos;s resident system. Ask for the birth date before you say anything; to anybody else, or to a machine, leave only the wish to be called back.</source>
        <translation>電話番号はこのソフトには入っていません。申請書か住民記録のシステムで確かめてください。用件は、生年月日でご本人を確かめてから話します。ほかの方や留守番電話には、折り返しのお願いだけを残します。</translation>
    </message>
    <message>
        <source>called {called}, to call {left}, dropped {dropped}</source>
        <translation>電話済み {called}人、残り {left}人、対象外 {dropped}人</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Book …</source>
        <translation>予約…</translation>
    </message>
    <message>
        <source>Born {day} ({era})</source>
        <translation>生年月日 {day}（{era}）</translation>
    </message>
    <message>
        <source>Card expires on {day}</source>
        <translation>カードの有効期限 {day}</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>リストから選んでください。</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>保管期限 {day}</translation>
    </message>
    <message>
        <source>Last note: {note}</source>
        <translation>前回のメモ: {note}</translation>
    </message>
    <message numerus="yes">
        <source>Not reached %n time(s); after {most} tries the person drops out.</source>
        <translation>
            <numerusform>不在 %n 回（{most} 回で対象から外れます）</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to be called: {reason}</source>
        <translation>電話は不要です: {reason}</translation>
    </message>
    <message>
        <source>Note (no phone number)  Alt+N</source>
        <translation>メモ（電話番号は書かない）  Alt+N</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>電話のメモ</translation>
    </message>
    <message>
        <source>Notices: {n}, the last on {day}</source>
        <translation>通知 {n} 回、最後は {day}</translation>
    </message>
    <message>
        <source>Take a call back that was recorded by mistake</source>
        <translation>押し間違えた電話の記録を取り消す</translation>
    </message>
    <message>
        <source>Take the call back  Alt+0</source>
        <translation>記録を取り消す  Alt+0</translation>
    </message>
    <message>
        <source>The card is held: it is kept in any case.</source>
        <translation>保管を続ける指定があります。</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>未連絡</translation>
    </message>
    <message>
        <source>{campaign}: to be claimed by {day}</source>
        <translation>{campaign}の申込みは {day} まで</translation>
    </message>
</context>
<context>
    <name>CallReasons</name>
    <message>
        <source>Leave the phone number out: this program keeps none.</source>
        <translation>電話番号は書かないでください。このソフトでは電話番号を保存しません。</translation>
    </message>
    <message>
        <source>Nobody is left to be called by this run.</source>
        <translation>この回で電話する方はもういません。</translation>
    </message>
    <message>
        <source>Only a call of today can be taken back.</source>
        <translation>取り消せるのは今日の電話の記録だけです。</translation>
    </message>
    <message>
        <source>Only who has had a notice is called. Send the first one by letter.</source>
        <translation>電話は、通知を受け取った方だけにかけます。初回は郵送してください。</translation>
    </message>
    <message>
        <source>The note has at most 200 letters.</source>
        <translation>メモは200文字までです。</translation>
    </message>
    <message>
        <source>There is no booking yet. Book the visit first (Alt+1).</source>
        <translation>予約がまだありません。先に予約を取ってください（Alt+1）。</translation>
    </message>
    <message>
        <source>This call is recorded already.</source>
        <translation>この電話はすでに記録されています。</translation>
    </message>
    <message>
        <source>This person need not be called any more.</source>
        <translation>この方への電話はもう必要ありません。</translation>
    </message>
    <message>
        <source>This run goes by letter: nobody is called.</source>
        <translation>この回は郵送です。電話はかけません。</translation>
    </message>
</context>
<context>
    <name>CallTableWords</name>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>予約日</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話リスト</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>通知書番号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Phone (to write)</source>
        <translation>電話番号（記入）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>交付場所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>未連絡</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>CalledDialog</name>
    <message>
        <source>At the desk the notice is scanned again, then the card: nothing is skipped.</source>
        <translation>窓口では、もう一度交付通知書を読み取り、次にカードを読み取ります。省略はできません。</translation>
    </message>
    <message>
        <source>Call this person</source>
        <translation>この方をお呼びください</translation>
    </message>
    <message>
        <source>Nobody came: wait again</source>
        <translation>応答なし：待ちに戻す</translation>
    </message>
    <message>
        <source>To the desk (Enter)</source>
        <translation>窓口へ（Enter）</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>Active: {name}, until {day}</source>
        <translation>有効：{name}（{day}まで）</translation>
    </message>
    <message>
        <source>Campaigns and venues</source>
        <translation>キャンペーンと会場</translation>
    </message>
    <message>
        <source>Campaigns …</source>
        <translation>キャンペーン …</translation>
    </message>
    <message>
        <source>No campaign is active. The rotation and the support desk need one.</source>
        <translation>有効なキャンペーンがありません。巡回と支援窓口には必要です。</translation>
    </message>
    <message>
        <source>Venues …</source>
        <translation>会場 …</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaign “{name}” saved.</source>
        <translation>キャンペーン「{name}」を保存しました。</translation>
    </message>
    <message>
        <source>Days that differ from “weekdays only”</source>
        <translation>「平日のみ」と異なる日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>For cards applied for by</source>
        <translation>対象：この日までに申請したカード</translation>
    </message>
    <message>
        <source>For what expires from</source>
        <translation>対象：有効期限がこの日から</translation>
    </message>
    <message>
        <source>Inquiry line: its name</source>
        <translation>問い合わせ先の名前</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Last day (claim by)</source>
        <translation>最終日（申込期限）</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>キャンペーンの名前</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新しいキャンペーン</translation>
    </message>
    <message>
        <source>Parts, with points where some are given</source>
        <translation>支援の内容（ポイントがあれば金額）</translation>
    </message>
    <message>
        <source>Rotating venues a week</source>
        <translation>1週間に巡回する会場の数</translation>
    </message>
    <message>
        <source>This is a sample. Once you save it, it is your ward&apos;s own.</source>
        <translation>これは見本です。保存すると区のものになります。</translation>
    </message>
    <message>
        <source>until</source>
        <translation>この日まで</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <source>A campaign has 1 to 12 parts.</source>
        <translation>支援の内容は1件から12件までです。</translation>
    </message>
    <message>
        <source>A campaign keeps its kind. Make a new campaign instead.</source>
        <translation>キャンペーンの種類は変えられません。新しいキャンペーンを作ってください。</translation>
    </message>
    <message>
        <source>A part has no name.</source>
        <translation>支援の内容に名前がありません。</translation>
    </message>
    <message>
        <source>A phone number has figures and hyphens: 03-5888-7707.</source>
        <translation>電話番号は数字とハイフンで入力してください（例：03-5888-7707）。</translation>
    </message>
    <message>
        <source>A venue keeps its kind. Add a new venue instead.</source>
        <translation>会場の種類は変えられません。新しい会場を追加してください。</translation>
    </message>
    <message>
        <source>An amount is from 0 to 1,000,000, or empty.</source>
        <translation>金額は0から1,000,000まで、または空欄です。</translation>
    </message>
    <message>
        <source>Another campaign has this name.</source>
        <translation>同じ名前のキャンペーンがあります。</translation>
    </message>
    <message>
        <source>Another venue of this kind has this name.</source>
        <translation>同じ種類の会場に同じ名前があります。</translation>
    </message>
    <message>
        <source>Give both degrees or none.</source>
        <translation>緯度と経度は両方入力するか、両方空欄にしてください。</translation>
    </message>
    <message>
        <source>No week of these days is planned yet. Plan the rotation first.</source>
        <translation>この期間の日程はまだ計画されていません。先に巡回を計画してください。</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>常設</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rotating</source>
        <translation>巡回</translation>
    </message>
    <message>
        <source>Say from which day on cards expire that can be renewed.</source>
        <translation>更新の対象となる有効期限の最初の日を入力してください。</translation>
    </message>
    <message>
        <source>Say until when the card must have been applied for.</source>
        <translation>いつまでにカードを申請した方が対象か、入力してください。</translation>
    </message>
    <message>
        <source>Say until which day cards expire that can be renewed.</source>
        <translation>更新の対象となる有効期限の最後の日を入力してください。</translation>
    </message>
    <message>
        <source>Say what people are told.</source>
        <translation>お知らせの内容を入力してください。</translation>
    </message>
    <message>
        <source>Say what the inquiry line is called.</source>
        <translation>問い合わせ先の名前を入力してください。</translation>
    </message>
    <message>
        <source>Sessions at the support desk name this part: it has to stay.</source>
        <translation>支援窓口の記録にこの内容が使われているため、外せません。</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>The address has at most 100 signs.</source>
        <translation>所在地は100文字までです。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>所在地を入力してください。</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>日付を入力してください。</translation>
    </message>
    <message>
        <source>The district has at most 60 signs.</source>
        <translation>地区は60文字までです。</translation>
    </message>
    <message>
        <source>The district is missing: it keeps neighbours apart in a week.</source>
        <translation>地区を入力してください。近い会場が同じ週に重ならないようにするために使います。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>終わりが始まりより前になっています。</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>初日を入力してください。</translation>
    </message>
    <message>
        <source>The last day is missing.</source>
        <translation>最終日を入力してください。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最終日が初日より前になっています。</translation>
    </message>
    <message>
        <source>The name has at most 60 signs.</source>
        <translation>名前は60文字までです。</translation>
    </message>
    <message>
        <source>The name of a part has at most 60 signs.</source>
        <translation>支援の内容の名前は60文字までです。</translation>
    </message>
    <message>
        <source>The name of the campaign is missing.</source>
        <translation>キャンペーンの名前を入力してください。</translation>
    </message>
    <message>
        <source>The name of the venue is missing.</source>
        <translation>会場の名前を入力してください。</translation>
    </message>
    <message>
        <source>The number of the inquiry line is missing.</source>
        <translation>問い合わせ先の電話番号を入力してください。</translation>
    </message>
    <message>
        <source>The number of venues a week is from 1 to 50.</source>
        <translation>1週間の会場数は1から50までです。</translation>
    </message>
    <message>
        <source>The order is from 0 to 9,999.</source>
        <translation>並び順は0から9,999までです。</translation>
    </message>
    <message>
        <source>The text has at most 100 signs.</source>
        <translation>100文字までです。</translation>
    </message>
    <message>
        <source>The venue ends before it begins.</source>
        <translation>終了時刻が開始時刻より前になっています。</translation>
    </message>
    <message>
        <source>The venue would never open on a weekday.</source>
        <translation>平日がすべて休みになっています。</translation>
    </message>
    <message>
        <source>There are 999 venues of this kind already.</source>
        <translation>この種類の会場はすでに999か所あります。</translation>
    </message>
    <message>
        <source>This day is entered twice for the same venues.</source>
        <translation>同じ会場について同じ日付が2回入力されています。</translation>
    </message>
    <message>
        <source>This day lies after the end of the campaign.</source>
        <translation>キャンペーンの最終日より後の日付です。</translation>
    </message>
    <message>
        <source>This day lies outside the campaign.</source>
        <translation>キャンペーンの期間外の日付です。</translation>
    </message>
    <message>
        <source>This is ticked as done. Take the tick back first.</source>
        <translation>実施済みになっています。先に実施済みを取り消してください。</translation>
    </message>
    <message>
        <source>This place is not in Japan: first latitude, then longitude.</source>
        <translation>日本国内の位置ではありません。緯度、経度の順に入力してください。</translation>
    </message>
    <message>
        <source>This venue can&apos;t stand in: it is the same one or of another kind.</source>
        <translation>この会場は代わりにできません（同じ会場か、種類の違う会場です）。</translation>
    </message>
    <message>
        <source>Two parts have the same name.</source>
        <translation>同じ名前の内容が2つあります。</translation>
    </message>
    <message>
        <source>Ward magazine</source>
        <translation>広報</translation>
    </message>
    <message>
        <source>Ward television</source>
        <translation>ビュー坊テレビ</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ホームページ</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>見本</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Active campaign: {name}</source>
        <translation>有効なキャンペーン：{name}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns: {n}</source>
        <translation>キャンペーン {n}件</translation>
    </message>
    <message>
        <source>End the campaign</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>End the chosen campaign</source>
        <translation>選んだキャンペーンを終了する</translation>
    </message>
    <message>
        <source>End this campaign?</source>
        <translation>このキャンペーンを終了しますか</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>終了 …</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Load the sample campaigns and venues</source>
        <translation>見本のキャンペーンと会場を読み込む</translation>
    </message>
    <message>
        <source>Load the samples</source>
        <translation>見本を読み込む</translation>
    </message>
    <message>
        <source>Load the samples of the program?</source>
        <translation>プログラムの見本を読み込みますか</translation>
    </message>
    <message>
        <source>Load the samples …</source>
        <translation>見本を読み込む …</translation>
    </message>
    <message>
        <source>Make active</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Make active …</source>
        <translation>有効にする …</translation>
    </message>
    <message>
        <source>Make the chosen campaign active</source>
        <translation>選んだキャンペーンを有効にする</translation>
    </message>
    <message>
        <source>Make this campaign the active one?</source>
        <translation>このキャンペーンを有効にしますか</translation>
    </message>
    <message>
        <source>No campaign is active then. What was kept of “{name}” stays.</source>
        <translation>有効なキャンペーンがなくなります。「{name}」の記録は残ります。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Samples loaded. Campaigns: {campaigns}. Venues: {venues}.</source>
        <translation>見本を読み込みました。キャンペーン {campaigns}件、会場 {venues}か所。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>The rotation, the support desk and the lists are then about “{name}”.</source>
        <translation>巡回、支援窓口、一覧は「{name}」についてのものになります。</translation>
    </message>
    <message>
        <source>There is no campaign yet. A supervisor makes one.</source>
        <translation>キャンペーンはまだありません。係長が作ります。</translation>
    </message>
    <message>
        <source>There is no campaign yet. Make one (Ctrl+N), or load the samples of the program (Alt+L): the campaign of 2023, renewals of 2026, and invented venues that you then change.</source>
        <translation>キャンペーンはまだありません。新しく作る（Ctrl+N）か、プログラムの見本を読み込んで（Alt+L）書きかえてください。見本は2023年のキャンペーン、2026年の更新、架空の会場です。</translation>
    </message>
    <message>
        <source>This adds the campaign of 2023, the renewals of 2026, 2 permanent windows, and 16 venues and 20 post offices that are invented and marked as a sample. What is there already stays as it is.</source>
        <translation>2023年のキャンペーン、2026年の更新、常設窓口2か所と、見本の印が付いた会場16か所・郵便局20か所（実際のものではありません）を加えます。すでにあるものは変わりません。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>applied for by {day}</source>
        <translation>{day}までに申請</translation>
    </message>
    <message>
        <source>expires {first} to {last}</source>
        <translation>有効期限が{first}から{last}</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>―</translation>
    </message>
    <message>
        <source>“{name}” ends; what was kept of it stays.</source>
        <translation>「{name}」は終了します。その記録は残ります。</translation>
    </message>
    <message>
        <source>“{name}” has ended.</source>
        <translation>「{name}」を終了しました。</translation>
    </message>
</context>
<context>
    <name>CampaignsScreen</name>
    <message>
        <source>Active campaign: {name}</source>
        <translation>有効なキャンペーン：{name}</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns and venues: {page}</source>
        <translation>キャンペーンと会場：{page}</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>会場の休み</translation>
    </message>
    <message>
        <source>New campaign …</source>
        <translation>新しいキャンペーン …</translation>
    </message>
    <message>
        <source>New campaign, venue, closure or publicity</source>
        <translation>キャンペーン・会場・休み・お知らせを新しく作る</translation>
    </message>
    <message>
        <source>New publicity …</source>
        <translation>新しいお知らせ …</translation>
    </message>
    <message>
        <source>New venue …</source>
        <translation>新しい会場 …</translation>
    </message>
    <message>
        <source>No campaign is active</source>
        <translation>有効なキャンペーンはありません</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Shut a venue …</source>
        <translation>会場を休みにする …</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>会場</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel the visit</source>
        <translation>予約を取り消す</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
    <message>
        <source>The office cancels</source>
        <translation>区役所の都合</translation>
    </message>
    <message>
        <source>The person cancels</source>
        <translation>本人の申し出</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Figures  Esc</source>
        <translation>集計へ  Esc</translation>
    </message>
    <message>
        <source>Uncollected cards</source>
        <translation>未交付のカード</translation>
    </message>
    <message>
        <source>{all} · {n} shown</source>
        <translation>{all}中 {n}枚を表示</translation>
    </message>
</context>
<context>
    <name>CardVisits</name>
    <message>
        <source>Cancel …</source>
        <translation>取り消す…</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>This time is closed now: call the person.</source>
        <translation>この時間は休止になりました。本人に電話してください。</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Add the case</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>書類の内訳</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Kind of certificate or paper</source>
        <translation>証明書・書類の種類</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>内訳を追加</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>People on them</source>
        <translation>記載人数</translation>
    </message>
    <message>
        <source>Personal data on it</source>
        <translation>個人情報の内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>What was done for the people</source>
        <translation>本人への対応</translation>
    </message>
    <message>
        <source>Where the paper is</source>
        <translation>書類の所在</translation>
    </message>
    <message>
        <source>Which items, not their content: name, address …</source>
        <translation>中身ではなく項目を書きます（氏名、住所など）</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Cards issued</source>
        <translation>交付済み</translation>
    </message>
    <message>
        <source>Come since then</source>
        <translation>今年度の伸び</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前年度</translation>
    </message>
    <message>
        <source>{goal} %, {progress} % of the way</source>
        <translation>目標{goal}%（達成度{progress}%）</translation>
    </message>
</context>
<context>
    <name>CheckContent</name>
    <message>
        <source>Finished (Enter)</source>
        <translation>終了する（Enter）</translation>
    </message>
    <message>
        <source>What does the page show? The person reads it, not you.</source>
        <translation>画面の表示はどうでしたか。画面は本人が読みます。</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>! Refused</source>
        <translation>! 取り込めない</translation>
    </message>
    <message>
        <source>(refused)</source>
        <translation>（取り込まない）</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>食い違い</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>台帳の値</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>No row is refused and none contradicts the database.</source>
        <translation>取り込めない行も、登録内容と食い違う行もありません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>取り込めない</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Say what these words of the ledger mean:</source>
        <translation>台帳の次の言葉が何を指すか選んでください。</translation>
    </message>
    <message>
        <source>Stored here</source>
        <translation>登録済みの値</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>行全体</translation>
    </message>
    <message>
        <source>{field} “{word}” means</source>
        <translation>{field}「{word}」は</translation>
    </message>
    <message>
        <source>✕ Conflict</source>
        <translation>✕ 食い違い</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Always</source>
        <translation>必ずお伝えすること</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Choose who waits in the list first.</source>
        <translation>先に一覧から選んでください。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Nobody waits for anything. A check with another&apos;s account or an unclear one is listed here.</source>
        <translation>回答待ちはありません。別人の口座だった確認と、はっきりしない確認がここに並びます。</translation>
    </message>
    <message>
        <source>Note this check (F4)</source>
        <translation>この確認を記録（F4）</translation>
    </message>
    <message>
        <source>Noted: {way}, {result}</source>
        <translation>記録しました：{way}、{result}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>対応済みにする</translation>
    </message>
    <message>
        <source>Settle … (Enter)</source>
        <translation>対応済みにする…（Enter）</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>対応済みにしました。</translation>
    </message>
    <message>
        <source>To whom it went</source>
        <translation>引継ぎ先</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>どうなりましたか</translation>
    </message>
    <message>
        <source>What is waited for</source>
        <translation>待っている内容</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>問い合わせた方</translation>
    </message>
    <message>
        <source>Who asked is not kept any longer then. Write no name and no account number.</source>
        <translation>問い合わせた方の記録は消えます。氏名や口座番号は書かないでください。</translation>
    </message>
    <message>
        <source>Who waits for what</source>
        <translation>回答待ちの一覧</translation>
    </message>
</context>
<context>
    <name>ChipWords</name>
    <message>
        <source>Age</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>over by {day}</source>
        <translation>{day} までに過ぎる</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>過ぎた</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>As of  Alt+D</source>
        <translation>基準日  Alt+D</translation>
    </message>
    <message>
        <source>Both  Alt+3</source>
        <translation>両方  Alt+3</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>基準日を選ぶ</translation>
    </message>
    <message>
        <source>Choose the fiscal year</source>
        <translation>年度を選ぶ</translation>
    </message>
    <message>
        <source>Computed  Alt+2</source>
        <translation>計算値  Alt+2</translation>
    </message>
    <message>
        <source>Figures as computed</source>
        <translation>計算値を表示</translation>
    </message>
    <message>
        <source>Figures as published</source>
        <translation>公表値を表示</translation>
    </message>
    <message>
        <source>Nothing is known of days to come. Choose a day until today.</source>
        <translation>これからの日のことは分かりません。今日までの日を選んでください。</translation>
    </message>
    <message>
        <source>Published  Alt+1</source>
        <translation>公表値  Alt+1</translation>
    </message>
    <message>
        <source>Published and computed figures</source>
        <translation>公表値と計算値を表示</translation>
    </message>
    <message>
        <source>This is no day. Write it as 2023/6/27 or R5.6.27.</source>
        <translation>日付として読めません。2023/6/27 または R5.6.27 の形で入力してください。</translation>
    </message>
    <message>
        <source>Year  Alt+Y</source>
        <translation>年度  Alt+Y</translation>
    </message>
</context>
<context>
    <name>ChosenTime</name>
    <message>
        <source>Choose another place or day, or put the person on the waiting list.</source>
        <translation>場所か日を変えるか、キャンセル待ちに入れてください。</translation>
    </message>
    <message>
        <source>Held for you until {time}. Nothing is booked yet.</source>
        <translation>{time} まで席を押さえています。まだ予約していません。</translation>
    </message>
    <message>
        <source>No time is free from this day on.</source>
        <translation>この日以降に空きがありません。</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the work</source>
        <translation>対応を終える</translation>
    </message>
    <message>
        <source>Note (no personal data)</source>
        <translation>メモ（個人情報は書かないでください）</translation>
    </message>
    <message>
        <source>Nothing more is done about this address</source>
        <translation>この宛先の対応を終える</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A job is still under way</source>
        <translation>処理の途中です</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止して終了</translation>
    </message>
    <message>
        <source>Stop it and close the program? Nothing of it is kept then.</source>
        <translation>処理を中止してプログラムを終了しますか。途中までの結果は残りません。</translation>
    </message>
</context>
<context>
    <name>ClosureDialog</name>
    <message>
        <source>Close these times</source>
        <translation>この時間を休止にする</translation>
    </message>
    <message>
        <source>Close times</source>
        <translation>休止を登録する</translation>
    </message>
    <message>
        <source>Closed. Slots: {slots}. People to call: {people}.</source>
        <translation>休止にしました。枠：{slots}、連絡する方：{people}人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>その日付はありません。</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>その時刻はありません。</translation>
    </message>
    <message>
        <source>Nobody is booked in these times.</source>
        <translation>この時間に予約の方はいません。</translation>
    </message>
    <message>
        <source>Nobody is cancelled: each person is called, then moved or cancelled.</source>
        <translation>予約は自動では取り消されません。お一人ずつ連絡し、変更または取消しをします。</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>連絡する方</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Slots to close: {slots}. People to call: {people}.</source>
        <translation>休止になる枠：{slots}&#x3000;連絡する方：{people}人</translation>
    </message>
    <message>
        <source>The whole ward (system down)</source>
        <translation>区全体（システム停止など）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>What is closed</source>
        <translation>休止するところ</translation>
    </message>
</context>
<context>
    <name>ClosuresEdit</name>
    <message>
        <source>Add a closure</source>
        <translation>休止を加える</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全会場</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Take this closure away</source>
        <translation>この休止を取り除く</translation>
    </message>
</context>
<context>
    <name>ClosuresPage</name>
    <message>
        <source>Cancel the visit …  Ctrl+D</source>
        <translation>予約を取り消す…  Ctrl+D</translation>
    </message>
    <message>
        <source>Close times …  Ctrl+B</source>
        <translation>休止を登録…  Ctrl+B</translation>
    </message>
    <message>
        <source>Closures to come</source>
        <translation>これからの休止</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Move …  Ctrl+M</source>
        <translation>日時を変更…  Ctrl+M</translation>
    </message>
    <message>
        <source>No closure is to come.</source>
        <translation>これからの休止はありません。</translation>
    </message>
    <message>
        <source>Nobody is to be called</source>
        <translation>連絡する方はいません</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>連絡する方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Slots open again: {n}.</source>
        <translation>再び開いた枠：{n}</translation>
    </message>
    <message>
        <source>The whole ward</source>
        <translation>区全体</translation>
    </message>
    <message>
        <source>To call: {n}</source>
        <translation>連絡する方：{n}人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>What is closed</source>
        <translation>休止するところ</translation>
    </message>
    <message>
        <source>Whoever is booked in a closed time stands here until it is settled.</source>
        <translation>休止した時間に予約の方は、変更か取消しが済むまでここに表示されます。</translation>
    </message>
    <message>
        <source>Withdraw the closure</source>
        <translation>休止を取り下げる</translation>
    </message>
    <message>
        <source>Withdraw the closure …</source>
        <translation>休止を取り下げる…</translation>
    </message>
    <message>
        <source>Withdraw this closure?</source>
        <translation>この休止を取り下げますか</translation>
    </message>
    <message>
        <source>{when}  {reason}: these times are open again.</source>
        <translation>{when}&#x3000;{reason}：この時間の枠が再び開きます。</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申請日</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Building and room</source>
        <translation>方書</translation>
    </message>
    <message>
        <source>Called off on</source>
        <translation>取りやめ日</translation>
    </message>
    <message>
        <source>Card expires on</source>
        <translation>カード期限</translation>
    </message>
    <message>
        <source>Certificates expire on</source>
        <translation>証明書期限</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>申請経路</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>納品日</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納品</translation>
    </message>
    <message>
        <source>Disposed of on</source>
        <translation>廃棄日</translation>
    </message>
    <message>
        <source>First notice on</source>
        <translation>最初の通知日</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>In custody since</source>
        <translation>保管開始日</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Lapsed on</source>
        <translation>失効日</translation>
    </message>
    <message>
        <source>Last notice on</source>
        <translation>最後の通知日</translation>
    </message>
    <message>
        <source>Left custody on</source>
        <translation>保管終了日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Notice came back on</source>
        <translation>返戻日</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>担当窓口</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Prepared on</source>
        <translation>交付前設定日</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手続</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Recorded in the national system on</source>
        <translation>統合端末への記録日</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>却下日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Shelved on</source>
        <translation>棚入れ日</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>記載なし</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>As it was  Alt+0</source>
        <translation>元に戻す  Alt+0</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>一覧の列</translation>
    </message>
    <message>
        <source>Further left  Alt+Up</source>
        <translation>左へ  Alt+Up</translation>
    </message>
    <message>
        <source>Further right  Alt+Down</source>
        <translation>右へ  Alt+Down</translation>
    </message>
    <message>
        <source>Kept for this list on this PC.</source>
        <translation>この一覧の列は、この端末に記憶されます。</translation>
    </message>
    <message>
        <source>{column} (always shown)</source>
        <translation>{column}（常に表示）</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>(choose)</source>
        <translation>（選んでください）</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（取り込まない）</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>ファイルの見出し</translation>
    </message>
    <message>
        <source>Is taken as</source>
        <translation>取り込む項目</translation>
    </message>
    <message>
        <source>Meaning of column {n}</source>
        <translation>{n}列目の項目</translation>
    </message>
    <message>
        <source>More than one column could be: {fields}. Choose which.</source>
        <translation>2つ以上の列が当てはまります：{fields}。どの列かを選んでください。</translation>
    </message>
    <message>
        <source>No column is given for: {fields}</source>
        <translation>列が決まっていない項目：{fields}</translation>
    </message>
    <message>
        <source>Save layout …  Ctrl+S</source>
        <translation>この取込設定を保存…  Ctrl+S</translation>
    </message>
    <message>
        <source>Saved layout</source>
        <translation>保存した取込設定</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>by the headings</source>
        <translation>見出しから判断</translation>
    </message>
    <message>
        <source>{field} (needed)</source>
        <translation>{field}（必須）</translation>
    </message>
</context>
<context>
    <name>CommitteePage</name>
    <message>
        <source>Begin a new report with this text</source>
        <translation>この文章で新しい報告を始める</translation>
    </message>
    <message>
        <source>Begin a report with nothing of another</source>
        <translation>白紙から報告を始める</translation>
    </message>
    <message>
        <source>Blank …  Alt+N</source>
        <translation>白紙から新規…&#x3000;Alt+N</translation>
    </message>
    <message>
        <source>Committee report</source>
        <translation>委員会報告</translation>
    </message>
    <message>
        <source>Edit the text of the report</source>
        <translation>報告の文章を編集</translation>
    </message>
    <message>
        <source>Edit the text …  Ctrl+E</source>
        <translation>文章を編集…&#x3000;Ctrl+E</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Excel …  Alt+X</source>
        <translation>Excel…&#x3000;Alt+X</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Found by the check</source>
        <translation>点検の指摘</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>報告の言語</translation>
    </message>
    <message>
        <source>New from this …  Ctrl+N</source>
        <translation>複製して新規…&#x3000;Ctrl+N</translation>
    </message>
    <message>
        <source>Print or PDF …  Ctrl+P</source>
        <translation>印刷・PDF…&#x3000;Ctrl+P</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>報告を印刷・PDF</translation>
    </message>
    <message>
        <source>Put in the reports of June 2023</source>
        <translation>令和5年6月の報告を入れる</translation>
    </message>
    <message>
        <source>Put in the reports of June 2023  Alt+L</source>
        <translation>令和5年6月の報告を入れる&#x3000;Alt+L</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>The check found nothing.</source>
        <translation>点検の指摘はありません。</translation>
    </message>
    <message>
        <source>The texts of Adachi City&apos;s reports are in as a sample, with the figures counted here.</source>
        <translation>足立区の報告の文章を見本として入れました。数字はここで数えたものです。</translation>
    </message>
    <message>
        <source>There is no report yet. Begin a blank one, or a supervisor puts in the three of June 2023.</source>
        <translation>報告はまだありません。白紙から始めるか、係長が令和5年6月の3件を見本として入れます。</translation>
    </message>
    <message>
        <source>Word …  Alt+W</source>
        <translation>Word…&#x3000;Alt+W</translation>
    </message>
    <message>
        <source>Write the report as Excel</source>
        <translation>報告をExcelに書き出す</translation>
    </message>
    <message>
        <source>Write the report as Word</source>
        <translation>報告をWordに書き出す</translation>
    </message>
</context>
<context>
    <name>CommitteeWords</name>
    <message>
        <source>Attachment</source>
        <translation>別添資料</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>報告日</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>List</source>
        <translation>箇条書き</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Address on the letter and in the ledger</source>
        <translation>通知書の宛先と台帳の住所</translation>
    </message>
    <message>
        <source>Both plans</source>
        <translation>二つの計画</translation>
    </message>
    <message>
        <source>Choose a letter in the list: here both addresses stand side by side.</source>
        <translation>一覧から選ぶと、ここに両方の住所が並びます。</translation>
    </message>
    <message>
        <source>Close …  Alt+X</source>
        <translation>終える …  Alt+X</translation>
    </message>
    <message>
        <source>Earlier returns of this card</source>
        <translation>このカードの以前の返戻</translation>
    </message>
    <message>
        <source>Figures of both plans</source>
        <translation>二つの計画の数値</translation>
    </message>
    <message>
        <source>Hold the card …  Alt+H</source>
        <translation>カードを保留にする …  Alt+H</translation>
    </message>
    <message>
        <source>In the ledger now</source>
        <translation>いまの台帳</translation>
    </message>
    <message>
        <source>No letter can go: {why}</source>
        <translation>通知は送れません：{why}</translation>
    </message>
    <message>
        <source>On the letter</source>
        <translation>通知書の宛先</translation>
    </message>
    <message>
        <source>Record  Enter</source>
        <translation>記録  Enter</translation>
    </message>
    <message>
        <source>Send again  Alt+A</source>
        <translation>再送する  Alt+A</translation>
    </message>
    <message>
        <source>The card is on hold: {why}</source>
        <translation>このカードは保留中です：{why}</translation>
    </message>
    <message>
        <source>{mail} came back on {day}</source>
        <translation>{mail}が{day}に返戻</translation>
    </message>
</context>
<context>
    <name>CountColumns</name>
    <message>
        <source>Finding</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>順</translation>
    </message>
    <message>
        <source>Recorded place</source>
        <translation>記録上の場所</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>次にすること</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Applications supported at {name}</source>
        <translation>{name}の申請支援の件数</translation>
    </message>
    <message>
        <source>Keep the counts</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>Leave a month empty while nothing is reported. 0 means none.</source>
        <translation>報告のない月は空欄のままにします。0は「0件の報告」です。</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n count(s) kept.</source>
        <translation>
            <numerusform>{name}：%nか月分を保存しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsExport</name>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>登録確認</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Export the counts</source>
        <translation>件数を書き出す</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時間（分）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Support desk</source>
        <translation>サポート窓口</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>support_{first}_{last}</source>
        <translation>サポート窓口_{first}_{last}</translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n}行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>登録確認</translation>
    </message>
    <message>
        <source>Confirm a log-out there …  Alt+L</source>
        <translation>ほかの端末を確認…  Alt+L</translation>
    </message>
    <message>
        <source>Counts by day and window</source>
        <translation>日・窓口ごとの件数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Each (median)</source>
        <translation>1人（中央値）</translation>
    </message>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出す…  Ctrl+E</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>合計（分）</translation>
    </message>
    <message>
        <source>No such days.</source>
        <translation>日付を確かめてください。</translation>
    </message>
    <message>
        <source>Nobody was at a support desk on these days. Choose other days above.</source>
        <translation>この期間の利用はありません。上の日付を変えてください。</translation>
    </message>
    <message>
        <source>Open at other PCs, log-out to be confirmed there: {names}</source>
        <translation>ほかの端末でログアウトの確認が済んでいません：{names}</translation>
    </message>
    <message>
        <source>Parts done</source>
        <translation>できた手続き</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Registration checks: {total}, by phone {phone}; still waiting for something: {waiting}.</source>
        <translation>登録状況の確認：{total}件（うち電話 {phone}件）。回答待ち {waiting}件。</translation>
    </message>
    <message>
        <source>The log-out at {terminal} is confirmed.</source>
        <translation>{terminal} のログアウトを確認しました。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>{sessions} at the desk: {done} done, {broken_off} broken off, {mean} minutes each.</source>
        <translation>窓口の利用 {sessions}人：完了 {done}人、中断 {broken_off}人、1人平均 {mean}分。</translation>
    </message>
</context>
<context>
    <name>CustodyScreen</name>
    <message>
        <source>Count</source>
        <translation>棚卸し</translation>
    </message>
    <message>
        <source>Custody: end what is under way</source>
        <translation>保管：作業を締める</translation>
    </message>
    <message>
        <source>Custody: {mode}</source>
        <translation>保管：{mode}</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納品</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>棚を見る</translation>
    </message>
    <message>
        <source>Keys: Alt + figure</source>
        <translation>キー：Alt＋数字</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>交付前設定</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>棚入れ</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返戻</translation>
    </message>
</context>
<context>
    <name>CustodyWords</name>
    <message>
        <source>Another card lies on this place. Scan another place.</source>
        <translation>この場所には別のカードが入っています。別の場所を読み取ってください。</translation>
    </message>
    <message>
        <source>By the record a card is still in this box. Put it on a shelf by scan; then look again.</source>
        <translation>記録では、この箱にまだカードがあります。読み取って棚へ移してから、もう一度確かめてください。</translation>
    </message>
    <message>
        <source>Choose the delivery first, or announce a new one.</source>
        <translation>先に納品を選ぶか、新しく登録してください。</translation>
    </message>
    <message>
        <source>Counted {when} by {who}: {missing} missing, {surplus} too many.</source>
        <translation>棚卸し：{when} {who}（不足{missing}、余分{surplus}）</translation>
    </message>
    <message>
        <source>Found empty {when} by {first} and {second}.</source>
        <translation>空の確認：{when} {first}・{second}</translation>
    </message>
    <message>
        <source>It is already noted that the notice came back.</source>
        <translation>返戻は記録済みです。</translation>
    </message>
    <message>
        <source>It is already noted that this box is empty.</source>
        <translation>この箱が空であることは記録済みです。</translation>
    </message>
    <message>
        <source>No card is expected for this application. Put it aside and ask.</source>
        <translation>この申請のカードは届く予定がありません。取り分けて、係長に確かめてください。</translation>
    </message>
    <message>
        <source>No notice was sent for this card, so that none can come back.</source>
        <translation>このカードには通知を送っていないため、返戻はありません。</translation>
    </message>
    <message>
        <source>Scan all cards of this delivery and close it first.</source>
        <translation>先にこの納品のカードをすべて読み取り、締め切ってください。</translation>
    </message>
    <message>
        <source>Scan the label of the box first, then its pouches.</source>
        <translation>先に箱のラベル、次に中の袋を読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the label on the pouch: a notice does not show that the card is here.</source>
        <translation>袋のラベルを読み取ってください。通知書では、カードがここにあることを確かめられません。</translation>
    </message>
    <message>
        <source>Scan the place first, then the card.</source>
        <translation>先に場所、次にカードを読み取ってください。</translation>
    </message>
    <message>
        <source>The box does not agree. Say why before you end the count.</source>
        <translation>箱の中身が合いません。終える前に理由を書いてください。</translation>
    </message>
    <message>
        <source>This card already has a place. Move it by scan (Alt+5).</source>
        <translation>このカードには保管場所があります。移すときは「移動」（Alt+5）で読み取ってください。</translation>
    </message>
    <message>
        <source>This card came with another delivery. Put it aside and look where it belongs.</source>
        <translation>このカードは別の納品で届いたものです。取り分けて、どの納品か確かめてください。</translation>
    </message>
    <message>
        <source>This card has no place yet. Put it away by scan (Alt+3).</source>
        <translation>このカードにはまだ保管場所がありません。「棚入れ」（Alt+3）で読み取ってください。</translation>
    </message>
    <message>
        <source>This card is already counted in this delivery.</source>
        <translation>このカードは、この納品で読み取り済みです。</translation>
    </message>
    <message>
        <source>This card is already counted.</source>
        <translation>このカードは読み取り済みです。</translation>
    </message>
    <message>
        <source>This card is already in custody. Put it aside and look at its record.</source>
        <translation>このカードはすでに保管中です。取り分けて、記録を確かめてください。</translation>
    </message>
    <message>
        <source>This card is pulled for a visit: its place stays its own. Return it under “Visits” first.</source>
        <translation>このカードは来庁のため取り出し中で、元の場所は空けてあります。先に「来庁」で返却してください。</translation>
    </message>
    <message>
        <source>This delivery is closed. Put the card aside and ask a supervisor.</source>
        <translation>この納品は締め切り済みです。カードを取り分け、係長に確かめてください。</translation>
    </message>
    <message>
        <source>This is the label of a place or a box, not of a card. Scan the pouch.</source>
        <translation>これは棚や納品箱のラベルです。カードの袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>You are counting another box. Let that count rest (Esc), then scan this box.</source>
        <translation>別の箱を棚卸ししています。その棚卸しを中断（Esc）してから、この箱を読み取ってください。</translation>
    </message>
    <message>
        <source>{who} counts this box now. Ask before you go on.</source>
        <translation>いまは{who}がこの箱を棚卸ししています。続ける前に声をかけてください。</translation>
    </message>
</context>
<context>
    <name>DataPages</name>
    <message>
        <source>Back: Esc</source>
        <translation>数字に戻る：Esc</translation>
    </message>
    <message>
        <source>By month  Alt+2</source>
        <translation>月ごとの入力  Alt+2</translation>
    </message>
    <message>
        <source>Data of the figures</source>
        <translation>数字のもとになるデータ</translation>
    </message>
    <message>
        <source>Files  Alt+1</source>
        <translation>ファイル  Alt+1</translation>
    </message>
    <message>
        <source>Population  Alt+3</source>
        <translation>人口  Alt+3</translation>
    </message>
    <message>
        <source>Published  Alt+4</source>
        <translation>公表した報告  Alt+4</translation>
    </message>
    <message>
        <source>Targets  Alt+5</source>
        <translation>目標  Alt+5</translation>
    </message>
    <message>
        <source>You can look; a supervisor stores.</source>
        <translation>見ることができます。保存は係長が行います。</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2023/6/27 or R5.6.27</source>
        <translation>2023/6/27 または R5.6.27</translation>
    </message>
</context>
<context>
    <name>DayCount</name>
    <message>
        <source>back on the shelf</source>
        <translation>棚に戻した</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>left otherwise</source>
        <translation>その他で保管終了</translation>
    </message>
    <message>
        <source>pulled</source>
        <translation>取り出し</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>まだ外にある</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>A day that differs: {place}</source>
        <translation>特別な日：{place}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>その日付はありません。</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Shut all day</source>
        <translation>終日休み</translation>
    </message>
    <message>
        <source>Type the hours, or tick that the place is shut.</source>
        <translation>時間を入力するか、「終日休み」に印を付けてください。</translation>
    </message>
</context>
<context>
    <name>DayEndPane</name>
    <message numerus="yes">
        <source>%n card(s) are still out.</source>
        <translation>
            <numerusform>まだ外にあるカードが %n 枚あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are neither done nor noted as not come.</source>
        <translation>
            <numerusform>交付も「来庁なし」の記録もない予約が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Choose somebody in the list who is booked and did not come.</source>
        <translation>一覧から、予約があって来庁しなかった方を選んでください。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>締める</translation>
    </message>
    <message>
        <source>Close the day (F4)</source>
        <translation>この日を締める（F4）</translation>
    </message>
    <message>
        <source>Close the day with a difference</source>
        <translation>合わないまま締める</translation>
    </message>
    <message>
        <source>Close the day with visits still open?</source>
        <translation>終わっていない来庁がありますが、締めますか。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>来庁なしにする</translation>
    </message>
    <message>
        <source>Did not come (Alt+N)</source>
        <translation>来庁なし（Alt+N）</translation>
    </message>
    <message>
        <source>Did this person not come?</source>
        <translation>この方は来庁しませんでしたか。</translation>
    </message>
    <message>
        <source>Its card is still out: scan its pouch, put it back.</source>
        <translation>カードがまだ外にあります。袋を読み取って棚に戻してください。</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Noted: did not come.</source>
        <translation>来庁なしとして記録しました。</translation>
    </message>
    <message>
        <source>Nothing is open: each pulled card is accounted for, and each visit is over.</source>
        <translation>残っているものはありません。取り出したカードはすべて行き先が分かり、来庁もすべて終わっています。</translation>
    </message>
    <message>
        <source>On its place</source>
        <translation>棚にある</translation>
    </message>
    <message>
        <source>Pulled by</source>
        <translation>取り出した人</translation>
    </message>
    <message>
        <source>Put them back by scan, or let a supervisor close the day with the reason.</source>
        <translation>読み取って棚に戻すか、係長が理由を記録して締めてください。</translation>
    </message>
    <message>
        <source>Put this card back on {shelf}, then scan that place.</source>
        <translation>このカードを {shelf} に戻し、その場所を読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the pouch</source>
        <translation>戻す保管袋を読み取る</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>外にある</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>締めました。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来庁</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>場所なし</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>窓口に戻る（Esc）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>Every handover is recorded in the national system.</source>
        <translation>統合端末への登録がまだの交付はありません。</translation>
    </message>
    <message>
        <source>Handovers: {n}</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>申請書ID末尾</translation>
    </message>
    <message>
        <source>National system</source>
        <translation>統合端末</translation>
    </message>
    <message>
        <source>National system done (Enter)</source>
        <translation>統合端末に登録した（Enter）</translation>
    </message>
    <message>
        <source>No card was handed over today yet.</source>
        <translation>今日はまだ交付がありません。</translation>
    </message>
    <message>
        <source>Not yet in the national system</source>
        <translation>統合端末に未登録</translation>
    </message>
    <message>
        <source>Noted as recorded in the national system</source>
        <translation>統合端末に登録済みとしました</translation>
    </message>
    <message>
        <source>Old card</source>
        <translation>旧カード</translation>
    </message>
    <message>
        <source>Reverse (Ctrl+R)</source>
        <translation>交付を取り消す（Ctrl+R）</translation>
    </message>
    <message>
        <source>Reverse the handover</source>
        <translation>交付を取り消す</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Who collected</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未登録</translation>
    </message>
</context>
<context>
    <name>DaysEdit</name>
    <message>
        <source>Add a day</source>
        <translation>日を加える</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Open or shut</source>
        <translation>開設か休みか</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take this day away</source>
        <translation>この日を外す</translation>
    </message>
    <message>
        <source>Which venues</source>
        <translation>どの会場</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開設</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>休み</translation>
    </message>
</context>
<context>
    <name>DaysGrid</name>
    <message>
        <source>Week day by day</source>
        <translation>1週間の日ごとの予定</translation>
    </message>
</context>
<context>
    <name>DaysModel</name>
    <message>
        <source>Place</source>
        <translation>窓口・会場</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>Days of the forecast</source>
        <translation>見込みの日別一覧</translation>
    </message>
    <message>
        <source>How good past forecasts were</source>
        <translation>過去の見通しはどれだけ当たったか</translation>
    </message>
    <message>
        <source>How good past forecasts were …  F4</source>
        <translation>過去の見通しはどれだけ当たったか…  F4</translation>
    </message>
    <message>
        <source>No forecast is worked out yet. Go back with Esc; it takes seconds.</source>
        <translation>見込みはまだ計算されていません。Escで戻ると数秒で計算されます。</translation>
    </message>
    <message>
        <source>No window is open in this week, and no venue has its turn.</source>
        <translation>この週に開く窓口も会場もありません。</translation>
    </message>
    <message>
        <source>{n} handovers on each of {days} open days lead to the goal; {seats} seats are there.</source>
        <translation>目標までは、開庁{days}日の1日あたり{n}件の交付が必要です。席は合わせて{seats}席あります。</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Add the notice</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>報告先を追加</translation>
    </message>
    <message>
        <source>Notice to an authority</source>
        <translation>関係機関への報告</translation>
    </message>
    <message>
        <source>Reason, where nobody is told</source>
        <translation>報告しない理由</translation>
    </message>
    <message>
        <source>Rule that it comes from</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>報告した日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Who must be told</source>
        <translation>報告先</translation>
    </message>
    <message>
        <source>With a reason the notice counts as settled.</source>
        <translation>理由を書くと、対応済みとして数えます。</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>A letter goes out again with the next run of notices.</source>
        <translation>次の通知の回で再送します。</translation>
    </message>
    <message>
        <source>No letter waits to be sent again.</source>
        <translation>再送を待つ通知書はありません。</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>保留にする</translation>
    </message>
    <message>
        <source>Put this work aside as long as the card is on hold?</source>
        <translation>カードの保留が続く間、この対応も保留にしますか</translation>
    </message>
    <message>
        <source>The card is held.</source>
        <translation>カードを保留にしました。</translation>
    </message>
    <message>
        <source>The card is on hold already: {why}</source>
        <translation>カードはすでに保留中です：{why}</translation>
    </message>
    <message>
        <source>The work is closed.</source>
        <translation>対応を終えました。</translation>
    </message>
    <message>
        <source>{letters} are in run {number}: print and scan them there.</source>
        <translation>{letters}を第{number}回に入れました。通知の画面で印刷して読み取ってください。</translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message>
        <source>   closed</source>
        <translation>&#x3000;締切済み</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have no place on a shelf yet. Then two people look into the box.</source>
        <translation>
            <numerusform>まだ棚入れしていないカードが%n枚あります。棚入れの後、二人で箱の中を確かめます。</numerusform>
        </translation>
    </message>
    <message>
        <source>All its cards lie on shelves: two people look into the box.</source>
        <translation>カードはすべて棚に入りました。二人で箱の中を確かめてください。</translation>
    </message>
    <message>
        <source>Box is empty … (F4)</source>
        <translation>箱が空…（F4）</translation>
    </message>
    <message>
        <source>Card …{tail} is in custody.</source>
        <translation>カード …{tail} を受け入れました。</translation>
    </message>
    <message>
        <source>Choose a delivery</source>
        <translation>納品を選ぶ</translation>
    </message>
    <message>
        <source>Close the delivery (F4)</source>
        <translation>納品を締め切る（F4）</translation>
    </message>
    <message>
        <source>Close with a difference</source>
        <translation>差があるまま締め切る</translation>
    </message>
    <message>
        <source>Closed, box found empty</source>
        <translation>締切済み・箱は空</translation>
    </message>
    <message>
        <source>Closed, box not looked into yet</source>
        <translation>締切済み・箱は未確認</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納品</translation>
    </message>
    <message>
        <source>Delivery {code}</source>
        <translation>納品 {code}</translation>
    </message>
    <message>
        <source>Delivery {code} is chosen.</source>
        <translation>納品 {code} を選びました。</translation>
    </message>
    <message>
        <source>Delivery {code} is closed.</source>
        <translation>納品 {code} は締め切り済みです。</translation>
    </message>
    <message>
        <source>Delivery {code} is closed: {scanned} of {announced} cards.</source>
        <translation>納品 {code} を締め切りました（{announced}枚中{scanned}枚）。</translation>
    </message>
    <message>
        <source>New delivery …</source>
        <translation>納品を登録…</translation>
    </message>
    <message>
        <source>No delivery chosen</source>
        <translation>納品を選んでください</translation>
    </message>
    <message>
        <source>No open delivery: announce one</source>
        <translation>受入中の納品はありません。登録してください</translation>
    </message>
    <message>
        <source>Scan the pouch of each card in the box</source>
        <translation>箱のカードの袋を、1枚ずつ読み取ってください</translation>
    </message>
    <message>
        <source>Taken into custody</source>
        <translation>受入れ</translation>
    </message>
    <message>
        <source>The counts agree</source>
        <translation>枚数が合いました</translation>
    </message>
    <message>
        <source>The counts differ</source>
        <translation>枚数が合いません</translation>
    </message>
    <message>
        <source>{count} to go</source>
        <translation>残り{count}枚</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count}枚多い</translation>
    </message>
    <message>
        <source>{scanned} cards were scanned, {announced} were announced. Count again; if it stays so, give the reason. The difference goes to the errors to review.</source>
        <translation>読み取ったカードは{scanned}枚、送付票は{announced}枚です。もう一度数え、それでも合わないときは理由を書いてください。差は「要確認」に残ります。</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Break off (Shift+F5)</source>
        <translation>中断する（Shift+F5）</translation>
    </message>
    <message>
        <source>Log-out confirmed. The next person may come.</source>
        <translation>ログアウトを確認しました。次の方を受け付けられます。</translation>
    </message>
    <message>
        <source>Nobody found. Type more, or receive without a card.</source>
        <translation>見つかりません。入力を足すか、カードなしで受け付けてください。</translation>
    </message>
    <message>
        <source>One person at a time: finish this one and confirm the log-out.</source>
        <translation>一人ずつ受け付けます。この方を終え、ログアウトを確認してください。</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Application ID ends with {tail}</source>
        <translation>申請書ID末尾 {tail}</translation>
    </message>
    <message>
        <source>Break off (Shift+F5)</source>
        <translation>中断する（Shift+F5）</translation>
    </message>
    <message>
        <source>Break off the handover</source>
        <translation>交付を中断する</translation>
    </message>
    <message>
        <source>Breaking off … Keep the card.</source>
        <translation>中断しています…カードを渡さないでください。</translation>
    </message>
    <message>
        <source>Broken off.</source>
        <translation>交付を中断しました。</translation>
    </message>
    <message>
        <source>Broken off. It is under “To review”.</source>
        <translation>交付を中断しました。「要確認」に残しました。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付しました</translation>
    </message>
    <message>
        <source>Handed over: …{tail}</source>
        <translation>交付しました …{tail}</translation>
    </message>
    <message>
        <source>If the card is still here, a supervisor takes it back under today&apos;s handovers.</source>
        <translation>カードがまだ手元にある場合は、係長が「本日の交付」から交付を取り消します。</translation>
    </message>
    <message>
        <source>One person at a time: finish this handover or break it off.</source>
        <translation>一人ずつ処理します。この方の交付を終えるか、中断してください。</translation>
    </message>
    <message>
        <source>The database has not said yet whether the handover was recorded before.</source>
        <translation>交付が先に記録されたかどうか、データベースの応答を待っています。</translation>
    </message>
    <message>
        <source>The staff ID or the password is wrong.</source>
        <translation>職員IDかパスワードが違います。</translation>
    </message>
    <message>
        <source>Today&apos;s handovers</source>
        <translation>今日の交付</translation>
    </message>
    <message>
        <source>Today&apos;s handovers (F4)</source>
        <translation>今日の交付（F4）</translation>
    </message>
    <message>
        <source>Too late to break off: …{tail} is recorded as handed over.</source>
        <translation>中断が間に合いませんでした:…{tail} は交付済みと記録されています。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Ask somebody else.</source>
        <translation>パスワードの間違いが続きました。別の職員に頼んでください。</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A card in custody could be taken for this one.</source>
        <translation>取り違えやすいカードが保管されています。</translation>
    </message>
    <message>
        <source>A representative collects.</source>
        <translation>代理人が受け取ります。</translation>
    </message>
    <message>
        <source>A second person is needed now. Break off and begin with the notice again.</source>
        <translation>二人目の確認が必要になりました。中断して、通知書の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>A supervisor can help.</source>
        <translation>困ったときは係長に相談してください。</translation>
    </message>
    <message>
        <source>A visit is booked for this card</source>
        <translation>このカードには交付予約があります</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Another screen was opened</source>
        <translation>別の画面を開いた</translation>
    </message>
    <message>
        <source>Booked for {day}</source>
        <translation>予約日 {day}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Compare the number with the postcard and scan or type it again.</source>
        <translation>はがきの番号を確かめて、もう一度読み取るか入力してください。</translation>
    </message>
    <message>
        <source>Documents are missing</source>
        <translation>書類が足りない</translation>
    </message>
    <message>
        <source>Documents are still missing</source>
        <translation>書類がまだ足りません</translation>
    </message>
    <message>
        <source>Don&apos;t hand anything over. Look at the history in the record.</source>
        <translation>カードを渡さないでください。記録の経過を見てください。</translation>
    </message>
    <message>
        <source>Don&apos;t hand anything over. Note the outcome under “Outreach”.</source>
        <translation>交付しないでください。郵送の結果は「出張・郵送」で記録します。</translation>
    </message>
    <message>
        <source>Face, card and name are not compared yet</source>
        <translation>顔・カード・氏名の確認がまだです</translation>
    </message>
    <message>
        <source>Face, card, name</source>
        <translation>顔・カード・氏名</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Handed over on {day}</source>
        <translation>交付日：{day}</translation>
    </message>
    <message>
        <source>Keep the card and prepare it on the national terminal first.</source>
        <translation>カードは渡さず、先に統合端末で交付前設定をしてください。</translation>
    </message>
    <message>
        <source>Keep the card. Ask who changed it, then begin with the notice again.</source>
        <translation>カードは渡さず、変更した人に確かめてから、通知書の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>Keep the card. Cancel the visit first, then begin again.</source>
        <translation>カードは保管したままにします。先に予約を取り消してから、やり直してください。</translation>
    </message>
    <message>
        <source>Keep the card. Don&apos;t hand it over.</source>
        <translation>カードは渡さないでください。</translation>
    </message>
    <message>
        <source>Keep the card. The person applies for a new one.</source>
        <translation>カードは渡さないでください。再申請を案内してください。</translation>
    </message>
    <message>
        <source>Keep this card apart. Fetch the right card and begin with the notice again.</source>
        <translation>このカードは別に置き、正しいカードを取って、通知書の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>Lost (report taken)</source>
        <translation>紛失（紛失届あり）</translation>
    </message>
    <message>
        <source>More than one card has this number; none was chosen</source>
        <translation>この番号のカードが複数あります。どれも選んでいません</translation>
    </message>
    <message>
        <source>No card has this number</source>
        <translation>この番号のカードはありません</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Nothing was changed. It is No. {number} under “To review”.</source>
        <translation>何も変更していません。「要確認」の {number} 番に残しました。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Old card</source>
        <translation>旧カード</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>間違えて開いた</translation>
    </message>
    <message>
        <source>Reason and right to collect</source>
        <translation>来られない理由と代理権</translation>
    </message>
    <message>
        <source>Representative&apos;s documents</source>
        <translation>代理人の書類</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返納あり</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>二人目の確認</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>{day}に発送</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>{day}付け</translation>
    </message>
    <message>
        <source>Still needed: {parts}</source>
        <translation>あと必要：{parts}</translation>
    </message>
    <message>
        <source>Take the card back to {shelf}. Fetch the right card and begin with the notice again.</source>
        <translation>このカードを {shelf} に戻し、正しいカードを取って、通知書の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>Take this card back to its place. Fetch the right card and begin with the notice again.</source>
        <translation>このカードを元の場所に戻し、正しいカードを取って、通知書の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>The card is not in its place</source>
        <translation>カードが棚にない</translation>
    </message>
    <message>
        <source>The face is that of the card, and the name is the same on card and documents</source>
        <translation>顔がカードの写真と同じで、氏名がカードと書類で同じ</translation>
    </message>
    <message>
        <source>The handover of this card was called off</source>
        <translation>交付取りやめのカードです</translation>
    </message>
    <message>
        <source>The person left or comes again</source>
        <translation>本人が帰った・出直す</translation>
    </message>
    <message>
        <source>The person&apos;s documents</source>
        <translation>本人の書類</translation>
    </message>
    <message>
        <source>The photo of the card is that of the person&apos;s document, and the name is the same</source>
        <translation>カードの写真が本人の書類の写真と同じで、氏名も同じ</translation>
    </message>
    <message>
        <source>The representative&apos;s face and name are those of the representative&apos;s document</source>
        <translation>代理人の顔と氏名が代理人の書類と同じ</translation>
    </message>
    <message>
        <source>The ward asks for it at every handover.</source>
        <translation>区の決まりで、すべての交付に必要です。</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>This application was rejected</source>
        <translation>不備で返された申請です</translation>
    </message>
    <message>
        <source>This card has expired</source>
        <translation>有効期限が切れたカードです</translation>
    </message>
    <message>
        <source>This card has lapsed</source>
        <translation>失効したカードです（転出・死亡など）</translation>
    </message>
    <message>
        <source>This card is already handed over</source>
        <translation>交付済みのカードです</translation>
    </message>
    <message>
        <source>This card is disposed of</source>
        <translation>廃棄したカードです</translation>
    </message>
    <message>
        <source>This card is not in the ward&apos;s custody</source>
        <translation>区で保管していないカードです</translation>
    </message>
    <message>
        <source>This card is not prepared yet</source>
        <translation>交付前設定がまだのカードです</translation>
    </message>
    <message>
        <source>This card is on its way by post</source>
        <translation>このカードは郵送中です</translation>
    </message>
    <message>
        <source>This card may not be handed over</source>
        <translation>交付できないカードです</translation>
    </message>
    <message>
        <source>This card was changed meanwhile</source>
        <translation>確認の途中で記録が変わりました</translation>
    </message>
    <message>
        <source>This is another person&apos;s card</source>
        <translation>別の人のカードです</translation>
    </message>
    <message>
        <source>This label belongs to no card that is known here</source>
        <translation>登録のないカードのラベルです</translation>
    </message>
    <message>
        <source>Type the 23 digits of the application ID instead.</source>
        <translation>申請書ID（23桁）を入力してください。</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>有効期限：{day}</translation>
    </message>
    <message>
        <source>Who collects</source>
        <translation>受け取る人</translation>
    </message>
    <message>
        <source>one with a photo</source>
        <translation>うち写真付き1点</translation>
    </message>
    <message>
        <source>proof of authority</source>
        <translation>資格を証する書類</translation>
    </message>
    <message>
        <source>proof of guardianship</source>
        <translation>後見を証する書類</translation>
    </message>
    <message>
        <source>the mandate</source>
        <translation>委任状</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>来られない理由</translation>
    </message>
    <message>
        <source>{n} cards fit “{text}”.</source>
        <translation>「{text}」に当てはまるカードが {n} 枚あります。</translation>
    </message>
    <message>
        <source>{n} of class A</source>
        <translation>A {n}点</translation>
    </message>
    <message>
        <source>{n} of class B</source>
        <translation>B {n}点</translation>
    </message>
    <message>
        <source>{who} did this at {time}: {change}</source>
        <translation>{who} さんが {time} に変更：{change}</translation>
    </message>
</context>
<context>
    <name>DesksDialog</name>
    <message>
        <source>Desks</source>
        <translation>窓口数</translation>
    </message>
    <message>
        <source>Desks at this time</source>
        <translation>この時間の窓口数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Seats at this time now: {n}.</source>
        <translation>この時間の席数を{n}席にしました。</translation>
    </message>
</context>
<context>
    <name>DeviceContent</name>
    <message>
        <source>Begin (Enter)</source>
        <translation>始める（Enter）</translation>
    </message>
    <message>
        <source>Turn the device to the person. Nobody else was logged in on it.</source>
        <translation>機器を本人に向けます。前の方のログインが残っていないことを見てください。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Something is typed here. Press Esc once more to drop it.</source>
        <translation>入力した内容があります。もう一度 Esc を押すと消えます。</translation>
    </message>
</context>
<context>
    <name>DialogWords</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>DisposalPaperWords</name>
    <message>
        <source>Application</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Application, place</source>
        <translation>申請書ID・保管場所</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Cards to pull for disposal</source>
        <translation>廃棄のため取り出すカード</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Disposed of at</source>
        <translation>廃棄日時</translation>
    </message>
    <message>
        <source>Disposed of by</source>
        <translation>廃棄した人</translation>
    </message>
    <message>
        <source>Disposed of, by, second person</source>
        <translation>廃棄日時・廃棄した人／立会い</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Job {job}. For the file.</source>
        <translation>印刷 {job}&#x3000;保存用</translation>
    </message>
    <message>
        <source>Job {job}. Personal data: shred this list after the day.</source>
        <translation>印刷 {job}&#x3000;個人情報です。終わったら裁断してください。</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>List made {made} by {maker}; ended {ended} by {ender}.</source>
        <translation>一覧の作成 {made}（{maker}）&#x3000;終了 {ended}（{ender}）</translation>
    </message>
    <message>
        <source>List {number}, {place}, {day}</source>
        <translation>一覧 {number}&#x3000;{place}&#x3000;{day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Off the list because</source>
        <translation>一覧から外した理由</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>廃棄できる日</translation>
    </message>
    <message>
        <source>Over since, and why</source>
        <translation>廃棄できる日・根拠</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Print the pull list as a PDF</source>
        <translation>取出し一覧をPDFで印刷</translation>
    </message>
    <message>
        <source>Print the record of disposal as a PDF</source>
        <translation>廃棄簿をPDFで印刷</translation>
    </message>
    <message>
        <source>Record of cards disposed of</source>
        <translation>マイナンバーカード廃棄簿</translation>
    </message>
    <message>
        <source>Rule: {name} (in force since {day}). Cards disposed of: {n}.</source>
        <translation>規則「{name}」（{day} から）&#x3000;廃棄 {n}枚</translation>
    </message>
    <message>
        <source>Scan each pouch as you take it out. What a scan stops goes back to its place.</source>
        <translation>1枚ずつ袋を読み取りながら取り出します。止められたカードは棚へ戻します。</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>立会い</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>係長</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>disposal_pull_{number}</source>
        <translation>廃棄取出し一覧_{number}</translation>
    </message>
    <message>
        <source>disposal_record_{number}</source>
        <translation>廃棄簿_{number}</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>棚なし</translation>
    </message>
    <message>
        <source>〓: this PC has no font for the letter. Go by the reading and the id.</source>
        <translation>〓：このPCに書体のない文字です。読みとIDで確かめてください。</translation>
    </message>
</context>
<context>
    <name>DisposalScans</name>
    <message>
        <source>Card …{tail} is pulled already ({by}).</source>
        <translation>カード …{tail} は取出し済です（{by}）。</translation>
    </message>
    <message>
        <source>Disposed of: card …{tail}  {name}</source>
        <translation>廃棄を記録しました&#x3000;カード …{tail}&#x3000;{name}</translation>
    </message>
    <message>
        <source>Is back on its place.</source>
        <translation>棚に戻しました。</translation>
    </message>
    <message>
        <source>Nothing was made. Put it aside and ask a supervisor.</source>
        <translation>何も作られていません。別にしておき、係長に確かめてください。</translation>
    </message>
    <message>
        <source>Only that records it as disposed of. Esc: not now.</source>
        <translation>その読み取りで廃棄が記録されます。Esc：今はやめる</translation>
    </message>
    <message>
        <source>Pulled.</source>
        <translation>取り出しました。</translation>
    </message>
    <message>
        <source>Scan each pouch</source>
        <translation>取り出すカードの袋を読み取る</translation>
    </message>
    <message>
        <source>Scan the label on the pouch, so that the card itself is in your hand.</source>
        <translation>袋のラベルを読み取ってください。カードそのものを手に取って確かめるためです。</translation>
    </message>
    <message>
        <source>Scan the pouch of the card to destroy.</source>
        <translation>廃棄するカードの袋を読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the pouch to destroy</source>
        <translation>廃棄するカードの袋を読み取る</translation>
    </message>
    <message>
        <source>Stop: card …{tail} is not known here.</source>
        <translation>止めてください：カード …{tail} は登録されていません。</translation>
    </message>
    <message>
        <source>Stop: card …{tail} must not be disposed of.</source>
        <translation>止めてください：カード …{tail} は廃棄できません。</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>止めてください：{reason}</translation>
    </message>
    <message>
        <source>Take each card from its place, and scan its pouch.</source>
        <translation>カードを棚から取り出し、袋を読み取ってください。</translation>
    </message>
    <message>
        <source>The second person says first that they stand by.</source>
        <translation>先に、立会いの人が名乗ってください。</translation>
    </message>
    <message>
        <source>The second person was away for a while: they say again that they stand by.</source>
        <translation>しばらく間があきました。立会いの人がもう一度名乗ってください。</translation>
    </message>
    <message>
        <source>What a scan stops goes back to its place. Nothing is disposed of here.</source>
        <translation>止まったカードは元の棚に戻します。ここではまだ廃棄になりません。</translation>
    </message>
    <message>
        <source>Wrong? Put it back on {shelf}, then scan that place.</source>
        <translation>間違いなら {shelf} に戻し、その棚を読み取ってください。</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>棚なし</translation>
    </message>
    <message>
        <source>{first} before {second}. Destroy it now, then scan the next one.</source>
        <translation>{first}、立会い {second}。いま裁断し、次のカードを読み取ってください。</translation>
    </message>
    <message>
        <source>{name} compares card and pouch, and scans the pouch once more.</source>
        <translation>立会いの {name} さんがカードと袋を見比べ、もう一度袋を読み取ってください。</translation>
    </message>
    <message>
        <source>{name} compares it then, and scans it once more.</source>
        <translation>続けて立会いの {name} さんが見比べ、もう一度読み取ります。</translation>
    </message>
    <message>
        <source>{why} Put it back to its place.</source>
        <translation>{why} 棚に戻してください。</translation>
    </message>
</context>
<context>
    <name>DisposalScreen</name>
    <message>
        <source>Disposal: another second person</source>
        <translation>廃棄：立会いを替える</translation>
    </message>
    <message>
        <source>Disposal: dispose of</source>
        <translation>廃棄：廃棄する</translation>
    </message>
    <message>
        <source>Disposal: look again whose time is over</source>
        <translation>廃棄：期限を過ぎたカードを調べ直す</translation>
    </message>
    <message>
        <source>Disposal: pull</source>
        <translation>廃棄：取り出す</translation>
    </message>
    <message>
        <source>End the list for disposal</source>
        <translation>廃棄の一覧を終える</translation>
    </message>
    <message>
        <source>Export the list for disposal</source>
        <translation>廃棄の一覧を書き出す</translation>
    </message>
    <message>
        <source>New list for disposal</source>
        <translation>廃棄の一覧を作る</translation>
    </message>
    <message>
        <source>New list …  Ctrl+N</source>
        <translation>一覧を作る…&#x3000;Ctrl+N</translation>
    </message>
    <message>
        <source>Print the list of cards to pull for disposal</source>
        <translation>廃棄の取出し一覧を印刷</translation>
    </message>
    <message>
        <source>Print the record of disposal</source>
        <translation>廃棄簿を印刷</translation>
    </message>
    <message>
        <source>Take a card off the list for disposal</source>
        <translation>廃棄の一覧からカードを外す</translation>
    </message>
</context>
<context>
    <name>DisposalWords</name>
    <message numerus="yes">
        <source>%n on a list already</source>
        <translation>
            <numerusform>廃棄の一覧に掲載中 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>保留中 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pulled for a visit</source>
        <translation>
            <numerusform>来庁のため取出し中 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a seat</source>
        <translation>
            <numerusform>空き待ち %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a booked visit</source>
        <translation>
            <numerusform>来庁予約あり %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a letter under way</source>
        <translation>
            <numerusform>通知の発送待ち %n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A letter to the person of this card is about to go out.</source>
        <translation>このカードの方への通知を、これから発送します。</translation>
    </message>
    <message>
        <source>A list has from 1 to 500 cards.</source>
        <translation>一覧は1枚から500枚までです。</translation>
    </message>
    <message>
        <source>A visit is booked for this card: its person is about to come.</source>
        <translation>このカードには来庁の予約があります。本人が受け取りに来ます。</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全施設</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>次の機会にする</translation>
    </message>
    <message>
        <source>Born {birth}   Application {id}   Place {place}   Pulled by {who}</source>
        <translation>{birth} 生まれ&#x3000;申請書ID {id}&#x3000;棚 {place}&#x3000;取出し {who}</translation>
    </message>
    <message>
        <source>By the rule “{name}”.</source>
        <translation>規則「{name}」による。</translation>
    </message>
    <message>
        <source>Cards are still pulled: dispose of them or put them back first.</source>
        <translation>取り出したままのカードがあります。廃棄するか、棚へ戻してください。</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>廃棄済</translation>
    </message>
    <message>
        <source>Left otherwise: {how}</source>
        <translation>そのほかの減：{how}</translation>
    </message>
    <message>
        <source>Left out: {who}.</source>
        <translation>除いたもの：{who}。</translation>
    </message>
    <message>
        <source>Letter under way</source>
        <translation>通知の発送待ち</translation>
    </message>
    <message>
        <source>May be disposed of since {day}: {why}.</source>
        <translation>{day} から廃棄できます：{why}。</translation>
    </message>
    <message>
        <source>No card here may be put on a list: nobody&apos;s time is over.</source>
        <translation>一覧に載せられるカードがありません。保管期限を過ぎたカードはここにはありません。</translation>
    </message>
    <message>
        <source>Of {n} cards in custody nobody&apos;s time is over.</source>
        <translation>保管中の {n}枚に、保管期限を過ぎたカードはありません。</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>一覧から外した</translation>
    </message>
    <message>
        <source>On a list</source>
        <translation>一覧に掲載中</translation>
    </message>
    <message>
        <source>On disposal list {number}, not pulled yet.</source>
        <translation>廃棄の一覧 {number} に載っています（未取出し）。</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>取出し済</translation>
    </message>
    <message>
        <source>Pulled for a visit</source>
        <translation>来庁のため取出し中</translation>
    </message>
    <message>
        <source>Pulled for disposal list {number} ({when}, {who}): it is not at its place.</source>
        <translation>廃棄の一覧 {number} のため取出し中です（{when} {who}）。棚にはありません。</translation>
    </message>
    <message>
        <source>The card is not at its place</source>
        <translation>棚にない</translation>
    </message>
    <message>
        <source>The person of this card waits for a seat.</source>
        <translation>このカードの方は予約の空きを待っています。</translation>
    </message>
    <message>
        <source>The person wants to come for it</source>
        <translation>本人が受け取りに来る</translation>
    </message>
    <message>
        <source>The rule gives no day for this card any more: it is kept.</source>
        <translation>規則では、このカードの期限が決まらなくなりました。保管します。</translation>
    </message>
    <message>
        <source>The second scan was another card. Nothing was disposed of.</source>
        <translation>立会いの読み取りが別のカードでした。何も廃棄していません。</translation>
    </message>
    <message>
        <source>The time of this card is not over any more: by the rule it is kept longer.</source>
        <translation>このカードの保管期限は延びました。規則により、まだ保管します。</translation>
    </message>
    <message>
        <source>The time of {over} of {all} cards is over; {free} of them may be put on a list.</source>
        <translation>保管中の {all}枚のうち {over}枚が保管期限を過ぎています。一覧に載せられるのは {free}枚です。</translation>
    </message>
    <message>
        <source>The ward has no rule: no card&apos;s time is ever over.</source>
        <translation>保管の規則がないため、期限を過ぎるカードはありません。</translation>
    </message>
    <message>
        <source>The ward has taken another rule since: put the card on a new list.</source>
        <translation>一覧を作ったあとに保管の規則が変わりました。新しい一覧を作ってください。</translation>
    </message>
    <message>
        <source>The ward has taken no rule yet: a supervisor takes one in the settings, under “How long uncollected cards are kept”.</source>
        <translation>保管の規則がまだ登録されていません。係長が「設定」の「未交付カードの保管期限」で登録してください。</translation>
    </message>
    <message>
        <source>The ward was closed on the last day itself.</source>
        <translation>期限の日が閉庁日のため、次の開庁日までとしました。</translation>
    </message>
    <message>
        <source>This account handles no cards: the second person is of the counter.</source>
        <translation>この職員はカードを扱えません。立会いは窓口の職員または係長が行います。</translation>
    </message>
    <message>
        <source>This card is not on this list: it must not be disposed of.</source>
        <translation>このカードは、この一覧にありません。廃棄できません。</translation>
    </message>
    <message>
        <source>This card is not pulled yet: scan it under “Pull” first.</source>
        <translation>このカードはまだ取り出していません。先に「取り出す」で読み取ってください。</translation>
    </message>
    <message>
        <source>This card is on a list for disposal already.</source>
        <translation>このカードは、すでに廃棄の一覧に載っています。</translation>
    </message>
    <message>
        <source>This card is on hold: it must not be disposed of.</source>
        <translation>このカードは保留中です。廃棄できません。</translation>
    </message>
    <message>
        <source>This card is pulled for a visit: its person is about to come.</source>
        <translation>このカードは来庁のため取り出してあります。本人が受け取りに来ます。</translation>
    </message>
    <message>
        <source>This card is pulled: put it back first (scan its pouch, then its place).</source>
        <translation>このカードは取り出してあります。先に棚へ戻してください（袋、棚の順に読み取り）。</translation>
    </message>
    <message>
        <source>This card was taken off the list: it must not be disposed of.</source>
        <translation>このカードは一覧から外れています。廃棄できません。</translation>
    </message>
    <message>
        <source>This count can&apos;t be right.</source>
        <translation>この枚数はありえません。</translation>
    </message>
    <message>
        <source>This list has ended.</source>
        <translation>この一覧は終了しています。</translation>
    </message>
    <message>
        <source>To pull</source>
        <translation>未取出し</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>来庁予約</translation>
    </message>
    <message>
        <source>Waits for a seat</source>
        <translation>空き待ち</translation>
    </message>
    <message>
        <source>Was not pulled when the list ended</source>
        <translation>一覧を終えたとき、まだ取り出していなかった</translation>
    </message>
    <message>
        <source>Why they differ: {why}</source>
        <translation>差の理由：{why}</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>棚なし</translation>
    </message>
    <message>
        <source>{before} before + {came} come in = {after} after + {disposed} disposed of + {left} left otherwise. Counted by hand: {counted}.</source>
        <translation>前 {before} ＋ 新たに保管 {came} ＝ 後 {after} ＋ 廃棄 {disposed} ＋ そのほかの減 {left}。手で数えた廃棄枚数 {counted}。</translation>
    </message>
    <message>
        <source>{before} before + {came} come in = {after} now + {disposed} disposed of + {left} left otherwise</source>
        <translation>前 {before} ＋ 新たに保管 {came} ＝ 今 {after} ＋ 廃棄 {disposed} ＋ そのほかの減 {left}</translation>
    </message>
    <message>
        <source>{when}, {first} before {second}</source>
        <translation>{when}&#x3000;{first}（立会い {second}）</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}&#x3000;{who}</translation>
    </message>
</context>
<context>
    <name>DocumentKinds</name>
    <message>
        <source>Accepted today: {now}. Over or still to come: {others}.</source>
        <translation>今日使える書類は{now}種類です。終了または開始前は{others}種類です。</translation>
    </message>
    <message>
        <source>Documents that are accepted</source>
        <translation>本人確認などの書類</translation>
    </message>
    <message>
        <source>List of documents …</source>
        <translation>書類の一覧 …</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Document</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Documents that are accepted</source>
        <translation>本人確認などの書類</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Last day …  Enter</source>
        <translation>最終日 …  Enter</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>書類を追加</translation>
    </message>
    <message>
        <source>New document …  Ctrl+N</source>
        <translation>書類を追加 …  Ctrl+N</translation>
    </message>
    <message>
        <source>No document is known. Nothing can be ticked at the desk.</source>
        <translation>書類が登録されていません。窓口で確認できる書類がありません。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>使える</translation>
    </message>
    <message>
        <source>over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>with photo</source>
        <translation>写真付き</translation>
    </message>
</context>
<context>
    <name>Doings</name>
    <message>
        <source>Cancelled: …{tail}, {when}</source>
        <translation>予約を取り消しました：…{tail}&#x3000;{when}</translation>
    </message>
</context>
<context>
    <name>DropDialog</name>
    <message>
        <source>It stays in custody and may be put on another list.</source>
        <translation>カードは保管を続けます。別の一覧に載せることもできます。</translation>
    </message>
    <message>
        <source>Take card {number} off the list</source>
        <translation>{number}番のカードを一覧から外す</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Add  Alt+N</source>
        <translation>追加&#x3000;Alt+N</translation>
    </message>
    <message>
        <source>Alt+Y moves the text there.</source>
        <translation>Alt+Y で移せます。</translation>
    </message>
    <message>
        <source>Blocks of the report</source>
        <translation>報告の項目</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>報告日</translation>
    </message>
    <message>
        <source>Department in English</source>
        <translation>所管部課名（英語）</translation>
    </message>
    <message>
        <source>Department in charge</source>
        <translation>所管部課名</translation>
    </message>
    <message>
        <source>Down  Alt+Down</source>
        <translation>下へ&#x3000;Alt+↓</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>数字の基準日</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>Move the text to the year of its figures</source>
        <translation>文章を数字の年度に移す</translation>
    </message>
    <message>
        <source>Put the block back</source>
        <translation>外した項目を戻す</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Subject in English</source>
        <translation>件名（英語）</translation>
    </message>
    <message>
        <source>Take out  Alt+R</source>
        <translation>外す&#x3000;Alt+R</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>報告の文章</translation>
    </message>
    <message>
        <source>The block is taken out. Alt+Z puts it back.</source>
        <translation>項目を外しました。Alt+Z で戻せます。</translation>
    </message>
    <message>
        <source>Up  Alt+Up</source>
        <translation>上へ&#x3000;Alt+↑</translation>
    </message>
</context>
<context>
    <name>EligibleColumns</name>
    <message>
        <source>Because</source>
        <translation>期限の理由</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>予約日時</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Possible until</source>
        <translation>受取の期限</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>EligibleScreen</name>
    <message>
        <source>Export  Ctrl+E</source>
        <translation>書き出す  Ctrl+E</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Export the marked: {people}</source>
        <translation>印を付けた方を書き出す：{people}</translation>
    </message>
    <message>
        <source>Export {n} marked  Ctrl+E</source>
        <translation>印の{n}人を書き出す  Ctrl+E</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>電話する方の一覧</translation>
    </message>
    <message>
        <source>Receive at the support desk  Alt+W</source>
        <translation>支援窓口で受け付ける  Alt+W</translation>
    </message>
    <message>
        <source>Receive the chosen person at the support desk</source>
        <translation>選んだ人を支援窓口で受け付ける</translation>
    </message>
    <message>
        <source>to_call_{day}</source>
        <translation>電話一覧_{day}</translation>
    </message>
    <message>
        <source>{all} · {n} shown</source>
        <translation>{all}のうち{n}人を表示</translation>
    </message>
</context>
<context>
    <name>EligibleWords</name>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>予約日時</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Card expires</source>
        <translation>カードの有効期限</translation>
    </message>
    <message>
        <source>Claim ends</source>
        <translation>申込の期限</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Letters arrive</source>
        <translation>返戻なし</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵便</translation>
    </message>
    <message>
        <source>Mail back</source>
        <translation>返戻・電話で</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>返戻あり</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No campaign is active. A supervisor makes one active in the settings (F10).</source>
        <translation>実施中のキャンペーンがありません。係長が設定（F10）で有効にします。</translation>
    </message>
    <message>
        <source>Nobody fits all of these filters. Take one away, or all with Alt+0.</source>
        <translation>この条件に合う方はいません。条件を減らすか、Alt+0 ですべて外してください。</translation>
    </message>
    <message>
        <source>Nobody who applied in time has a card on the shelf. There is nobody to call.</source>
        <translation>期日までに申請した方のカードは残っていません。電話する方はいません。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>保管期限切れ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Possible until</source>
        <translation>受取の期限</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>電話する方</translation>
    </message>
    <message>
        <source>With a booking</source>
        <translation>予約あり</translation>
    </message>
    <message>
        <source>Without a booking</source>
        <translation>予約なし</translation>
    </message>
    <message numerus="yes">
        <source>in {n} day(s)</source>
        <translation>
            <numerusform>あと{n}日</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日まで</translation>
    </message>
    <message>
        <source>{name}: applied for by {applied}, card still on the shelf. The claim ends on {day}, {left}.</source>
        <translation>{name}：{applied} までに申請し、カードをまだ受け取っていない方。申込は {day} まで（{left}）。</translation>
    </message>
    <message>
        <source>{name}: renewed, card still on the shelf. It ends on {day}, {left}.</source>
        <translation>{name}：更新したカードをまだ受け取っていない方。期限は {day}（{left}）。</translation>
    </message>
    <message>
        <source>{name}: the claim ended on {day}.</source>
        <translation>{name}：申込は {day} に終わりました。</translation>
    </message>
    <message numerus="yes">
        <source>{n} person(s)</source>
        <translation>
            <numerusform>{n}人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} time(s)</source>
        <translation>
            <numerusform>{n}回</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} times or more</source>
        <translation>{n}回以上</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Confirm the log-out</source>
        <translation>ログアウトを確認した</translation>
    </message>
    <message>
        <source>Log-out at another PC</source>
        <translation>ほかの端末のログアウト</translation>
    </message>
    <message>
        <source>PC, who received the person, since when</source>
        <translation>端末・受付者・受付時刻</translation>
    </message>
    <message>
        <source>The person logged out on the device there.</source>
        <translation>その機器で、本人がログアウトしている</translation>
    </message>
    <message>
        <source>The screen there is empty.</source>
        <translation>その画面に何も残っていない</translation>
    </message>
</context>
<context>
    <name>EmptyDialog</name>
    <message>
        <source>Both of you look into the box and under its lining. By the record it holds no card.</source>
        <translation>二人で箱の中と底の敷紙の下まで確かめてください。記録では、この箱にカードは残っていません。</translation>
    </message>
    <message>
        <source>Box {name} is empty</source>
        <translation>箱 {name} は空です</translation>
    </message>
    <message>
        <source>Box {name} was found empty by {first} and {second}.</source>
        <translation>箱 {name} が空であることを {first} と {second} が確かめました。</translation>
    </message>
    <message>
        <source>Second person: password</source>
        <translation>二人目のパスワード</translation>
    </message>
    <message>
        <source>Second person: staff ID</source>
        <translation>二人目の職員ID</translation>
    </message>
    <message>
        <source>The staff ID or the password is wrong.</source>
        <translation>職員IDかパスワードが違います。</translation>
    </message>
    <message>
        <source>We both saw that it is empty</source>
        <translation>二人で空を確認した</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message numerus="yes">
        <source>%n card(s) were not pulled: they go off the list and stay in custody.</source>
        <translation>
            <numerusform>取り出さなかった %n枚は、一覧から外れて保管を続けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroyed cards, counted by hand</source>
        <translation>廃棄したカードを手で数えた枚数</translation>
    </message>
    <message>
        <source>End list {number}</source>
        <translation>一覧 {number} を終える</translation>
    </message>
    <message>
        <source>End the list</source>
        <translation>一覧を終える</translation>
    </message>
    <message>
        <source>Recorded as disposed of: {n}. Say why it is not what you counted.</source>
        <translation>廃棄の記録は {n}枚です。数えた枚数と違う理由を書いてください。</translation>
    </message>
    <message>
        <source>The record adds up, and so does the count by hand.</source>
        <translation>記録の枚数も、手で数えた枚数も合っています。</translation>
    </message>
    <message>
        <source>The record adds up. Count the destroyed cards by hand, both of you.</source>
        <translation>記録の枚数は合っています。廃棄したカードを2人で数えてください。</translation>
    </message>
    <message numerus="yes">
        <source>The record does not add up: %n card(s). Say why.</source>
        <translation>
            <numerusform>記録の枚数が %n枚合いません。理由を書いてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Why the counts differ (no personal data)</source>
        <translation>枚数が合わない理由（個人情報は書かない）</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Accepted until (empty: without an end)</source>
        <translation>使える最終日（空欄：期限なし）</translation>
    </message>
    <message>
        <source>Last day of “{name}”</source>
        <translation>「{name}」の最終日</translation>
    </message>
    <message>
        <source>On this day it is still accepted, from the next on it is not offered any more.</source>
        <translation>この日までは使えます。翌日から窓口に出なくなります。</translation>
    </message>
    <message>
        <source>The last day of “{name}” is set.</source>
        <translation>「{name}」の最終日を設定しました。</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Making the invented ward …</source>
        <translation>架空の区を作っています…</translation>
    </message>
    <message>
        <source>Opening the database …</source>
        <translation>データベースを開いています…</translation>
    </message>
    <message>
        <source>The database was upgraded. As it was before it is kept beside it: {file}</source>
        <translation>データベースをこの版に更新しました。更新前の控えは同じ場所にあります：{file}</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>対象の申請</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>一覧に戻る（Esc）</translation>
    </message>
    <message>
        <source>Came instead</source>
        <translation>読み取ったカード</translation>
    </message>
    <message>
        <source>Close the entry with this answer</source>
        <translation>この答えで完了にする</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>完了した職員</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Or: it was nobody&apos;s, because</source>
        <translation>だれのものでもない場合、その理由</translation>
    </message>
    <message>
        <source>Press Esc once more to drop what is typed.</source>
        <translation>もう一度 Esc を押すと、入力した内容は消えます。</translation>
    </message>
    <message>
        <source>Scan it, or type the notice number or application ID.</source>
        <translation>読み取るか、通知書番号か申請書IDを入力してください。</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>端末・職員</translation>
    </message>
    <message>
        <source>Whose card or paper was it?</source>
        <translation>だれのカード・書類でしたか</translation>
    </message>
    <message>
        <source>Write no personal data.</source>
        <translation>個人情報は書かないでください。</translation>
    </message>
</context>
<context>
    <name>Envelopes</name>
    <message>
        <source>Scan an envelope, or type a name</source>
        <translation>封筒を読み取る（または氏名を入力）</translation>
    </message>
    <message>
        <source>Scan the envelopes that the post brought back.</source>
        <translation>戻ってきた封筒を読み取ってください。</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>中止：{reason}</translation>
    </message>
    <message>
        <source>The code in the window, or the notice number beside it. The card stays on its place.</source>
        <translation>窓のコードか、その横の交付通知書番号です。カードは棚に置いたままにします。</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Add an error to review</source>
        <translation>要確認エラーを追加</translation>
    </message>
    <message>
        <source>Add the chosen error</source>
        <translation>選んだエラーを追加</translation>
    </message>
    <message>
        <source>There is no error to review.</source>
        <translation>要確認エラーはありません。</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>An older program made this database: {where}. IT upgrades it while no counter is open.</source>
        <translation>このデータベースは古い版のプログラムのものです（{where}）。全窓口を閉じてから更新するよう、情報システム担当に依頼してください。</translation>
    </message>
    <message>
        <source>Can&apos;t be used: {where} ({why})</source>
        <translation>使えません: {where}（{why}）</translation>
    </message>
    <message>
        <source>Free next: {near}.</source>
        <translation>次に空いている時間：{near}</translation>
    </message>
    <message>
        <source>It must not be kept here. Take it out.</source>
        <translation>ここには記録できません。消してください。</translation>
    </message>
    <message>
        <source>No card has the application id {text}. Nothing was made.</source>
        <translation>申請書ID {text} のカードはありません。何も登録していません。</translation>
    </message>
    <message>
        <source>No card has the notice number {text}. Nothing was made.</source>
        <translation>交付通知書番号 {text} のカードはありません。何も登録していません。</translation>
    </message>
    <message>
        <source>No card was sent with the tracking number {text}.</source>
        <translation>追跡番号 {text} で郵送したカードはありません。</translation>
    </message>
    <message>
        <source>No other seat is free.</source>
        <translation>ほかに空いている時間はありません。</translation>
    </message>
    <message>
        <source>No right to use {where}, or another program has it open. Close it there and try again.</source>
        <translation>{where} を使う権限がないか、ほかのプログラムで開いています。閉じてからもう一度試してください。</translation>
    </message>
    <message>
        <source>No seat is left at this time.</source>
        <translation>この時間の空きはありません。</translation>
    </message>
    <message>
        <source>Not found: {where}</source>
        <translation>見つかりません: {where}</translation>
    </message>
    <message>
        <source>Nothing was typed or scanned.</source>
        <translation>何も入力されていません。</translation>
    </message>
    <message>
        <source>Read: {text}</source>
        <translation>読み取り：{text}</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at it again.</source>
        <translation>ほかの人が変更しました。もう一度確認してください。</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>中止しました。何も保存していません。</translation>
    </message>
    <message>
        <source>The disk is full: {where}. Make room and try again.</source>
        <translation>ディスクの空きがありません（{where}）。空きを作ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>The staff id “{text}” is unknown or switched off.</source>
        <translation>職員ID「{text}」は登録されていないか、停止中です。</translation>
    </message>
    <message>
        <source>There is no delivery {text}.</source>
        <translation>納品 {text} はありません。</translation>
    </message>
    <message>
        <source>There is no print job {text}.</source>
        <translation>印刷番号 {text} はありません。</translation>
    </message>
    <message>
        <source>There is no shelf place {text}.</source>
        <translation>棚番号 {text} はありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be done ({what}).</source>
        <translation>実行できません（{what}）。</translation>
    </message>
    <message>
        <source>This looks like a My Number ({masked}), which must not be kept here. Take it out.</source>
        <translation>個人番号と思われる数字（{masked}）があります。ここには保存できません。取り除いてください。</translation>
    </message>
    <message>
        <source>This looks like a PIN or a password ({masked}).</source>
        <translation>暗証番号またはパスワードのようです（{masked}）。</translation>
    </message>
    <message>
        <source>This looks like a payment service&apos;s ID or code ({masked}).</source>
        <translation>決済サービスのIDまたはコードのようです（{masked}）。</translation>
    </message>
    <message>
        <source>This looks like an account number ({masked}).</source>
        <translation>口座番号のようです（{masked}）。</translation>
    </message>
    <message>
        <source>This needs the role “{role}”. Ask somebody who has it.</source>
        <translation>この操作は「{role}」だけができます。担当者に頼んでください。</translation>
    </message>
    <message>
        <source>{hits} entries fit “{text}”. None was chosen. Enter more of it.</source>
        <translation>「{text}」に該当するものが {hits} 件あります。どれも選んでいません。もう少し詳しく入力してください。</translation>
    </message>
    <message>
        <source>{who} changed this meanwhile ({at}). Look at it again before you go on.</source>
        <translation>{who} さんが {at} に変更しました。もう一度確認してから進めてください。</translation>
    </message>
    <message>
        <source>{who} took the last seat at this time ({at}).</source>
        <translation>この時間の最後の枠は {who} が先に取りました（{at}）。</translation>
    </message>
    <message>
        <source>“{text}” is not known here. Nothing was made.</source>
        <translation>「{text}」に該当するものはありません。何も登録していません。</translation>
    </message>
</context>
<context>
    <name>EscalationDialog</name>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付を読み取れません。</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>回答待ちなし</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>過ぎた日付です。</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>入力してください。</translation>
    </message>
    <message>
        <source>To whom it went</source>
        <translation>引継ぎ先</translation>
    </message>
    <message>
        <source>What is waited for (no account number)</source>
        <translation>待っている内容（口座番号は書かない）</translation>
    </message>
    <message>
        <source>Who asked, and how to reach them (kept until it is settled)</source>
        <translation>問い合わせた方と連絡先（対応済みになるまで残ります）</translation>
    </message>
    <message>
        <source>Who waits for what?</source>
        <translation>引継ぎと回答待ち</translation>
    </message>
</context>
<context>
    <name>ExpiryColumns</name>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Renewal from</source>
        <translation>更新できる日</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Export the marked cards: {cards}</source>
        <translation>印を付けたカードを書き出す：{cards}</translation>
    </message>
    <message>
        <source>uncollected_{day}</source>
        <translation>未交付_{day}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>Calendar (.ics): times and numbers, no names</source>
        <translation>カレンダー（.ics）&#x3000;時間と件数のみ、氏名なし</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Excel: times, and the visits of each place</source>
        <translation>Excel&#x3000;時間枠と、場所ごとの来庁一覧</translation>
    </message>
    <message>
        <source>Export visits</source>
        <translation>予約の書き出し</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>From a day until another</source>
        <translation>日付を指定</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付が正しくありません。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Sheets and Excel hold names: keep them locked away.</source>
        <translation>印刷とExcelには氏名が載ります。施錠できる所に保管してください。</translation>
    </message>
    <message>
        <source>Sheets to print: A4, to tick by hand</source>
        <translation>印刷（A4）&#x3000;窓口で確認欄に印を付ける一覧</translation>
    </message>
    <message>
        <source>This day: {day}</source>
        <translation>この日&#x3000;{day}</translation>
    </message>
    <message>
        <source>This week: {week}</source>
        <translation>この週&#x3000;{week}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
</context>
<context>
    <name>ExtraDaysEdit</name>
    <message>
        <source> desk(s)</source>
        <translation> 窓口</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>日を加える</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窓口の数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>から</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Take this day away</source>
        <translation>この日を取り除く</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>まで</translation>
    </message>
</context>
<context>
    <name>FaceContent</name>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ（Enter）</translation>
    </message>
</context>
<context>
    <name>FigureReasons</name>
    <message>
        <source>A count is a number from 0 to 10,000,000.</source>
        <translation>通数は0から10,000,000までの数字です。</translation>
    </message>
    <message>
        <source>A fiscal year such as R5 or 2023, at most ten years ahead.</source>
        <translation>年度はR5や2023のように書きます（10年先まで）。</translation>
    </message>
    <message>
        <source>A population is a number from 1 to 20,000,000.</source>
        <translation>人口は1から20,000,000までの数字です。</translation>
    </message>
    <message>
        <source>A target is a share of up to 100 percent, with at most two places.</source>
        <translation>目標は100%までの割合で、小数は2桁までです。</translation>
    </message>
    <message>
        <source>It is the report of Adachi City: its figures are not those of this ward.</source>
        <translation>足立区の報告です。数字は当自治体のものではありません。</translation>
    </message>
    <message>
        <source>No headings were found. The file needs a day and a population.</source>
        <translation>見出しが見つかりません。日付と人口の列が必要です。</translation>
    </message>
    <message>
        <source>No headings were found. The file needs a day, an office, a kind and a count, or offices down and kinds across; say other headings below.</source>
        <translation>見出しが見つかりません。日付・窓口・種類・通数の列があるファイルか、縦に窓口・横に証明書の種類を並べた表が必要です。見出しが違うときは下の欄に書いてください。</translation>
    </message>
    <message>
        <source>Say where the number comes from, in at most 100 letters.</source>
        <translation>数字の出典を100字以内で入力してください。</translation>
    </message>
    <message>
        <source>Some rows were refused, so nothing was stored. Correct them, or store only the good rows.</source>
        <translation>取り込めない行があるため、何も保存していません。行を直すか、取り込める行だけを保存してください。</translation>
    </message>
    <message>
        <source>The file has no rows below its headings.</source>
        <translation>見出しの下にデータの行がありません。</translation>
    </message>
    <message>
        <source>The kind of certificate has 1 to 40 letters.</source>
        <translation>証明書の種類は1字から40字までです。</translation>
    </message>
    <message>
        <source>The list is too long for paper: at most 5,000 rows are printed. Export it as a file.</source>
        <translation>紙に出すには長すぎる一覧です。印刷は5,000行までです。ファイルに書き出してください。</translation>
    </message>
    <message>
        <source>The table doesn&apos;t say of which month or fiscal year it is. Fill in its period and try again.</source>
        <translation>何年何月（または何年度）の表かが書かれていません。期間を入力して、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>There are no other headings to be saved.</source>
        <translation>保存する見出しがありません。</translation>
    </message>
    <message>
        <source>There is no such office that issues certificates.</source>
        <translation>その証明書の交付窓口はありません。</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>今日より後の日付です。</translation>
    </message>
    <message>
        <source>This is no day, month or fiscal year.</source>
        <translation>日付・年月・年度として読めません。</translation>
    </message>
    <message>
        <source>This is no national table: prefecture, municipality, population, cards and code are needed.</source>
        <translation>全国の市区町村別の表ではありません。都道府県名・市区町村名・人口・交付枚数・団体コードの列が必要です。</translation>
    </message>
    <message>
        <source>This month is not over yet.</source>
        <translation>この月はまだ終わっていません。</translation>
    </message>
    <message>
        <source>This office&apos;s certificates of the month are counted by day: correct the file of days.</source>
        <translation>この窓口のこの月は日ごとに数えられています。日ごとのファイルを直してください。</translation>
    </message>
    <message>
        <source>Write it as 窓口=出張所、種類=種.</source>
        <translation>「窓口=出張所、種類=種」の形で入力してください。</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Computed here</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>Computed: {n}, from {exact} …, rounded once, half up, to {places} place(s).</source>
        <translation>計算値：{n}（{exact}…を小数第{places}位まで一度だけ四捨五入）。</translation>
    </message>
    <message>
        <source>Computed: {n}.</source>
        <translation>計算値：{n}。</translation>
    </message>
    <message>
        <source>Difference of the rounded figures {rounded} pt, true difference {true} pt.</source>
        <translation>四捨五入後の差は{rounded}ポイント、実際の差は{true}ポイント。</translation>
    </message>
    <message>
        <source>Enter opens the rows behind it.</source>
        <translation>Enterで内訳を開きます。</translation>
    </message>
    <message>
        <source>Measured against {name} on {day}: {n}.</source>
        <translation>分母：{day}の{name} {n}。</translation>
    </message>
    <message>
        <source>Measured against {name}: {n}.</source>
        <translation>分母：{name} {n}。</translation>
    </message>
    <message>
        <source>Not computed: nothing is kept here that it follows from.</source>
        <translation>計算値なし：もとになる記録がこのデータベースにありません。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公表値</translation>
    </message>
    <message>
        <source>Published: {n} (report {source}).</source>
        <translation>公表値：{n}（報告書 {source}）。</translation>
    </message>
    <message>
        <source>Published: {published} (report {source}). Kept here: {kept}.</source>
        <translation>公表：{published}（報告 {source}）。ここでの登録：{kept}。</translation>
    </message>
    <message>
        <source>They differ: {why}.</source>
        <translation>食い違いの理由：{why}。</translation>
    </message>
    <message>
        <source>in the report the parts don&apos;t add up to it</source>
        <translation>報告書の内訳を足しても、この数になりません</translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>{n}位</translation>
    </message>
    <message>
        <source>nothing that is known leads to the published figure</source>
        <translation>分かっている数からは公表値を導けません</translation>
    </message>
    <message>
        <source>the published figure is of another day than the one known here</source>
        <translation>報告の数字とここで数えた数字とで、時点が違います</translation>
    </message>
    <message>
        <source>the report cut the figure off and did not round it</source>
        <translation>報告書は四捨五入せず切り捨てています</translation>
    </message>
    <message>
        <source>the report measured against the population of another day</source>
        <translation>報告書は別の日の人口を分母にしています</translation>
    </message>
    <message>
        <source>the report took it from another of its tables</source>
        <translation>報告書は別の表の数を使っています</translation>
    </message>
    <message>
        <source>the report took the difference of the rounded figures</source>
        <translation>報告書は四捨五入後の数の差を取っています</translation>
    </message>
    <message>
        <source>this database holds other records than the report was made from</source>
        <translation>このデータベースの記録は、報告書のもとになった記録と異なります</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n}枚</translation>
    </message>
    <message>
        <source>{n} copies</source>
        <translation>{n}通</translation>
    </message>
    <message>
        <source>{n} persons</source>
        <translation>{n}人</translation>
    </message>
    <message>
        <source>{n} pt</source>
        <translation>{n}ポイント</translation>
    </message>
</context>
<context>
    <name>FiguresScreen</name>
    <message>
        <source>Committee report</source>
        <translation>委員会報告</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>グラフを画像としてコピー</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Data  Ctrl+D</source>
        <translation>データ  Ctrl+D</translation>
    </message>
    <message>
        <source>Data of the figures</source>
        <translation>集計のデータ</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>次の表</translation>
    </message>
    <message>
        <source>Nothing is kept here that stands behind this figure.</source>
        <translation>この数字の内訳となる記録はありません。</translation>
    </message>
    <message>
        <source>Report  Ctrl+R</source>
        <translation>報告書  Ctrl+R</translation>
    </message>
    <message>
        <source>Table before</source>
        <translation>前の表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The chart is copied as a picture.</source>
        <translation>グラフを画像としてコピーしました。</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表をコピーしました。</translation>
    </message>
    <message>
        <source>This table has no chart.</source>
        <translation>この表にグラフはありません。</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Also put the file&apos;s counts over those that differ</source>
        <translation>登録と違う件数も、ファイルの件数に置き換える</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>ファイルの行</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>登録済み</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n count(s)</source>
        <translation>
            <numerusform>%n件を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>取り込むと</translation>
    </message>
    <message>
        <source>What {name} would do</source>
        <translation>{name} の取り込み内容</translation>
    </message>
    <message>
        <source>{name}: {new} new counts, {changed} changed.</source>
        <translation>{name}：新規{new}件、置き換え{changed}件を取り込みました。</translation>
    </message>
    <message>
        <source>{new} new, {differs} differ, {same} as stored, {refused} not taken.</source>
        <translation>新規{new}件、登録と違う{differs}件、登録どおり{same}件、取り込めない{refused}件</translation>
    </message>
    <message>
        <source>{why} Nothing was stored. Choose the file once more.</source>
        <translation>{why}何も取り込んでいません。もう一度ファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>FileOut</name>
    <message numerus="yes">
        <source>CP932 lacks some letters; 〓 stands in their place in {n} cell(s). UTF-8 and Excel keep them.</source>
        <translation>
            <numerusform>CP932にない文字があり、{n}か所を〓に置き換えました。UTF-8やExcelなら残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV for older programs (CP932)</source>
        <translation>CSV（古いプログラム用、CP932）</translation>
    </message>
    <message>
        <source>CSV in UTF-8</source>
        <translation>CSV（UTF-8）</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Exported {rows} to {name}</source>
        <translation>{rows}を {name} に書き出しました</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {letters}</source>
        <translation>{row}行目 {heading}：{letters}</translation>
    </message>
    <message>
        <source>Some letters were replaced</source>
        <translation>置き換えた文字があります</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} を書き出しています…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか{n}か所</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>絞り込み：{name}</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in the list</source>
        <translation>一覧から探す</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Not in this list.</source>
        <translation>この一覧にはありません。</translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation>末尾に戻って探しました。</translation>
    </message>
    <message>
        <source>Went on from the top.</source>
        <translation>先頭に戻って探しました。</translation>
    </message>
</context>
<context>
    <name>FirstSupervisorPage</name>
    <message>
        <source>1 to 20 letters or figures</source>
        <translation>英数字1～20文字</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>8文字以上</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>パスワード（もう一度）</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
    <message>
        <source>The first supervisor</source>
        <translation>最初の係長の登録</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>2つのパスワードが違います。</translation>
    </message>
    <message>
        <source>This database has no accounts yet. A supervisor makes all others.</source>
        <translation>このデータベースにはまだ職員がいません。ほかの職員は係長が登録します。</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Choose a line in the list first.</source>
        <translation>先に一覧から選んでください。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Is this done?</source>
        <translation>済みにしますか</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Nothing is to be done. It is noted at the log-out of a session, with a day if needed.</source>
        <translation>後日の対応はありません。ログアウトの確認のときに、期限とともに記録できます。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>受付者</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>済みにする</translation>
    </message>
    <message>
        <source>Tick off … (F4)</source>
        <translation>済みにする…（F4）</translation>
    </message>
    <message>
        <source>Ticked off: {what}</source>
        <translation>済みにしました：{what}</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>することの内容</translation>
    </message>
    <message>
        <source>What is still to be done</source>
        <translation>後日の対応の一覧</translation>
    </message>
    <message>
        <source>What was noted at the end of a session. Enter opens the record of the card.</source>
        <translation>終了時に記録した、後日の対応です。Enter でそのカードの履歴を開きます。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓口</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Copy  Ctrl+C</source>
        <translation>コピー  Ctrl+C</translation>
    </message>
    <message>
        <source>Unmark all  Esc</source>
        <translation>印をすべて外す  Esc</translation>
    </message>
    <message>
        <source>{n} marked</source>
        <translation>印 {n}件</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Database: in order</source>
        <translation>データベース：正常</translation>
    </message>
    <message>
        <source>Database: trouble</source>
        <translation>データベース：要確認</translation>
    </message>
    <message>
        <source>Undo …</source>
        <translation>取り消す…</translation>
    </message>
    <message>
        <source>Waiting: somebody else is writing (an import?)</source>
        <translation>待機中:他の処理(取込など)の書き込み待ち</translation>
    </message>
</context>
<context>
    <name>ForecastReasons</name>
    <message>
        <source>A day of the plan lies in the past.</source>
        <translation>計画に過ぎた日があります。</translation>
    </message>
    <message>
        <source>A line of the plan has no day, or one that can&apos;t be read.</source>
        <translation>日がないか、読めない日のある行があります。</translation>
    </message>
    <message>
        <source>A number or a day of the plan can&apos;t be meant so.</source>
        <translation>計画の数または日付が範囲を外れています。</translation>
    </message>
    <message>
        <source>Another plan has this name.</source>
        <translation>同じ名前の計画があります。</translation>
    </message>
    <message>
        <source>Few bookings are known: how many people come is a usual figure.</source>
        <translation>予約の実績が少ないため、来庁する割合は一般的な値です。</translation>
    </message>
    <message>
        <source>Few calls are known: a call is taken to bring as much as a letter.</source>
        <translation>電話の実績が少ないため、電話の反応は通知と同じとしています。</translation>
    </message>
    <message>
        <source>Few reminders are known: what a letter brings is a usual figure.</source>
        <translation>勧奨の実績が少ないため、通知への反応は一般的な値です。</translation>
    </message>
    <message>
        <source>Less than half a year of handovers is known: the pace is a rough guess.</source>
        <translation>交付の実績が半年分に足りないため、ペースは大まかな見込みです。</translation>
    </message>
    <message>
        <source>No hours and no slots are set up: nothing limits the handovers of a day.</source>
        <translation>開庁時間も予約枠も登録されていないため、1日の交付数に上限を置いていません。</translation>
    </message>
    <message>
        <source>So the plan changes nothing. Change a number, or add a day, a closure or letters.</source>
        <translation>この計画では何も変わりません。数を変えるか、臨時開庁・休止・督促を加えてください。</translation>
    </message>
    <message>
        <source>The day is too far off: two years at most.</source>
        <translation>日付が先すぎます。2年以内の日にしてください。</translation>
    </message>
    <message>
        <source>The day must lie in the future.</source>
        <translation>今日より後の日にしてください。</translation>
    </message>
    <message>
        <source>The memo has no title yet.</source>
        <translation>メモの題を入れてください。</translation>
    </message>
    <message>
        <source>The name of a plan has at most 40 signs.</source>
        <translation>計画の名前は40字までです。</translation>
    </message>
    <message>
        <source>The note of a memo has at most 2,000 signs.</source>
        <translation>メモの所見は2,000字までです。</translation>
    </message>
    <message>
        <source>The number of cards can&apos;t be negative.</source>
        <translation>枚数は0以上にしてください。</translation>
    </message>
    <message>
        <source>The number of runs is from 1 to 20,000.</source>
        <translation>試行回数は1から20,000までです。</translation>
    </message>
    <message>
        <source>The plan has no name yet.</source>
        <translation>計画の名前を入れてください。</translation>
    </message>
    <message>
        <source>The title of a memo has at most 80 signs.</source>
        <translation>メモの題は80字までです。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>No such day.</source>
        <translation>日付として読み取れません。</translation>
    </message>
    <message>
        <source>Only a supervisor changes this.</source>
        <translation>変更できるのは係長です。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Cards come in with a delivery (F6) or a ledger (F8).</source>
        <translation>カードは納品（F6）または台帳の取込（F8）で入ります。</translation>
    </message>
    <message>
        <source>Errors to review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Free seats, 4 weeks</source>
        <translation>4週間の空席</translation>
    </message>
    <message>
        <source>Needed per open day</source>
        <translation>1開庁日に必要な交付</translation>
    </message>
    <message>
        <source>Stopped; the answer before stands.</source>
        <translation>計算を止めました。前の見込みのままです。</translation>
    </message>
    <message>
        <source>The backlog until today, and where it may go</source>
        <translation>今日までの未交付と、これからの見込み</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>未交付</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The account was changed. Give the password to go on.</source>
        <translation>アカウントの設定が変わりました。続けるにはパスワードを入れてください。</translation>
    </message>
</context>
<context>
    <name>GiveOut</name>
    <message>
        <source>Closures of venues</source>
        <translation>会場の休み</translation>
    </message>
    <message>
        <source>Give out the schedule</source>
        <translation>日程を出す</translation>
    </message>
    <message>
        <source>Give out the schedule of the venues</source>
        <translation>会場の日程を出す（ポスター・カレンダー・表・文）</translation>
    </message>
    <message>
        <source>Give out …  Ctrl+E</source>
        <translation>日程を出す …  Ctrl+E</translation>
    </message>
    <message>
        <source>Print the poster of the schedule</source>
        <translation>日程のポスターを印刷</translation>
    </message>
    <message>
        <source>Publicity of the campaign</source>
        <translation>キャンペーンのお知らせ</translation>
    </message>
    <message>
        <source>Something is being written or printed. Wait for it.</source>
        <translation>書き出しか印刷の途中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Venues of the campaign</source>
        <translation>キャンペーンの会場</translation>
    </message>
    <message>
        <source>Venues …  Alt+V</source>
        <translation>会場 …  Alt+V</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} を書き出しています …</translation>
    </message>
    <message>
        <source>Written: {name}. Weeks: {weeks}. Days at all venues: {days}.</source>
        <translation>書き出しました：{name}（{weeks}週、全会場でのべ{days}日）</translation>
    </message>
    <message>
        <source>schedule_{days}</source>
        <translation>開設日程_{days}</translation>
    </message>
</context>
<context>
    <name>GiveOutDialog</name>
    <message>
        <source>All venues</source>
        <translation>すべての会場</translation>
    </message>
    <message>
        <source>CSV: a day, a line</source>
        <translation>CSV（1日1行）</translation>
    </message>
    <message>
        <source>Calendar (.ics): a day, an event</source>
        <translation>カレンダー（.ics、1日1件）</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>文をコピー</translation>
    </message>
    <message>
        <source>Excel: a day, a line</source>
        <translation>Excel（1日1行）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>Give out the schedule</source>
        <translation>日程を出す</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付として読み取れません。</translation>
    </message>
    <message>
        <source>Poster: A4, a month a page, in large type</source>
        <translation>掲示用ポスター（A4、1か月1枚、大きな文字）</translation>
    </message>
    <message>
        <source>Posts for social media</source>
        <translation>SNSの文（週ごと）</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>印刷 …</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>ファイルに保存 …</translation>
    </message>
    <message>
        <source>Text copied.</source>
        <translation>文をコピーしました。</translation>
    </message>
    <message>
        <source>Text for the web page</source>
        <translation>ホームページの文</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Weeks: {weeks}. Days at all venues: {days}.</source>
        <translation>{weeks}週、全会場でのべ{days}日</translation>
    </message>
    <message>
        <source>Which week</source>
        <translation>どの週</translation>
    </message>
    <message>
        <source>{n} of {most} letters</source>
        <translation>{n}文字（{most}文字まで）</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Choose a day after today.</source>
        <translation>明日以降の日を入れてください。</translation>
    </message>
    <message>
        <source>Empty: 10,000, 1,000 or 100, the largest that is half of today&apos;s or less</source>
        <translation>空欄なら10,000件・1,000件・100件のうち、今日の半分以下で最も大きい数</translation>
    </message>
    <message>
        <source>Empty: the last day of the campaign, else the end of the half-year</source>
        <translation>空欄なら制度の申込期限、なければ半期の末日</translation>
    </message>
    <message>
        <source>Fewer than 0 is impossible: write 1 where none is to be left.</source>
        <translation>0件を下回ることはありません。1件も残さないなら 1 と入れてください。</translation>
    </message>
    <message>
        <source>Fewer than so many uncollected cards</source>
        <translation>未交付を何件より少なくするか</translation>
    </message>
    <message>
        <source>Goal of the ward</source>
        <translation>区の目標</translation>
    </message>
    <message>
        <source>The goal is saved.</source>
        <translation>目標を保存しました。</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>いつまでに</translation>
    </message>
    <message>
        <source>Write a number of cards.</source>
        <translation>件数を数字で入れてください。</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>印刷番号 {job}</translation>
    </message>
    <message>
        <source>Let it go out</source>
        <translation>このまま出す</translation>
    </message>
    <message>
        <source>Let the report go out with findings</source>
        <translation>点検の指摘を残したまま出す</translation>
    </message>
    <message>
        <source>One report is being written. Wait for it.</source>
        <translation>報告を書き出しています。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Print the committee report</source>
        <translation>委員会報告を印刷</translation>
    </message>
    <message>
        <source>The check found something ({n}). Only a supervisor lets the report go out as it is; the reason is kept.</source>
        <translation>点検で{n}件見つかりました。このまま出せるのは係長だけです。理由を記録します。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Write the committee report</source>
        <translation>委員会報告を書き出す</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} に書き出しています…</translation>
    </message>
    <message>
        <source>Written to {name}. Reports: {reports}. Tables: {tables}.</source>
        <translation>{name} に書き出しました。報告 {reports}件、表 {tables}件。</translation>
    </message>
    <message>
        <source>committee_report</source>
        <translation>区民委員会報告資料</translation>
    </message>
    <message>
        <source>〓: a letter that no font of this PC has</source>
        <translation>〓：このPCの書体にない文字</translation>
    </message>
</context>
<context>
    <name>GuidancePaperWords</name>
    <message>
        <source>Print the guidance as a PDF</source>
        <translation>案内をPDFで印刷</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>お問い合わせ</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>登録状況の確認方法</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>At every log-out</source>
        <translation>ログアウトのとき</translation>
    </message>
    <message>
        <source>At every session</source>
        <translation>いつも守ること</translation>
    </message>
    <message>
        <source>Close the application or the browser window; nothing of the person is left on it.</source>
        <translation>アプリかブラウザーの画面を閉じます。本人の情報が残っていないことを見ます。</translation>
    </message>
    <message>
        <source>Let the person look at the empty screen before the next one sits down.</source>
        <translation>何も残っていない画面を本人に見てもらってから、次の方を呼びます。</translation>
    </message>
    <message>
        <source>The person chooses “log out” in the application, and takes the card from the reader.</source>
        <translation>本人がアプリで「ログアウト」を選び、カードを読み取り機から取ります。</translation>
    </message>
    <message>
        <source>The person looks it up</source>
        <translation>本人が確認する手順</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>A forgotten or locked PIN is set anew at the ward&apos;s counter.</source>
        <translation>忘れた、またはロックされた暗証番号は、区の窓口で再設定します。</translation>
    </message>
    <message>
        <source>Apply with the letter&apos;s code by smartphone, or at the counter with a photo.</source>
        <translation>届いた通知のコードでスマートフォンから申請するか、写真を持って窓口で申請します。</translation>
    </message>
    <message>
        <source>Choose the payment service and type its ID and code from the own note.</source>
        <translation>決済サービスを選び、本人の控えを見て、本人がIDとコードを入れます。</translation>
    </message>
    <message>
        <source>Choose to register the account for public payments.</source>
        <translation>「公金受取口座の登録」を選びます。</translation>
    </message>
    <message>
        <source>Choose to use the card as the health insurance card.</source>
        <translation>「健康保険証としての利用申込み」を選びます。</translation>
    </message>
    <message>
        <source>Follow the pages of the application on the device.</source>
        <translation>機器の画面の案内に沿って進みます。</translation>
    </message>
    <message>
        <source>Have ready: your card, its 4-digit PIN, and a smartphone that reads the card.</source>
        <translation>マイナンバーカード、4桁の暗証番号、カードを読み取れるスマートフォンを用意します。</translation>
    </message>
    <message>
        <source>How to look up your registered account</source>
        <translation>登録した口座の確認のしかた</translation>
    </message>
    <message>
        <source>If it is somebody else&apos;s account, or you can&apos;t tell: change nothing and call us.</source>
        <translation>別の方の口座だったとき、分からないときは、何も変えずにお電話ください。</translation>
    </message>
    <message>
        <source>Lay the card on the reader and type the 4-digit PIN.</source>
        <translation>カードを読み取り機に置き、本人が4桁の暗証番号を入れます。</translation>
    </message>
    <message>
        <source>Log out of Mynaportal and close it.</source>
        <translation>マイナポータルからログアウトし、画面を閉じます。</translation>
    </message>
    <message>
        <source>Look at the expiry of the certificates on the card.</source>
        <translation>電子証明書の有効期限を確認します。</translation>
    </message>
    <message>
        <source>Look at the expiry that is printed on the card.</source>
        <translation>カードに書かれた有効期限を確認します。</translation>
    </message>
    <message>
        <source>Look once more whether the name on the page is the own name.</source>
        <translation>画面の口座名義が本人の名前であることを、もう一度見ます。</translation>
    </message>
    <message>
        <source>Look whether the account there is your own, in your own name.</source>
        <translation>表示された口座が、ご本人名義の口座であることを確かめます。</translation>
    </message>
    <message>
        <source>Only an account in the own name: that of the family, also a child&apos;s parents, is refused.</source>
        <translation>登録できるのは本人名義の口座だけです。家族の口座は、お子さんの場合も登録できません。</translation>
    </message>
    <message>
        <source>Open Mynaportal and log in: type the PIN yourself and hold the card to the phone.</source>
        <translation>「マイナポータル」を開いてログインします。暗証番号はご自分で入れ、カードを読み取ります。</translation>
    </message>
    <message>
        <source>Open the My Number Point application and choose to apply.</source>
        <translation>マイナポイントのアプリを開き、「申込み」を選びます。</translation>
    </message>
    <message>
        <source>Open the page of the account for public payments.</source>
        <translation>公金受取口座の登録状況の画面を開きます。</translation>
    </message>
    <message>
        <source>Read the last page, agree, and wait for “completed”.</source>
        <translation>最後の画面を読んで申し込み、「完了」の表示を待ちます。</translation>
    </message>
    <message>
        <source>Read the terms and agree.</source>
        <translation>利用規約を読み、同意します。</translation>
    </message>
    <message>
        <source>The person operates the device. Staff never type anything.</source>
        <translation>操作は本人が行います。職員は何も入力しません。</translation>
    </message>
    <message>
        <source>They are renewed at the ward&apos;s counter; the PINs are needed there.</source>
        <translation>更新は区の窓口で行います。暗証番号が必要です。</translation>
    </message>
    <message>
        <source>Turn away while the PIN is typed. Ask for no PIN, no account number, no payment ID.</source>
        <translation>暗証番号の入力中は目をそらします。暗証番号、口座番号、決済サービスのIDは聞きません。</translation>
    </message>
    <message>
        <source>Type the own account, compare it with the bank book, and register it.</source>
        <translation>本人が口座を入力し、通帳と見比べて登録します。</translation>
    </message>
    <message>
        <source>Wait for “completed”; it may take a day until it shows.</source>
        <translation>「完了」の表示を待ちます。反映まで1日ほどかかることがあります。</translation>
    </message>
    <message>
        <source>We never ask for your PIN or your account number. Tell them to nobody.</source>
        <translation>区が暗証番号や口座番号をお尋ねすることはありません。誰にも教えないでください。</translation>
    </message>
    <message>
        <source>Who can&apos;t look alone comes to a support window with the card; staff help to look.</source>
        <translation>ご自分で確認できない方は、カードを持ってサポート窓口へお越しください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Write nothing of it down, neither on paper nor here.</source>
        <translation>紙にも、この画面にも書き留めません。</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Facts, cause and measures</source>
        <translation>件名・概要・原因・再発防止策</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>発生日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>再発防止策</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新しい件</translation>
    </message>
    <message>
        <source>Noticed by the ward on</source>
        <translation>区が知った日（覚知日）</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>件名（何が起きたか）</translation>
    </message>
    <message>
        <source>Write no names: this text is printed.</source>
        <translation>氏名は書かないでください。報告書に印刷されます。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>ヘルプ（F1）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Lock this PC (Ctrl+L)</source>
        <translation>この端末をロック（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>まだ閉じていません</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Cards and certificates that expire, month by month: for how many the renewal starts, how many visits are expected and whether the seats are enough. Enter on a month opens its people, Esc leads back. A supervisor sets what the figures rest on (Ctrl+R).</source>
        <translation>有効期限を迎えるカードと電子証明書を月ごとに示します。更新が始まる件数、見込まれる来庁数、席が足りるかが分かります。月の上でEnterを押すと対象者の一覧、Escで戻ります。前提は係長が決めます（Ctrl+R）。</translation>
    </message>
    <message>
        <source>Everything that stopped or failed. Open an entry, look at the person&apos;s whole history, and close it by saying whose card or paper it was.</source>
        <translation>止まった処理や失敗した処理の一覧です。開いて本人の履歴を確かめ、誰のカード・書類だったかを記録して閉じます。</translation>
    </message>
    <message>
        <source>In a list: type to go to the next row with these letters; Enter goes back to the list, there Enter opens. Space marks a row, Ctrl+C copies the marked rows; a mark changes no card. A right click on the headings chooses columns.</source>
        <translation>一覧では、文字を打つとその文字のある次の行へ移ります。Enterで一覧に戻り、もう一度Enterで開きます。スペースで行に印を付け、Ctrl+Cで印の行をコピーします。印を付けてもカードは変わりません。見出しを右クリックすると列を選べます。</translation>
    </message>
    <message>
        <source>Letters that the post brought back. Scan each envelope; where its code is torn, type the name. Below, both addresses stand side by side: send the letter again, hold the card, or close the work. A newer address from the ledger shows by itself. Print whom to ask the register about.</source>
        <translation>戻ってきた通知書の対応です。封筒を1通ずつ読み取り、コードが破れていれば氏名を入力します。下の一覧で両方の住所を見比べ、再送する・カードを保留にする・対応を終えるのどれかを選びます。台帳に新しい住所が来ると自動で表示されます。住民登録への照会票も印刷できます。</translation>
    </message>
    <message>
        <source>One application: its history, its place on the shelf, and what may be done next. A step that is not allowed says why.</source>
        <translation>1件の申請の履歴、棚の場所、次にできることを示します。できないことには理由が付きます。</translation>
    </message>
    <message>
        <source>One person at a time: scan the notice, or type the day of application as told. The sentence on top says whether they can claim, and why. The person operates the device; staff never type. Before the next one, both parts of the log-out are confirmed, also when it was broken off. The other parts: registration checks, what is still to be done, counts.</source>
        <translation>一人ずつ受け付けます。通知書を読み取るか、本人の言う申請日を入れてください。いちばん上の一文が、申し込めるかどうかとその理由です。操作は本人が行い、職員は入力しません。次の方の前に、ログアウトを二つとも確認します。中断したときも同じです。ほかに、登録状況の確認、後日の対応、件数があります。</translation>
    </message>
    <message>
        <source>Read a ledger file (CSV or XLSX). You see everything before anything is stored; the same file twice changes nothing.</source>
        <translation>台帳ファイル（CSV・XLSX）を取り込みます。保存する前に内容をすべて確認できます。同じファイルを2回取り込んでも変わりません。</translation>
    </message>
    <message>
        <source>Scan the notice, then the label on the pouch: both must lead to the same card. Tick the documents, compare face, card and name, and hand over. Red means: stop, don&apos;t hand over, read what it says.</source>
        <translation>交付通知書を読み取り、次に袋のラベルを読み取ります。両方が同じカードでなければ交付できません。書類を確認し、顔・カード・氏名を見比べてから交付します。赤い表示が出たら交付を止め、書いてあることを読んでください。</translation>
    </message>
    <message>
        <source>Take in a delivery, prepare, put away, find and move cards, each by its own scan. Count a box by scan, note with a second person that one is empty, print labels. Under “Labels” a supervisor makes the places of a new cabinet.</source>
        <translation>納品の受入れ、交付前設定、棚入れ、検索、移動を、カードを1枚ずつ読み取って行います。箱の棚卸しも読み取りで、空の確認は二人で行います。ラベルも印刷できます。新しい棚の場所は、係長が「ラベル」で作ります。</translation>
    </message>
    <message>
        <source>The cards that lie in custody now, by stage, age, place and number of notices. Each figure opens its list; a list can be exported.</source>
        <translation>いま保管しているカードを、段階・経過日数・場所・通知回数ごとに示します。数字を選ぶと一覧が開き、ファイルに書き出せます。</translation>
    </message>
    <message>
        <source>The cards whose time is over by the ward&apos;s rule, and why some are left out. A supervisor makes a list; each card is pulled by the scan of its pouch, then destroyed before a second person, who scans it too. What is held, booked or kept longer by now is stopped. Nothing is disposed of by a list. It ends with the control count; its record is printed for the file.</source>
        <translation>保管の規則で期限を過ぎたカードと、除かれるカードの理由を示します。係長が一覧を作り、1枚ずつ袋を読み取って取り出し、立会いの人の前で廃棄します。立会いの人も同じ袋を読み取ります。保留、予約、期限の延長があれば、そこで止まります。一覧だけで廃棄されるカードはありません。最後に枚数を確かめて終え、廃棄簿を保存用に印刷します。</translation>
    </message>
    <message>
        <source>The look, language and place of this PC, the rules of the ward, its offices, and the documents that are accepted at the desk.</source>
        <translation>この端末の表示・言語・場所、区のきまり、事務所、窓口で使える書類を設定します。</translation>
    </message>
    <message>
        <source>The register of incidents: what happened, to whom, what was done, and by when authorities must be told. It is closed when cause and measures are written and nothing waits. On its list of people a scan adds somebody. The report names nobody.</source>
        <translation>事故・誤交付の台帳です。何が起きたか、だれの何か、どう対応したか、関係機関へいつまでに報告するかを残します。原因と再発防止策が書かれ、残りがなくなると完了できます。「関係者」の一覧では読み取りで人を加えます。報告書に氏名は出ません。</translation>
    </message>
    <message>
        <source>The tables of the committee report: as published, as computed from what is kept here, or both. A mark stands where they differ, and says why. Up and Down choose a table; in the table the arrow keys walk, Enter opens the rows behind a figure, Ctrl+C copies the table and Ctrl+Shift+C the chart. Choose a past day above the table to ask how things stood then.</source>
        <translation>委員会報告の各表を、公表値、この区の記録からの計算値、または両方で示します。食い違うところには印が付き、理由を示します。↑↓で表を選びます。表の中では矢印キーで移動し、Enterで数字の内訳を開きます。Ctrl+Cで表を、Ctrl+Shift+Cでグラフをコピーします。表の上で過去の日を指定すると、その日の状況が分かります。</translation>
    </message>
    <message>
        <source>The times at a place and their free seats, by week and by month. Arrow keys walk, PageUp and PageDown turn the page, T goes to today, M to the month, Enter shows who comes. A supervisor sets hours, opens slots and closes times; whoever is booked then is called.</source>
        <translation>場所ごとの交付枠と空き席を、週・月で見ます。矢印キーで移動、PageUp／PageDownで前後、Tで本日、Mで月、Enterでその時間の予約者を表示します。係長は受付時間の設定、枠の開設、休止の登録ができます。休止にかかる予約の方には連絡します。</translation>
    </message>
    <message>
        <source>Type a name in kana or kanji, a birth date (1985/4/12 or S60.4.12), a number from the notice or the application, or a shelf place. Choose a hit with the arrow keys; Enter opens it.</source>
        <translation>氏名（カナ・漢字）、生年月日（1985/4/12、S60.4.12）、交付通知書番号、申請書ID、棚番号で探します。上下キーで選び、Enterで開きます。</translation>
    </message>
    <message>
        <source>Visits to facilities and homes with their route sheet; cards that go to their persons by post; what post offices helped with. A card is sent by three scans: the letter, the label on the pouch, the tracking number. It counts as handed over when it is received; what came back is put away again by scan.</source>
        <translation>施設や自宅への訪問とルート表、カードの郵送交付、郵便局での申請支援の件数を扱います。郵送は、宛名、カード袋のラベル、追跡番号の3つを読み取って行います。受け取られた日に交付済みになり、戻ったカードは読み取って棚に戻します。</translation>
    </message>
    <message>
        <source>What the support is about and where it is given. A supervisor makes campaigns, venues, closures and the list of publicity. One campaign is active: the rotation and the support desk are about it. A closure moves no turn by itself.</source>
        <translation>何を、どこで支援するかを決めます。キャンペーン、会場、会場の休み、お知らせの一覧は係長が作ります。有効なキャンペーンは1つで、巡回と支援窓口はそれについて動きます。会場を休みにしても、予定は自動では動きません。</translation>
    </message>
    <message>
        <source>Whether the deadline will hold, at one glance: the chance, the cards that will be left, and what to do next. Each figure opens its list. The answer before stays while a new one is worked out.</source>
        <translation>期限に間に合うかが一目で分かります。下回る見込み、残る件数、次にすることを示します。数字からはそれぞれの一覧が開きます。計算し直している間も前の見込みが見えます。</translation>
    </message>
    <message>
        <source>Which venue has its turn in which week. Arrow keys walk, T goes to this week, Enter shows a week day by day; the pane says why a week looks so. A supervisor plans, swaps two venues (Ctrl+M, or drag one onto the other), holds a venue in a week, and announces weeks, which then stay.</source>
        <translation>どの会場をどの週に開くかの一覧です。矢印キーで動き、T で今週、Enter で日ごとの予定へ。右の欄に、その週がそうなっている理由が出ます。係長は、計画を作る、2つの会場を入れ替える（Ctrl+M、またはマウスで重ねる）、会場を週に固定する、週を公表する、ができます。公表した週は変わりません。</translation>
    </message>
    <message>
        <source>Who applied in time for the campaign and has not collected the card yet: for the calls that remind people. Whoever has least time left is on top, whoever has a booking at the end. Enter opens the record; the list can be exported.</source>
        <translation>キャンペーンの期日までに申請し、カードをまだ受け取っていない方の一覧です。電話での呼びかけに使います。期限の近い方が上、予約のある方は下に並びます。Enter で記録を開き、一覧は書き出せます。</translation>
    </message>
    <message>
        <source>Who comes today: scan the notice of who comes in, call the next to the desk. The other parts: the cards to pull for the next day, and who waits for a seat.</source>
        <translation>本日の来庁を見る画面です。来庁した方の交付通知書を読み取り、次の方を窓口に呼びます。ほかに、次の日のカードの取り出しとキャンセル待ちがあります。</translation>
    </message>
    <message>
        <source>Who is told next that the card is here, by letter or by call. A supervisor makes a run: no more people than the seats of each week take, those with a deadline first. Print letters and scan each one into the post bag. Work a call list off row by row: Alt+1 to Alt+6 record what came of each call.</source>
        <translation>カードが届いていることを、次に誰へ知らせるか（郵送・電話）。係長が回を作ると、週ごとの空きを超えない人数が、期限のある方から選ばれます。通知は印刷し、1通ずつ読み取って発送します。電話リストは1行ずつ進め、結果は Alt+1〜Alt+6 で記録します。</translation>
    </message>
    <message>
        <source>Who may log in, in which role. Nobody is deleted: an account is switched off.</source>
        <translation>ログインできる職員と役割を管理します。職員は削除せず、停止します。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Because</source>
        <translation>終わった理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>History of the week {week}</source>
        <translation>{week} の週の履歴</translation>
    </message>
    <message>
        <source>How</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>代わりの元</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>No venue ever had its turn in this week.</source>
        <translation>この週に割り当てた会場はありません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Turns of the week</source>
        <translation>この週の会場</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Applied on {day}</source>
        <translation>申請日 {day}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>対象の人</translation>
    </message>
    <message>
        <source>Came instead</source>
        <translation>読み取ったカードの人</translation>
    </message>
    <message>
        <source>Issuance history</source>
        <translation>交付の履歴</translation>
    </message>
    <message>
        <source>Nobody is known from this entry. Search for the number that was read (F2).</source>
        <translation>この項目からは人が分かりません。読み取った番号で検索してください（F2）。</translation>
    </message>
    <message>
        <source>Shelf {place}</source>
        <translation>棚 {place}</translation>
    </message>
</context>
<context>
    <name>HitHead</name>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Kana and name</source>
        <translation>フリガナ・氏名</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Notice no., shelf</source>
        <translation>通知書番号・棚</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>People found</source>
        <translation>見つかった人</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Day that the person asked for (may stay empty)</source>
        <translation>本人が希望した日（空欄でもよい）</translation>
    </message>
    <message>
        <source>Held until (empty: without an end)</source>
        <translation>保留の期限（空欄なら期限なし）</translation>
    </message>
    <message>
        <source>Hold the card</source>
        <translation>保留する</translation>
    </message>
    <message>
        <source>Hold this card</source>
        <translation>このカードを保留する</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付が正しくありません。</translation>
    </message>
    <message>
        <source>Why it must not be disposed of</source>
        <translation>廃棄してはならない理由</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>End the hold</source>
        <translation>保留を解く</translation>
    </message>
    <message>
        <source>End the hold?</source>
        <translation>保留を解きますか</translation>
    </message>
    <message>
        <source>From then on the ward&apos;s rule counts for this card again.</source>
        <translation>解くと、このカードには再び区の保管期限の決まりが適用されます。</translation>
    </message>
    <message>
        <source>The card is held.</source>
        <translation>カードを保留しました。</translation>
    </message>
    <message>
        <source>The hold has ended.</source>
        <translation>保留を解きました。</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>From this day on</source>
        <translation>この日から</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Slots that are open already stay as they are. To take them away, close their times.</source>
        <translation>すでに開いている枠はそのままです。なくすときは、その時間を休止にしてください。</translation>
    </message>
    <message>
        <source>The hours of {place} are saved.</source>
        <translation>{place}の受付時間を保存しました。</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>A day that differs …  Ctrl+J</source>
        <translation>特別な日…  Ctrl+J</translation>
    </message>
    <message>
        <source>A weekend day without hours of its own has those of a Monday.</source>
        <translation>土日に時間の設定がないときは、月曜日と同じ時間になります。</translation>
    </message>
    <message>
        <source>Change the hours …  Ctrl+H</source>
        <translation>受付時間を変更…  Ctrl+H</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窓口数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>受付時間</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>1件の分数</translation>
    </message>
    <message>
        <source>Open on every Saturday and Sunday on which the system works</source>
        <translation>システムが動いているすべての土日に開く</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>This place has no hours yet. A supervisor sets them.</source>
        <translation>この場所の受付時間はまだ設定されていません。設定は係長が行います。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>いつまで</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>{place} is no longer open on weekends.</source>
        <translation>{place}は土日に開かなくなりました。</translation>
    </message>
    <message>
        <source>{place} is open on every weekend now.</source>
        <translation>{place}はすべての土日に開くようになりました。</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>Handed over today: {n}</source>
        <translation>今日の交付 {n} 件</translation>
    </message>
    <message>
        <source>Not yet in the national system: {n}</source>
        <translation>統合端末に未登録 {n} 件</translation>
    </message>
    <message>
        <source>Notice number or 23-digit application ID</source>
        <translation>交付通知書番号 または 申請書ID（23桁）</translation>
    </message>
    <message>
        <source>Scan the code on the postcard, or type its number and press Enter.</source>
        <translation>はがきのコードを読み取るか、番号を入力して Enter を押してください。</translation>
    </message>
    <message>
        <source>Scan the person&apos;s notice</source>
        <translation>交付通知書を読み取ってください</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Add offices that are not known yet</source>
        <translation>登録のない窓口を追加する</translation>
    </message>
    <message>
        <source>CSV or Excel with a column each for day and population; the source may follow.</source>
        <translation>日付と人口の列があるCSVまたはExcel。出典の列があれば読み取ります。</translation>
    </message>
    <message>
        <source>CSV or Excel, in one of two forms: a column each for day (or month, year), office, kind and count, also time and area; or a table of a month or year with the offices down and the kinds across, whose sums are checked. It counts once, also when the file is stored again.</source>
        <translation>CSVかExcelで、次のどちらかの形です。①日付（年月・年度）・窓口・種類・通数の列（時間帯・区内外もあれば）がある一覧。②月または年度ごとの、縦に窓口・横に種類を並べた表（計・合計は検算します）。同じファイルを二度取り込んでも、一度しか数えません。</translation>
    </message>
    <message>
        <source>Certificates by day, office and kind</source>
        <translation>証明書の通数（日・窓口・種類ごと）</translation>
    </message>
    <message>
        <source>Choose a file of figures</source>
        <translation>数字のファイルを選ぶ</translation>
    </message>
    <message>
        <source>Choose a file …  Ctrl+O</source>
        <translation>ファイルを選ぶ …  Ctrl+O</translation>
    </message>
    <message>
        <source>National table of cards by municipality</source>
        <translation>市区町村別のカード交付状況（全国）</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>ファイルはまだ選ばれていません。</translation>
    </message>
    <message>
        <source>No row is refused.</source>
        <translation>取り込めない行はありません。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>何も保存していません。</translation>
    </message>
    <message>
        <source>Other headings  Ctrl+L</source>
        <translation>見出しが違うとき  Ctrl+L</translation>
    </message>
    <message>
        <source>Rows that are not taken</source>
        <translation>取り込めない行</translation>
    </message>
    <message>
        <source>Rows that are not taken are listed here, each with its reason.</source>
        <translation>取り込めない行は、理由とともにここに表示します。</translation>
    </message>
    <message>
        <source>Save refused rows …  Ctrl+E</source>
        <translation>取り込めない行を保存…  Ctrl+E</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>取り込めない行を保存</translation>
    </message>
    <message>
        <source>Store  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>Store only the good rows  Ctrl+Shift+S</source>
        <translation>取り込める行だけを保存  Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>表 (*.csv *.tsv *.txt *.xlsx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file is read as: {what}</source>
        <translation>ファイルの内容：{what}</translation>
    </message>
    <message>
        <source>The table of all municipalities as the ministry publishes it, CSV or Excel.</source>
        <translation>総務省が公表する市区町村別の表（CSVまたはExcel）です。</translation>
    </message>
    <message>
        <source>The ward&apos;s population by day</source>
        <translation>区の人口（日付ごと）</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>{file} is being read …</source>
        <translation>{file}を読み取っています…</translation>
    </message>
    <message>
        <source>{file} is stored.</source>
        <translation>{file}を保存しました。</translation>
    </message>
    <message>
        <source>{file}: nothing is stored yet.</source>
        <translation>{file}：まだ何も保存していません。</translation>
    </message>
    <message>
        <source>{n} rows saved to {file}</source>
        <translation>{n}行を{file}に保存しました</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>A table of offices by kinds, {n} of its sums checked.</source>
        <translation>窓口×種類の表です。合計{n}か所を検算しました。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの値</translation>
    </message>
    <message>
        <source>Kinds not counted before: {names}.</source>
        <translation>これまでにない種類：{names}。</translation>
    </message>
    <message>
        <source>New offices: {names}.</source>
        <translation>新しい窓口：{names}。</translation>
    </message>
    <message>
        <source>Not read: {names}.</source>
        <translation>読まない列：{names}。</translation>
    </message>
    <message>
        <source>Read by the layout “{name}”.</source>
        <translation>取込設定「{name}」で読みました。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation>取り込めない行：{count}。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows {rows}: new {created}, changed {changed}, gone {gone}, as before {unchanged}.</source>
        <translation>全{rows}行：新規{created}、変更{changed}、削除{gone}、変わらず{unchanged}。</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>行全体</translation>
    </message>
    <message>
        <source>{first} to {last}.</source>
        <translation>{first}～{last}。</translation>
    </message>
    <message>
        <source>{sum} in all, {first} to {last}.</source>
        <translation>合計{sum}、{first}～{last}。</translation>
    </message>
</context>
<context>
    <name>IncidentDoings</name>
    <message>
        <source>A supervisor changes what is entered.</source>
        <translation>入力したものを直すのは係長です。</translation>
    </message>
    <message>
        <source>An entry of the time line stays as it is. Add another one.</source>
        <translation>経過の記録は直せません。新しい記録を足してください。</translation>
    </message>
    <message>
        <source>Close incident {number}</source>
        <translation>{number}番の件を完了にする</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>完了にする</translation>
    </message>
    <message>
        <source>Incident {number} is closed.</source>
        <translation>{number}番の件を完了にしました。</translation>
    </message>
    <message>
        <source>Take error {number} out of the incident</source>
        <translation>エラー{number}番をこの件から外す</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>The error itself stays among those to review.</source>
        <translation>エラーそのものは要確認に残ります。</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>報告書を印刷しました。</translation>
    </message>
    <message>
        <source>Then nothing in it can be changed until a supervisor opens it again.</source>
        <translation>係長が再開するまで、この件は変えられなくなります。</translation>
    </message>
    <message>
        <source>This incident is closed: nothing in it is changed.</source>
        <translation>この件は完了しているため、変えられません。</translation>
    </message>
</context>
<context>
    <name>IncidentLine</name>
    <message>
        <source>New incident from this …  Alt+N</source>
        <translation>事故として登録…  Alt+N</translation>
    </message>
    <message>
        <source>Open the incident  Alt+N</source>
        <translation>件を開く  Alt+N</translation>
    </message>
    <message>
        <source>This belongs to no incident.</source>
        <translation>事故・誤交付の件には入っていません。</translation>
    </message>
    <message>
        <source>This belongs to the incident {title}</source>
        <translation>この件に入っています：{title}</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Add to this part of the incident</source>
        <translation>この件に追加</translation>
    </message>
    <message>
        <source>By the rules …  Alt+G</source>
        <translation>期限を規則から…  Alt+G</translation>
    </message>
    <message>
        <source>Close it …  Ctrl+Shift+E</source>
        <translation>完了にする…  Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>この件を完了にする</translation>
    </message>
    <message>
        <source>Edit the incident</source>
        <translation>この件を編集</translation>
    </message>
    <message>
        <source>Edit …  Alt+E</source>
        <translation>編集…  Alt+E</translation>
    </message>
    <message>
        <source>Next notice until {day}</source>
        <translation>次の報告期限 {day}</translation>
    </message>
    <message>
        <source>Notices by the rules</source>
        <translation>報告期限を規則から入れる</translation>
    </message>
    <message>
        <source>Open again …  Ctrl+Shift+O</source>
        <translation>再開する…  Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>この件を再開</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Part: {name}</source>
        <translation>表示：{name}</translation>
    </message>
    <message>
        <source>Print the report of the incident</source>
        <translation>この件の報告書を印刷</translation>
    </message>
    <message>
        <source>Print the report …  Ctrl+P</source>
        <translation>報告書を印刷…  Ctrl+P</translation>
    </message>
    <message>
        <source>Register  Esc</source>
        <translation>台帳へ  Esc</translation>
    </message>
    <message>
        <source>Take out …  Alt+X</source>
        <translation>外す…  Alt+X</translation>
    </message>
    <message>
        <source>Take the error out</source>
        <translation>エラーをこの件から外す</translation>
    </message>
    <message>
        <source>happened {day}</source>
        <translation>発生 {day}</translation>
    </message>
    <message>
        <source>noticed {day}</source>
        <translation>覚知 {day}</translation>
    </message>
</context>
<context>
    <name>IncidentWords</name>
    <message>
        <source>A notice to an authority is neither given nor explained.</source>
        <translation>報告していない届出先があり、しない理由もありません。</translation>
    </message>
    <message>
        <source>A number is from 0 to 1,000,000.</source>
        <translation>数は0から1,000,000までです。</translation>
    </message>
    <message>
        <source>A time of day is written like 9:30, or left empty.</source>
        <translation>時刻は 9:30 のように書くか、空けておいてください。</translation>
    </message>
    <message>
        <source>An error to review that belongs here is still open.</source>
        <translation>この件の要確認エラーがまだ閉じていません。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>毀損</translation>
    </message>
    <message>
        <source>Given to the wrong person</source>
        <translation>誤交付</translation>
    </message>
    <message>
        <source>It can&apos;t have been noticed before it happened.</source>
        <translation>発生日が覚知日より後になっています。</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>漏えい</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>紛失・滅失</translation>
    </message>
    <message>
        <source>Nobody can have been told before it happened.</source>
        <translation>発生より前に連絡したことになっています。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Say in a few words what happened.</source>
        <translation>何が起きたか、件名を入れてください。</translation>
    </message>
    <message>
        <source>Say on which day the ward noticed it.</source>
        <translation>区が知った日を入れてください。</translation>
    </message>
    <message>
        <source>Say what happened then.</source>
        <translation>そのとき何があったか書いてください。</translation>
    </message>
    <message>
        <source>Say which certificate or paper it was.</source>
        <translation>証明書や書類の種類を入れてください。</translation>
    </message>
    <message>
        <source>Say who must be told.</source>
        <translation>届出先を入れてください。</translation>
    </message>
    <message>
        <source>Somebody concerned is neither told nor is there a reason why not.</source>
        <translation>連絡していない関係者がいて、しない理由もありません。</translation>
    </message>
    <message>
        <source>System outage</source>
        <translation>システム障害</translation>
    </message>
    <message>
        <source>The cause is not written yet.</source>
        <translation>原因がまだ書かれていません。</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>日付を入れてください。</translation>
    </message>
    <message>
        <source>The measures are not written yet.</source>
        <translation>再発防止策がまだ書かれていません。</translation>
    </message>
    <message>
        <source>The text has at most 200 signs.</source>
        <translation>文は200文字までです。</translation>
    </message>
    <message>
        <source>The text has at most 3,000 signs.</source>
        <translation>文は3,000文字までです。</translation>
    </message>
    <message>
        <source>The text has at most 300 signs.</source>
        <translation>文は300文字までです。</translation>
    </message>
    <message>
        <source>The title has at most 80 signs.</source>
        <translation>件名は80文字までです。</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>この日はまだ来ていません。</translation>
    </message>
    <message>
        <source>This day lies before the ward noticed it.</source>
        <translation>覚知日より前の日になっています。</translation>
    </message>
    <message>
        <source>This error belongs to the incident already.</source>
        <translation>このエラーはすでにこの件に入っています。</translation>
    </message>
    <message>
        <source>This incident is closed. A supervisor can open it again.</source>
        <translation>この件は完了しています。係長が再開できます。</translation>
    </message>
    <message>
        <source>This incident is open already.</source>
        <translation>この件はすでに対応中です。</translation>
    </message>
    <message>
        <source>This person is in the list already.</source>
        <translation>この人はすでに一覧にあります。</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>New incident</source>
        <translation>新しい件を登録</translation>
    </message>
    <message>
        <source>New incident …  Ctrl+N</source>
        <translation>新しい件…  Ctrl+N</translation>
    </message>
    <message>
        <source>One more person is in the list.</source>
        <translation>関係者を1名加えました。</translation>
    </message>
</context>
<context>
    <name>InquiryPaperWords</name>
    <message>
        <source>Print the addresses to ask about as a PDF</source>
        <translation>照会票をPDFで印刷</translation>
    </message>
    <message>
        <source>address_inquiry_{day}</source>
        <translation>照会票_{day}</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>End hold …  (Shift+F9)</source>
        <translation>保留を解く…  (Shift+F9)</translation>
    </message>
    <message>
        <source>Hold …  (Shift+F9)</source>
        <translation>保留する…  (Shift+F9)</translation>
    </message>
</context>
<context>
    <name>KeepingRules</name>
    <message>
        <source>Another rule …</source>
        <translation>決まりを変える…</translation>
    </message>
    <message>
        <source>From {day}: {name}</source>
        <translation>{day} から: {name}</translation>
    </message>
    <message>
        <source>Holds since {day}.</source>
        <translation>{day} から適用しています。</translation>
    </message>
    <message>
        <source>How long uncollected cards are kept</source>
        <translation>未交付カードの保管期限</translation>
    </message>
    <message>
        <source>No rule: cards are kept without an end.</source>
        <translation>決まりがありません。カードは期限なしで保管します。</translation>
    </message>
    <message>
        <source>The rule is taken.</source>
        <translation>決まりを登録しました。</translation>
    </message>
    <message>
        <source>{day} to {last}: {name}</source>
        <translation>{day} から {last} まで: {name}</translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>90 days after the reminder</source>
        <translation>督促から90日</translation>
    </message>
    <message>
        <source>A hold ends today or later.</source>
        <translation>保留の期限は、今日以降の日にしてください。</translation>
    </message>
    <message>
        <source>A last day on which the ward is closed moves to its next open one.</source>
        <translation>期限が閉庁日に当たるときは、次の開庁日までとします。</translation>
    </message>
    <message>
        <source>A name has at most 60 letters.</source>
        <translation>名称は60文字までです。</translation>
    </message>
    <message>
        <source>A rule begins today or later.</source>
        <translation>適用開始日は、今日以降の日にしてください。</translation>
    </message>
    <message>
        <source>A rule has at most six times.</source>
        <translation>期間は6個までです。</translation>
    </message>
    <message>
        <source>A rule needs at least one time.</source>
        <translation>期間を1つ以上入れてください。</translation>
    </message>
    <message>
        <source>A time is at most 120 months or 3,650 days.</source>
        <translation>期間は120か月または3,650日までです。</translation>
    </message>
    <message>
        <source>A year after application or return, or expired</source>
        <translation>申請・返戻から1年、期限切れ</translation>
    </message>
    <message>
        <source>A year after the first and three months after the second notice</source>
        <translation>初回通知から1年と2回目の通知から3か月の遅い方</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>すべてのカード</translation>
    </message>
    <message>
        <source>Asked for by the person: {day}</source>
        <translation>本人の希望: {day}</translation>
    </message>
    <message>
        <source>By today&apos;s rule: {said}</source>
        <translation>今の決まり：{said}</translation>
    </message>
    <message>
        <source>Card expired</source>
        <translation>有効期限切れ</translation>
    </message>
    <message>
        <source>Cards were listed for disposal by the rule of this day: it stays. Let this one begin later.</source>
        <translation>この日からの決まりで廃棄の一覧を作っているため、差し替えられません。翌日以降を適用開始日にしてください。</translation>
    </message>
    <message>
        <source>From {day} the rule “{name}” holds: {said}</source>
        <translation>{day} からは決まり「{name}」：{said}</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>名称を入力してください。</translation>
    </message>
    <message>
        <source>May be disposed of from {day}: {why}.</source>
        <translation>{day} から廃棄できます（{why}）。</translation>
    </message>
    <message>
        <source>May be disposed of since {day}: {why}.</source>
        <translation>{day} から廃棄できるようになっています（{why}）。</translation>
    </message>
    <message>
        <source>Moved out or died</source>
        <translation>転出・死亡</translation>
    </message>
    <message>
        <source>No day yet: it counts from what has not come ({what}).</source>
        <translation>期限はまだ決まりません。起算日がありません（{what}）。</translation>
    </message>
    <message>
        <source>Notice came back</source>
        <translation>通知が返戻</translation>
    </message>
    <message>
        <source>On hold until {day}: {reason}</source>
        <translation>{day} まで保留: {reason}</translation>
    </message>
    <message>
        <source>On hold without an end: {reason}</source>
        <translation>期限なしで保留: {reason}</translation>
    </message>
    <message>
        <source>On {day} the time of {over} of the {cards} cards in custody would be over; without this rule {now}.</source>
        <translation>{day} に保管期限を過ぎているカードは、保管中 {cards}枚のうち {over}枚になります（この決まりがなければ {now}枚）。</translation>
    </message>
    <message>
        <source>The day that was asked for lies in the past.</source>
        <translation>本人が希望した日が過ぎています。</translation>
    </message>
    <message>
        <source>The rule says nothing about such a card: it is kept without an end.</source>
        <translation>このカードに当てはまる決まりがありません。期限なしで保管します。</translation>
    </message>
    <message>
        <source>The same day stands twice for one kind of card.</source>
        <translation>同じ対象に同じ起算日が2つあります。</translation>
    </message>
    <message>
        <source>The ward has no rule: cards are kept without an end.</source>
        <translation>区の決まりがないため、期限なしで保管します。</translation>
    </message>
    <message>
        <source>The ward is closed on the last day itself.</source>
        <translation>本来の期限は閉庁日に当たります。</translation>
    </message>
    <message>
        <source>This card is on hold already. End that hold first.</source>
        <translation>このカードはすでに保留中です。先に保留を解いてください。</translation>
    </message>
    <message>
        <source>Three months after the reminder</source>
        <translation>督促から3か月</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申請日</translation>
    </message>
    <message>
        <source>arrival of the card</source>
        <translation>カードの到着日</translation>
    </message>
    <message>
        <source>expiry of the card</source>
        <translation>カードの有効期限</translation>
    </message>
    <message>
        <source>first notice</source>
        <translation>初回通知</translation>
    </message>
    <message>
        <source>last reminder</source>
        <translation>最後の督促</translation>
    </message>
    <message>
        <source>moving out or death</source>
        <translation>転出・死亡の日</translation>
    </message>
    <message>
        <source>return of the notice</source>
        <translation>通知の返戻日</translation>
    </message>
    <message>
        <source>second notice</source>
        <translation>2回目の通知</translation>
    </message>
    <message>
        <source>the later of {some} and {last}</source>
        <translation>{some}と{last}のうち遅い方</translation>
    </message>
    <message>
        <source>the latest of {some} and {last}</source>
        <translation>{some}と{last}のうち最も遅い日</translation>
    </message>
    <message>
        <source>{base} ({day})</source>
        <translation>{base}（{day}）</translation>
    </message>
    <message numerus="yes">
        <source>{base} + %n day(s) ({day})</source>
        <translation>
            <numerusform>{base}（{day}）から%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{base} + %n month(s) ({day})</source>
        <translation>
            <numerusform>{base}（{day}）から%nか月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} + %n day(s)</source>
        <translation>
            <numerusform>{day}から%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} + %n month(s)</source>
        <translation>
            <numerusform>{day}から%nか月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>Accepted from</source>
        <translation>使い始める日</translation>
    </message>
    <message>
        <source>Add the document</source>
        <translation>書類を追加</translation>
    </message>
    <message>
        <source>English name (may be empty)</source>
        <translation>英語の名称（空欄可）</translation>
    </message>
    <message>
        <source>It shows a photo</source>
        <translation>写真付き</translation>
    </message>
    <message>
        <source>Name, as it stands on the document</source>
        <translation>名称（書類に書いてあるとおり）</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>書類を追加</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>“{name}” is added.</source>
        <translation>「{name}」を追加しました。</translation>
    </message>
</context>
<context>
    <name>LabelSheetWords</name>
    <message>
        <source>Box</source>
        <translation>箱</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>ジョブ {job}</translation>
    </message>
    <message>
        <source>Place labels</source>
        <translation>棚ラベル</translation>
    </message>
    <message>
        <source>Pouch labels</source>
        <translation>袋ラベル</translation>
    </message>
    <message>
        <source>Sheet {page}</source>
        <translation>{page}枚目</translation>
    </message>
    <message>
        <source>〓: no font for the letter</source>
        <translation>〓：フォントにない文字</translation>
    </message>
</context>
<context>
    <name>LabelsPane</name>
    <message numerus="yes">
        <source>%n label(s) were printed before.</source>
        <translation>
            <numerusform>%n枚は印刷済みです。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pouch with two labels can lead to a wrong card. Take the old labels off and destroy them.</source>
        <translation>ラベルが2枚あると取り違えのもとになります。古いラベルは必ずはがして廃棄してください。</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>上の行</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>下の行</translation>
    </message>
    <message>
        <source>Boxes {first} to {last} have places.</source>
        <translation>箱は{first}から{last}まであります。</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>Card …{code}</source>
        <translation>カード …{code}</translation>
    </message>
    <message>
        <source>Delivery {code}</source>
        <translation>納品 {code}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>New places …</source>
        <translation>場所を作る…</translation>
    </message>
    <message>
        <source>No cabinet has places yet</source>
        <translation>棚の場所がまだありません</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>刷り直す…</translation>
    </message>
    <message>
        <source>Print the labels again</source>
        <translation>ラベルを刷り直します</translation>
    </message>
    <message>
        <source>Print their labels now (F4) and stick them on.</source>
        <translation>続けてラベルを印刷し（F4）、棚と箱に貼ってください。</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Scan a delivery, a card, or a place or box of a cabinet</source>
        <translation>納品、カード、または棚の場所か箱を読み取ってください</translation>
    </message>
    <message>
        <source>Scan what needs labels. Of a delivery only the labels that were never printed are listed.</source>
        <translation>ラベルの要るものを読み取ってください。納品では、まだ印刷していないラベルだけを表示します。</translation>
    </message>
    <message>
        <source>The labels are printed and read back.</source>
        <translation>ラベルを作成し、読み返して確かめました。</translation>
    </message>
    <message>
        <source>Use the sheet&apos;s own label to find the job again.</source>
        <translation>用紙ごとのジョブのラベルで、後から印刷を確かめられます。</translation>
    </message>
    <message>
        <source>already</source>
        <translation>印刷済み</translation>
    </message>
    <message>
        <source>or choose a cabinet</source>
        <translation>または棚を選ぶ</translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) made.</source>
        <translation>
            <numerusform>場所を{n}か所作りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{office}, cabinet {cabinet}</source>
        <translation>{office}&#x3000;棚{cabinet}</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>ラベル%n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>用紙%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>最初の空き面</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱</translation>
    </message>
    <message>
        <source>Boxes and places</source>
        <translation>箱と場所</translation>
    </message>
    <message>
        <source>Boxes only</source>
        <translation>箱だけ</translation>
    </message>
    <message>
        <source>From box</source>
        <translation>最初の箱</translation>
    </message>
    <message>
        <source>Labels of</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>まだ選んでいません</translation>
    </message>
    <message>
        <source>Places only</source>
        <translation>場所だけ</translation>
    </message>
    <message>
        <source>Print all of them again</source>
        <translation>印刷済みも含めて刷り直す</translation>
    </message>
    <message>
        <source>Print labels … (F4)</source>
        <translation>ラベルを印刷…（F4）</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>To box</source>
        <translation>最後の箱</translation>
    </message>
    <message>
        <source>{n} ({width} × {height} mm)</source>
        <translation>{n}面（{width}×{height}mm）</translation>
    </message>
</context>
<context>
    <name>LastContent</name>
    <message>
        <source>All checks are done. Give the card once it says “Handed over”.</source>
        <translation>確認がすべて済みました。「交付しました」と出てからカードを渡してください。</translation>
    </message>
    <message>
        <source>Being recorded … Keep the card until it says “Handed over”.</source>
        <translation>記録しています…「交付しました」と出るまでカードを渡さないでください。</translation>
    </message>
    <message>
        <source>Hand over (Enter)</source>
        <translation>交付する（Enter）</translation>
    </message>
</context>
<context>
    <name>LayoutBar</name>
    <message>
        <source>Files are no longer read by the headings of “{name}”.</source>
        <translation>「{name}」の見出しでは読み込まれなくなります。</translation>
    </message>
    <message>
        <source>Headings in place of the usual ones (such as 窓口=出張所、種類=種)</source>
        <translation>いつもと違う見出し（例 窓口=出張所、種類=種）</translation>
    </message>
    <message>
        <source>Layout “{name}” removed</source>
        <translation>取込設定「{name}」を削除しました</translation>
    </message>
    <message>
        <source>Layout “{name}” saved</source>
        <translation>取込設定「{name}」を保存しました</translation>
    </message>
    <message>
        <source>Period, if the table tells none</source>
        <translation>期間（表に書かれていないとき）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove this layout</source>
        <translation>この取込設定を削除</translation>
    </message>
    <message>
        <source>Remove …  Ctrl+Del</source>
        <translation>取込設定を削除…  Ctrl+Del</translation>
    </message>
    <message>
        <source>Save layout …  Ctrl+K</source>
        <translation>取込設定を保存…  Ctrl+K</translation>
    </message>
    <message>
        <source>Saved layout</source>
        <translation>保存した取込設定</translation>
    </message>
    <message>
        <source>by the headings</source>
        <translation>見出しから判断</translation>
    </message>
    <message>
        <source>such as 令和5年4月, R4</source>
        <translation>例 令和5年4月、R4</translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message>
        <source>Check again to see the rows with these words.</source>
        <translation>「もう一度確かめる」で結果に反映します。</translation>
    </message>
    <message>
        <source>Checking every row …</source>
        <translation>全部の行を確かめています…</translation>
    </message>
    <message>
        <source>Layout “{name}” saved</source>
        <translation>取込設定「{name}」を保存しました</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>取り込めない行を保存</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>中止しました。何も保存していません。</translation>
    </message>
    <message>
        <source>Take in the good rows only</source>
        <translation>取り込める行だけ取り込む</translation>
    </message>
    <message>
        <source>Take in {n} rows</source>
        <translation>{n} 行を取り込む</translation>
    </message>
    <message>
        <source>Taking the ledger in …</source>
        <translation>台帳を取り込んでいます…</translation>
    </message>
    <message>
        <source>{good} rows are stored, {bad} rows are left out. Save the refused rows to correct them.</source>
        <translation>{good} 行を保存し、{bad} 行は取り込みません。取り込めない行は、保存して直せます。</translation>
    </message>
    <message>
        <source>{n} rows saved to {file}</source>
        <translation>{n} 行を {file} に保存しました</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All rows are good: {created} new, {changed} changed.</source>
        <translation>すべて取り込めます。新規 {created} 件、変更 {changed} 件。</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Can go in: {created} new, {changed} changed. Rows that contradict what is stored here: {n}.</source>
        <translation>新規 {created} 件、変更 {changed} 件を取り込めます。{n}行は登録済みの内容と食い違っています。</translation>
    </message>
    <message>
        <source>Cells that look like a My Number, in columns that are left out: {n}. They are not stored.</source>
        <translation>取り込まない列に、個人番号と思われる数字が{n}か所あります。この列の内容は保存しません。</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>カンマ</translation>
    </message>
    <message>
        <source>Everything in this ledger is known already. There is nothing to take in.</source>
        <translation>この台帳の内容はすべて登録済みです。取り込むものはありません。</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel（.xlsx）</translation>
    </message>
    <message>
        <source>No row brings anything new. Rows that contradict what is stored here: {n}.</source>
        <translation>新しい内容の行はありません。{n}行が登録済みの内容と食い違っています。</translation>
    </message>
    <message>
        <source>Nothing was stored. Rows refused: {n}.</source>
        <translation>保存していません。取り込めない行が {n} 行あります。</translation>
    </message>
    <message>
        <source>Rows refused: {n}. Correct them, or take in the good rows only.</source>
        <translation>取り込めない行が {n} 行あります。直すか、取り込める行だけ取り込んでください。</translation>
    </message>
    <message>
        <source>Rows refused: {n}. No other row brings anything new. Correct them.</source>
        <translation>{n} 行を受け付けられません。ほかに新しい行はありません。直してください。</translation>
    </message>
    <message>
        <source>Rows that contradict change nothing: {reasons}.</source>
        <translation>食い違う行は何も変えません：{reasons}。</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>棚番号</translation>
    </message>
    <message>
        <source>Shift_JIS (CP932)</source>
        <translation>Shift_JIS（CP932）</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Taken in: {created} new, {changed} changed.</source>
        <translation>取り込みました。新規 {created} 件、変更 {changed} 件。</translation>
    </message>
    <message>
        <source>Taken in: {created} new, {changed} changed. Rows left out: {left}. Save them.</source>
        <translation>取り込みました。新規 {created} 件、変更 {changed} 件。取り込めない {left} 行が残っています。保存して直せます。</translation>
    </message>
    <message>
        <source>Taken in: {created} new, {changed} changed. Rows that contradict what is stored here: {n}.</source>
        <translation>取り込みました。新規 {created} 件、変更 {changed} 件。{n}行は登録済みの内容と食い違うため、取り込んでいません。</translation>
    </message>
    <message>
        <source>UTF-16 BE without a mark</source>
        <translation>UTF-16 BE（BOMなし）</translation>
    </message>
    <message>
        <source>UTF-16 LE without a mark</source>
        <translation>UTF-16 LE（BOMなし）</translation>
    </message>
    <message>
        <source>UTF-16 with a mark (BOM)</source>
        <translation>UTF-16（BOM付き）</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with a mark (BOM)</source>
        <translation>UTF-8（BOM付き）</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>{reason} ({n})</source>
        <translation>{reason}（{n}行）</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>As it was</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>一覧の列を選ぶ</translation>
    </message>
    <message>
        <source>Copy the marked rows, or the chosen</source>
        <translation>印を付けた行（なければ選んだ行）をコピー</translation>
    </message>
    <message>
        <source>Find in the list (or just type)</source>
        <translation>一覧から探す（文字を打つだけでも可）</translation>
    </message>
    <message>
        <source>Hit before in the list</source>
        <translation>一覧の前の該当へ</translation>
    </message>
    <message>
        <source>Mark or unmark the row</source>
        <translation>行に印を付ける・外す</translation>
    </message>
    <message>
        <source>Next hit in the list</source>
        <translation>一覧の次の該当へ</translation>
    </message>
    <message>
        <source>Unmark all rows</source>
        <translation>印をすべて外す</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>保管開始日</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>棚番号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>ListDoings</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are still pulled.</source>
        <translation>
            <numerusform>取り出したままのカードが %n枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} is off the list.</source>
        <translation>{number}番のカードを一覧から外しました。</translation>
    </message>
    <message>
        <source>Dispose of them, or put them back: scan the pouch under “Pull”, then its place.</source>
        <translation>廃棄するか、棚へ戻してください。戻すときは「取り出す」で袋、棚の順に読み取ります。</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>List {number} has ended.</source>
        <translation>一覧 {number} を終えました。</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>1 Pull</source>
        <translation>1 取り出す</translation>
    </message>
    <message>
        <source>2 Dispose of</source>
        <translation>2 廃棄する</translation>
    </message>
    <message>
        <source>By the rule “{name}”.</source>
        <translation>規則「{name}」による。</translation>
    </message>
    <message>
        <source>Cards of the list</source>
        <translation>一覧のカード</translation>
    </message>
    <message>
        <source>Certificate …  Alt+V</source>
        <translation>廃棄簿…&#x3000;Alt+V</translation>
    </message>
    <message>
        <source>End the list …  Ctrl+Shift+E</source>
        <translation>一覧を終える…&#x3000;Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Excel …  Ctrl+E</source>
        <translation>Excel…&#x3000;Ctrl+E</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>List {number}</source>
        <translation>一覧 {number}</translation>
    </message>
    <message>
        <source>Lists  Esc</source>
        <translation>一覧へ&#x3000;Esc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>廃棄できる日</translation>
    </message>
    <message>
        <source>Pull list …  Ctrl+P</source>
        <translation>取出し一覧…&#x3000;Ctrl+P</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Take off …  Alt+X</source>
        <translation>外す…&#x3000;Alt+X</translation>
    </message>
    <message>
        <source>This list has ended.</source>
        <translation>この一覧は終了しています。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>disposed of; to pull: {n}; pulled: {m}</source>
        <translation>廃棄済&#x3000;未取出し {n}&#x3000;取出し済 {m}</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Somebody else logs in</source>
        <translation>別の職員がログインする</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>{staff} is logged in. What was open is still there.</source>
        <translation>{staff} さんがログイン中です。開いていた画面はそのまま残っています。</translation>
    </message>
</context>
<context>
    <name>LogOutContent</name>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Confirmed: next person (Enter)</source>
        <translation>確認した：次の方へ（Enter）</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付を読み取れません。</translation>
    </message>
    <message>
        <source>Still to be done (may stay empty, no name)</source>
        <translation>後日の対応（なければ空欄。氏名は書かない）</translation>
    </message>
    <message>
        <source>The person logged out on the device.</source>
        <translation>本人が機器でログアウトした</translation>
    </message>
    <message>
        <source>The screen is empty, and the person saw it.</source>
        <translation>画面に何も残っていないことを、本人も見た</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Accounts of this practice database</source>
        <translation>練習用の職員ID</translation>
    </message>
    <message>
        <source>Kofu Desk</source>
        <translation>交付デスク</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kofu Desk</source>
        <translation>交付デスク</translation>
    </message>
    <message>
        <source>Practice database with invented people. Its day is {day}. Don&apos;t enter real people.</source>
        <translation>練習用データベース（架空の人物）です。基準日は {day} です。実在の人の情報は入力しないでください。</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>All places ({n})</source>
        <translation>全施設（{n}）</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限（件）</translation>
    </message>
    <message>
        <source>Before it was made {number} were shown; that changed meanwhile.</source>
        <translation>作る前の表示は{number}件でしたが、その間に変わりました。</translation>
    </message>
    <message>
        <source>Cards at most</source>
        <translation>最大の枚数</translation>
    </message>
    <message>
        <source>Days since the last one</source>
        <translation>前回の通知から何日以上</translation>
    </message>
    <message>
        <source>First notice, by letter</source>
        <translation>初回の通知（郵送）</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>一覧を作る</translation>
    </message>
    <message>
        <source>Make the run</source>
        <translation>この回を作る</translation>
    </message>
    <message>
        <source>New list for disposal</source>
        <translation>廃棄の一覧を作る</translation>
    </message>
    <message>
        <source>New run of letters or calls</source>
        <translation>新しい通知・電話の回</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付を読み取れません。</translation>
    </message>
    <message>
        <source>Notices sent so far</source>
        <translation>これまでの通知回数</translation>
    </message>
    <message>
        <source>Of 100 people told come</source>
        <translation>通知した方100人のうち来る人数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Reminder, by call</source>
        <translation>勧奨・督促（電話）</translation>
    </message>
    <message>
        <source>Reminder, by letter</source>
        <translation>勧奨・督促（郵送）</translation>
    </message>
    <message numerus="yes">
        <source>Run {number} made: %n call(s) to make.</source>
        <translation>
            <numerusform>第{number}回を作りました。電話は%n件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run {number} made: %n letter(s) to print.</source>
        <translation>
            <numerusform>第{number}回を作りました。印刷する通知は%n通です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats until</source>
        <translation>予約枠の最終日</translation>
    </message>
    <message>
        <source>The cards whose time is longest over are put on it, in the order of their places. The list changes no card: each is pulled and destroyed by its own scans.</source>
        <translation>期限を過ぎてから長いカードから順に選び、棚の順に並べます。一覧を作ってもカードは変わりません。1枚ずつ読み取って取り出し、廃棄します。</translation>
    </message>
    <message>
        <source>Told on, and seats from</source>
        <translation>通知する日（この日からの予約枠）</translation>
    </message>
    <message>
        <source>Who comes first</source>
        <translation>順番</translation>
    </message>
    <message>
        <source>Who …  Alt+W</source>
        <translation>対象者を見る…  Alt+W</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>通知の種類</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>回数を問わない</translation>
    </message>
    <message>
        <source>as it was so far</source>
        <translation>これまでの実績</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Card not pulled</source>
        <translation>カード未取り出し</translation>
    </message>
    <message>
        <source>Done {time}</source>
        <translation>{time} 交付</translation>
    </message>
    <message>
        <source>Expected now</source>
        <translation>お時間です</translation>
    </message>
    <message>
        <source>Here {time}</source>
        <translation>{time} 来庁</translation>
    </message>
    <message>
        <source>Is here now, later than booked.</source>
        <translation>来庁しました（予約の時間より後）。</translation>
    </message>
    <message>
        <source>Is here now.</source>
        <translation>来庁しました。</translation>
    </message>
    <message>
        <source>Late, here {time}</source>
        <translation>遅れて {time} 来庁</translation>
    </message>
    <message>
        <source>The card is out: put it back by its scan under “Close the day” (Alt+4).</source>
        <translation>カードが外に出ています。「日締め」（Alt+4）で読み取って棚に戻してください。</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>時間を過ぎました</translation>
    </message>
    <message>
        <source>without a booking</source>
        <translation>予約なし</translation>
    </message>
    <message>
        <source>{here} The card is not pulled yet: {shelf}.</source>
        <translation>{here}カードはまだ棚にあります（{shelf}）。</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Both plans, their figures and the chart are kept as they are now, and printed.</source>
        <translation>二つの計画と数値、グラフを今のまま残し、印刷します。</translation>
    </message>
    <message>
        <source>Keep a memo</source>
        <translation>メモに残す</translation>
    </message>
    <message>
        <source>Keep and print</source>
        <translation>残して印刷</translation>
    </message>
    <message>
        <source>Note for the decision (no personal data)</source>
        <translation>所見（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Outlook for {day}, two plans compared</source>
        <translation>{day}の見通し（二つの計画の比較）</translation>
    </message>
    <message>
        <source>The memo is kept: {title}</source>
        <translation>メモを残しました：{title}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題</translation>
    </message>
</context>
<context>
    <name>MemoPageWords</name>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Backlog until then and from then on</source>
        <translation>これまでの未交付と、これからの見込み</translation>
    </message>
    <message>
        <source>Drawn up by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>How many cards will be left on {day}?</source>
        <translation>{day}に何件残るか。</translation>
    </message>
    <message>
        <source>Memo: {title}</source>
        <translation>メモ：{title}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Played forward {runs} times from the ward&apos;s own past as it was known on {day}: slots, closures and bookings, who comes and who doesn&apos;t, cards that still arrive, answers to letters. “Low” and “high” hold eight of ten courses.</source>
        <translation>{day}に分かっていた区の実績（枠・休止・予約、来る人と来ない人、これから届くカード、通知への反応）から{runs}通りの成り行きを計算しました。幅には10通りのうち8通りが入ります。</translation>
    </message>
    <message>
        <source>Print job {job}&#x3000;Nobody is named on this paper.</source>
        <translation>印刷ジョブ {job}&#x3000;この紙に住民の個人情報はありません。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>The same question on the same data has the same answer (seed {n}).</source>
        <translation>同じデータへの同じ問いには同じ答えが出ます（乱数の種{n}）。</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>作成時の未交付</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>Will fewer than {n} cards be left on {day}?</source>
        <translation>{day}までに{n}件を下回るか。</translation>
    </message>
    <message>
        <source>memo_{day}_{n}</source>
        <translation>見通しメモ_{day}_{n}</translation>
    </message>
    <message>
        <source>〓: this PC has no font for the letter.</source>
        <translation>〓：このPCに字形のない文字です。</translation>
    </message>
</context>
<context>
    <name>MemosPage</name>
    <message>
        <source>By</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Choose a memo in the list.</source>
        <translation>一覧でメモを選んでください。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>No memo is kept yet. Compare two plans (Alt+2) and keep what you saw with Ctrl+S.</source>
        <translation>メモはまだありません。二つの計画を比べ（Alt+2）、Ctrl+Sで残してください。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未印刷</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>印刷済</translation>
    </message>
    <message>
        <source>{day}, {name}. {question}</source>
        <translation>{day}&#x3000;{name}&#x3000;{question}</translation>
    </message>
</context>
<context>
    <name>MonthColumns</name>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>電子証明書</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残りの席</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必要な席</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>ある席</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>更新の開始</translation>
    </message>
    <message>
        <source>Visits expected</source>
        <translation>来庁の見込み</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>All  Alt+1</source>
        <translation>すべて  Alt+1</translation>
    </message>
    <message>
        <source>An empty field is not stored; 0 is.</source>
        <translation>空欄は保存しません。0は保存します。</translation>
    </message>
    <message>
        <source>Another kind (its name)</source>
        <translation>ほかの種類（名前）</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Drop what was typed  Ctrl+Shift+Z</source>
        <translation>入力を取り消す  Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Expires in {month}</source>
        <translation>{month}に期限</translation>
    </message>
    <message>
        <source>Month (such as 2023-05 or R5.5)</source>
        <translation>年月（例 2023-05、R5.5）</translation>
    </message>
    <message>
        <source>Months  Esc</source>
        <translation>月の一覧  Esc</translation>
    </message>
    <message>
        <source>Next office  Ctrl+PgDown</source>
        <translation>次の窓口  Ctrl+PgDown</translation>
    </message>
    <message>
        <source>No office is known yet. Load the shipped report, or bring a file in that names them.</source>
        <translation>窓口がまだ登録されていません。付属の報告を読み込むか、窓口のあるファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Nothing expires in this month that is not renewed already. Esc leads to the months.</source>
        <translation>この月に期限を迎える未更新のものはありません。Escで月の一覧に戻ります。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>People whose card or certificates expire</source>
        <translation>カードまたは電子証明書の期限を迎える人</translation>
    </message>
    <message>
        <source>Save the month  Ctrl+S</source>
        <translation>この月を保存  Ctrl+S</translation>
    </message>
    <message>
        <source>This is no month.</source>
        <translation>年月として読めません。</translation>
    </message>
    <message>
        <source>This office is counted by day in this month: a corrected file replaces its days.</source>
        <translation>この窓口のこの月は日ごとに数えられています。直すときは、直したファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>{month} of {office} is not saved yet. Ctrl+S saves it, Ctrl+Shift+Z drops it.</source>
        <translation>{office}の{month}はまだ保存していません。Ctrl+Sで保存、Ctrl+Shift+Zで取り消しです。</translation>
    </message>
    <message>
        <source>{month} of {office} is saved.</source>
        <translation>{office}の{month}を保存しました。</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
</context>
<context>
    <name>MovePane</name>
    <message>
        <source>Card …{tail} lies on {place} now, no longer on {old}.</source>
        <translation>カード …{tail} を {old} から {place} に移しました。</translation>
    </message>
    <message>
        <source>It now belongs to {office}: its notices and its next free times are those there.</source>
        <translation>保管庁舎が{office}に変わりました。通知も、予約の空き時間も、今後は{office}のものになります。</translation>
    </message>
    <message>
        <source>Moved from {place}</source>
        <translation>{place} から移動</translation>
    </message>
    <message>
        <source>Scan the new place, then the card that goes there</source>
        <translation>移動先の場所を読み取り、次にカードを読み取ってください</translation>
    </message>
    <message>
        <source>The visit stays booked at {place}, {day} {time}: take the card there in time, or move the visit.</source>
        <translation>来庁予約は{place}（{day} {time}）のままです。それまでにカードを届けるか、予約を変更してください。</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>A layout of the same name is replaced.</source>
        <translation>同じ名前の設定は置き換えます。</translation>
    </message>
    <message>
        <source>Name, such as the office it comes from</source>
        <translation>名前（出力元の庁舎名など）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>取込設定を保存</translation>
    </message>
</context>
<context>
    <name>NameWords</name>
    <message>
        <source>Applications</source>
        <translation>申請件数</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Average of neighbours</source>
        <translation>近隣の平均</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>By fiscal year</source>
        <translation>年度別</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>月別</translation>
    </message>
    <message>
        <source>By office and kind</source>
        <translation>事務所・種類別</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>時間帯別</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>曜日別</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Cards applied for</source>
        <translation>カードの申請</translation>
    </message>
    <message>
        <source>Cards handed over</source>
        <translation>カードの交付</translation>
    </message>
    <message>
        <source>Cards issued</source>
        <translation>交付枚数</translation>
    </message>
    <message>
        <source>Cards issued (%)</source>
        <translation>カード交付率（%）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>前年比</translation>
    </message>
    <message>
        <source>Change (pt)</source>
        <translation>増減（ポイント）</translation>
    </message>
    <message>
        <source>Come (pt)</source>
        <translation>伸び（ポイント）</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付済み</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>計</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>作成中</translation>
    </message>
    <message>
        <source>In the year</source>
        <translation>年度別</translation>
    </message>
    <message>
        <source>Inside and outside</source>
        <translation>区内外別</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Months counted</source>
        <translation>集計月数</translation>
    </message>
    <message>
        <source>Moved out or died before</source>
        <translation>転出・死亡</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>区市町村</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>未交付の申請</translation>
    </message>
    <message>
        <source>Of the applications (%)</source>
        <translation>申請に占める割合（%）</translation>
    </message>
    <message>
        <source>Of the way (%)</source>
        <translation>達成度（%）</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>交付場所</translation>
    </message>
    <message>
        <source>On the way by post</source>
        <translation>郵送中</translation>
    </message>
    <message>
        <source>On the way to the ward</source>
        <translation>区へ配送中</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Planned (pt)</source>
        <translation>目標の伸び（ポイント）</translation>
    </message>
    <message>
        <source>Point support</source>
        <translation>ポイント設定支援</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント設定</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Post offices</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Post offices that help</source>
        <translation>実施郵便局数</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Rank before</source>
        <translation>前年の順位</translation>
    </message>
    <message>
        <source>Rank by cards issued</source>
        <translation>交付率の順位</translation>
    </message>
    <message>
        <source>Rate (%)</source>
        <translation>率（%）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>休止理由</translation>
    </message>
    <message>
        <source>Registration checks</source>
        <translation>登録状況の確認</translation>
    </message>
    <message>
        <source>Rejected (photo or form)</source>
        <translation>不備（写真・申請書）</translation>
    </message>
    <message>
        <source>Replaced by a new application</source>
        <translation>再申請あり</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>対応件数</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>構成比（%）</translation>
    </message>
    <message>
        <source>Share of stores (%)</source>
        <translation>コンビニ交付率（%）</translation>
    </message>
    <message>
        <source>So far (%)</source>
        <translation>現在（%）</translation>
    </message>
    <message>
        <source>Summary of stores</source>
        <translation>コンビニ交付の概況</translation>
    </message>
    <message>
        <source>Suspensions</source>
        <translation>サービス休止</translation>
    </message>
    <message>
        <source>Target (%)</source>
        <translation>目標（%）</translation>
    </message>
    <message>
        <source>Target of the year</source>
        <translation>年度目標</translation>
    </message>
    <message>
        <source>This municipality</source>
        <translation>当自治体</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>Uncollected cards</source>
        <translation>未交付カード</translation>
    </message>
    <message>
        <source>Uncollected, in custody</source>
        <translation>保管中（未交付）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Until the year&apos;s end</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Where the cards are</source>
        <translation>申請から保管まで</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取りやめ</translation>
    </message>
    <message>
        <source>Year before (%)</source>
        <translation>前年度（%）</translation>
    </message>
    <message>
        <source>all applications</source>
        <translation>申請件数</translation>
    </message>
    <message>
        <source>all certificates</source>
        <translation>証明書の発行数</translation>
    </message>
    <message>
        <source>all copies</source>
        <translation>総通数</translation>
    </message>
    <message>
        <source>the number of neighbours</source>
        <translation>近隣の自治体数</translation>
    </message>
    <message>
        <source>the population</source>
        <translation>人口</translation>
    </message>
</context>
<context>
    <name>NoticeBand</name>
    <message>
        <source>Close this notice</source>
        <translation>この知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n card(s) whose notice came back are left out.</source>
        <translation>
            <numerusform>返戻のままの%n枚は除いています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without a notice number are left out.</source>
        <translation>
            <numerusform>交付通知書番号のない%n枚は除いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>手で加えた</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Came back: {returned} of {sent}, with a newer address now: {newer} (Alt+T).</source>
        <translation>返戻 {sent}通中 {returned}通、うち新住所あり {newer}通（Alt+T）。</translation>
    </message>
    <message>
        <source>First notice</source>
        <translation>初回の通知</translation>
    </message>
    <message>
        <source>Had not gone out when the run ended</source>
        <translation>出さないまま回を終えた</translation>
    </message>
    <message>
        <source>Planned for {seats} free seats beside {told} people told before; of 100 told come {percent}.</source>
        <translation>空き {seats} 席に合わせた回です（通知済み {told} 人を見込み、100人中 {percent} 人が来庁）。</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>勧奨・督促</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>発送済み</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>外した</translation>
    </message>
    <message>
        <source>The address can&apos;t be right</source>
        <translation>宛先が正しくない</translation>
    </message>
    <message>
        <source>The paper is spoiled or lost</source>
        <translation>紙が汚れた・なくなった</translation>
    </message>
    <message>
        <source>This person is told in another way</source>
        <translation>別の方法で知らせる</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>印刷待ち</translation>
    </message>
    <message>
        <source>To scan</source>
        <translation>読み取り待ち</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}～{last}</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>Add a letter by hand</source>
        <translation>通知を1通加える</translation>
    </message>
    <message>
        <source>End the run of letters or calls</source>
        <translation>通知・電話の回を終える</translation>
    </message>
    <message>
        <source>Export the call list</source>
        <translation>電話リストを書き出す</translation>
    </message>
    <message>
        <source>New run of letters or calls</source>
        <translation>新しい通知・電話の回を作る</translation>
    </message>
    <message>
        <source>New run …  Ctrl+N</source>
        <translation>新しい回 …  Ctrl+N</translation>
    </message>
    <message>
        <source>Open returned mail</source>
        <translation>返戻郵便の画面へ移る</translation>
    </message>
    <message>
        <source>Print a letter again</source>
        <translation>通知を1通もう一度印刷する</translation>
    </message>
    <message>
        <source>Print the letters or the call list</source>
        <translation>通知または電話リストを印刷する</translation>
    </message>
    <message>
        <source>Returned mail  Alt+T</source>
        <translation>返戻郵便  Alt+T</translation>
    </message>
    <message>
        <source>Take a letter out of the run</source>
        <translation>通知をこの回から外す</translation>
    </message>
</context>
<context>
    <name>OfferTable</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Free seats</source>
        <translation>空き／席数</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>空いている時間</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>Offices</name>
    <message>
        <source> (switched off)</source>
        <translation>（停止中）</translation>
    </message>
    <message>
        <source>A new office</source>
        <translation>新しい窓口</translation>
    </message>
    <message>
        <source>Add the office</source>
        <translation>窓口を追加</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <translation>窓口の番号</translation>
    </message>
    <message>
        <source>It is not offered any more: for deliveries, slots, or as the place of a PC. What was kept of it stays, and so does its code on labels. It can be switched on again. It can&apos;t be switched off while cards lie there, visits are booked or slots are open.</source>
        <translation>納品・交付枠・PCの場所として選べなくなります。これまでの記録とラベルの番号はそのまま残り、いつでも再開できます。カードがある間、来庁の予約がある間、交付枠が開いている間は停止できません。</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>窓口の名前</translation>
    </message>
    <message>
        <source>Office {name} added.</source>
        <translation>窓口「{name}」を追加しました。</translation>
    </message>
    <message>
        <source>Offices of the ward</source>
        <translation>区の窓口</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>名前を保存</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>Switch off {name}?</source>
        <translation>{name}を停止しますか</translation>
    </message>
    <message>
        <source>Switch the office off …</source>
        <translation>事務所を停止する …</translation>
    </message>
    <message>
        <source>Switch the office on again</source>
        <translation>事務所を再開する</translation>
    </message>
    <message>
        <source>The office is called {name} now.</source>
        <translation>窓口の名前を「{name}」に変えました。</translation>
    </message>
    <message>
        <source>Two figures, first on its labels.</source>
        <translation>数字2桁。ラベルの先頭に入ります。</translation>
    </message>
    <message>
        <source>Which office</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>{name} is in use again.</source>
        <translation>{name}を再開しました。</translation>
    </message>
    <message>
        <source>{name} is switched off.</source>
        <translation>{name}を停止しました。</translation>
    </message>
</context>
<context>
    <name>OfficesPage</name>
    <message>
        <source>All post offices</source>
        <translation>全郵便局</translation>
    </message>
    <message>
        <source>Applications by post office and month</source>
        <translation>郵便局・月ごとの申請支援件数</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSVファイル</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Enter counts …  Enter</source>
        <translation>件数を入力 …  Enter</translation>
    </message>
    <message>
        <source>No post office is known yet. A supervisor adds them as venues in the settings (F10).</source>
        <translation>郵便局がまだ登録されていません。係長が設定（F10）で会場として登録します。</translation>
    </message>
    <message>
        <source>PageDown ▶</source>
        <translation>PageDown ▶</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局</translation>
    </message>
    <message>
        <source>Take in a file of post offices</source>
        <translation>郵便局の件数ファイルを取り込む</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>{name}  {first} – {last}</source>
        <translation>{name}年度（{first}〜{last}）</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name}（見本）</translation>
    </message>
    <message>
        <source>{n} in the year</source>
        <translation>年度の合計 {n}件</translation>
    </message>
    <message>
        <source>◀ PageUp</source>
        <translation>◀ PageUp</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Days without slots</source>
        <translation>枠のない日</translation>
    </message>
    <message>
        <source>Every day of the range has slots.</source>
        <translation>期間中のすべての日に枠があります。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>No slots because</source>
        <translation>枠がない理由</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>その日付はありません。</translation>
    </message>
    <message>
        <source>Open slots</source>
        <translation>枠を開く</translation>
    </message>
    <message>
        <source>Open the slots</source>
        <translation>枠を開く</translation>
    </message>
    <message>
        <source>Opened at {place}: {slots} slots with {seats} seats.</source>
        <translation>{place}：{slots}枠（{seats}席）を開きました。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Saturdays and Sundays in these days: {n}.</source>
        <translation>うち土日に開く日：{n}日。</translation>
    </message>
    <message>
        <source>There is nothing to open in these days.</source>
        <translation>この期間に新しく開く枠はありません。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>{n} slots are open already and stay as they are.</source>
        <translation>すでに開いている{n}枠はそのままです。</translation>
    </message>
    <message>
        <source>{slots} slots with {seats} seats on {days} days will be opened.</source>
        <translation>{days}日分、{slots}枠（{seats}席）を開きます。</translation>
    </message>
</context>
<context>
    <name>OtherMunicipalities</name>
    <message>
        <source>All …{kind} of the prefecture</source>
        <translation>都道府県内のすべての{kind}</translation>
    </message>
    <message>
        <source>Comparison saved.</source>
        <translation>比較の設定を保存しました。</translation>
    </message>
    <message>
        <source>For the rank in the figures. Names as in the national table, “、” between them, and with the prefecture before where it is another one.</source>
        <translation>集計の順位に使います。名前は全国の表のとおり、「、」で区切ります。ほかの都道府県のものは、前に都道府県名を付けます。</translation>
    </message>
    <message>
        <source>Municipalities among which it is ranked</source>
        <translation>順位を比べる自治体</translation>
    </message>
    <message>
        <source>Neighbours, for their average</source>
        <translation>近隣の自治体（平均に使う）</translation>
    </message>
    <message>
        <source>Prefecture, where another municipality has the same name</source>
        <translation>都道府県（同じ名前の自治体がほかにあるとき）</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>比較の設定を保存</translation>
    </message>
    <message>
        <source>The national table has no, or several, of: {names}</source>
        <translation>全国の表に無いか、複数あります：{names}</translation>
    </message>
    <message>
        <source>The ward among others</source>
        <translation>ほかの自治体との比較</translation>
    </message>
</context>
<context>
    <name>OutWordsHere</name>
    <message>
        <source>Address</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Also open on {day}</source>
        <translation>{day} も開設します</translation>
    </message>
    <message>
        <source>Card renewal</source>
        <translation>カード更新窓口</translation>
    </message>
    <message>
        <source>Claim by {day}</source>
        <translation>申込は {day} まで</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Inquiries: {name} {line}</source>
        <translation>問い合わせ：{name} {line}</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>代わり</translation>
    </message>
    <message>
        <source>Job {job}</source>
        <translation>印刷番号 {job}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Point support</source>
        <translation>ポイント支援窓口</translation>
    </message>
    <message>
        <source>Rotating venues  {hours}</source>
        <translation>巡回会場&#x3000;{hours}</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>開設日程</translation>
    </message>
    <message>
        <source>Support: {venue}</source>
        <translation>支援窓口&#x3000;{venue}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>常設（平日）</translation>
    </message>
    <message>
        <source>not {days}</source>
        <translation>{days}は休み</translation>
    </message>
    <message>
        <source>{days} only</source>
        <translation>{days}のみ</translation>
    </message>
    <message>
        <source>{day}: open at the permanent windows only</source>
        <translation>{day} は常設窓口のみ開設します</translation>
    </message>
    <message>
        <source>{first}–{last} only</source>
        <translation>{first}～{last}のみ</translation>
    </message>
    <message>
        <source>– {day}</source>
        <translation>～{day}</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Applications taken</source>
        <translation>受け付けた申請</translation>
    </message>
    <message>
        <source>Cards handed over</source>
        <translation>交付したカード</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Persons there</source>
        <translation>来られた方</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>ほかの職員が先に変更しました。</translation>
    </message>
    <message>
        <source>Visit to {name}: noted what was done.</source>
        <translation>{name}の訪問結果を記録しました。</translation>
    </message>
    <message>
        <source>What was done at the visit</source>
        <translation>訪問の結果</translation>
    </message>
    <message>
        <source>{booked} of {all} cards are booked</source>
        <translation>{all}枚のうち{booked}枚を予約しました</translation>
    </message>
    <message>
        <source>…{tail}: booked, {when}</source>
        <translation>…{tail}：予約しました&#x3000;{when}</translation>
    </message>
    <message>
        <source>…{tail}: not booked. {why}</source>
        <translation>…{tail}：予約できませんでした。{why}</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>Booked</source>
        <translation>予約した</translation>
    </message>
    <message>
        <source>Call: {outcome}</source>
        <translation>電話: {outcome}</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>伝言を残した</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>つながらない</translation>
    </message>
    <message>
        <source>Not reached three times</source>
        <translation>3回つながらなかった</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>受け取らない</translation>
    </message>
    <message>
        <source>Will come</source>
        <translation>来庁する</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>番号違い</translation>
    </message>
</context>
<context>
    <name>OutlookScreen</name>
    <message>
        <source>Change plan B</source>
        <translation>計画Bを変える</translation>
    </message>
    <message>
        <source>Change the goal of the ward</source>
        <translation>区の目標を変える</translation>
    </message>
    <message>
        <source>Compare two plans first (Alt+2), and wait for both answers.</source>
        <translation>先に二つの計画を比べ（Alt+2）、両方の計算が終わるのを待ってください。</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>グラフを画像としてコピー</translation>
    </message>
    <message>
        <source>Copy the numbers of the chart</source>
        <translation>グラフの数値をコピー</translation>
    </message>
    <message>
        <source>Each day of the forecast</source>
        <translation>見込みの日別一覧</translation>
    </message>
    <message>
        <source>First next action</source>
        <translation>次にすること 1</translation>
    </message>
    <message>
        <source>Goal …  Ctrl+G</source>
        <translation>目標 …  Ctrl+G</translation>
    </message>
    <message>
        <source>Keep a memo of both plans</source>
        <translation>二つの計画をメモに残す</translation>
    </message>
    <message>
        <source>Memo …  Ctrl+S</source>
        <translation>メモに残す …  Ctrl+S</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>New plan to try</source>
        <translation>試す計画を新しく作る</translation>
    </message>
    <message>
        <source>Outlook: {page}</source>
        <translation>見通し：{page}</translation>
    </message>
    <message>
        <source>Plan …  Ctrl+N</source>
        <translation>新しい計画 …  Ctrl+N</translation>
    </message>
    <message>
        <source>Print the memo</source>
        <translation>メモを印刷</translation>
    </message>
    <message>
        <source>Print …  Ctrl+P</source>
        <translation>印刷 …  Ctrl+P</translation>
    </message>
    <message>
        <source>Second next action</source>
        <translation>次にすること 2</translation>
    </message>
    <message>
        <source>Take plan B away</source>
        <translation>計画Bを取り除く</translation>
    </message>
    <message>
        <source>The chart is copied as a picture.</source>
        <translation>グラフを画像としてコピーしました。</translation>
    </message>
    <message>
        <source>The numbers are copied.</source>
        <translation>数値をコピーしました。</translation>
    </message>
    <message>
        <source>Third next action</source>
        <translation>次にすること 3</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What expires, month by month</source>
        <translation>月ごとの有効期限と更新の見込み</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>計画を試す</translation>
    </message>
    <message>
        <source>Work the forecast out anew, or stop</source>
        <translation>見込みを計算し直す・止める</translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message>
        <source>8 of 10 courses stay in here</source>
        <translation>10通りのうち8通りはこの幅</translation>
    </message>
    <message>
        <source>About {n} cards ({span}) will be left on {day}.</source>
        <translation>{day}に約{n}件（{span}件）残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Answer {n} error(s) to review</source>
        <translation>
            <numerusform>要確認{n}件に答える</numerusform>
        </translation>
    </message>
    <message>
        <source>As things are, about {n} cards ({span}) will be left on {day}.</source>
        <translation>今のままでは{day}に約{n}件（{span}件）残ります。</translation>
    </message>
    <message>
        <source>As things are, about {n} cards ({span}) will be left.</source>
        <translation>今のままでは約{n}件（{span}件）残ります。</translation>
    </message>
    <message>
        <source>As things are, about {n} cards will be left on {day}.</source>
        <translation>今のままでは{day}に約{n}件残ります。</translation>
    </message>
    <message>
        <source>As things are, about {n} cards will be left.</source>
        <translation>今のままでは約{n}件残ります。</translation>
    </message>
    <message>
        <source>As things are, no card will be left then.</source>
        <translation>今のままで1件も残らない見込みです。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Deadline {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>Each asks whose card or paper it was.</source>
        <translation>だれのカード・書類だったかを記録します。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>From then on people find no seat on the day they want.</source>
        <translation>この日から、希望の日に席が取れない人が出ます。</translation>
    </message>
    <message>
        <source>Goal {n}</source>
        <translation>目標 {n}</translation>
    </message>
    <message>
        <source>High</source>
        <translation>多め</translation>
    </message>
    <message>
        <source>How many will be left on {day} is not worked out yet.</source>
        <translation>{day}に何件残るかは、まだ計算していません。</translation>
    </message>
    <message numerus="yes">
        <source>Look at {n} card(s) to dispose of</source>
        <translation>
            <numerusform>廃棄できるカード{n}枚を見る</numerusform>
        </translation>
    </message>
    <message>
        <source>Low</source>
        <translation>少なめ</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>No card waits to be collected.</source>
        <translation>受け取りを待つカードはありません。</translation>
    </message>
    <message>
        <source>No slot is open from today on.</source>
        <translation>今日以降の交付枠が開いていません。</translation>
    </message>
    <message>
        <source>Open seats for {day}</source>
        <translation>{day}の席を増やす</translation>
    </message>
    <message>
        <source>Open slots for the coming weeks</source>
        <translation>これからの週の交付枠を開く</translation>
    </message>
    <message numerus="yes">
        <source>Send on {n} returned letter(s)</source>
        <translation>
            <numerusform>新しい住所へ{n}通を送り直す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send {n} reminder(s)</source>
        <translation>
            <numerusform>督促{n}通を送る</numerusform>
        </translation>
    </message>
    <message>
        <source>So many fit the free seats until {day}.</source>
        <translation>{day}までの空席に収まる通数です。</translation>
    </message>
    <message>
        <source>The chance of being below {below} cards by {day} is {chance}.</source>
        <translation>{day}までに{below}件を下回る見込みは{chance}です。</translation>
    </message>
    <message>
        <source>The last open slot is on {day}.</source>
        <translation>開いている最後の枠は{day}です。</translation>
    </message>
    <message>
        <source>The ledger has a newer address.</source>
        <translation>返戻のあと、台帳に別の住所が入りました。</translation>
    </message>
    <message>
        <source>Their time to be kept is over by the ward&apos;s rule.</source>
        <translation>区の規則による保管期限が過ぎています。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Uncollected so far</source>
        <translation>これまでの未交付</translation>
    </message>
    <message>
        <source>Worked out {moment} from {runs} courses.</source>
        <translation>{moment}に{runs}通りの成り行きから計算</translation>
    </message>
    <message>
        <source>d MMM (ddd)</source>
        <translation>M月d日(ddd)</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>less than 1%</source>
        <translation>1%未満</translation>
    </message>
    <message>
        <source>more than 99%</source>
        <translation>99%以上</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}〜{high}</translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s) are uncollected.</source>
        <translation>
            <numerusform>未交付は{n}件です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutreachReasons</name>
    <message>
        <source>A tracking number has 11 to 13 digits.</source>
        <translation>追跡番号は11〜13桁の数字です。</translation>
    </message>
    <message>
        <source>A visit is booked for this card. Cancel the visit before the card is sent.</source>
        <translation>このカードには交付予約があります。郵送する前に予約を取り消してください。</translation>
    </message>
    <message>
        <source>Another card was sent with this tracking number.</source>
        <translation>この追跡番号は別のカードの郵送に使われています。</translation>
    </message>
    <message>
        <source>Choose who goes.</source>
        <translation>訪問する職員を選んでください。</translation>
    </message>
    <message>
        <source>From 1 to 500 persons are expected.</source>
        <translation>見込みの人数は1〜500人です。</translation>
    </message>
    <message>
        <source>It is already noted that the person got this card.</source>
        <translation>受け取り済みとして記録されています。</translation>
    </message>
    <message>
        <source>It is already noted that this card came back.</source>
        <translation>返戻として記録されています。</translation>
    </message>
    <message>
        <source>One of the staff has no active account any more.</source>
        <translation>有効な職員番号でない人がいます。</translation>
    </message>
    <message>
        <source>Say where the visit goes.</source>
        <translation>訪問先を入力してください。</translation>
    </message>
    <message>
        <source>Scan or type the tracking number.</source>
        <translation>追跡番号を読み取るか入力してください。</translation>
    </message>
    <message>
        <source>Somebody of the staff goes on another visit at this time.</source>
        <translation>この時間に別の訪問へ行く職員がいます。</translation>
    </message>
    <message>
        <source>The address has at most 100 letters.</source>
        <translation>住所は100文字までです。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>住所を入力してください。</translation>
    </message>
    <message>
        <source>The file has no rows with post office, month and count.</source>
        <translation>郵便局・月・件数の行がありません。</translation>
    </message>
    <message>
        <source>The file of post offices is a CSV file.</source>
        <translation>郵便局の件数はCSVファイルで取り込みます。</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Scan the number again, or type it anew.</source>
        <translation>末尾の検査数字が合いません。もう一度読み取るか、入力し直してください。</translation>
    </message>
    <message>
        <source>The name has at most 100 letters.</source>
        <translation>名称は100文字までです。</translation>
    </message>
    <message>
        <source>The note has at most 500 letters.</source>
        <translation>備考は500文字までです。</translation>
    </message>
    <message>
        <source>The reason has at most 500 letters.</source>
        <translation>理由は500文字までです。</translation>
    </message>
    <message>
        <source>The visit ends before it begins.</source>
        <translation>終わりの時刻が始まりより前です。</translation>
    </message>
    <message>
        <source>There is no such post office.</source>
        <translation>この郵便局は登録されていません。</translation>
    </message>
    <message>
        <source>This card is on its way to its person by post.</source>
        <translation>このカードは本人あてに郵送中です。</translation>
    </message>
    <message>
        <source>This card was never sent by post.</source>
        <translation>このカードは郵送されていません。</translation>
    </message>
    <message>
        <source>This count can&apos;t be right.</source>
        <translation>この数は正しくありません。</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>先の日付です。</translation>
    </message>
    <message>
        <source>This day is too far away.</source>
        <translation>日付が離れすぎています。</translation>
    </message>
    <message>
        <source>This day lies before the day on which it was sent.</source>
        <translation>発送した日より前の日付です。</translation>
    </message>
    <message>
        <source>This is no month.</source>
        <translation>月として読み取れません。</translation>
    </message>
    <message>
        <source>This month is still to come.</source>
        <translation>まだ来ていない月です。</translation>
    </message>
    <message>
        <source>This visit is done: only its counts can still be corrected.</source>
        <translation>この訪問は済んでいます。直せるのは実績の数だけです。</translation>
    </message>
    <message>
        <source>This visit is still planned.</source>
        <translation>この訪問はまだ予定です。</translation>
    </message>
    <message>
        <source>This visit was cancelled.</source>
        <translation>この訪問は中止になりました。</translation>
    </message>
</context>
<context>
    <name>OutreachScreen</name>
    <message>
        <source>All cards sent by post</source>
        <translation>郵送したすべてのカード</translation>
    </message>
    <message>
        <source>Back a week or a year</source>
        <translation>前の週・年度へ</translation>
    </message>
    <message>
        <source>By post  Alt+2</source>
        <translation>郵送交付  Alt+2</translation>
    </message>
    <message>
        <source>Cancel the outreach visit</source>
        <translation>訪問を中止にする</translation>
    </message>
    <message>
        <source>Cards on their way</source>
        <translation>郵送中のカード</translation>
    </message>
    <message>
        <source>New outreach visit</source>
        <translation>訪問を登録する</translation>
    </message>
    <message>
        <source>New visit …  Ctrl+N</source>
        <translation>訪問を登録 …  Ctrl+N</translation>
    </message>
    <message>
        <source>Note cards that came back</source>
        <translation>返戻を記録する</translation>
    </message>
    <message>
        <source>Note cards that were received</source>
        <translation>受け取りを記録する</translation>
    </message>
    <message>
        <source>On a week or a year</source>
        <translation>次の週・年度へ</translation>
    </message>
    <message>
        <source>Outreach: cards sent by post</source>
        <translation>出張・郵送：郵送交付</translation>
    </message>
    <message>
        <source>Outreach: post offices</source>
        <translation>出張・郵送：郵便局</translation>
    </message>
    <message>
        <source>Outreach: visits</source>
        <translation>出張・郵送：訪問</translation>
    </message>
    <message>
        <source>Post offices  Alt+3</source>
        <translation>郵便局  Alt+3</translation>
    </message>
    <message>
        <source>Print the route sheet</source>
        <translation>ルート表を印刷する</translation>
    </message>
    <message>
        <source>Results of the visit</source>
        <translation>訪問の結果を記録する</translation>
    </message>
    <message>
        <source>Send cards by post</source>
        <translation>カードを郵送する</translation>
    </message>
    <message>
        <source>Take in a file …  Ctrl+I</source>
        <translation>ファイルを取り込む …  Ctrl+I</translation>
    </message>
    <message>
        <source>Take in counts of post offices</source>
        <translation>郵便局の件数を取り込む</translation>
    </message>
    <message>
        <source>This week&apos;s visits</source>
        <translation>今週の訪問</translation>
    </message>
    <message>
        <source>Visit earlier on the route</source>
        <translation>訪問の順を前へ</translation>
    </message>
    <message>
        <source>Visit later on the route</source>
        <translation>訪問の順を後へ</translation>
    </message>
    <message>
        <source>Visits  Alt+1</source>
        <translation>訪問  Alt+1</translation>
    </message>
</context>
<context>
    <name>OutreachWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>登録どおり</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返戻</translation>
    </message>
    <message>
        <source>Came back: put it away</source>
        <translation>返戻・未格納</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>登録と違う</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>施設</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>自宅</translation>
    </message>
    <message>
        <source>Looks like a My Number: not taken</source>
        <translation>個人番号のような数字があるため取り込みません</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>No count from 0 to 99,999</source>
        <translation>件数は0〜99,999の数字です</translation>
    </message>
    <message>
        <source>No month (2023-03, 令和5年3月)</source>
        <translation>月ではありません（2023-03、令和5年3月）</translation>
    </message>
    <message>
        <source>No such post office</source>
        <translation>登録のない郵便局です</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>取り込めない</translation>
    </message>
    <message>
        <source>Office, month or count is missing</source>
        <translation>郵便局・月・件数のどれかがありません</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>郵送中</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受取済み</translation>
    </message>
    <message>
        <source>The file tells this office and month twice</source>
        <translation>同じ郵便局・月の行が2つあります</translation>
    </message>
    <message>
        <source>This month is still to come</source>
        <translation>まだ来ていない月です</translation>
    </message>
    <message>
        <source>Two post offices have this name: write the code</source>
        <translation>同じ名前の郵便局があります。コードで書いてください</translation>
    </message>
    <message>
        <source>{persons} there · {applications} applied · {handed} handed over</source>
        <translation>来場{persons}人・申請{applications}件・交付{handed}枚</translation>
    </message>
    <message>
        <source>{sent} sent · {received} received · {returned} back</source>
        <translation>郵送{sent}・受取{received}・返戻{returned}</translation>
    </message>
    <message>
        <source>{who} is at {visit} then ({time}).</source>
        <translation>{who}さんはその時間「{visit}」（{time}）に行きます。</translation>
    </message>
</context>
<context>
    <name>OverPage</name>
    <message>
        <source>All places ({n})</source>
        <translation>全施設（{n}）</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Cards whose time is over</source>
        <translation>保管期限を過ぎたカード</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>廃棄済</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Left out because</source>
        <translation>除く理由</translation>
    </message>
    <message>
        <source>Lists for disposal</source>
        <translation>廃棄の一覧</translation>
    </message>
    <message>
        <source>Look again  Alt+L</source>
        <translation>調べ直す&#x3000;Alt+L</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No list was made yet. A supervisor makes one of the cards whose time is over.</source>
        <translation>一覧はまだありません。係長が、期限を過ぎたカードから作ります。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Nobody&apos;s time is over here: there is nothing to dispose of.</source>
        <translation>ここに保管期限を過ぎたカードはありません。廃棄するものはありません。</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>外した</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>廃棄できる日</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>取出し済</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stopped. Alt+L looks again.</source>
        <translation>止めました。Alt+Lで調べ直します。</translation>
    </message>
    <message>
        <source>To pull</source>
        <translation>未取出し</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Working out whose time is over …</source>
        <translation>保管期限を過ぎたカードを調べています…</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>An example from the ward&apos;s published report. It holds no personal data.</source>
        <translation>公開された委員会報告から作った記入例です。個人情報は入っていません。</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>完了しています。</translation>
    </message>
    <message>
        <source>Left to do before it can be closed</source>
        <translation>完了までに残っていること</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>再発防止策</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>まだ書かれていません。</translation>
    </message>
    <message>
        <source>Overview of the incident</source>
        <translation>件の概要</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>✓ Nothing. A supervisor can close it.</source>
        <translation>✓ ありません。係長が完了にできます。</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>At least 8 characters</source>
        <translation>8文字以上</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変える</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>自分のパスワード</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>新しいパスワード（もう一度）</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>パスワードを変えました</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>今のパスワード</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>2つのパスワードが違います。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Kofu Desk {version}</source>
        <translation>交付デスク {version}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Page {at} of {pages}</source>
        <translation>{pages}ページ中 {at}ページ</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>報告のページ</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>操作の一覧</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>By notices sent</source>
        <translation>通知回数別</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>状態別</translation>
    </message>
    <message>
        <source>Cards by place and age</source>
        <translation>保管場所と日数別の枚数</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>未交付</translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>All published figures agree with what is computed here.</source>
        <translation>公表値はすべて計算値と一致しています。</translation>
    </message>
    <message>
        <source>As published; nothing is computed here for it.</source>
        <translation>公表値のみです。この表には計算値がありません。</translation>
    </message>
    <message>
        <source>Computed here; no report has published it.</source>
        <translation>計算値のみです。公表された表ではありません。</translation>
    </message>
    <message>
        <source>Copy chart  Ctrl+Shift+C</source>
        <translation>グラフをコピー  Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy table  Ctrl+C</source>
        <translation>表をコピー  Ctrl+C</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>集計しています…</translation>
    </message>
    <message>
        <source>Tab and the arrow keys lead into the table; here stands what is known of the figure.</source>
        <translation>Tabと矢印キーで表に入ると、その数字の出典・分母・四捨五入をここに示します。</translation>
    </message>
    <message>
        <source>What was published can&apos;t be computed as at this day; other figures are.</source>
        <translation>公表値はこの基準日では計算できません。ほかの数字は計算した値です。</translation>
    </message>
    <message numerus="yes">
        <source>{n} figure(s) differ from what is computed here: ≠ and a filled corner.</source>
        <translation>
            <numerusform>計算値と食い違う数字が{n}か所あります（≠と左上の印）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} published figures can be computed here, and agree.</source>
        <translation>公表値{all}件のうち、計算できる{n}件は一致しています。</translation>
    </message>
</context>
<context>
    <name>PapersContent</name>
    <message>
        <source>Enough is shown.</source>
        <translation>書類はそろいました。</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ（Enter）</translation>
    </message>
    <message>
        <source>Tick at the right what is shown, by its key.</source>
        <translation>提示された書類を、右の一覧からキーで選んでください。</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>What the person shows</source>
        <translation>本人の書類</translation>
    </message>
    <message>
        <source>What the representative shows</source>
        <translation>代理人の書類</translation>
    </message>
    <message>
        <source>Why and with which right somebody else collects</source>
        <translation>本人が来られない理由と代理権</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Minutes: {part}</source>
        <translation>時間：{part}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>PartsContent</name>
    <message>
        <source>Finished (Enter)</source>
        <translation>終了する（Enter）</translation>
    </message>
    <message>
        <source>The number of a part goes through the answers.</source>
        <translation>数字キーを押すたびに、答えが切り替わります。</translation>
    </message>
</context>
<context>
    <name>PartsEdit</name>
    <message>
        <source>Add a part</source>
        <translation>内容を加える</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Take this part away</source>
        <translation>この内容を外す</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>At least 8 characters</source>
        <translation>8文字以上</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>New password for {id}</source>
        <translation>{id} の新しいパスワード</translation>
    </message>
    <message>
        <source>New password for {id} saved.</source>
        <translation>{id} のパスワードを変えました</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PastDialog</name>
    <message>
        <source>Asked again on {starts} days of the last year, each for the 13 weeks that followed: {covered} of 100 days lay between low and high. 80 is what the band promises.</source>
        <translation>過去1年の{starts}日から、それぞれ続く13週間の見通しを立て直しました。100日のうち{covered}日が「少なめ」と「多め」の間に入りました（見込みは80日）。</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>計算した日</translation>
    </message>
    <message>
        <source>Compare anew</source>
        <translation>比べ直す</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>間に入った日数</translation>
    </message>
    <message>
        <source>Each time only what was known on the day is used. It takes some seconds …</source>
        <translation>それぞれの日にわかっていたことだけを使って計算しています。数秒かかります…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>いつの見通し</translation>
    </message>
    <message>
        <source>How good past forecasts were</source>
        <translation>過去の見通しはどれだけ当たったか</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>実際</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>まだ比べていません。</translation>
    </message>
    <message>
        <source>Past forecasts</source>
        <translation>過去の見通し</translation>
    </message>
    <message>
        <source>The ward has no past that could be compared.</source>
        <translation>比べられる過去の実績がありません。</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>曜日を1つ以上選んでください。</translation>
    </message>
    <message>
        <source>Hours of {place}</source>
        <translation>{place}の受付時間</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>その日付はありません。</translation>
    </message>
    <message>
        <source>Without any hours the place is shut on these weekdays.</source>
        <translation>時間を入れないと、選んだ曜日は休みになります。</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>最後の通知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知回数</translation>
    </message>
    <message>
        <source>People in their order</source>
        <translation>通知する順の対象者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>交付場所</translation>
    </message>
    <message>
        <source>Who would be told</source>
        <translation>通知する方</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>順番の理由</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>A fiscal year is measured against the last population by its 1 April.</source>
        <translation>年度の率は、その年度の4月1日までで最も新しい人口を分母にします。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>No population is entered yet: rates have no denominator. Enter one below.</source>
        <translation>人口がまだ入力されていないため、率の分母がありません。下の欄に入力してください。</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>その日付はありません。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Population by day</source>
        <translation>日ごとの人口</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove this day …</source>
        <translation>この日を削除 …</translation>
    </message>
    <message>
        <source>Remove this day?</source>
        <translation>この日を削除しますか</translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation>この日を保存</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>The population of {day} is removed.</source>
        <translation>{day}の人口を削除しました。</translation>
    </message>
    <message>
        <source>The population of {day} is removed; rates of that year may lose their denominator.</source>
        <translation>{day}の人口を削除します。その年度の率は分母がなくなることがあります。</translation>
    </message>
    <message>
        <source>The population of {day} is saved: {count}.</source>
        <translation>{day}の人口{count}を保存しました。</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>数字の出典</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add somebody concerned</source>
        <translation>関係者を追加</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>Card of the person</source>
        <translation>本人のカード</translation>
    </message>
    <message>
        <source>Scan the notice or the pouch, or type one of their numbers.</source>
        <translation>通知書か封筒を読み取るか、番号を入れてください。</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Choose one with the arrow keys first.</source>
        <translation>先に上下の矢印キーで選んでください。</translation>
    </message>
    <message>
        <source>Compare the birth date.</source>
        <translation>生年月日を確かめて選んでください。</translation>
    </message>
    <message>
        <source>Receive (Enter)</source>
        <translation>受け付ける（Enter）</translation>
    </message>
    <message>
        <source>The first {n} are shown. Type more of the name, or a birth date with it.</source>
        <translation>先頭の{n}人だけを表示しています。氏名を足すか、生年月日も入れてください。</translation>
    </message>
    <message>
        <source>Whose card is it?</source>
        <translation>どの方のカードですか</translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message>
        <source>CSV or TSV (Shift_JIS of Windows, UTF-8, UTF-16) or Excel (.xlsx)</source>
        <translation>CSV・TSV（WindowsのShift_JIS、UTF-8、UTF-16）、またはExcel（.xlsx）</translation>
    </message>
    <message>
        <source>Choose a file … (Ctrl+O)</source>
        <translation>ファイルを選ぶ…（Ctrl+O）</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>台帳を選ぶ</translation>
    </message>
    <message>
        <source>Drop a ledger here, or choose a file</source>
        <translation>台帳のファイルをここに置くか、選んでください</translation>
    </message>
    <message>
        <source>Ledgers (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>台帳 (*.csv *.tsv *.txt *.xlsx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Nothing is stored before you have seen what would happen.</source>
        <translation>内容を確かめるまで、何も保存しません。</translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>Now scan the card for {place}</source>
        <translation>{place} に入れるカードを読み取ってください</translation>
    </message>
    <message>
        <source>Scan the place, then the card for it</source>
        <translation>場所を読み取り、次にカードを読み取ってください</translation>
    </message>
    <message>
        <source>The place {place} is free.</source>
        <translation>場所 {place} は空いています。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか{count}枚</translation>
    </message>
    <message>
        <source>{done} Mind: a namesake lies in the same box.</source>
        <translation>{done}同じ箱に同姓同名のカードがあります。注意してください。</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Add the first one under “Settings”.</source>
        <translation>「設定」で最初の窓口を追加してください。</translation>
    </message>
    <message>
        <source>Cabinet (1 to 4 letters or figures)</source>
        <translation>棚の記号（英数字1～4字）</translation>
    </message>
    <message>
        <source>From box</source>
        <translation>最初の箱</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>{first} から {last} まで。</translation>
    </message>
    <message>
        <source>It stands on the label of each place.</source>
        <translation>場所のラベルに入ります。</translation>
    </message>
    <message>
        <source>Make the places</source>
        <translation>場所を作る</translation>
    </message>
    <message>
        <source>New places</source>
        <translation>棚の場所を作ります</translation>
    </message>
    <message>
        <source>Nothing can be made like this.</source>
        <translation>このままでは作れません。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Places in each box</source>
        <translation>1箱の場所の数</translation>
    </message>
    <message>
        <source>There is no office yet.</source>
        <translation>窓口がまだありません。</translation>
    </message>
    <message>
        <source>There is nothing to make.</source>
        <translation>新しく作る場所はありません。</translation>
    </message>
    <message>
        <source>To box</source>
        <translation>最後の箱</translation>
    </message>
    <message>
        <source>Which cabinet?</source>
        <translation>棚の記号を入れてください。</translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) are there already and stay as they are.</source>
        <translation>
            <numerusform>{n}か所はもうあり、そのまま残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) made.</source>
        <translation>
            <numerusform>場所を{n}か所作りました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) will be made.</source>
        <translation>
            <numerusform>場所を{n}か所作ります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Again differently  Alt+D</source>
        <translation>別の案にする  Alt+D</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>ほか{n}件。</translation>
    </message>
    <message>
        <source>Announced weeks stay as they are. The same days give the same plan.</source>
        <translation>公表した週は変わりません。同じ期間なら、いつも同じ案になります。</translation>
    </message>
    <message>
        <source>Announced weeks that stay: {n}.</source>
        <translation>そのまま残る公表済みの週：{n}</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>計画を変える</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>Each venue has one turn in a round of {n} weeks.</source>
        <translation>1巡は{n}週。どの会場も1巡に1回です。</translation>
    </message>
    <message>
        <source>Extra days</source>
        <translation>臨時開庁</translation>
    </message>
    <message>
        <source>Keep the plan all the same, without them</source>
        <translation>その会場を除いて、この案で決める</translation>
    </message>
    <message>
        <source>Keep this plan</source>
        <translation>この案で決める</translation>
    </message>
    <message>
        <source>Left empty, the plan is called by what it changes.</source>
        <translation>空欄のままなら、変える内容が名前になります。</translation>
    </message>
    <message>
        <source>Letters and calls</source>
        <translation>督促と電話</translation>
    </message>
    <message>
        <source>Minutes a handover</source>
        <translation>1件にかける分</translation>
    </message>
    <message>
        <source>More desks at weekends</source>
        <translation>土日に増やす窓口</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>計画の名前</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新しい計画</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>この日付はありません。</translation>
    </message>
    <message>
        <source>Of them swapped by hand: {n}. Hold beforehand what is to stay.</source>
        <translation>そのうち手で入れ替えたもの：{n}。残したいものは、先に固定してください。</translation>
    </message>
    <message>
        <source>Overbooking</source>
        <translation>予約の上乗せ</translation>
    </message>
    <message>
        <source>Plan from</source>
        <translation>計画の始まり</translation>
    </message>
    <message>
        <source>Plan the rotation</source>
        <translation>巡回の計画を作る</translation>
    </message>
    <message>
        <source>Save and work out</source>
        <translation>保存して計算</translation>
    </message>
    <message>
        <source>Substitutes that stand in: {n}.</source>
        <translation>代わりの会場が開く回数：{n}</translation>
    </message>
    <message>
        <source>The plan is saved: {name}</source>
        <translation>計画を保存しました：{name}</translation>
    </message>
    <message>
        <source>This is the plan that stands already.</source>
        <translation>今の計画と同じです。</translation>
    </message>
    <message>
        <source>Turns planned before that change: {n}. They stay as history.</source>
        <translation>これまでの計画から変わる割り当て：{n}（履歴に残ります）</translation>
    </message>
    <message>
        <source>Weekdays lost to holidays and closures: {least} to {most} a venue.</source>
        <translation>祝日や休館で減る日：1会場あたり{least}～{most}日</translation>
    </message>
    <message>
        <source>Weeks: {weeks}. Turns: {turns}.</source>
        <translation>{weeks}週、のべ{turns}会場</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>今のまま</translation>
    </message>
    <message>
        <source>until</source>
        <translation>計画の終わり</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>B: {name}</source>
        <translation>B：{name}</translation>
    </message>
    <message>
        <source>Change …  Ctrl+E</source>
        <translation>変える …  Ctrl+E</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>1件にかける分</translation>
    </message>
    <message>
        <source>More weekend desks</source>
        <translation>土日に増やす窓口</translation>
    </message>
    <message>
        <source>Overbooking</source>
        <translation>予約の上乗せ</translation>
    </message>
    <message>
        <source>Plan {letter}</source>
        <translation>計画{letter}</translation>
    </message>
    <message>
        <source>Take away …  Ctrl+Del</source>
        <translation>取り除く …  Ctrl+Del</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>今のまま</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source> and takes as many staff hours</source>
        <translation>職員の時間は変わりません</translation>
    </message>
    <message>
        <source> and takes {n} staff hours less</source>
        <translation>職員の時間は{n}時間少なくて済みます</translation>
    </message>
    <message>
        <source> and takes {n} staff hours more</source>
        <translation>職員の時間は{n}時間多くかかります</translation>
    </message>
    <message>
        <source>8 of 10 courses</source>
        <translation>10通りのうち8通り</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A and B are the same. Change a number of B, or make a plan (Ctrl+N).</source>
        <translation>AとBは同じです。Bの数字を変えるか、新しい計画を作ってください（Ctrl+N）。</translation>
    </message>
    <message>
        <source>As things are</source>
        <translation>今のまま</translation>
    </message>
    <message>
        <source>Both plans are being worked out …</source>
        <translation>二つの計画を計算しています…</translation>
    </message>
    <message>
        <source>Chance below {n}</source>
        <translation>{n}件を下回る見込み</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>First full day</source>
        <translation>席がなくなる最初の日</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>{day}に残る件数</translation>
    </message>
    <message>
        <source>Most people waiting</source>
        <translation>最も多い待ち人数</translation>
    </message>
    <message>
        <source>Needed per open day</source>
        <translation>1開庁日に必要な交付</translation>
    </message>
    <message>
        <source>No day lacks seats, so more of them bring nobody; letters and calls do.</source>
        <translation>席が足りない日はなく、席を増やしても来庁は増えません。</translation>
    </message>
    <message>
        <source>No hours and no slots are set (F12), so desks and minutes change nothing.</source>
        <translation>開庁時間も枠も未設定（F12）のため、窓口や時間を変えても変わりません。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Open days</source>
        <translation>開庁日</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Seats until then</source>
        <translation>それまでの席</translation>
    </message>
    <message>
        <source>Staff hours</source>
        <translation>職員の時間</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>全会場</translation>
    </message>
    <message numerus="yes">
        <source>open on {day} {span} at {place} with {n} desk(s)</source>
        <translation>
            <numerusform>{day} {span} {place}を窓口{n}で開庁</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and more</source>
        <translation>{first}ほか</translation>
    </message>
    <message>
        <source>{n} at {hour}:00</source>
        <translation>{hour}時に{n}人</translation>
    </message>
    <message numerus="yes">
        <source>{n} call(s) on {day}</source>
        <translation>
            <numerusform>{day}に電話{n}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} letter(s) on {day}</source>
        <translation>
            <numerusform>{day}に督促{n}通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute(s) a handover</source>
        <translation>
            <numerusform>1件{n}分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more desk(s) at weekends</source>
        <translation>
            <numerusform>土日の窓口+{n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}% overbooked</source>
        <translation>予約の上乗せ{n}%</translation>
    </message>
    <message>
        <source>{place} closed on {day}</source>
        <translation>{day} {place}休止</translation>
    </message>
    <message>
        <source>{place} closed {first} to {last}</source>
        <translation>{first}〜{last} {place}休止</translation>
    </message>
    <message>
        <source>“{second}” leaves about {n} cards fewer on {day} than “{first}”{cost}.</source>
        <translation>「{second}」は「{first}」より{day}に残る件数が約{n}件少なく、{cost}。</translation>
    </message>
    <message>
        <source>“{second}” leaves about {n} cards more on {day} than “{first}”{cost}.</source>
        <translation>「{second}」は「{first}」より{day}に残る件数が約{n}件多く、{cost}。</translation>
    </message>
    <message>
        <source>“{second}” leaves as many cards on {day} as “{first}”{cost}.</source>
        <translation>「{second}」は{day}に残る件数が「{first}」と変わらず、{cost}。</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>B stands for things as they are. Choose a plan, or make one (Ctrl+N).</source>
        <translation>Bは「今のまま」です。計画を選ぶか、新しく作ってください（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Stopped; the answer before stands.</source>
        <translation>計算を止めました。前の見込みのままです。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Take the plan away</source>
        <translation>計画を取り除く</translation>
    </message>
    <message>
        <source>The plan is taken away.</source>
        <translation>計画を取り除きました。</translation>
    </message>
    <message>
        <source>“{name}” is taken off the list. Memos that compared it keep it.</source>
        <translation>「{name}」を一覧から取り除きます。この計画を比べたメモには残ります。</translation>
    </message>
</context>
<context>
    <name>PostBag</name>
    <message>
        <source>Letter {number} is in the bag (card …{tail}).</source>
        <translation>{number}番の通知を発送にしました（カード …{tail}）。</translation>
    </message>
    <message>
        <source>No letter is left to send. A supervisor ends the run.</source>
        <translation>出す通知はもうありません。係長がこの回を終えてください。</translation>
    </message>
    <message>
        <source>Print the letters first.</source>
        <translation>先に通知を印刷してください。</translation>
    </message>
    <message>
        <source>Scan each letter</source>
        <translation>出す通知を1通ずつ読み取る</translation>
    </message>
    <message>
        <source>Scan each letter as it goes into the post bag.</source>
        <translation>郵便袋に入れるときに1通ずつ読み取ってください。</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>止めました：{reason}</translation>
    </message>
    <message>
        <source>Take letter {number} out: it must not go (card …{tail}).</source>
        <translation>{number}番の通知は出せません。抜き取ってください（カード …{tail}）。</translation>
    </message>
    <message>
        <source>The code in the window of the envelope, or the one beside the notice number.</source>
        <translation>封筒の窓のコードでも、交付通知書番号の横のコードでも読み取れます。</translation>
    </message>
    <message>
        <source>Then scan each one as it goes into the post bag: only that makes it a notice sent.</source>
        <translation>その後、郵便袋に入れるときに1通ずつ読み取ってください。読み取った通知だけが発送済みになります。</translation>
    </message>
    <message>
        <source>This run has ended.</source>
        <translation>この回は終わっています。</translation>
    </message>
</context>
<context>
    <name>PostedList</name>
    <message>
        <source>All  Ctrl+5</source>
        <translation>すべて  Ctrl+5</translation>
    </message>
    <message>
        <source>Because of the visit</source>
        <translation>きっかけの訪問</translation>
    </message>
    <message>
        <source>Cards sent by post</source>
        <translation>郵送したカード</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No card is on its way. One goes by three scans: its letter, its pouch, the number.</source>
        <translation>郵送中のカードはありません。通知書番号、カード袋のラベル、追跡番号の3つを読み取ると郵送になります。</translation>
    </message>
    <message>
        <source>No card was sent by post yet.</source>
        <translation>郵送したカードはまだありません。</translation>
    </message>
    <message>
        <source>On the way  Ctrl+4</source>
        <translation>郵送中  Ctrl+4</translation>
    </message>
    <message>
        <source>Outcome on</source>
        <translation>結果の日</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>発送日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>追跡番号</translation>
    </message>
    <message>
        <source>{month}: {posted} sent, {received} received, {returned} back</source>
        <translation>{month}：発送{posted}・受取{received}・返戻{returned}</translation>
    </message>
</context>
<context>
    <name>PostingPage</name>
    <message>
        <source>1  Scan the letter</source>
        <translation>1  宛名の通知書番号を読み取る</translation>
    </message>
    <message>
        <source>2  Scan the pouch</source>
        <translation>2  カード袋のラベルを読み取る</translation>
    </message>
    <message>
        <source>3  Scan or type the number</source>
        <translation>3  追跡番号を読み取るか入力する</translation>
    </message>
    <message>
        <source>A second person looks</source>
        <translation>もう一人が確認します</translation>
    </message>
    <message>
        <source>Because of the visit</source>
        <translation>きっかけの訪問</translation>
    </message>
    <message>
        <source>Came back  Ctrl+3</source>
        <translation>返戻  Ctrl+3</translation>
    </message>
    <message>
        <source>Card {card} came back.</source>
        <translation>カード{card}が戻りました。</translation>
    </message>
    <message>
        <source>Card {card} is on its way.</source>
        <translation>カード{card}を郵送にしました。</translation>
    </message>
    <message>
        <source>Card {card} was received.</source>
        <translation>カード{card}は受け取られました。</translation>
    </message>
    <message>
        <source>Day of the outcome</source>
        <translation>結果の日</translation>
    </message>
    <message>
        <source>Day or visit</source>
        <translation>日付または訪問</translation>
    </message>
    <message>
        <source>It counts as handed over.</source>
        <translation>交付済みとして数えます。</translation>
    </message>
    <message>
        <source>It has no place now: put it away by scan under “Custody” (F6).</source>
        <translation>棚の場所がありません。「保管」（F6）で読み取って格納してください。</translation>
    </message>
    <message>
        <source>No such day: correct the day of the outcome first.</source>
        <translation>結果の日が正しくありません。先に日付を直してください。</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>訪問なし</translation>
    </message>
    <message>
        <source>Nothing was sent. Begin with the letter.</source>
        <translation>郵送していません。宛名の読み取りからやり直してください。</translation>
    </message>
    <message>
        <source>Received  Ctrl+2</source>
        <translation>受取  Ctrl+2</translation>
    </message>
    <message>
        <source>Same person: letter and card belong together.</source>
        <translation>同じ方です。宛名とカードが一致しました。</translation>
    </message>
    <message>
        <source>Scan each letter of which the post says that the person got it.</source>
        <translation>配達済みを確認した郵便物を1通ずつ読み取ってください。</translation>
    </message>
    <message>
        <source>Scan each letter that came back. Its card is in custody again then.</source>
        <translation>戻った郵便物を1通ずつ読み取ってください。カードは保管に戻ります。</translation>
    </message>
    <message>
        <source>Scan number or card</source>
        <translation>追跡番号かカードを読み取る</translation>
    </message>
    <message>
        <source>Scan the letter that is addressed to the person.</source>
        <translation>本人あての宛名を読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the next letter.</source>
        <translation>次の宛名を読み取ってください。</translation>
    </message>
    <message>
        <source>Send  Ctrl+1</source>
        <translation>発送  Ctrl+1</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>停止：{reason}</translation>
    </message>
    <message>
        <source>{same} Compare the address on the letter: {address}</source>
        <translation>{same}封筒の住所を見比べてください：{address}</translation>
    </message>
</context>
<context>
    <name>PouchPane</name>
    <message>
        <source>Card …{tail} goes back to {shelf}. Scan that place.</source>
        <translation>カード …{tail} の場所は {shelf} です。その場所を読み取ってください。</translation>
    </message>
    <message>
        <source>Card …{tail} is not on this list.</source>
        <translation>カード …{tail} はこの一覧にありません。</translation>
    </message>
    <message>
        <source>Is back on its place.</source>
        <translation>元の場所に戻しました。</translation>
    </message>
    <message>
        <source>Nothing was made. Put it aside and ask a supervisor.</source>
        <translation>何も変更していません。別に置いて、係長に確認してください。</translation>
    </message>
    <message>
        <source>Scan the label on the pouch, so that the card itself is in your hand.</source>
        <translation>手元のカードの袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>Stop: card …{tail}</source>
        <translation>停止：カード …{tail}</translation>
    </message>
    <message>
        <source>Stop: card …{tail} is not known here.</source>
        <translation>停止：カード …{tail} は登録がありません。</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>停止：{reason}</translation>
    </message>
    <message>
        <source>{why} Put it aside and look at its record.</source>
        <translation>{why}別に置いて、このカードの記録を確かめてください。</translation>
    </message>
    <message>
        <source>{why} Put it back to its place.</source>
        <translation>{why}元の場所に戻してください。</translation>
    </message>
</context>
<context>
    <name>PreparePane</name>
    <message>
        <source>Card …{tail} is prepared.</source>
        <translation>カード …{tail} を交付前設定済みにしました。</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>交付前設定済み</translation>
    </message>
    <message>
        <source>Scan the pouch of each card that you prepared on the terminal</source>
        <translation>端末で交付前設定をしたカードの袋を、1枚ずつ読み取ってください</translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>Printing and reading back {name} …</source>
        <translation>{name} を作成し、読み返しています…</translation>
    </message>
    <message>
        <source>Printing was stopped; nothing counts as printed. Shred what came out.</source>
        <translation>印刷を中止しました。印刷済みにはなりません。出てきた紙は裁断してください。</translation>
    </message>
    <message numerus="yes">
        <source>{n} page(s), read back and right: {name}</source>
        <translation>
            <numerusform>{n}ページを読み返して確認し、保存しました: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>A page did not say what it must. Nothing was released. Print again.</source>
        <translation>読み返したページの内容が合いません。何も出力していません。もう一度印刷してください。</translation>
    </message>
    <message>
        <source>Printing broke off. Nothing was released. Tell IT.</source>
        <translation>印刷が途中で止まりました。何も出力していません。システム担当に知らせてください。</translation>
    </message>
    <message>
        <source>Printing took too long. Nothing was released. Print fewer at once.</source>
        <translation>印刷に時間がかかりすぎました。何も出力していません。枚数を減らして印刷してください。</translation>
    </message>
    <message>
        <source>Printing was stopped. Nothing was released.</source>
        <translation>印刷を中止しました。何も出力していません。</translation>
    </message>
    <message>
        <source>The file or the printer did not take the paper. Nothing was released. Print again.</source>
        <translation>ファイルまたはプリンターに出せませんでした。印刷済みにはなっていません。もう一度印刷してください。</translation>
    </message>
    <message>
        <source>The program ended while printing. Nothing was released. Print again.</source>
        <translation>印刷の途中でプログラムが終了しました。何も出力していません。もう一度印刷してください。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop  Ctrl+.</source>
        <translation>中止  Ctrl+.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>残り約 {n} 秒</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>毎秒 {n} 件</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n}行</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Open the record and book …</source>
        <translation>記録を開いて予約する…</translation>
    </message>
    <message>
        <source>Somebody waits for this seat</source>
        <translation>この席を待っている方がいます</translation>
    </message>
    <message>
        <source>The seat is free again: {when}</source>
        <translation>空いた席：{when}</translation>
    </message>
    <message>
        <source>Waits since {day}. Ask before you book.</source>
        <translation>{day} からお待ちです。本人に確かめてから予約してください。</translation>
    </message>
</context>
<context>
    <name>PublicityDialog</name>
    <message>
        <source>For example: issue of 10 July, page 3</source>
        <translation>例：7月10日号 3面</translation>
    </message>
    <message>
        <source>New publicity</source>
        <translation>新しいお知らせ</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Publicity saved: {subject}</source>
        <translation>お知らせを保存しました：{subject}</translation>
    </message>
    <message>
        <source>What people are told</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>媒体</translation>
    </message>
</context>
<context>
    <name>PublicityPage</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Done / not done</source>
        <translation>実施済み／未実施</translation>
    </message>
    <message>
        <source>Done: {subject}</source>
        <translation>実施済みにしました：{subject}</translation>
    </message>
    <message>
        <source>Entries: {n}. Still to do: {left}.</source>
        <translation>お知らせ {n}件（未実施 {left}件）</translation>
    </message>
    <message>
        <source>No campaign is active. Make one active under “Campaigns” (Alt+1).</source>
        <translation>有効なキャンペーンがありません。「キャンペーン」（Alt+1）で有効にしてください。</translation>
    </message>
    <message>
        <source>Not done: {subject}</source>
        <translation>未実施に戻しました：{subject}</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Enter with Ctrl+N where and when people are told.</source>
        <translation>お知らせの予定はまだありません。いつ、どの媒体で知らせるかを Ctrl+N で入力してください。</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take off …</source>
        <translation>外す …</translation>
    </message>
    <message>
        <source>Take publicity off the list</source>
        <translation>お知らせを一覧から外す</translation>
    </message>
    <message>
        <source>Take this off the list?</source>
        <translation>一覧から外しますか</translation>
    </message>
    <message>
        <source>Taken off: {subject}</source>
        <translation>一覧から外しました：{subject}</translation>
    </message>
    <message>
        <source>Tick publicity as done, or not</source>
        <translation>お知らせを実施済みまたは未実施にする</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>done by {who}, {at}</source>
        <translation>実施済み（{who}、{at}）</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日が期日</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>期日を%n日過ぎています</numerusform>
        </translation>
    </message>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
</context>
<context>
    <name>PublishedPage</name>
    <message>
        <source>All figures of the report agree with each other.</source>
        <translation>報告の数字はすべて合っています。</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>比べた値</translation>
    </message>
    <message>
        <source>It is the report of Adachi City, so it can&apos;t be loaded here. Your own counts come in under “Files”, or by month.</source>
        <translation>足立区の報告なので、ここでは読み込めません。自分の件数は「ファイル」で取り込むか、月ごとに入力してください。</translation>
    </message>
    <message>
        <source>It is the report of Adachi City. A supervisor of that ward loads it with the button below; its populations, targets and offices come with it.</source>
        <translation>足立区の報告です。足立区の係長が下のボタンで読み込みます。人口・目標・窓口も一緒に入ります。</translation>
    </message>
    <message>
        <source>Load the shipped report  Ctrl+I</source>
        <translation>付属の報告を読み込む  Ctrl+I</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷された値</translation>
    </message>
    <message>
        <source>Published figures stay as they were printed.</source>
        <translation>公表した数字は、印刷されたとおりに残します。</translation>
    </message>
    <message numerus="yes">
        <source>Report of {day}: %n point(s) to look at</source>
        <translation>
            <numerusform>{day}の報告：確認する点が%nか所あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report is loaded: %n table(s).</source>
        <translation>
            <numerusform>報告を読み込みました（%n表）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The shipped report is not in this database yet.</source>
        <translation>付属の報告は、まだこのデータベースにありません。</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>合わないところ</translation>
    </message>
    <message>
        <source>What does not agree in the published report</source>
        <translation>公表した報告の中で合わないところ</translation>
    </message>
</context>
<context>
    <name>PullPane</name>
    <message>
        <source> and {n} more</source>
        <translation>&#x3000;ほか{n}枚</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are missing.</source>
        <translation>
            <numerusform>%n枚が足りません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Card …{tail} is pulled already ({by}).</source>
        <translation>カード …{tail} は取り出し済みです（{by}）。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Every card of this list is pulled.</source>
        <translation>この一覧のカードはすべて取り出しました。</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID下6桁</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Nobody is booked here on this day: there is nothing to pull.</source>
        <translation>この日の予約はありません。取り出すカードもありません。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Print list … (Ctrl+P)</source>
        <translation>一覧を印刷…（Ctrl+P）</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>取り出し済</translation>
    </message>
    <message>
        <source>Pulled.</source>
        <translation>取り出しました。</translation>
    </message>
    <message>
        <source>Scan the pouch</source>
        <translation>保管袋を読み取る</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Today (Alt+T)</source>
        <translation>本日分（Alt+T）</translation>
    </message>
    <message>
        <source>What is missing (F4)</source>
        <translation>足りないカード（F4）</translation>
    </message>
    <message>
        <source>Wrong? Put it back on {shelf}, then scan that place.</source>
        <translation>間違いなら、{shelf} に戻して場所を読み取ります。</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>場所なし</translation>
    </message>
    <message>
        <source>pulled</source>
        <translation>取り出し済</translation>
    </message>
</context>
<context>
    <name>PullPaperWords</name>
    <message>
        <source>Cards to pull</source>
        <translation>カード取り出し一覧</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID下6桁</translation>
    </message>
    <message>
        <source>Job {job}. Personal data: shred this list after the day.</source>
        <translation>処理番号 {job}&#x3000;個人情報です。当日の終了後に裁断してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Print the list as a PDF</source>
        <translation>一覧をPDFにする</translation>
    </message>
    <message>
        <source>Shelf place</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>場所なし</translation>
    </message>
    <message>
        <source>pull_list_{day}</source>
        <translation>取り出し一覧_{day}</translation>
    </message>
    <message>
        <source>〓: this PC has no font for the letter. Go by the reading and the id.</source>
        <translation>〓：このPCのフォントにない文字です。フリガナと申請書IDの末尾で確認してください。</translation>
    </message>
</context>
<context>
    <name>PullWords</name>
    <message numerus="yes">
        <source>%n handover(s) taken back: such a card counts as pulled twice.</source>
        <translation>
            <numerusform>交付の取り消し %n 件：そのカードは取り出し2回と数えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Cards of earlier days are still out: {days}</source>
        <translation>前の日の分で戻っていないカードがあります：{days}</translation>
    </message>
    <message>
        <source>Closed {when}, {who}</source>
        <translation>締め済み&#x3000;{when}&#x3000;{who}</translation>
    </message>
    <message>
        <source>Closed {when}, {who}; a card moved since: close again</source>
        <translation>{when} に {who} が締めた後、カードが動きました。もう一度締めてください</translation>
    </message>
    <message>
        <source>Handover taken back</source>
        <translation>交付の取り消し</translation>
    </message>
    <message>
        <source>Its card is pulled: put it back.</source>
        <translation>カードは取り出し済みです。棚に戻してください。</translation>
    </message>
    <message>
        <source>Last closing: {end}</source>
        <translation>前回の締め：{end}</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>来庁の予約なし</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>まだ締めていません</translation>
    </message>
    <message>
        <source>{day}, {place} (pulled by {by}). Put it back there before it is pulled again.</source>
        <translation>{day}&#x3000;{place}の分です（{by}）。そこで元の場所に戻してから、取り出してください。</translation>
    </message>
    <message>
        <source>{pulled} = {handed} handed over + {returned} back + {left} left otherwise</source>
        <translation>取り出し {pulled} ＝ 交付 {handed} ＋ 棚に戻した {returned} ＋ その他 {left}</translation>
    </message>
    <message>
        <source>{told} + {n} out: {reason}</source>
        <translation>{told} ＋ 未返却 {n}（{reason}）</translation>
    </message>
    <message>
        <source>{who}, {time}</source>
        <translation>{who}、{time}</translation>
    </message>
</context>
<context>
    <name>PutAwayPane</name>
    <message>
        <source>Card …{tail} lies on {place}.</source>
        <translation>カード …{tail} を {place} に入れました。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>棚入れ</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>overdue: {n}</source>
        <translation>期限を過ぎたもの：{n}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かないでください）</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>A box has 1 to 999 places.</source>
        <translation>1箱の場所は1～999か所です。</translation>
    </message>
    <message>
        <source>A cabinet has 1 to 4 letters (A to Z) or figures.</source>
        <translation>棚の記号は英字（A～Z）か数字で1～4字です。</translation>
    </message>
    <message>
        <source>A handover can be taken back only on its own day.</source>
        <translation>交付を取り消せるのは、交付した当日だけです。</translation>
    </message>
    <message>
        <source>A letter of this card is already in a run that is open.</source>
        <translation>このカードの通知は、進行中の回にすでにあります。</translation>
    </message>
    <message>
        <source>A newer program made this database ({where}). Install the newer program on this PC.</source>
        <translation>このデータベースは新しい版のプログラムで作られています（{where}）。この端末のプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A person under 15 collects with the legal representative.</source>
        <translation>15歳未満の人には、法定代理人と一緒に交付します。</translation>
    </message>
    <message>
        <source>A run has at least one letter.</source>
        <translation>1回の通数は1通以上です。</translation>
    </message>
    <message>
        <source>A second person has to look too.</source>
        <translation>二人目の確認が要ります。</translation>
    </message>
    <message>
        <source>A share is from 0 to 100 percent; of all, somebody comes.</source>
        <translation>割合は0〜100%です。来庁する割合は1%以上にしてください。</translation>
    </message>
    <message>
        <source>A staff id has 1 to 20 letters or figures.</source>
        <translation>職員IDは英数字1～20文字です。</translation>
    </message>
    <message>
        <source>A week has seven days, from Monday to Sunday.</source>
        <translation>曜日は月曜日から日曜日までの7つです。</translation>
    </message>
    <message>
        <source>Another box is being counted.</source>
        <translation>別の箱を棚卸ししています。</translation>
    </message>
    <message>
        <source>Another card lies at this place.</source>
        <translation>この棚には別のカードが入っています。</translation>
    </message>
    <message>
        <source>Another office has this code.</source>
        <translation>この番号はほかの窓口が使っています。</translation>
    </message>
    <message>
        <source>Another office has this name.</source>
        <translation>同じ名前の窓口があります。</translation>
    </message>
    <message>
        <source>At most 5,000 places are made at once. Take fewer boxes.</source>
        <translation>一度に作れるのは5,000か所までです。箱を減らしてください。</translation>
    </message>
    <message>
        <source>At most a hundred names, each of at most 40 letters.</source>
        <translation>名前は100件まで、一つ40字までです。</translation>
    </message>
    <message>
        <source>By the record a card is still in this box.</source>
        <translation>記録では、この箱にまだカードがあります。</translation>
    </message>
    <message>
        <source>Cards are kept for at most ten years.</source>
        <translation>保管日数は10年（3650日）までです。</translation>
    </message>
    <message>
        <source>Choose a card or write a note, not both.</source>
        <translation>カードを選ぶか、メモを書くか、どちらか一方にしてください。</translation>
    </message>
    <message>
        <source>Choose the delivery first.</source>
        <translation>先に納品を選んでください。</translation>
    </message>
    <message>
        <source>Documents are still missing.</source>
        <translation>書類がまだ足りません。</translation>
    </message>
    <message>
        <source>Everybody who has been told takes up the free seats: no letter fits.</source>
        <translation>空きはすでに通知した方でうまる見込みです。出せる通知はありません。</translation>
    </message>
    <message>
        <source>Face, card and name are not compared yet.</source>
        <translation>顔・カード・氏名の照合がまだです。</translation>
    </message>
    <message>
        <source>It is already noted that the notice came back.</source>
        <translation>通知の返戻は登録済みです。</translation>
    </message>
    <message>
        <source>It is already noted that this box is empty.</source>
        <translation>この箱が空であることは記録済みです。</translation>
    </message>
    <message>
        <source>Line {row} is no day with the name of a holiday.</source>
        <translation>{row}行目は、日付と祝日名の行ではありません。</translation>
    </message>
    <message>
        <source>More seats are booked than would be left.</source>
        <translation>残る枠の数より多くの予約があります。</translation>
    </message>
    <message>
        <source>No card is expected for this application.</source>
        <translation>この申請のカードは、届く予定になっていません。</translation>
    </message>
    <message>
        <source>No card waits for such a letter.</source>
        <translation>この通知を待つカードはありません。</translation>
    </message>
    <message>
        <source>No notice was sent for this card.</source>
        <translation>このカードの通知は送られていません。</translation>
    </message>
    <message>
        <source>No run holds a letter of this card. It must not go out.</source>
        <translation>このカードの通知はどの回にもありません。出さないでください。</translation>
    </message>
    <message>
        <source>No seat is left here today. A supervisor can add one.</source>
        <translation>本日の空きはありません。係長が枠を追加できます。</translation>
    </message>
    <message>
        <source>One visit has 1 to 8 cards.</source>
        <translation>1回の来庁で受け取れるのは1〜8枚です。</translation>
    </message>
    <message>
        <source>SQLite can&apos;t work safely here ({where}). Ask IT to put the database elsewhere.</source>
        <translation>この場所ではSQLiteを安全に使えません（{where}）。別の場所に置くよう情報担当に頼んでください。</translation>
    </message>
    <message>
        <source>Say which cabinet.</source>
        <translation>棚の記号を入れてください。</translation>
    </message>
    <message>
        <source>Say whose card or paper it was.</source>
        <translation>誰のカード・書類だったかを入力してください。</translation>
    </message>
    <message>
        <source>Scan the box first, then its cards.</source>
        <translation>先に箱、次にカードを読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the label on the pouch.</source>
        <translation>袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the notice first.</source>
        <translation>先に交付通知書を読み取ってください。</translation>
    </message>
    <message>
        <source>Scan the place first, then the card.</source>
        <translation>先に棚、次にカードを読み取ってください。</translation>
    </message>
    <message>
        <source>Sheets are printed for two months at most. Excel takes a longer range.</source>
        <translation>印刷できるのは2か月分までです。Excelならもっと長い期間を書き出せます。</translation>
    </message>
    <message>
        <source>The booking is for another day.</source>
        <translation>予約は別の日です。</translation>
    </message>
    <message>
        <source>The booking is for another place.</source>
        <translation>予約は別の場所です。</translation>
    </message>
    <message>
        <source>The box does not agree. Say why.</source>
        <translation>箱の中身が合いません。理由を書いてください。</translation>
    </message>
    <message>
        <source>The card was handed over at this visit.</source>
        <translation>この来庁でカードを交付しました。</translation>
    </message>
    <message>
        <source>The cards scanned are not as many as announced. Say why before you close.</source>
        <translation>読み取った枚数が通知の枚数と違います。理由を書いてから締め切ってください。</translation>
    </message>
    <message>
        <source>The characters of the file of holidays can&apos;t be read.</source>
        <translation>祝日のファイルの文字を読み取れません。</translation>
    </message>
    <message>
        <source>The code of an office is two figures.</source>
        <translation>窓口の番号は数字2桁です。</translation>
    </message>
    <message>
        <source>The database can&apos;t be opened: {where}. Ask IT whether it is there.</source>
        <translation>データベースを開けません（{where}）。あるかどうか情報担当に確かめてください。</translation>
    </message>
    <message>
        <source>The database can&apos;t be used here: {where}</source>
        <translation>このデータベースは使えません: {where}</translation>
    </message>
    <message>
        <source>The database can&apos;t be written: {where}. Ask IT for the right to write there.</source>
        <translation>データベースに書き込めません（{where}）。情報担当に書き込み権限を頼んでください。</translation>
    </message>
    <message>
        <source>The database file is damaged: {where}. Don&apos;t go on; ask IT to restore a backup.</source>
        <translation>データベースのファイルが壊れています（{where}）。作業を止め、情報担当にバックアップからの復元を頼んでください。</translation>
    </message>
    <message>
        <source>The database is busy: {where}. Wait a moment and try again.</source>
        <translation>データベースが使用中です（{where}）。少し待ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>The database must not lie on a network drive ({where}). Share PostgreSQL instead.</source>
        <translation>データベースはネットワークドライブ（{where}）に置けません。共有には PostgreSQL を使ってください。</translation>
    </message>
    <message>
        <source>The database on the server can&apos;t hold every name: {where}. It needs UTF-8.</source>
        <translation>サーバーのデータベースの文字コードがUTF-8ではないため、使えない字が出ます（{where}）。情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>The database server doesn&apos;t answer: {where}. Ask IT.</source>
        <translation>データベースのサーバーが応答しません（{where}）。情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>The database server is full: {where}. Wait a moment and try again.</source>
        <translation>データベースのサーバーが混み合っています（{where}）。少し待ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>The database server refused the login: {where}. Ask IT.</source>
        <translation>データベースのサーバーに接続を断られました（{where}）。情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>The day of arrival is in the future.</source>
        <translation>到着日が先の日付です。</translation>
    </message>
    <message>
        <source>The day of arrival is missing.</source>
        <translation>到着日を入力してください。</translation>
    </message>
    <message>
        <source>The delivery&apos;s code is missing.</source>
        <translation>納品の番号を入力してください。</translation>
    </message>
    <message>
        <source>The disk is full: {where}. Make room and try again.</source>
        <translation>ディスクの空きがありません（{where}）。空きを作ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>The disk reports an error: {where}. Don&apos;t go on; ask IT.</source>
        <translation>ディスクの異常です（{where}）。作業を止め、情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>終わりが始まりより前になっています。</translation>
    </message>
    <message>
        <source>The file of holidays is not there.</source>
        <translation>祝日のファイルが見つかりません。</translation>
    </message>
    <message>
        <source>The first day must not lie in the past.</source>
        <translation>最初の日に過ぎた日は選べません。</translation>
    </message>
    <message>
        <source>The goal is a number from 0 to 10,000,000 cards.</source>
        <translation>目標は0から10,000,000件までの数です。</translation>
    </message>
    <message>
        <source>The handover of this card was called off.</source>
        <translation>このカードは交付取りやめになっています。</translation>
    </message>
    <message>
        <source>The hours overlap, or they end before they begin.</source>
        <translation>時間が重なっているか、終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>The invented ward knows 2016-01-31 to 2024-12-31.</source>
        <translation>架空の区の日付は、2016年1月31日から2024年12月31日までです。</translation>
    </message>
    <message>
        <source>The last box comes before the first. Boxes are numbered 1 to 999.</source>
        <translation>最後の箱が最初の箱より前です。箱の番号は1～999です。</translation>
    </message>
    <message>
        <source>The last notice came back, and the address is still the same.</source>
        <translation>前回の通知が返戻になり、住所が変わっていません。</translation>
    </message>
    <message>
        <source>The minutes are from 1 to 60.</source>
        <translation>分数は1から60までです。</translation>
    </message>
    <message>
        <source>The minutes of a handover don&apos;t fit into these hours.</source>
        <translation>交付1件の分数がこの時間に収まりません。</translation>
    </message>
    <message>
        <source>The name has 1 to 60 letters.</source>
        <translation>名前は1～60文字です。</translation>
    </message>
    <message>
        <source>The name has at most 40 signs.</source>
        <translation>名前は40字までです。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>The name of the ward is too long.</source>
        <translation>区の名前が長すぎます。</translation>
    </message>
    <message>
        <source>The name or address was corrected after the letter was printed.</source>
        <translation>印刷した後に、氏名か住所が訂正されています。</translation>
    </message>
    <message>
        <source>The number of cards announced can&apos;t be right.</source>
        <translation>通知の枚数が正しくありません。</translation>
    </message>
    <message>
        <source>The number of desks is from 1 to 50.</source>
        <translation>窓口の数は1〜50です。</translation>
    </message>
    <message>
        <source>The number of notices is from 1, the days since the last from 1.</source>
        <translation>通知回数と前回からの日数は、どちらも1以上です。</translation>
    </message>
    <message>
        <source>The office&apos;s name is missing.</source>
        <translation>窓口の名前を入れてください。</translation>
    </message>
    <message>
        <source>The password must not be the staff id.</source>
        <translation>パスワードを職員IDと同じにはできません。</translation>
    </message>
    <message>
        <source>The password needs at least 8 characters.</source>
        <translation>パスワードは8文字以上にしてください。</translation>
    </message>
    <message>
        <source>The person did not come to this visit.</source>
        <translation>この予約には来庁されませんでした。</translation>
    </message>
    <message>
        <source>The person is at the desk: the visit can&apos;t be changed any more.</source>
        <translation>窓口で対応中のため、この予約は変更できません。</translation>
    </message>
    <message>
        <source>The person is here: the visit can&apos;t be changed any more.</source>
        <translation>来庁済みのため、この予約は変更できません。</translation>
    </message>
    <message>
        <source>The phone number is too long.</source>
        <translation>電話番号が長すぎます。</translation>
    </message>
    <message>
        <source>The present password is wrong.</source>
        <translation>今のパスワードが違います。</translation>
    </message>
    <message>
        <source>The range is too long: 120 months at most.</source>
        <translation>期間が長すぎます。120か月までです。</translation>
    </message>
    <message>
        <source>The range of days is too long: two years at most.</source>
        <translation>期間が長すぎます。2年以内にしてください。</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message>
        <source>The scale is from 0.0005 to 1.</source>
        <translation>規模は0.0005から1までです。</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>二人目は別の職員でなければなりません。</translation>
    </message>
    <message>
        <source>The share of people who come is from 1 to 100 percent.</source>
        <translation>来る人の割合は1から100パーセントです。</translation>
    </message>
    <message>
        <source>The shares of the three months make up 100 percent.</source>
        <translation>3か月の割合は合計100%にしてください。</translation>
    </message>
    <message>
        <source>The sheet has no such label.</source>
        <translation>用紙にその面はありません。</translation>
    </message>
    <message>
        <source>The staff id or the password is wrong.</source>
        <translation>職員IDまたはパスワードが違います。</translation>
    </message>
    <message>
        <source>The time of this visit is not over yet.</source>
        <translation>この予約の時間はまだ終わっていません。</translation>
    </message>
    <message>
        <source>There is no database here: {where}. Ask IT.</source>
        <translation>ここにデータベースがありません（{where}）。システム担当に連絡してください。</translation>
    </message>
    <message>
        <source>There is no document rule for this case today.</source>
        <translation>この場合の書類の決まりが、今日の時点で登録されていません。</translation>
    </message>
    <message>
        <source>There is no such office.</source>
        <translation>その場所は登録されていません。</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>印刷するものがありません。</translation>
    </message>
    <message>
        <source>These are more than 5,000 labels. Choose fewer boxes.</source>
        <translation>ラベルが5,000枚を超えます。箱を減らしてください。</translation>
    </message>
    <message>
        <source>This PC has no font for a letter of this name. Print it on another PC.</source>
        <translation>このパソコンに氏名や住所の文字がありません。別のパソコンで印刷してください。</translation>
    </message>
    <message>
        <source>This application was rejected: there is no card.</source>
        <translation>この申請は不備で戻りました。カードはありません。</translation>
    </message>
    <message>
        <source>This card already has a booking.</source>
        <translation>このカードにはすでに予約があります。</translation>
    </message>
    <message>
        <source>This card already has a place.</source>
        <translation>このカードにはすでに棚があります。</translation>
    </message>
    <message>
        <source>This card already lies at this place.</source>
        <translation>このカードはすでにこの棚にあります。</translation>
    </message>
    <message>
        <source>This card came with another delivery.</source>
        <translation>このカードは別の納品で届いたものです。</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>このカードは有効期限が切れています。</translation>
    </message>
    <message>
        <source>This card has lapsed (moved out or died).</source>
        <translation>このカードは失効しています（転出・死亡など）。</translation>
    </message>
    <message>
        <source>This card has no notice number yet: it can&apos;t be told by letter.</source>
        <translation>このカードにはまだ交付通知書番号がないため、通知を出せません。</translation>
    </message>
    <message>
        <source>This card has no place on the shelves yet. Put it away under “Custody”.</source>
        <translation>このカードにはまだ保管場所がありません。「保管」で棚に入れてください。</translation>
    </message>
    <message>
        <source>This card is already counted in this delivery.</source>
        <translation>このカードはこの納品で読み取り済みです。</translation>
    </message>
    <message>
        <source>This card is already counted.</source>
        <translation>このカードは読み取り済みです。</translation>
    </message>
    <message>
        <source>This card is already handed over.</source>
        <translation>このカードは交付済みです。</translation>
    </message>
    <message>
        <source>This card is already in custody.</source>
        <translation>このカードはすでに保管中です。</translation>
    </message>
    <message>
        <source>This card is already prepared.</source>
        <translation>このカードは交付前設定が済んでいます。</translation>
    </message>
    <message>
        <source>This card is disposed of.</source>
        <translation>このカードは廃棄済みです。</translation>
    </message>
    <message>
        <source>This card is not in the ward&apos;s custody.</source>
        <translation>このカードは区で保管していません。</translation>
    </message>
    <message>
        <source>This card is not prepared on the national terminal yet.</source>
        <translation>このカードは交付前設定がまだです。</translation>
    </message>
    <message>
        <source>This card is not pulled: there is nothing to put back.</source>
        <translation>このカードは取り出されていません。戻す必要はありません。</translation>
    </message>
    <message>
        <source>This card is pulled already, for another day or place.</source>
        <translation>このカードは、別の日または別の場所の分として取り出し済みです。</translation>
    </message>
    <message>
        <source>This card is pulled for a visit.</source>
        <translation>このカードは来庁のため取り出し中です。</translation>
    </message>
    <message>
        <source>This card lies on no shelf.</source>
        <translation>このカードは棚にありません。</translation>
    </message>
    <message>
        <source>This closure was already taken back.</source>
        <translation>この休止はすでに取り消されています。</translation>
    </message>
    <message>
        <source>This database already has accounts.</source>
        <translation>このデータベースにはすでに職員がいます。</translation>
    </message>
    <message>
        <source>This database belongs to another program: {where}. Use an empty one.</source>
        <translation>このデータベースは別のプログラムのものです（{where}）。空のデータベースを使ってください。</translation>
    </message>
    <message>
        <source>This database holds applications already. Use an empty one.</source>
        <translation>このデータベースには申請が入っています。空のデータベースで行ってください。</translation>
    </message>
    <message>
        <source>This day is closed already, and no card moved since.</source>
        <translation>この日は締め済みで、その後カードの動きはありません。</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>先の日付です。</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>この日は過ぎています。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>この日はまだ来ていません。</translation>
    </message>
    <message>
        <source>This delivery is already entered.</source>
        <translation>この納品はすでに登録されています。</translation>
    </message>
    <message>
        <source>This delivery is closed.</source>
        <translation>この納品は締め切り済みです。</translation>
    </message>
    <message>
        <source>This delivery is not closed yet.</source>
        <translation>この納品はまだ締め切っていません。</translation>
    </message>
    <message>
        <source>This file holds no holidays. Take the Cabinet Office&apos;s CSV file.</source>
        <translation>このファイルに祝日がありません。内閣府のCSVを使ってください。</translation>
    </message>
    <message>
        <source>This handover was already taken back.</source>
        <translation>この交付はすでに取り消されています。</translation>
    </message>
    <message>
        <source>This is no address of a database: {where}. Ask IT.</source>
        <translation>データベースの場所の書き方が違います（{where}）。情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>This is no label of a card.</source>
        <translation>カードのラベルではありません。</translation>
    </message>
    <message>
        <source>This is no label of a pouch. Scan the label on the pouch.</source>
        <translation>袋のラベルではありません。袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>This is no notice. Scan the person&apos;s notice.</source>
        <translation>交付通知書ではありません。本人の交付通知書を読み取ってください。</translation>
    </message>
    <message>
        <source>This is not the card that was seen before. Begin again.</source>
        <translation>先に確認したカードと違います。最初からやり直してください。</translation>
    </message>
    <message>
        <source>This is not the place of this card.</source>
        <translation>このカードの保管場所ではありません。</translation>
    </message>
    <message>
        <source>This is the last active supervisor: make another one first.</source>
        <translation>有効な係長がほかにいません。先に別の係長を登録してください。</translation>
    </message>
    <message>
        <source>This is the notice again. Scan the label on the pouch.</source>
        <translation>交付通知書をもう一度読み取っています。袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>This letter belongs to another run. Open that run and scan it there.</source>
        <translation>別の回の通知です。その回を開いて読み取ってください。</translation>
    </message>
    <message>
        <source>This letter has already gone out.</source>
        <translation>この通知はすでに出しています。</translation>
    </message>
    <message>
        <source>This letter is not printed yet. Print it first.</source>
        <translation>この通知はまだ印刷していません。先に印刷してください。</translation>
    </message>
    <message>
        <source>This letter was printed again. Take this older paper out and shred it.</source>
        <translation>この通知は印刷し直しています。古い紙を抜き取り、裁断してください。</translation>
    </message>
    <message>
        <source>This letter was taken out of its run. It must not go out.</source>
        <translation>この通知は回から外しています。出さないでください。</translation>
    </message>
    <message>
        <source>This person has no booking.</source>
        <translation>この方の予約はありません。</translation>
    </message>
    <message>
        <source>This person is already on the waiting list.</source>
        <translation>この方はすでにキャンセル待ちに入っています。</translation>
    </message>
    <message>
        <source>This place belongs to another office.</source>
        <translation>この棚は別の場所のものです。</translation>
    </message>
    <message>
        <source>This print job has ended already.</source>
        <translation>この印刷はすでに終わっています。</translation>
    </message>
    <message>
        <source>This run of notices has ended. What is left of it must not go out.</source>
        <translation>この通知の回は終わっています。残りの通知は出さないでください。</translation>
    </message>
    <message>
        <source>This slot is closed: nothing more can be booked there.</source>
        <translation>この枠は休止のため、新しい予約は取れません。</translation>
    </message>
    <message>
        <source>This staff id is already used.</source>
        <translation>この職員IDはすでに使われています。</translation>
    </message>
    <message>
        <source>This step is not allowed now ({code}).</source>
        <translation>今はこの操作はできません（{code}）。</translation>
    </message>
    <message>
        <source>This visit was already cancelled.</source>
        <translation>この予約はすでに取り消されています。</translation>
    </message>
    <message>
        <source>This visit was already moved to another time.</source>
        <translation>この予約はすでに別の時間に変更されています。</translation>
    </message>
    <message>
        <source>This was printed already. To print it again, give the reason.</source>
        <translation>すでに印刷しています。もう一度印刷するときは、理由を入れてください。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait ten minutes or ask a supervisor.</source>
        <translation>パスワードの誤りが続いたため停止中です。10分待つか、係長に頼んでください。</translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be read ({reason}).</source>
        <translation>「{field}」を読み取れません（{reason}）。</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Receive as told (Alt+W)</source>
        <translation>申し出のとおり受け付ける（Alt+W）</translation>
    </message>
    <message>
        <source>Receive the next person</source>
        <translation>次の方を受け付ける</translation>
    </message>
    <message>
        <source>Receive without a card (Alt+W)</source>
        <translation>カードなしで受け付ける（Alt+W）</translation>
    </message>
    <message>
        <source>Say the day of application, as the person tells it.</source>
        <translation>本人の言う申請日を入れてください。</translation>
    </message>
    <message>
        <source>Scan the notice, or type number or name</source>
        <translation>通知書を読み取るか、番号・氏名を入力</translation>
    </message>
    <message>
        <source>There is no campaign with windows yet. A supervisor sets one up under “Settings”.</source>
        <translation>事業と窓口がまだ登録されていません。係長が「設定」で登録します。</translation>
    </message>
    <message>
        <source>Without a card of the ward: day of application, as told</source>
        <translation>区にカードがない方：申請日（本人の申し出）</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Card expires</source>
        <translation>カード期限</translation>
    </message>
    <message>
        <source>Certificates expire</source>
        <translation>証明書期限</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>申請経路</translation>
    </message>
    <message>
        <source>Could be mistaken for</source>
        <translation>取り違えに注意</translation>
    </message>
    <message>
        <source>Days in custody</source>
        <translation>保管日数</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納品</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>History</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>In custody since</source>
        <translation>保管開始</translation>
    </message>
    <message>
        <source>In the national system</source>
        <translation>統合端末への記録</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次にできること</translation>
    </message>
    <message>
        <source>No. {number}: {day}</source>
        <translation>{number}回目&#x3000;{day}</translation>
    </message>
    <message>
        <source>None sent yet.</source>
        <translation>まだ送っていません。</translation>
    </message>
    <message>
        <source>Not on a shelf</source>
        <translation>棚にありません</translation>
    </message>
    <message>
        <source>Notice no.</source>
        <translation>通知書番号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>担当窓口</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open {what}</source>
        <translation>{what}を開く</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手続</translation>
    </message>
    <message>
        <source>Pulled for</source>
        <translation>取り出し</translation>
    </message>
    <message>
        <source>Same person, other applications</source>
        <translation>同じ人の他の申請</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Support desk (Alt+W)</source>
        <translation>支援窓口で受け付ける（Alt+W）</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>来庁予約</translation>
    </message>
    <message>
        <source>came back on {day}</source>
        <translation>{day}に返戻</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>reversed: {reason}</source>
        <translation>取消：{reason}</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age}歳</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>Book a visit</source>
        <translation>来庁を予約する</translation>
    </message>
    <message>
        <source>Hold the card, or end its hold</source>
        <translation>カードを保留する・保留を解く</translation>
    </message>
    <message>
        <source>No record is open. Press F2 and search for a person.</source>
        <translation>開いている記録はありません。F2キーで人を探してください。</translation>
    </message>
    <message>
        <source>Receive the person at the support desk</source>
        <translation>この人を支援窓口で受け付ける</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n notice(s) to authorities are overdue</source>
        <translation>
            <numerusform>期限を過ぎた報告が%n件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed  Alt+2</source>
        <translation>完了  Alt+2</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故・誤交付</translation>
    </message>
    <message>
        <source>Incidents: {n}</source>
        <translation>{n}件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Next notice until</source>
        <translation>次の報告期限</translation>
    </message>
    <message>
        <source>No incident is open. When a paper or card went to the wrong person, open one here.</source>
        <translation>対応中の件はありません。書類やカードを別の人に渡したときなどは、ここで登録してください。</translation>
    </message>
    <message>
        <source>No incident was closed yet.</source>
        <translation>完了した件はまだありません。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>覚知日</translation>
    </message>
    <message>
        <source>Open  Alt+1</source>
        <translation>対応中  Alt+1</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Show the example of 2023  Alt+X</source>
        <translation>令和5年の記入例を入れる  Alt+X</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>件名</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source> (example)</source>
        <translation>（記入例）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>あと%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n日過ぎています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n名</numerusform>
        </translation>
    </message>
    <message>
        <source>1  Summary</source>
        <translation>1&#x3000;概要</translation>
    </message>
    <message>
        <source>2  Time line</source>
        <translation>2&#x3000;経過</translation>
    </message>
    <message>
        <source>3  Papers concerned</source>
        <translation>3&#x3000;書類の内訳</translation>
    </message>
    <message>
        <source>4  Cause</source>
        <translation>4&#x3000;原因</translation>
    </message>
    <message>
        <source>5  Measures</source>
        <translation>5&#x3000;再発防止策</translation>
    </message>
    <message>
        <source>6  Notices to authorities</source>
        <translation>6&#x3000;関係機関への報告</translation>
    </message>
    <message>
        <source>7  People concerned</source>
        <translation>7&#x3000;関係者への連絡</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>報告日</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>発生日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>証明書種類</translation>
    </message>
    <message>
        <source>Linked cards: {all}. Told: {told}. Not told, with a reason: {explained}.</source>
        <translation>結びつけた申請 {all}件、連絡済み {told}件、理由があり連絡しないもの {explained}件。</translation>
    </message>
    <message>
        <source>No card of the ward&apos;s own ledger is linked to this incident.</source>
        <translation>この件に結びつけた区の交付台帳の申請はない。</translation>
    </message>
    <message>
        <source>Nothing is entered.</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>覚知日</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人情報の内容</translation>
    </message>
    <message>
        <source>Print job {job}&#x3000;No names of people are on this paper.</source>
        <translation>印刷ジョブ {job}&#x3000;この書面に氏名は記載していません。</translation>
    </message>
    <message>
        <source>Print the report as a PDF</source>
        <translation>報告書をPDFで印刷</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>事故報告書</translation>
    </message>
    <message>
        <source>Rule and remark</source>
        <translation>根拠・備考</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>報告先</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>本人への対応</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>証明書の所在</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>理由あり</translation>
    </message>
    <message>
        <source>incident_{number}</source>
        <translation>事故報告書_{number}</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>to be told</source>
        <translation>未連絡</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日まで</translation>
    </message>
    <message>
        <source>{papers} of {people}</source>
        <translation>{papers}（{people}分）</translation>
    </message>
    <message>
        <source>{title} (example)</source>
        <translation>{title}（記入例）</translation>
    </message>
    <message>
        <source>–</source>
        <translation>―</translation>
    </message>
    <message>
        <source>✓ told on {day}</source>
        <translation>✓ {day} 済み</translation>
    </message>
    <message>
        <source>〓: this PC has no font for the letter.</source>
        <translation>〓：このPCに文字がありません。</translation>
    </message>
</context>
<context>
    <name>RenewalWords</name>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>At a window of these</source>
        <translation>うち窓口</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Booked of these</source>
        <translation>うち予約済み</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Cards expire</source>
        <translation>カードの期限</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>電子証明書</translation>
    </message>
    <message>
        <source>Certificates can be renewed from the day after three months before they expire: one visit at a window. A card: one handover, and for {n}% of people ({source}) a visit to apply.</source>
        <translation>更新は期限の3か月前の翌日からできます。電子証明書は窓口に1回来庁、カードは交付で1回来庁し、{n}%の人（{source}）は申請でも来庁すると数えます。</translation>
    </message>
    <message>
        <source>Certificates expire</source>
        <translation>電子証明書の期限</translation>
    </message>
    <message>
        <source>Counted: for certificates one visit at a window, for a card the handover, for {counter}% also a visit to apply. {come} of 100 come; cards: {shares}.</source>
        <translation>数え方：電子証明書は窓口1回、カードは交付1回で、{counter}%は申請でも来庁。100人のうち{come}人が来庁。カード：{shares}。</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>From the application to the handover: {n} days ({source}).</source>
        <translation>申請から交付まで{n}日（{source}）。</translation>
    </message>
    <message>
        <source>Handovers of these</source>
        <translation>うち交付</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Not counted any more: {renewed} that are applied for already, {replaced} cards replaced. Certificates renewed at a window are known only where the ledger has them.</source>
        <translation>除いたもの：更新を申請済み{renewed}件、再交付などで新しいカードになるもの{replaced}件。窓口で更新した電子証明書は、台帳に載っているものだけが分かります。</translation>
    </message>
    <message>
        <source>Nothing expires in these months that is not renewed already.</source>
        <translation>この期間に期限を迎える未更新のものはありません。</translation>
    </message>
    <message>
        <source>Of 100 people {come} come in time (a setting). When they come: cards {card}; {alone}.</source>
        <translation>100人のうち{come}人が期限までに来庁（設定）。来庁の時期：カードは{card}、{alone}。</translation>
    </message>
    <message>
        <source>Of {ended} cards that expired within the last year {renewed} were renewed in time, by the ledger.</source>
        <translation>この1年に期限を迎えたカード{ended}枚のうち、台帳で期限までの更新が分かるのは{renewed}枚です。</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>下限（P10）</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>上限（P90）</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Renewal from</source>
        <translation>更新できる日</translation>
    </message>
    <message>
        <source>Renewal starts</source>
        <translation>更新の開始</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>更新の見込み</translation>
    </message>
    <message numerus="yes">
        <source>Seats are too few in %n month(s), first in {first}; most are missing in {worst}: {n}.</source>
        <translation>
            <numerusform>%nか月で席が足りません。最初は{first}、最も足りないのは{worst}で{n}席です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats are too few in {worst}: {n} are missing.</source>
        <translation>{worst}に席が{n}足りません。</translation>
    </message>
    <message>
        <source>Seats left</source>
        <translation>残りの席</translation>
    </message>
    <message>
        <source>Seats needed</source>
        <translation>必要な席</translation>
    </message>
    <message>
        <source>Seats there</source>
        <translation>ある席</translation>
    </message>
    <message>
        <source>The seats are enough; most visits are expected in {month}: {n}.</source>
        <translation>席は足ります。来庁が最も多いのは{month}で{n}人の見込みです。</translation>
    </message>
    <message>
        <source>These months are over: nobody is expected any more.</source>
        <translation>この期間は過ぎています。これからの来庁はありません。</translation>
    </message>
    <message>
        <source>Visits expected</source>
        <translation>来庁の見込み</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>assumed, a setting</source>
        <translation>設定による仮定</translation>
    </message>
    <message>
        <source>certificates {shares}</source>
        <translation>電子証明書は{shares}</translation>
    </message>
    <message>
        <source>the ward&apos;s own past</source>
        <translation>区の実績</translation>
    </message>
    <message>
        <source>{cards} cards and {certificates} certificates expire. {seats}</source>
        <translation>カード{cards}枚と電子証明書{certificates}件が期限を迎えます。{seats}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}〜{last}</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>{n}席不足</translation>
    </message>
    <message numerus="yes">
        <source>{n} person(s)</source>
        <translation>
            <numerusform>{n}人</numerusform>
        </translation>
    </message>
    <message>
        <source>{parts}% in the three months, assumed</source>
        <translation>3か月に{parts}%（仮定）</translation>
    </message>
    <message>
        <source>{parts}% in the three months, from {n} renewals</source>
        <translation>3か月に{parts}%（更新{n}件の実績）</translation>
    </message>
    <message>
        <source>{y}/{m}</source>
        <translation>{y}年{m}月</translation>
    </message>
</context>
<context>
    <name>RenewalsScreen</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>表を書き出す</translation>
    </message>
    <message>
        <source>Export {n} marked  Ctrl+E</source>
        <translation>印の{n}件を書き出す  Ctrl+E</translation>
    </message>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出し …  Ctrl+E</translation>
    </message>
    <message>
        <source>Print the months</source>
        <translation>月の表を印刷</translation>
    </message>
    <message>
        <source>Print …  Ctrl+P</source>
        <translation>印刷 …  Ctrl+P</translation>
    </message>
    <message>
        <source>renewals_{month}</source>
        <translation>更新の見込み_{month}</translation>
    </message>
    <message numerus="yes">
        <source>{n} month(s)</source>
        <translation>
            <numerusform>{n}か月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportReasons</name>
    <message>
        <source>A block has at most 4,000 signs and a report at most 200 blocks. Make two of it.</source>
        <translation>1項目は4,000字まで、1件は200項目までです。2つに分けてください。</translation>
    </message>
    <message>
        <source>A block of the report has no text. Write one, or take it out.</source>
        <translation>文章のない項目があります。書くか、外してください。</translation>
    </message>
    <message>
        <source>Choose which table is shown here.</source>
        <translation>どの表を載せるか選んでください。</translation>
    </message>
    <message>
        <source>The day of the figures can&apos;t be read.</source>
        <translation>数字の基準日を読み取れません。</translation>
    </message>
    <message>
        <source>The day of the report is missing or can&apos;t be read.</source>
        <translation>報告日がないか、読み取れません。</translation>
    </message>
    <message>
        <source>The department has at most 200 signs, in each language.</source>
        <translation>所管部課名は日本語・英語とも200字までです。</translation>
    </message>
    <message>
        <source>The department in charge is missing.</source>
        <translation>所管部課名がありません。</translation>
    </message>
    <message>
        <source>The reason has at most 200 signs.</source>
        <translation>理由は200字までです。</translation>
    </message>
    <message>
        <source>The subject has at most 200 signs, in each language.</source>
        <translation>件名は日本語・英語とも200字までです。</translation>
    </message>
    <message>
        <source>The subject of the report is missing.</source>
        <translation>件名がありません。</translation>
    </message>
</context>
<context>
    <name>ResultBand</name>
    <message>
        <source>Same person: notice and card belong together</source>
        <translation>同じ人です。通知書とカードが一致しました</translation>
    </message>
</context>
<context>
    <name>ReturnPane</name>
    <message>
        <source>Notice came back</source>
        <translation>返戻</translation>
    </message>
    <message>
        <source>Scan each notice that the post brought back</source>
        <translation>戻ってきた交付通知書を、1枚ずつ読み取ってください</translation>
    </message>
    <message>
        <source>The returned notice of card …{tail} is noted. The card stays on its place.</source>
        <translation>カード …{tail} の返戻を記録しました。カードは元の場所のままです。</translation>
    </message>
</context>
<context>
    <name>ReturnedColumns</name>
    <message>
        <source>Came back</source>
        <translation>返戻日</translation>
    </message>
    <message>
        <source>In the ledger now</source>
        <translation>いまの台帳</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵便</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>On the letter</source>
        <translation>通知書の宛先</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>ReturnedReasons</name>
    <message>
        <source>A newer letter has gone out since. Shred this one; if the newer one comes back too, scan that.</source>
        <translation>このあと新しい通知書を発送しています。この封筒は裁断してください。新しい通知書も戻ったら、そちらを読み取ってください。</translation>
    </message>
    <message>
        <source>Choose why nothing more is done.</source>
        <translation>終了の理由を選んでください。</translation>
    </message>
    <message>
        <source>For all of these the ledger has a newer address: nobody to ask about.</source>
        <translation>照会する方がいません。どれも台帳に新しい住所があります。</translation>
    </message>
    <message>
        <source>No mail of this card has come back.</source>
        <translation>このカードの返戻はありません。</translation>
    </message>
    <message>
        <source>Nothing is left to do here: the person collected, booked, moved out, or was told meanwhile.</source>
        <translation>もう行うことはありません。受け取り・予約・転出・再通知などが先に済んでいます。</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>理由を短く書いてください。</translation>
    </message>
    <message>
        <source>Somebody else has just taken up this return. Look at it again.</source>
        <translation>ほかの職員がこの返戻を先に取り上げました。もう一度確かめてください。</translation>
    </message>
    <message>
        <source>The note has at most 200 signs.</source>
        <translation>メモは200文字までです。</translation>
    </message>
    <message>
        <source>This code is not of a letter but of another paper.</source>
        <translation>これは交付通知書ではなく、別の書類のコードです。</translation>
    </message>
    <message>
        <source>This is a list of calls: letters go into a run of letters.</source>
        <translation>これは電話の一覧です。通知書は通知の回に入れてください。</translation>
    </message>
    <message>
        <source>This letter was never scanned into the post bag, so it never counted as sent. Scan its notice number instead, or ask who posted it.</source>
        <translation>この通知書は発送の読み取りがされておらず、発送済みになっていません。交付通知書番号を読み取るか、誰が発送したかを確かめてください。</translation>
    </message>
</context>
<context>
    <name>ReturnedScreen</name>
    <message>
        <source>Ask register …  Ctrl+P</source>
        <translation>照会票を印刷 …  Ctrl+P</translation>
    </message>
    <message>
        <source>Close the work on the address</source>
        <translation>宛先の対応を終える</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>一覧を書き出す</translation>
    </message>
    <message>
        <source>Export the list of returned mail</source>
        <translation>返戻の一覧を書き出す</translation>
    </message>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出す …  Ctrl+E</translation>
    </message>
    <message>
        <source>Hold the card of the returned letter</source>
        <translation>返戻のあったカードを保留にする</translation>
    </message>
    <message>
        <source>Into a run …  Alt+R</source>
        <translation>再送を通知の回へ …  Alt+R</translation>
    </message>
    <message>
        <source>Print whom to ask the register about</source>
        <translation>住民登録の照会票を印刷する</translation>
    </message>
    <message>
        <source>Put letters into a run of notices</source>
        <translation>再送する通知書を通知の回に入れる</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>返戻</translation>
    </message>
    <message>
        <source>Send the letter again</source>
        <translation>通知書を再送する</translation>
    </message>
    <message>
        <source>returned_{day}</source>
        <translation>返戻_{day}</translation>
    </message>
</context>
<context>
    <name>ReturnedWords</name>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>Address now</source>
        <translation>いまの住所</translation>
    </message>
    <message>
        <source>Address on the letter</source>
        <translation>通知書の住所</translation>
    </message>
    <message>
        <source>All that is to do</source>
        <translation>対応中すべて</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返戻日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Has a booking</source>
        <translation>交付予約あり</translation>
    </message>
    <message>
        <source>Has a newer address</source>
        <translation>新しい住所あり</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵便</translation>
    </message>
    <message>
        <source>Mail came back once more</source>
        <translation>再び返戻になった</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>転出</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>いまの氏名</translation>
    </message>
    <message>
        <source>Name on the letter</source>
        <translation>通知書の氏名</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新住所あり</translation>
    </message>
    <message>
        <source>No newer address</source>
        <translation>新しい住所なし</translation>
    </message>
    <message>
        <source>No newer address yet. Ask the resident register, hold the card, or close the work.</source>
        <translation>新しい住所はまだありません。住民登録に照会するか、カードを保留にするか、対応を終えてください。</translation>
    </message>
    <message>
        <source>No returned mail waits for anything. Scan each envelope that the post brings back; what the ledger tells of stands under “State” (Alt+1).</source>
        <translation>対応を待つ返戻はありません。郵便で戻った封筒を1通ずつ読み取ってください。台帳だけにある返戻は「状態」（Alt+1）で見られます。</translation>
    </message>
    <message>
        <source>Noted (card …{tail}). The card stays on its place.</source>
        <translation>返戻を記録しました（カード…{tail}）。カードは棚に置いたままにします。</translation>
    </message>
    <message>
        <source>Noted (card …{tail}). The ledger already has a newer address: see the list.</source>
        <translation>返戻を記録しました（カード…{tail}）。台帳にはもう新しい住所があります。下の一覧で確かめてください。</translation>
    </message>
    <message>
        <source>Noted (card …{tail}). The person has a booking on {day}: ask for the address then.</source>
        <translation>返戻を記録しました（カード…{tail}）。{day}に予約があります。来庁のときに住所を伺ってください。</translation>
    </message>
    <message>
        <source>Nothing fits all of these filters. Take one away, or all with Alt+0.</source>
        <translation>すべての条件に合うものがありません。条件を一つ外すか、Alt+0ですべて外してください。</translation>
    </message>
    <message>
        <source>Nothing more is done: {why}.</source>
        <translation>対応は終わりました：{why}</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Notice {n}</source>
        <translation>{n}回目の通知</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>On hold until {day}: {why}</source>
        <translation>{day}まで保留：{why}</translation>
    </message>
    <message>
        <source>On hold without an end: {why}</source>
        <translation>期限なしの保留：{why}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Postal code now</source>
        <translation>いまの郵便番号</translation>
    </message>
    <message>
        <source>Postal code on the letter</source>
        <translation>通知書の郵便番号</translation>
    </message>
    <message>
        <source>Reached in another way</source>
        <translation>ほかの方法で連絡がついた</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>再送済み</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>The card by post</source>
        <translation>郵送したカード</translation>
    </message>
    <message>
        <source>The card is already handed over: the letter crossed it. Shred the letter.</source>
        <translation>カードは交付済みで、通知書は行き違いです。通知書は裁断してください。</translation>
    </message>
    <message>
        <source>The card is with its person</source>
        <translation>カードは本人に渡っている</translation>
    </message>
    <message>
        <source>The card itself is on its way by post. If it is in this envelope, note that under “Outreach”.</source>
        <translation>カードは郵送中です。この封筒にカードが入っていれば、「出張」の画面の郵送で返戻を記録してください。</translation>
    </message>
    <message>
        <source>The card left custody</source>
        <translation>カードは保管から出た</translation>
    </message>
    <message>
        <source>The card lies at {place}.</source>
        <translation>カードの保管場所は{place}です。</translation>
    </message>
    <message>
        <source>The ledger changed the address, and it is again that of the letter.</source>
        <translation>台帳の住所は変わりましたが、いまは通知書の宛先と同じです。</translation>
    </message>
    <message>
        <source>The ledger has a newer address. Compare it, then send the letter again.</source>
        <translation>台帳に新しい住所があります。見比べてから再送してください。</translation>
    </message>
    <message>
        <source>The ledger says: moved out or died</source>
        <translation>台帳で転出・死亡</translation>
    </message>
    <message>
        <source>The ledger tells of {n} more that nobody took up, {newer} of them with a newer address.</source>
        <translation>ほかに台帳だけにある返戻が{n}件（うち新住所あり{newer}件）あります。</translation>
    </message>
    <message>
        <source>The letter is in run {n} of the notices.</source>
        <translation>第{n}回の通知に入っています。</translation>
    </message>
    <message>
        <source>The letter waits for the next run of notices.</source>
        <translation>次の通知の回を待っています。</translation>
    </message>
    <message>
        <source>The letter went out again.</source>
        <translation>通知書を再送しました。</translation>
    </message>
    <message>
        <source>This person moved out or died by the ledger. No letter is sent any more; shred this one.</source>
        <translation>台帳では転出または死亡の方です。もう通知は送りません。この封筒は裁断してください。</translation>
    </message>
    <message>
        <source>Times that mail of this card came back: {n}</source>
        <translation>このカードの返戻は{n}回目です。</translation>
    </message>
    <message>
        <source>To look into</source>
        <translation>要調査</translation>
    </message>
    <message>
        <source>To send again</source>
        <translation>再送待ち</translation>
    </message>
    <message>
        <source>Told by another letter</source>
        <translation>別の通知を送った</translation>
    </message>
    <message>
        <source>Told by the ledger alone</source>
        <translation>台帳だけの返戻</translation>
    </message>
    <message>
        <source>{all} to do: {newer} with a newer address, {open} to look into, {send} to send again, {held} on hold.</source>
        <translation>対応中{all}件：新住所あり{newer}、要調査{open}、再送待ち{send}、保留{held}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} letter(s)</source>
        <translation>
            <numerusform>{n}通</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reversal</name>
    <message>
        <source>It is recorded in the national system: take it back there too.</source>
        <translation>統合端末に登録済みです。統合端末でも取り消してください。</translation>
    </message>
    <message>
        <source>Reverse the handover</source>
        <translation>交付を取り消す</translation>
    </message>
    <message>
        <source>Reverse the handover …{tail}</source>
        <translation>交付の取消し …{tail}</translation>
    </message>
    <message>
        <source>Reversed: …{tail} belongs at {shelf} again</source>
        <translation>交付を取り消しました。…{tail} は {shelf} に戻してください</translation>
    </message>
    <message>
        <source>Reversed: …{tail} needs a place; put it away by scan</source>
        <translation>交付を取り消しました。…{tail} は棚入れが必要です</translation>
    </message>
    <message>
        <source>The card comes back into custody. The handover stays in the history.</source>
        <translation>カードは保管中に戻ります。交付した記録は履歴に残ります。</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>対象の申請</translation>
    </message>
    <message>
        <source>Came instead</source>
        <translation>読み取ったカード</translation>
    </message>
    <message>
        <source>Closed  Alt+2</source>
        <translation>完了  Alt+2</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>No entry was closed yet.</source>
        <translation>完了した項目はまだありません。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>No. {number} is closed</source>
        <translation>{number} 番を完了にしました</translation>
    </message>
    <message>
        <source>Nothing waits for an answer.</source>
        <translation>確認待ちはありません。</translation>
    </message>
    <message>
        <source>Open  Alt+1</source>
        <translation>未完了  Alt+1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The incident that the entry belongs to</source>
        <translation>エラーが入っている件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>端末・職員</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>nobody&apos;s: {note}</source>
        <translation>だれのものでもない：{note}</translation>
    </message>
    <message>
        <source>…{tail}</source>
        <translation>…{tail}</translation>
    </message>
</context>
<context>
    <name>RotationDoings</name>
    <message>
        <source>Held. Plan anew, so that it counts.</source>
        <translation>固定しました。計画し直すと反映されます。</translation>
    </message>
    <message>
        <source>Kept out. Plan anew, so that it counts.</source>
        <translation>除外しました。計画し直すと反映されます。</translation>
    </message>
    <message>
        <source>Nothing changed: this plan stands already.</source>
        <translation>今の計画と同じなので、変わりません。</translation>
    </message>
    <message>
        <source>People were told already: announce again, and tell them of the change.</source>
        <translation>公表済みの週です。入れ替えたあと、変更を改めて公表してください。</translation>
    </message>
    <message>
        <source>Planned: {weeks} weeks, {turns} turns.</source>
        <translation>{weeks}週、のべ{turns}会場の計画を決めました。</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>入れ替える</translation>
    </message>
    <message>
        <source>Swap two venues</source>
        <translation>2つの会場を入れ替える</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take the announcement of {week} back</source>
        <translation>{week} の週の公表を取り消す</translation>
    </message>
    <message>
        <source>Taken back: {venue} ({week}).</source>
        <translation>取り消しました：{venue}（{week}の週）</translation>
    </message>
    <message>
        <source>The announcement is taken back.</source>
        <translation>公表を取り消しました。</translation>
    </message>
    <message>
        <source>The two venues are swapped.</source>
        <translation>2つの会場を入れ替えました。</translation>
    </message>
    <message>
        <source>The week may be planned anew then. Tell the people who know of it.</source>
        <translation>この週も計画し直せるようになります。知らせた相手に伝えてください。</translation>
    </message>
    <message>
        <source>Weeks announced: {n}.</source>
        <translation>{n}週を公表済みにしました。</translation>
    </message>
    <message>
        <source>{one} goes to {second}, {other} to {first}. The old plan stays as history.</source>
        <translation>{one}を{second}の週へ、{other}を{first}の週へ移します。前の計画は履歴に残ります。</translation>
    </message>
</context>
<context>
    <name>RotationReasons</name>
    <message>
        <source>A venue is shut in its whole week. Plan anew first, then announce.</source>
        <translation>1日も開けられない会場があります。計画し直してから、お知らせにしてください。</translation>
    </message>
    <message>
        <source>As many venues are pinned to this week as have room in it.</source>
        <translation>この週に固定できる会場の数は、もういっぱいです。</translation>
    </message>
    <message>
        <source>Both venues have their turn in the same week: choose another week.</source>
        <translation>2つの会場は同じ週です。別の週の会場を選んでください。</translation>
    </message>
    <message>
        <source>Every planned week until that day is announced already.</source>
        <translation>その日までの計画は、すべてお知らせ済みです。</translation>
    </message>
    <message>
        <source>No campaign is set up yet.</source>
        <translation>キャンペーンがまだ登録されていません。</translation>
    </message>
    <message>
        <source>Not every venue can have its turn. Nothing was kept.</source>
        <translation>全会場が1回ずつになる計画はありません。何も保存していません。</translation>
    </message>
    <message>
        <source>The campaign does not run on these days.</source>
        <translation>キャンペーンの期間に入っていない日です。</translation>
    </message>
    <message>
        <source>The number is from 0 to 999,999.</source>
        <translation>番号は 0 から 999,999 までです。</translation>
    </message>
    <message>
        <source>The venue can&apos;t open on any day of that week.</source>
        <translation>その週は、この会場を開けられる日がありません。</translation>
    </message>
    <message>
        <source>The venue is in that week already.</source>
        <translation>この会場は、その週にすでに入っています。</translation>
    </message>
    <message>
        <source>The venue must not be in that week: somebody forbade it.</source>
        <translation>この会場は、その週に「開けない」と指定されています。</translation>
    </message>
    <message>
        <source>The venue would have two turns in the same round.</source>
        <translation>同じ巡回の中で、この会場が2回になります。</translation>
    </message>
    <message>
        <source>This campaign has no venues that rotate.</source>
        <translation>このキャンペーンには巡回する会場がありません。</translation>
    </message>
    <message>
        <source>This venue is pinned to its week. Take the pin back first.</source>
        <translation>この会場は週が固定されています。先に固定を外してください。</translation>
    </message>
    <message>
        <source>This week is not announced.</source>
        <translation>この週はまだお知らせしていません。</translation>
    </message>
    <message>
        <source>This week is over: it can&apos;t be changed any more.</source>
        <translation>この週は終わりました。もう変えられません。</translation>
    </message>
</context>
<context>
    <name>RotationScreen</name>
    <message>
        <source>Announce weeks</source>
        <translation>週を公表する</translation>
    </message>
    <message>
        <source>History of the chosen week</source>
        <translation>選んだ週の履歴</translation>
    </message>
    <message>
        <source>Hold a venue in a week, or keep it out</source>
        <translation>会場を週に固定・除外する</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Plan the rotation</source>
        <translation>巡回の計画を作る</translation>
    </message>
    <message>
        <source>Plan …  Ctrl+N</source>
        <translation>計画を作る …  Ctrl+N</translation>
    </message>
    <message>
        <source>Rotation: {page}</source>
        <translation>巡回：{page}</translation>
    </message>
    <message>
        <source>Swap the chosen venue</source>
        <translation>選んだ会場を入れ替える</translation>
    </message>
    <message>
        <source>Take an announcement back</source>
        <translation>公表を取り消す</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Why  Alt+4</source>
        <translation>理由  Alt+4</translation>
    </message>
    <message>
        <source>Why the chosen week looks so</source>
        <translation>選んだ週がそうなっている理由</translation>
    </message>
</context>
<context>
    <name>RotationStatus</name>
    <message>
        <source>Shut in its whole week: {venues}. Plan anew: others take their turns.</source>
        <translation>その週に1日も開けられない会場があります：{venues}。計画し直すと、ほかの週か代わりの会場になります。</translation>
    </message>
    <message>
        <source>announced until {day}</source>
        <translation>{day}まで公表済み</translation>
    </message>
    <message>
        <source>no coming week is announced</source>
        <translation>これからの週は未公表</translation>
    </message>
    <message>
        <source>planned until {day}</source>
        <translation>{day}まで計画済み</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>ほか{n}か所</translation>
    </message>
</context>
<context>
    <name>RotationWords</name>
    <message>
        <source>Bears its share of the days lost ({lost}): no venue bears much more.</source>
        <translation>この週では{lost}日減ります。どの会場も同じくらいになるように分けています。</translation>
    </message>
    <message>
        <source>Has more days here ({here}) than in another week of its round.</source>
        <translation>この週なら{here}日開けられ、同じ巡のほかの週より多くなります。</translation>
    </message>
    <message>
        <source>Held here by {who} ({when}): {reason}</source>
        <translation>{who} がこの週に固定しました（{when}）：{reason}</translation>
    </message>
    <message>
        <source>Kept away from holidays: it lost days before ({before}).</source>
        <translation>これまでに{before}日減っているので、祝日のない週にしました。</translation>
    </message>
    <message>
        <source>Nearest in this week: {venue}, {km} km</source>
        <translation>この週でいちばん近い会場：{venue}（{km} km）</translation>
    </message>
    <message>
        <source>Planned: once a round, apart from its neighbours.</source>
        <translation>1巡に1回、近い会場と重ならない週です。</translation>
    </message>
    <message>
        <source>Shut all week: plan anew</source>
        <translation>1日も開けられません</translation>
    </message>
    <message>
        <source>Stands in for {venue}, which is shut: {shut}.</source>
        <translation>{venue}が開けられないため、代わりに開きます（{shut}）。</translation>
    </message>
    <message>
        <source>Swapped here by {who} ({when}): {reason}</source>
        <translation>{who} がこの週に入れ替えました（{when}）：{reason}</translation>
    </message>
    <message>
        <source>The only week of its round in which it can open. Else: {shut}.</source>
        <translation>この巡で開けられるのは、この週だけです（ほかの週：{shut}）。</translation>
    </message>
    <message>
        <source>Week {at} of the round {first} – {last}</source>
        <translation>{first}の週から{last}の週までの巡の、{at}週目</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>公表済み</translation>
    </message>
    <message>
        <source>changed since announced</source>
        <translation>公表後に変更あり</translation>
    </message>
    <message>
        <source>closed weekday</source>
        <translation>休館日</translation>
    </message>
    <message>
        <source>held</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>held in this week</source>
        <translation>この週に固定</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>in place of {venue}</source>
        <translation>{venue}の代わり</translation>
    </message>
    <message>
        <source>kept out of this week</source>
        <translation>この週から除外</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>開く日なし</translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation>未公表</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>計画外</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>planned anew</source>
        <translation>計画し直し</translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>{n}巡目</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>休館</translation>
    </message>
    <message>
        <source>shut by exception</source>
        <translation>臨時の休み</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>代わり</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>swapped away</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>system down</source>
        <translation>システム停止</translation>
    </message>
    <message>
        <source>takes no part</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>was shut</source>
        <translation>休館のため</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>{text}, cut short: {weeks} weeks are a whole one</source>
        <translation>{text}（計画の終わりまで。1巡は{weeks}週）</translation>
    </message>
</context>
<context>
    <name>RoutePaperWords</name>
    <message>
        <source>Print the route sheet as a PDF</source>
        <translation>ルート表をPDFに印刷する</translation>
    </message>
    <message>
        <source>route_{day}</source>
        <translation>訪問ルート_{day}</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message numerus="yes">
        <source>{n} row(s) copied</source>
        <translation>
            <numerusform>{n}行をコピーしました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>A last day on which the ward is closed moves to its next open one</source>
        <translation>期限が閉庁日に当たるときは、次の開庁日までとする</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>期間を追加</translation>
    </message>
    <message>
        <source>An empty rule</source>
        <translation>空の決まり</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>もとにする決まり</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>How long uncollected cards are kept</source>
        <translation>未交付カードの保管期限</translation>
    </message>
    <message>
        <source>It holds until {day} only: then the rule “{name}” begins.</source>
        <translation>{day} まで適用し、そのあとは決まり「{name}」に替わります。</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>決まりの名称</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付が正しくありません。</translation>
    </message>
    <message>
        <source>Take this rule</source>
        <translation>この決まりを登録する</translation>
    </message>
    <message>
        <source>The rule that holds now</source>
        <translation>今の決まり</translation>
    </message>
    <message>
        <source>The rule “{name}” begins on this day already: this one takes its place.</source>
        <translation>同じ日から始まる決まり「{name}」があります。登録すると差し替わります。</translation>
    </message>
    <message>
        <source>Try it on a card: scan or type its number</source>
        <translation>カードで試す：番号を読み取るか入力</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message>
        <source>No run is open. Make one first; then come back here.</source>
        <translation>進行中の通知の回がありません。先に新しい回を作ってから、ここに戻ってください。</translation>
    </message>
    <message>
        <source>Open runs</source>
        <translation>進行中の通知の回</translation>
    </message>
    <message numerus="yes">
        <source>Put %n letter(s) into a run of notices</source>
        <translation>
            <numerusform>再送する%n通を通知の回に入れる</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them in</source>
        <translation>この回に入れる</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第{number}回</translation>
    </message>
    <message>
        <source>They are printed and scanned there like its other letters.</source>
        <translation>ほかの通知書と同じように、その回で印刷し、読み取ります。</translation>
    </message>
    <message>
        <source>To the notices</source>
        <translation>通知の画面へ</translation>
    </message>
</context>
<context>
    <name>RunDoings</name>
    <message numerus="yes">
        <source>%n letter(s) have not gone out. They are dropped, and their cards may be picked again.</source>
        <translation>
            <numerusform>まだ出していない通知が%n通あります。この回からは外し、カードは次の回で選び直せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were dropped: the cards changed meanwhile.</source>
        <translation>
            <numerusform>カードの状況が変わったため、%n通を外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were not printed: this PC has no font for the name.</source>
        <translation>
            <numerusform>このパソコンに文字がないため、%n通を印刷していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>End run {number}</source>
        <translation>第{number}回を終える</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>この回を終える</translation>
    </message>
    <message>
        <source>Every letter has gone out or was taken out.</source>
        <translation>すべての通知を出したか、外しました。</translation>
    </message>
    <message>
        <source>Letter {number} was added.</source>
        <translation>{number}番の通知を加えました。</translation>
    </message>
    <message>
        <source>Letter {number} was taken out.</source>
        <translation>{number}番の通知を外しました。</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>印刷する</translation>
    </message>
    <message>
        <source>Print letter {number} again</source>
        <translation>{number}番の通知をもう一度印刷する</translation>
    </message>
    <message>
        <source>Print the letters as a PDF</source>
        <translation>通知をPDFで印刷する</translation>
    </message>
    <message>
        <source>Print them on another PC, or take them out: {letters}</source>
        <translation>別のパソコンで印刷するか、この回から外してください：{letters}</translation>
    </message>
    <message>
        <source>Run {number} has ended.</source>
        <translation>第{number}回を終えました。</translation>
    </message>
    <message>
        <source>The paper that was printed before must not go out then: shred it.</source>
        <translation>前に印刷した紙は出せなくなります。裁断してください。</translation>
    </message>
    <message>
        <source>There is nothing left to print.</source>
        <translation>印刷する通知はもうありません。</translation>
    </message>
    <message>
        <source>letters_{run}</source>
        <translation>通知_第{run}回</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Add a letter …  Alt+A</source>
        <translation>1通加える …  Alt+A</translation>
    </message>
    <message>
        <source>End the run …  Ctrl+Shift+E</source>
        <translation>この回を終える …  Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Letters of the run</source>
        <translation>この回の通知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>Print letters …  Ctrl+P</source>
        <translation>通知を印刷 …  Ctrl+P</translation>
    </message>
    <message>
        <source>Print this one again …  Alt+R</source>
        <translation>この1通を再印刷 …  Alt+R</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第{number}回</translation>
    </message>
    <message>
        <source>Runs  Esc</source>
        <translation>一覧へ  Esc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Take out …  Alt+X</source>
        <translation>外す …  Alt+X</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>sent; the run has ended</source>
        <translation>発送済み・終了した回</translation>
    </message>
    <message>
        <source>sent; to print: {n}</source>
        <translation>発送済み・印刷待ち {n}</translation>
    </message>
    <message>
        <source>sent; to scan: {n}</source>
        <translation>発送済み・読み取り待ち {n}</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Nobody was told by a run of notices yet. A supervisor makes one: the program works out how many letters fit the free seats.</source>
        <translation>通知の回はまだありません。係長が作ると、空いている予約枠に合う通数を計算します。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>People</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Runs of notices</source>
        <translation>通知の回の一覧</translation>
    </message>
    <message>
        <source>Seats to fill</source>
        <translation>うめる予約枠</translation>
    </message>
    <message>
        <source>Sent/called</source>
        <translation>発送・電話済み</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>外した</translation>
    </message>
    <message>
        <source>To print/call</source>
        <translation>印刷・電話待ち</translation>
    </message>
    <message>
        <source>To scan</source>
        <translation>読み取り待ち</translation>
    </message>
</context>
<context>
    <name>ScanContent</name>
    <message>
        <source>Fetch the card from this place and scan the label on its pouch.</source>
        <translation>この棚からカードを取り、袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>Label on the pouch</source>
        <translation>袋のラベル</translation>
    </message>
    <message>
        <source>Scan or type it</source>
        <translation>読み取るか入力</translation>
    </message>
    <message>
        <source>The card is pulled: it is at the counter. Scan the label on its pouch.</source>
        <translation>カードは取り出し済みで、窓口にあります。保管袋のラベルを読み取ってください。</translation>
    </message>
    <message>
        <source>This card lies on no shelf. Fetch it and scan the label on its pouch.</source>
        <translation>棚に入っていないカードです。カードを取り、袋のラベルを読み取ってください。</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message numerus="yes">
        <source>%n more scan(s) were not taken. Begin again with the place.</source>
        <translation>
            <numerusform>続けて読み取った%n件は処理していません。場所の読み取りからやり直してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>順</translation>
    </message>
    <message>
        <source>Nothing scanned yet. Each card changes by its own scan.</source>
        <translation>まだ読み取っていません。カードは1枚ずつ読み取って処理します。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Scan here, or type and press Enter</source>
        <translation>ここに読み取る、または入力してEnter</translation>
    </message>
    <message>
        <source>Stop: {reason}</source>
        <translation>停止：{reason}</translation>
    </message>
    <message>
        <source>in this sitting</source>
        <translation>この作業での読み取り</translation>
    </message>
</context>
<context>
    <name>ScreenWords</name>
    <message>
        <source>Campaigns and venues</source>
        <translation>キャンペーンと会場</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>ポイント対象</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故・誤交付</translation>
    </message>
    <message>
        <source>Ledger in</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>見通し</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>出張・郵送</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>交付履歴</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>更新の見込み</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>返戻郵便</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>巡回</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>交付枠</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支援窓口</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>未交付</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>来庁</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Empty the search</source>
        <translation>検索を消す</translation>
    </message>
    <message>
        <source>Name, kana, birth date, number, shelf or scan (F2)</source>
        <translation>氏名・カナ・生年月日・番号・棚番号を入力または読み取り（F2）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Choose one with the arrow keys first.</source>
        <translation>先に↑↓キーで1件を選んでください。</translation>
    </message>
    <message>
        <source>More than {count} found</source>
        <translation>{count}件を超えます</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>該当者がいません</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>検索していません</translation>
    </message>
    <message>
        <source>Nothing fits “{text}”.

• Type less: the first letters of the reading or one character of the name are enough.
• Birth date: 1985/4/12 or S60.4.12, also together with a name.
• Number: all 23 digits of the application, or the notice number (ABC-123456).
• Shelf: the whole label of the place.</source>
        <translation>「{text}」に当てはまるものがありません。

・短く入力する：フリガナの先頭、または漢字1文字で探せます。
・生年月日：1985/4/12 または S60.4.12。氏名と組み合わせても探せます。
・番号：申請書ID 23桁、または交付通知書番号（ABC-123456）。
・棚：棚番号の全体。</translation>
    </message>
    <message>
        <source>The first {shown} are shown. Type more of the name, or a birth date with it.</source>
        <translation>先頭の{shown}件を表示しています。氏名の続きか、生年月日を加えて絞り込んでください。</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count}件</translation>
    </message>
</context>
<context>
    <name>SeatWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>At the busiest hour nobody waits.</source>
        <translation>最も混む時間でも待つ人はいません。</translation>
    </message>
    <message>
        <source>Busiest hour, {hour}:00: {n} waiting, seldom over {most}.</source>
        <translation>最も混む{hour}時台の待ち人数は{n}人、多くて{most}人ほど。</translation>
    </message>
    <message>
        <source>First day that lacks seats: {day}.</source>
        <translation>席が足りなくなる最初の日は{day}。</translation>
    </message>
    <message>
        <source>No day lacks seats until then.</source>
        <translation>期限まで、席が足りない日はありません。</translation>
    </message>
    <message>
        <source>Take this as rough: too little is known yet of {what}.</source>
        <translation>まだよく分からない点（{what}）があるため、目安です。</translation>
    </message>
    <message>
        <source>The goal needs {n} seats an open day; open: {seats}.</source>
        <translation>目標には1開庁日に{n}席が必要で、今は{seats}席です。</translation>
    </message>
    <message>
        <source>There is no seat until then.</source>
        <translation>期限まで、席が1つもありません。</translation>
    </message>
    <message>
        <source>the pace of handovers</source>
        <translation>交付の進み方</translation>
    </message>
    <message>
        <source>the seats to come</source>
        <translation>これからの席数</translation>
    </message>
    <message>
        <source>who answers calls</source>
        <translation>電話への反応</translation>
    </message>
    <message>
        <source>who answers letters</source>
        <translation>督促への反応</translation>
    </message>
    <message>
        <source>who keeps a booking</source>
        <translation>予約した人が来る割合</translation>
    </message>
</context>
<context>
    <name>SecondBox</name>
    <message>
        <source>A second person sees each card destroyed, and says so by their scan.</source>
        <translation>立会いの人は、1枚ごとに廃棄を見て、読み取りで確かめます。</translation>
    </message>
    <message>
        <source>Another person  Alt+W</source>
        <translation>立会いを替える&#x3000;Alt+W</translation>
    </message>
    <message>
        <source>I compared the letter and the card (Enter)</source>
        <translation>宛名とカードを確認しました（Enter）</translation>
    </message>
    <message>
        <source>I stand by (Enter)</source>
        <translation>立ち会います（Enter）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Second person: {name} ({id})</source>
        <translation>立会い：{name}（{id}）</translation>
    </message>
    <message>
        <source>Staff ID of the second person</source>
        <translation>もう一人の職員番号</translation>
    </message>
    <message>
        <source>The staff ID or the password is wrong.</source>
        <translation>職員番号かパスワードが違います。</translation>
    </message>
</context>
<context>
    <name>SecondContent</name>
    <message>
        <source>I compared face, card and name (Enter)</source>
        <translation>顔・カード・氏名を確認した（Enter）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Staff ID of the second person</source>
        <translation>二人目の職員ID</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Add a case …  Alt+A</source>
        <translation>内訳を追加…  Alt+A</translation>
    </message>
    <message>
        <source>Add a notice …  Alt+A</source>
        <translation>報告先を追加…  Alt+A</translation>
    </message>
    <message>
        <source>Add an entry …  Alt+A</source>
        <translation>経過を追加…  Alt+A</translation>
    </message>
    <message>
        <source>Add an error …  Alt+A</source>
        <translation>エラーを追加…  Alt+A</translation>
    </message>
    <message>
        <source>Add somebody …  Alt+A</source>
        <translation>関係者を追加…  Alt+A</translation>
    </message>
    <message>
        <source>By</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>入力者</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>ID ends with</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>証明書種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No error to review is linked. Add one here, or open an incident from the error.</source>
        <translation>要確認エラーはまだありません。ここで追加するか、エラーの画面から件を登録してください。</translation>
    </message>
    <message>
        <source>No notice is entered yet. “By the rules” suggests days for what the law asks for.</source>
        <translation>報告先はまだありません。「期限を規則から」で、法令の期限を入れられます。</translation>
    </message>
    <message>
        <source>No paper is entered yet. A case says how many papers of how many people, and where they are.</source>
        <translation>内訳はまだありません。何件・何名分で、書類が今どこにあるかを入れてください。</translation>
    </message>
    <message>
        <source>Nobody is linked yet. Scan the card of somebody concerned here, or add them by a number.</source>
        <translation>関係者はまだいません。ここで本人のカードを読み取るか、番号で追加してください。</translation>
    </message>
    <message>
        <source>Nothing is in the time line yet. Begin with what was noticed, and when.</source>
        <translation>経過はまだありません。いつ何がわかったかから入れてください。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>報告期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Of people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>People</source>
        <translation>関係者</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人情報の内容</translation>
    </message>
    <message>
        <source>Reason why not</source>
        <translation>しない理由</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Who must be told</source>
        <translation>報告先</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>By {day} {n} cards were applied for, {m} of them in {year}; no population is entered for a rate.</source>
        <translation>{day}までの申請は{n}枚、うち{year}年度は{m}枚です。率の分母となる人口が入力されていません。</translation>
    </message>
    <message>
        <source>By {day} {n} cards were applied for, {rate} % of the population; {m} of them in {year}.</source>
        <translation>{day}までの申請は{n}枚、人口の{rate}%です。うち{year}年度は{m}枚です。</translation>
    </message>
    <message>
        <source>By {day} {n} cards were handed over, {m} of them in {year}; no population is entered for a rate.</source>
        <translation>{day}までの交付は{n}枚、うち{year}年度は{m}枚です。率の分母となる人口が入力されていません。</translation>
    </message>
    <message>
        <source>By {day} {n} cards were handed over, {rate} % of the population; {m} of them in {year}.</source>
        <translation>{day}までの交付は{n}枚、人口の{rate}%です。うち{year}年度は{m}枚です。</translation>
    </message>
    <message>
        <source>No card is known yet. Cards come in with a ledger (F8).</source>
        <translation>カードの記録がまだありません。台帳取込（F8）で取り込んでください。</translation>
    </message>
    <message>
        <source>No closure of the system is entered (F12), and no report is loaded. A supervisor loads the shipped one under “Data”.</source>
        <translation>システムの休止日の登録（F12）も、公表した報告もまだありません。付属の報告は、係長が「データ」で読み込みます。</translation>
    </message>
    <message>
        <source>No national table that is loaded has this municipality. A supervisor reads one in under “Data”; its name and prefecture stand in the settings (F10).</source>
        <translation>取り込んだ全国の表に当自治体がありません。係長が「データ」で全国の表を取り込みます。名前と都道府県は「設定」（F10）にあります。</translation>
    </message>
    <message>
        <source>No post office is entered yet. Venues are kept with the campaign, counts under Alt+O.</source>
        <translation>郵便局がまだ登録されていません。会場はキャンペーンの設定で、件数は Alt+O で入力します。</translation>
    </message>
    <message>
        <source>No session at the support desk since {year} began. Sessions begin there (Alt+S).</source>
        <translation>{year}年度以降の設定支援はまだありません。設定支援窓口（Alt+S）で始まります。</translation>
    </message>
    <message>
        <source>No target is set yet. A supervisor sets one under “Data”, or loads the shipped report there.</source>
        <translation>目標はまだありません。係長が「データ」で入れるか、公表した報告を読み込みます。</translation>
    </message>
    <message>
        <source>Nothing is counted for {year} yet. A supervisor reads in the counts of certificates, or enters them by month, under “Data”.</source>
        <translation>{year}年度の集計データがまだありません。係長が「データ」で証明書の件数を取り込むか、月ごとに入力してください。</translation>
    </message>
    <message>
        <source>Of {all} applications {n} were not handed over, but only {here} of these cards lie here.</source>
        <translation>申請{all}件のうち未交付は{n}件ですが、区で保管しているカードは{here}枚です。</translation>
    </message>
    <message>
        <source>On {day} no. {now} of {all} by cards issued, no. {before} the time before.</source>
        <translation>{day}現在、カード交付率は{all}中{now}位（前回{before}位）です。</translation>
    </message>
    <message>
        <source>On {day} no. {now} of {all} by cards issued.</source>
        <translation>{day}現在、カード交付率は{all}中{now}位です。</translation>
    </message>
    <message>
        <source>Stores: the neighbours {rate} % on average.</source>
        <translation>コンビニ交付率の近隣の平均は{rate}%です。</translation>
    </message>
    <message>
        <source>Stores: {share} %, the neighbours {neighbours} % on average.</source>
        <translation>コンビニ交付率は{share}%、近隣の平均は{neighbours}%です。</translation>
    </message>
    <message>
        <source>The neighbours ({names}) issued {rate} % on average.</source>
        <translation>近隣（{names}）の平均は{rate}%です。</translation>
    </message>
    <message>
        <source>The report: no. {now} by cards issued, no. {before} a year before.</source>
        <translation>報告では{now}位（前年{before}位）です。</translation>
    </message>
    <message>
        <source>The share of convenience stores went from {a} % in {first} to {b} % in {last}.</source>
        <translation>コンビニ交付率は{first}の{a}%から{last}の{b}%になりました。</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {last}: the service is suspended {n} time(s).</source>
        <translation>
            <numerusform>{first}年度と{last}年度で、サービス休止は{n}回です。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} cards lay here uncollected at the end of {day}; {old} of them for more than half a year.</source>
        <translation>{day}の終わりに未交付のカードは{n}枚、うち半年を超えるものは{old}枚です。</translation>
    </message>
    <message>
        <source>{n} municipalities</source>
        <translation>{n}自治体</translation>
    </message>
    <message>
        <source>{n} sessions at the support desk until {day}, {done} of them done.</source>
        <translation>{day}までの設定支援は{n}件、うち完了{done}件です。</translation>
    </message>
    <message>
        <source>{places} post offices have helped with {n} applications.</source>
        <translation>{places}か所の郵便局で{n}件の申請を支援しました。</translation>
    </message>
    <message>
        <source>{year}: of {all} copies at convenience stores the most in “{most}”: {n}, that is {share} %.</source>
        <translation>{year}年度のコンビニ交付{all}通のうち、最も多いのは「{most}」の{n}通（{share}%）です。</translation>
    </message>
    <message>
        <source>{year}: the target is {target} % at convenience stores; its share so far is not known.</source>
        <translation>{year}年度の目標はコンビニ交付率{target}%です。この年度の割合を出せる件数は、まだそろっていません。</translation>
    </message>
    <message>
        <source>{year}: {all} certificates, all of them by {first}.</source>
        <translation>{year}年度の発行は{all}通で、すべて{first}によるものです。</translation>
    </message>
    <message>
        <source>{year}: {all} certificates. {first}: {a} %, then {second}: {b} %; without convenience stores {rest}.</source>
        <translation>{year}年度の発行は{all}通。{first}が{a}%、次いで{second}が{b}%。コンビニ以外は{rest}通です。</translation>
    </message>
    <message>
        <source>{year}: {all} copies at convenience stores; what was counted says nothing of this yet.</source>
        <translation>{year}年度のコンビニ交付は{all}通です。この内訳が分かる集計データはまだありません。</translation>
    </message>
    <message>
        <source>{year}: {now} % at convenience stores so far; the target is {target} %.</source>
        <translation>{year}年度のコンビニ交付率は現在{now}%、目標は{target}%です。</translation>
    </message>
    <message>
        <source>{year}: {n} copies at convenience stores. No other office is counted yet, so there is no share.</source>
        <translation>{year}年度のコンビニ交付は{n}通です。ほかの窓口の件数がまだないので、割合は出せません。</translation>
    </message>
    <message>
        <source>{year}: {share} % of {all} certificates were issued at convenience stores, {change} pt against {before}.</source>
        <translation>{year}年度に発行した証明書{all}通のうち、コンビニ交付は{share}%で、{before}年度から{change}ポイントです。</translation>
    </message>
    <message>
        <source>{year}: {share} % of {all} certificates were issued at convenience stores.</source>
        <translation>{year}年度に発行した証明書{all}通のうち、コンビニ交付は{share}%です。</translation>
    </message>
</context>
<context>
    <name>ShutDialog</name>
    <message>
        <source>Afterwards plan the rotation anew, or swap the venue there.</source>
        <translation>このあと「巡回」で計画を作り直すか、会場を入れかえてください。</translation>
    </message>
    <message>
        <source>Enter the days: what they touch is shown here.</source>
        <translation>日を入力すると、影響のある予定がここに出ます。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>No planned turn lies on these days.</source>
        <translation>この期間に計画された開設日はありません。</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付として読み取れません。</translation>
    </message>
    <message>
        <source>People were told of them already: tell them of the change.</source>
        <translation>すでにお知らせした日があります。変更をお知らせしてください。</translation>
    </message>
    <message>
        <source>Planned days that fall away: {days}.</source>
        <translation>なくなる開設日：{days}</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Shut a venue</source>
        <translation>会場を休みにする</translation>
    </message>
    <message>
        <source>Shut the venue</source>
        <translation>休みにする</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>{venue} is shut. Planned days that fall away: {days}.</source>
        <translation>{venue}を休みにしました。なくなる開設日：{days}日。</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Nothing presses at this moment.</source>
        <translation>今すぐすることはありません。</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>グラフの数値</translation>
    </message>
    <message>
        <source>Renewals  Alt+R</source>
        <translation>更新の見込み  Alt+R</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>次にすること</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>Closed, {n} to call</source>
        <translation>休止 要連絡{n}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満席</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>no hours set</source>
        <translation>受付時間なし</translation>
    </message>
    <message>
        <source>no weekend opening</source>
        <translation>土日は休み</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>枠なし</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>休み</translation>
    </message>
    <message>
        <source>to be called</source>
        <translation>要連絡</translation>
    </message>
    <message>
        <source>today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>{free} of {seats} seats free</source>
        <translation>空き{free}席（全{seats}席）</translation>
    </message>
    <message>
        <source>{many} half or more free   {few} fewer   {none} full</source>
        <translation>{many} 半分以上空き&#x3000;{few} 残り少し&#x3000;{none} 満席</translation>
    </message>
    <message>
        <source>{month}/{day} ({weekday})</source>
        <translation>{month}/{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>予約{n}件</translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>空き{n}</translation>
    </message>
    <message>
        <source>{n} held by a colleague</source>
        <translation>ほかの窓口が確保中{n}席</translation>
    </message>
</context>
<context>
    <name>SlotsScreen</name>
    <message>
        <source>Cancel the chosen visit</source>
        <translation>選んだ予約を取り消す</translation>
    </message>
    <message>
        <source>Change the hours</source>
        <translation>受付時間を変更する</translation>
    </message>
    <message>
        <source>Close times</source>
        <translation>休止を登録する</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>休止・連絡</translation>
    </message>
    <message>
        <source>Export the visits of a day, a week or a place</source>
        <translation>予約の書き出し（日・週・場所）</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>受付時間</translation>
    </message>
    <message>
        <source>Hours of a day that differs</source>
        <translation>特別な日の時間を決める</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Move the chosen visit</source>
        <translation>選んだ予約を変更する</translation>
    </message>
    <message>
        <source>No slots are open in this week. A supervisor opens them.</source>
        <translation>この週の枠はまだ開いていません。枠は係長が開きます。</translation>
    </message>
    <message>
        <source>No slots are open in this week. Open them with the button above (Ctrl+N).</source>
        <translation>この週の枠はまだ開いていません。上の「枠を開く」（Ctrl+N）で開いてください。</translation>
    </message>
    <message>
        <source>Open slots</source>
        <translation>枠を開く</translation>
    </message>
    <message>
        <source>Open slots …  Ctrl+N</source>
        <translation>枠を開く…  Ctrl+N</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Slots: {page}</source>
        <translation>交付枠：{page}</translation>
    </message>
    <message>
        <source>This place has no hours yet. A supervisor sets them (Alt+3).</source>
        <translation>この場所の受付時間はまだ設定されていません。設定は係長が行います（Alt+3）。</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>{place} (no hours)</source>
        <translation>{place}（受付時間なし）</translation>
    </message>
</context>
<context>
    <name>SpansEdit</name>
    <message>
        <source>A time is missing or can&apos;t be read. Write it as 9:00.</source>
        <translation>時刻が足りないか、読み取れません。9:00 のように入力してください。</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窓口数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>1件の分数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Account</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Accounts: {n}</source>
        <translation>職員 {n}人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>職員を登録</translation>
    </message>
    <message>
        <source>New password for the chosen account</source>
        <translation>選んだ職員に新しいパスワード</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>新しいパスワード…</translation>
    </message>
    <message>
        <source>No accounts yet. Make one with the button above.</source>
        <translation>職員がまだいません。上のボタンで登録してください。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation>パスワード誤りで停止中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>on</source>
        <translation>有効</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>About 540,000 invented applications, as of 27 June 2023. Takes under a minute.</source>
        <translation>架空の申請 約54万件（2023年6月27日現在）。1分ほどでできます。</translation>
    </message>
    <message>
        <source>Empty. The first account is a supervisor&apos;s.</source>
        <translation>空の状態で始め、最初に係長を登録します。</translation>
    </message>
    <message>
        <source>Kofu Desk</source>
        <translation>交付デスク</translation>
    </message>
    <message>
        <source>Start the ward&apos;s own database</source>
        <translation>区のデータベースを始める</translation>
    </message>
    <message>
        <source>There is no database yet. It will lie in {folder}.</source>
        <translation>データベースがまだありません。{folder} に作ります。</translation>
    </message>
    <message>
        <source>Try with an invented ward</source>
        <translation>架空の区で試す</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Stop  Ctrl+R</source>
        <translation>止める  Ctrl+R</translation>
    </message>
    <message>
        <source>Work out anew  Ctrl+R</source>
        <translation>計算し直す  Ctrl+R</translation>
    </message>
    <message>
        <source>Working out a new answer</source>
        <translation>新しい見込みを計算しています</translation>
    </message>
    <message>
        <source>Working out anew …</source>
        <translation>新しい見込みを計算中…</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Add the entry</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>An entry is never changed or taken away. Write no names: it is printed.</source>
        <translation>記録は後から直したり消したりできません。印刷されるので、氏名は書かないでください。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Entry for the time line</source>
        <translation>経過を追加</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>この時刻はありません。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>再開する</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>この件を再開する</translation>
    </message>
    <message>
        <source>Time, if known</source>
        <translation>時刻（わかれば）</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>再開する理由</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Step 2 of 3: the columns</source>
        <translation>手順 2／3：列の確認</translation>
    </message>
    <message>
        <source>Step 3 of 3: every row checked</source>
        <translation>手順 3／3：全行の確認結果</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Book a visit … (F4)</source>
        <translation>来庁を予約…（F4）</translation>
    </message>
    <message>
        <source>Call the handover off …</source>
        <translation>交付を取りやめる…</translation>
    </message>
    <message>
        <source>Hand over at the desk</source>
        <translation>窓口で交付する</translation>
    </message>
    <message>
        <source>Move by scan</source>
        <translation>読み取って移動</translation>
    </message>
    <message>
        <source>Notice came back …</source>
        <translation>返戻を記録する…</translation>
    </message>
    <message>
        <source>Prepare by scan</source>
        <translation>交付前設定をする（読取り）</translation>
    </message>
    <message>
        <source>Put away by scan</source>
        <translation>棚に入れる（読取り）</translation>
    </message>
    <message>
        <source>Send by post …</source>
        <translation>郵送する …</translation>
    </message>
</context>
<context>
    <name>StockPane</name>
    <message numerus="yes">
        <source>%n count(s) under way</source>
        <translation>
            <numerusform>途中の棚卸し：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun at {time}. {n} scanned so far.</source>
        <translation>{time}に開始、これまでの読み取りは{n}枚です。</translation>
    </message>
    <message>
        <source>Card …{tail} lies here rightly.</source>
        <translation>カード …{tail} はこの箱のカードです。</translation>
    </message>
    <message>
        <source>Card …{tail}: {what}</source>
        <translation>カード …{tail}：{what}</translation>
    </message>
    <message>
        <source>Count of {box} ended: {found} of {expected} found, {surplus} too many.</source>
        <translation>箱 {box} の棚卸しを終えました（{expected}枚中{found}枚を確認、余分{surplus}枚）。</translation>
    </message>
    <message>
        <source>Counts under way</source>
        <translation>途中の棚卸し</translation>
    </message>
    <message>
        <source>End the count (F4)</source>
        <translation>棚卸しを終える（F4）</translation>
    </message>
    <message>
        <source>End with these differences</source>
        <translation>差があるまま終える</translation>
    </message>
    <message>
        <source>Go on later (Esc)</source>
        <translation>中断する（Esc）</translation>
    </message>
    <message>
        <source>It is stored. Scan a label of this box to go on.</source>
        <translation>ここまでは記録済みです。この箱のラベルを読み取ると続けられます。</translation>
    </message>
    <message>
        <source>Look once more, scan what you find. Then F4 ends with the reason.</source>
        <translation>もう一度探し、見つけたら読み取ってください。それでも合わないときは、F4で理由を書いて終えます。</translation>
    </message>
    <message>
        <source>No box chosen</source>
        <translation>箱を選んでください</translation>
    </message>
    <message>
        <source>Scan a box and then each pouch in it. A count may rest: it is stored scan by scan.</source>
        <translation>箱のラベル、次に中の袋を1枚ずつ読み取ってください。1枚ごとに記録されるので、途中で中断できます。</translation>
    </message>
    <message>
        <source>Scan each pouch in box {box}</source>
        <translation>箱 {box} の袋を、1枚ずつ読み取ってください</translation>
    </message>
    <message>
        <source>Scan the label of a box, or of any place in it</source>
        <translation>箱のラベル、または箱の中の場所のラベルを読み取ってください</translation>
    </message>
    <message>
        <source>Somebody counts this box</source>
        <translation>ほかの職員が棚卸し中です</translation>
    </message>
    <message>
        <source>Take the count over</source>
        <translation>棚卸しを引き継ぐ</translation>
    </message>
    <message>
        <source>The box agrees</source>
        <translation>箱の中身が合いました</translation>
    </message>
    <message>
        <source>The box does not agree</source>
        <translation>箱の中身が合いません</translation>
    </message>
    <message>
        <source>The count of {box} rests at {n} scanned.</source>
        <translation>箱 {box} の棚卸しを中断しました（読み取り{n}枚）。</translation>
    </message>
    <message>
        <source>The count of {box} was ended or taken over in another window.</source>
        <translation>箱 {box} の棚卸しは、別の画面で終えたか引き継がれました。</translation>
    </message>
    <message>
        <source>{box}   {who}, since {time}, {n} scanned</source>
        <translation>{box}&#x3000;{who}&#x3000;{time}から&#x3000;{n}枚</translation>
    </message>
    <message>
        <source>{count} to go</source>
        <translation>残り{count}枚</translation>
    </message>
    <message>
        <source>{missing} missing, {surplus} too many.</source>
        <translation>不足{missing}枚、余分{surplus}枚です。</translation>
    </message>
    <message>
        <source>{missing} missing, {surplus} too many. Each of them goes to the errors to review. Say why they can&apos;t be settled now.</source>
        <translation>不足{missing}枚、余分{surplus}枚です。1枚ずつ「要確認」に残ります。いま解決できない理由を書いてください。</translation>
    </message>
    <message>
        <source>{n} too many</source>
        <translation>余分{n}枚</translation>
    </message>
    <message>
        <source>{office}, box {box}</source>
        <translation>{office}&#x3000;箱 {box}</translation>
    </message>
    <message>
        <source>{who} counts this box.</source>
        <translation>{who} がこの箱を棚卸し中です。</translation>
    </message>
    <message>
        <source>{who} has been counting {box} since {time}, {n} scanned so far. Take over only when they have stopped: their window can&apos;t go on then.</source>
        <translation>{who} が{time}から箱 {box} を棚卸ししています（読み取り{n}枚）。本人が手を止めたことを確かめてから引き継いでください。引き継ぐと、先の画面では続けられません。</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Carry it back, or move it (Alt+5).</source>
        <translation>元の場所へ戻すか、移動します（Alt+5）。</translation>
    </message>
    <message>
        <source>Found by a count in a box where it does not belong.</source>
        <translation>棚卸しで、別の箱から見つかりました。</translation>
    </message>
    <message>
        <source>Found by a count in a box, but no card has this number.</source>
        <translation>棚卸しで箱から見つかりましたが、この番号のカードはありません。</translation>
    </message>
    <message>
        <source>Found by a count in a box, but the record knows no place of it.</source>
        <translation>棚卸しで箱から見つかりましたが、保管場所の記録がありません。</translation>
    </message>
    <message>
        <source>Found by a count in a box, but the record says that it is not in custody.</source>
        <translation>棚卸しで箱から見つかりましたが、記録では保管中ではありません。</translation>
    </message>
    <message>
        <source>Has no place</source>
        <translation>場所の記録なし</translation>
    </message>
    <message>
        <source>Lies here</source>
        <translation>この箱</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation>保管中ではない</translation>
    </message>
    <message>
        <source>Other box</source>
        <translation>別の箱のカード</translation>
    </message>
    <message>
        <source>Out for a visit: nothing to do.</source>
        <translation>来庁のため取り出し中です。</translation>
    </message>
    <message>
        <source>Pulled for a visit</source>
        <translation>取り出し中</translation>
    </message>
    <message>
        <source>Pulled for a visit by the record, but found in its box by a count.</source>
        <translation>取り出し中の記録ですが、棚卸しで箱から見つかりました。</translation>
    </message>
    <message>
        <source>Put it aside and ask (Enter: record).</source>
        <translation>取り分けて確かめます（Enterで記録）。</translation>
    </message>
    <message>
        <source>Put it aside and ask whose it is.</source>
        <translation>取り分けて、誰のカードか確かめます。</translation>
    </message>
    <message>
        <source>Put it away by scan (Alt+3).</source>
        <translation>読み取って棚入れします（Alt+3）。</translation>
    </message>
    <message>
        <source>Return it by scan under “Visits”.</source>
        <translation>「来庁」で返却を読み取ります。</translation>
    </message>
    <message>
        <source>Search near it; scan it when found.</source>
        <translation>隣の箱を探し、見つけたら読み取ります。</translation>
    </message>
    <message>
        <source>Should lie in this box, but was not found by a count.</source>
        <translation>この箱にあるはずですが、棚卸しで見つかりませんでした。</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>不明なカード</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>STOP  Don&apos;t hand over</source>
        <translation>止まってください&#x3000;渡さないでください</translation>
    </message>
    <message>
        <source>Understood (Enter)</source>
        <translation>わかりました（Enter）</translation>
    </message>
</context>
<context>
    <name>SuggestDialog</name>
    <message>
        <source>Counted from {day}, when the ward noticed it. The ward decides whether a notice is owed; each day can be changed afterwards.</source>
        <translation>区が知った日 {day} から数えています。報告が必要かどうかは区が判断します。日付は後から直せます。</translation>
    </message>
    <message>
        <source>Mark at least one notice.</source>
        <translation>一つ以上選んでください。</translation>
    </message>
    <message>
        <source>Notices that the rules ask for</source>
        <translation>規則で決まっている報告</translation>
    </message>
    <message>
        <source>Take over what is marked</source>
        <translation>選んだものを入れる</translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message numerus="yes">
        <source>%n person(s) wait for this.</source>
        <translation>
            <numerusform>対象は %n 人です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats and visits by week</source>
        <translation>週ごとの空きと来庁見込み</translation>
    </message>
    <message>
        <source>Seats free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>この回の来庁</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>通知済みの来庁</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Would fit</source>
        <translation>出せる件数</translation>
    </message>
</context>
<context>
    <name>SupportReasons</name>
    <message>
        <source>At this PC the log-out of the person before is not confirmed yet. Confirm it first.</source>
        <translation>この端末では、前の方のログアウトの確認が済んでいません。先に確認してください。</translation>
    </message>
    <message>
        <source>Confirm both first: logged out on the device, and the screen empty.</source>
        <translation>機器でのログアウトと、画面に何も残っていないことの両方を確認してください。</translation>
    </message>
    <message>
        <source>Nobody waits for anything after this check.</source>
        <translation>この確認に回答待ちはありません。</translation>
    </message>
    <message>
        <source>Say of each part whether it was done.</source>
        <translation>すべての項目について、できたかどうかを選んでください。</translation>
    </message>
    <message>
        <source>Say to whom it went.</source>
        <translation>引継ぎ先を入れてください。</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>結果を入れてください。</translation>
    </message>
    <message>
        <source>Say what is waited for.</source>
        <translation>何を待っているかを入れてください。</translation>
    </message>
    <message>
        <source>Say what the registration check showed.</source>
        <translation>登録状況の確認の結果を選んでください。</translation>
    </message>
    <message>
        <source>Say why it was broken off.</source>
        <translation>中断の理由を選んでください。</translation>
    </message>
    <message>
        <source>The day lies in the past.</source>
        <translation>期限が過ぎた日付です。</translation>
    </message>
    <message>
        <source>The day of application lies in the future.</source>
        <translation>申請日が先の日付です。</translation>
    </message>
    <message>
        <source>The follow-up has at most 200 signs.</source>
        <translation>後日の対応は200文字までです。</translation>
    </message>
    <message>
        <source>The minutes are from 0 to 600.</source>
        <translation>時間は0分から600分までです。</translation>
    </message>
    <message>
        <source>The result of this check is noted already.</source>
        <translation>この確認の結果は記録済みです。</translation>
    </message>
    <message>
        <source>There is nothing to do after this session.</source>
        <translation>この受付に後日の対応はありません。</translation>
    </message>
    <message>
        <source>This check is settled already.</source>
        <translation>この確認は対応済みです。</translation>
    </message>
    <message>
        <source>This has at most 200 signs.</source>
        <translation>引継ぎ先は200文字までです。</translation>
    </message>
    <message>
        <source>This is ticked off already.</source>
        <translation>すでに済みになっています。</translation>
    </message>
    <message>
        <source>This session is at another step by now. Look at it again.</source>
        <translation>この受付は別の段階に進んでいます。画面を見直してください。</translation>
    </message>
    <message>
        <source>This session is no registration check.</source>
        <translation>この受付は登録状況の確認ではありません。</translation>
    </message>
    <message>
        <source>What came of it has at most 200 signs.</source>
        <translation>結果は200文字までです。</translation>
    </message>
    <message>
        <source>What is waited for has at most 200 signs.</source>
        <translation>待っている内容は200文字までです。</translation>
    </message>
    <message>
        <source>Where a wrong account was seen, say to whom it went and what is waited for.</source>
        <translation>誤った口座のときは、引継ぎ先と待っている内容を入れてください。</translation>
    </message>
    <message>
        <source>Who asked has at most 200 signs.</source>
        <translation>問い合わせた方は200文字までです。</translation>
    </message>
</context>
<context>
    <name>SupportScreen</name>
    <message>
        <source>Break off the support</source>
        <translation>支援を中断する</translation>
    </message>
    <message>
        <source>Confirm a log-out at another PC</source>
        <translation>ほかの端末のログアウトを確認する</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Export the counts</source>
        <translation>件数を書き出す</translation>
    </message>
    <message>
        <source>Note a registration check; tick off what is done</source>
        <translation>登録確認を記録する・後日の対応を済みにする</translation>
    </message>
    <message>
        <source>Points or registration check; by phone or at the counter</source>
        <translation>ポイント支援と登録確認、電話と窓口を切り替える</translation>
    </message>
    <message>
        <source>Print how to look up the registered account</source>
        <translation>登録状況の確認方法を印刷する</translation>
    </message>
    <message>
        <source>Print the guidance …  Ctrl+P</source>
        <translation>案内を印刷…  Ctrl+P</translation>
    </message>
    <message>
        <source>Receive without a card</source>
        <translation>カードなしで受け付ける</translation>
    </message>
    <message>
        <source>Registration checks</source>
        <translation>登録状況の確認</translation>
    </message>
    <message>
        <source>Support: {page}</source>
        <translation>サポート窓口：{page}</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>後日の対応</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>{venue} (not open today)</source>
        <translation>{venue}（本日は休み）</translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message>
        <source>Another reason</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Anybody may have their own registration looked up.</source>
        <translation>登録状況の確認は、どなたでもできます。</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Can claim until {until} if the card is at hand: applied on {on}, as told.</source>
        <translation>カードがお手元にあれば申し込めます。申請は{on}（申し出）、期限は{until}です。</translation>
    </message>
    <message>
        <source>Can claim until {until}: applied on {on}, and the card was handed over.</source>
        <translation>申し込めます。{on}に申請し、カードは交付済みです。期限は{until}です。</translation>
    </message>
    <message>
        <source>Can renew since {on}: it expires on {until}.</source>
        <translation>更新できます。{on}から手続きができ、有効期限は{until}です。</translation>
    </message>
    <message>
        <source>Can&apos;t claim any more: it ended on {on}.</source>
        <translation>申し込めません。受付は{on}に終わりました。</translation>
    </message>
    <message>
        <source>Can&apos;t claim: applied on {on}, and it is for cards applied for until {until}.</source>
        <translation>申し込めません。申請が{on}で、対象は{until}までの申請です。</translation>
    </message>
    <message>
        <source>Can&apos;t claim: the application was rejected, there is no card.</source>
        <translation>申し込めません。申請が却下され、カードがありません。</translation>
    </message>
    <message>
        <source>Can&apos;t claim: the handover of this card was called off.</source>
        <translation>申し込めません。このカードは交付を取りやめています。</translation>
    </message>
    <message>
        <source>Can&apos;t claim: this card has lapsed.</source>
        <translation>申し込めません。このカードは失効しています。</translation>
    </message>
    <message>
        <source>Can&apos;t claim: this card is disposed of.</source>
        <translation>申し込めません。このカードは廃棄済みです。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Collect the card first: it waits at the ward. After that, claim until {until}.</source>
        <translation>先にカードの受け取りが必要です。カードは区に届いています。受け取った後、{until}まで申し込めます。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>できた</translation>
    </message>
    <message>
        <source>Give the device</source>
        <translation>機器を渡す</translation>
    </message>
    <message>
        <source>Log-out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>対象ではない</translation>
    </message>
    <message>
        <source>Not known yet: ask when the card was applied for, and look at the days printed on it.</source>
        <translation>まだ分かりません。申請日を聞き、カードに書かれた日付を確かめてください。</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>できなかった</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>希望しない</translation>
    </message>
    <message>
        <source>Not yet: it begins on {on} and ends on {until}.</source>
        <translation>まだ申し込めません。受付は{on}から{until}までです。</translation>
    </message>
    <message>
        <source>Nothing to renew now: it does not expire within this campaign.</source>
        <translation>今は更新できるものがありません。この事業の期間に有効期限が来ません。</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>本人の口座</translation>
    </message>
    <message>
        <source>PIN forgotten or locked</source>
        <translation>暗証番号を忘れた・ロック</translation>
    </message>
    <message>
        <source>Point support</source>
        <translation>ポイントの設定支援</translation>
    </message>
    <message>
        <source>Received by mistake</source>
        <translation>間違えて受け付けた</translation>
    </message>
    <message>
        <source>Registration check</source>
        <translation>登録状況の確認</translation>
    </message>
    <message>
        <source>Renew the certificates first: they expired on {on}. After that, claim until {until}.</source>
        <translation>先に電子証明書の更新が必要です（{on}に期限切れ）。更新した後、{until}まで申し込めます。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s account</source>
        <translation>別人の口座</translation>
    </message>
    <message>
        <source>The card is not ready yet (applied on {on}). Once it is collected, claim until {until}.</source>
        <translation>カードがまだできていません（{on}申請）。受け取った後、{until}まで申し込めます。</translation>
    </message>
    <message>
        <source>The card or its certificate expired on {on}: renew it at the ward first.</source>
        <translation>カードか電子証明書の有効期限が{on}に切れています。先に区の窓口で更新してください。</translation>
    </message>
    <message>
        <source>The device does not work</source>
        <translation>機器の不調</translation>
    </message>
    <message>
        <source>The national service is down</source>
        <translation>国のシステムの停止</translation>
    </message>
    <message>
        <source>The person left</source>
        <translation>本人が帰った</translation>
    </message>
    <message>
        <source>The person operates it</source>
        <translation>本人が操作する</translation>
    </message>
    <message>
        <source>Told how to look</source>
        <translation>確認方法を案内</translation>
    </message>
    <message>
        <source>Too early: it expires on {until} and can be renewed from {on}.</source>
        <translation>まだ更新できません。有効期限は{until}で、{on}から更新できます。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>はっきりしない</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>本人の確認</translation>
    </message>
    <message>
        <source>{part} ({points} points)</source>
        <translation>{part}（{points}ポイント）</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>TakeOutDialog</name>
    <message>
        <source>If it is printed, shred the paper. The card may be picked again.</source>
        <translation>印刷済みなら、紙を裁断してください。カードは次の回で選び直せます。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take letter {number} out of the run</source>
        <translation>{number}番の通知をこの回から外す</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>PDF file …</source>
        <translation>PDFファイル…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷する</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>プリンター</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Fiscal year (such as R5 or 2023)</source>
        <translation>年度（例 R5、2023）</translation>
    </message>
    <message>
        <source>How many of a year&apos;s certificates are to be issued at convenience stores.</source>
        <translation>その年度の証明書のうち、コンビニで交付したい割合です。</translation>
    </message>
    <message>
        <source>No target is set yet. Set one below.</source>
        <translation>目標はまだありません。下で入れてください。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Remove this target …</source>
        <translation>この目標を削除 …</translation>
    </message>
    <message>
        <source>Remove this target?</source>
        <translation>目標を削除しますか</translation>
    </message>
    <message>
        <source>Save the target</source>
        <translation>目標を保存</translation>
    </message>
    <message>
        <source>Share of stores (%)</source>
        <translation>コンビニ交付割合（%）</translation>
    </message>
    <message>
        <source>Targets by fiscal year</source>
        <translation>年度ごとの目標</translation>
    </message>
    <message>
        <source>The target of {year} is removed.</source>
        <translation>{year}年度の目標を削除しました。</translation>
    </message>
    <message>
        <source>The target of {year} is saved: {value} %.</source>
        <translation>{year}年度の目標を保存しました：{value}%。</translation>
    </message>
    <message>
        <source>The target of {year}, {value} %, is removed.</source>
        <translation>{year}年度の目標{value}%を削除します。</translation>
    </message>
</context>
<context>
    <name>TermLine</name>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>For which cards</source>
        <translation>対象のカード</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>期間の数</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>か月</translation>
    </message>
</context>
<context>
    <name>ThisPc</name>
    <message>
        <source>A session of the support desk is open at this PC: confirm its log-out first.</source>
        <translation>この端末の支援窓口の受付が開いています。先にログアウトを確認してください。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>小さめ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大きめ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>この端末の名前</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Place of this PC</source>
        <translation>この端末の場所</translation>
    </message>
    <message>
        <source>Settings of this PC saved.</source>
        <translation>この端末の設定を保存しました</translation>
    </message>
    <message>
        <source>Stands in the log of every change.</source>
        <translation>変更の記録に残ります。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>この端末</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>from the ledger</source>
        <translation>台帳による</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>ToldDialog</name>
    <message>
        <source>Leave the day empty then. No personal data.</source>
        <translation>理由を書くときは日付を空けます。個人情報は書きません。</translation>
    </message>
    <message>
        <source>Not concerned: take out</source>
        <translation>関係者から外す</translation>
    </message>
    <message>
        <source>Or: the reason why not</source>
        <translation>または、連絡しない理由</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>連絡した日</translation>
    </message>
    <message>
        <source>Was this person told?</source>
        <translation>本人への連絡</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>This can&apos;t be done just now</source>
        <translation>今は実行できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The database can&apos;t be opened</source>
        <translation>データベースを開けません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>Turner</name>
    <message>
        <source>PageDown ▶</source>
        <translation>PageDown ▶</translation>
    </message>
    <message>
        <source>Today  T</source>
        <translation>本日  T</translation>
    </message>
    <message>
        <source>◀ PageUp</source>
        <translation>◀ PageUp</translation>
    </message>
</context>
<context>
    <name>VenueClosuresPage</name>
    <message>
        <source>Closures of venues</source>
        <translation>会場の休み</translation>
    </message>
    <message>
        <source>Closures: {n}</source>
        <translation>会場の休み {n}件</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>入力した人</translation>
    </message>
    <message>
        <source>No venue is shut. To shut one for some days, press Ctrl+N.</source>
        <translation>休みの会場はありません。会場を休みにするときは Ctrl+N を押してください。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>There is no venue yet that could be shut. Add venues first (Alt+2).</source>
        <translation>会場がまだありません。先に会場を追加してください（Alt+2）。</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Withdraw the closure</source>
        <translation>取りやめる</translation>
    </message>
    <message>
        <source>Withdraw the closure of a venue</source>
        <translation>会場の休みを取りやめる</translation>
    </message>
    <message>
        <source>Withdraw this closure of a venue?</source>
        <translation>この休みを取りやめますか</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>取りやめる …</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>休み</translation>
    </message>
    <message>
        <source>withdrawn by {who}</source>
        <translation>取りやめ（{who}）</translation>
    </message>
    <message>
        <source>{venue} opens again on these days.</source>
        <translation>{venue}の休みを取りやめました。</translation>
    </message>
    <message>
        <source>{venue}, {days}: it opens again. Turns that were moved meanwhile stay moved.</source>
        <translation>{venue}、{days}：また開設できます。その間に動かした予定は戻りません。</translation>
    </message>
</context>
<context>
    <name>VenueDialog</name>
    <message>
        <source>Address</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窓口の数</translation>
    </message>
    <message>
        <source>District</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Empty: without an end</source>
        <translation>空欄：期限なし</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>緯度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>経度</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>会場の名前</translation>
    </message>
    <message>
        <source>Never open on</source>
        <translation>休みの曜日</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>新しい会場</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>時刻として読み取れません。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Stands in when it is shut</source>
        <translation>休みのときの代わりの会場</translation>
    </message>
    <message>
        <source>Takes part in</source>
        <translation>参加するキャンペーン</translation>
    </message>
    <message>
        <source>There is no campaign yet.</source>
        <translation>キャンペーンはまだありません。</translation>
    </message>
    <message>
        <source>This is a sample. Once you save it, it is your ward&apos;s own.</source>
        <translation>これは見本です。保存すると区のものになります。</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>使い始める日</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>使い終わる日</translation>
    </message>
    <message>
        <source>Venue {code}</source>
        <translation>会場 {code}</translation>
    </message>
    <message>
        <source>Venue {code} “{name}” saved.</source>
        <translation>会場 {code}「{name}」を保存しました。</translation>
    </message>
    <message>
        <source>Venues of one district are kept apart in a week.</source>
        <translation>同じ地区の会場は、同じ週に重ならないように計画します。</translation>
    </message>
    <message>
        <source>Write degrees as 35.775.</source>
        <translation>35.775 のように入力してください。</translation>
    </message>
</context>
<context>
    <name>VenuesPage</name>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>休みの曜日</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>District</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of venue</source>
        <translation>会場の種類</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代わりの会場</translation>
    </message>
    <message>
        <source>There is no such venue yet. A supervisor adds it.</source>
        <translation>会場はまだありません。係長が追加します。</translation>
    </message>
    <message>
        <source>There is no venue of this kind yet. Add one with Ctrl+N.</source>
        <translation>この種類の会場はまだありません。Ctrl+N で追加してください。</translation>
    </message>
    <message>
        <source>There is no venue yet. Add one with Ctrl+N, or load the samples under “Campaigns” (Alt+1).</source>
        <translation>会場はまだありません。Ctrl+N で追加するか、「キャンペーン」（Alt+1）で見本を読み込んでください。</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>使う期間</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Venues: {n}</source>
        <translation>会場 {n}か所</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}から</translation>
    </message>
    <message>
        <source>no</source>
        <translation>―</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>参加</translation>
    </message>
</context>
<context>
    <name>VisitCards</name>
    <message>
        <source>Add {name}</source>
        <translation>{name} を追加</translation>
    </message>
    <message>
        <source>Another card for this visit: scan the notice, or type its number</source>
        <translation>一緒に来る家族のカード：通知書を読み取るか、番号を入力</translation>
    </message>
    <message>
        <source>Same address:</source>
        <translation>同じ住所：</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>{name} を外す</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation>訪問を変更する</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>訪問先の名称</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>訪問の登録</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>この日付はありません。</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>時刻として読み取れません。</translation>
    </message>
    <message>
        <source>Note (no personal data)</source>
        <translation>備考（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Persons expected</source>
        <translation>見込みの人数</translation>
    </message>
    <message>
        <source>Plan the visit</source>
        <translation>訪問を登録する</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Visit to {name} changed.</source>
        <translation>{name}の訪問を変更しました。</translation>
    </message>
    <message>
        <source>Visit to {name} planned.</source>
        <translation>{name}の訪問を登録しました。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Who goes (Space ticks)</source>
        <translation>訪問する職員（Spaceで選ぶ）</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Add the seat</source>
        <translation>席を足す</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>中止にする</translation>
    </message>
    <message>
        <source>Cancel the visit to {name}</source>
        <translation>{name}の訪問を中止にする</translation>
    </message>
    <message>
        <source>Cancel the visit …  Ctrl+D</source>
        <translation>予約を取り消す…  Ctrl+D</translation>
    </message>
    <message>
        <source>Cancel …  Ctrl+D</source>
        <translation>中止 …  Ctrl+D</translation>
    </message>
    <message>
        <source>Change  Enter</source>
        <translation>変更  Enter</translation>
    </message>
    <message>
        <source>Count …  Ctrl+R</source>
        <translation>結果 …  Ctrl+R</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Desks …</source>
        <translation>窓口数…</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Extra seat</source>
        <translation>追加の席</translation>
    </message>
    <message>
        <source>Extra seat …</source>
        <translation>席を足す…</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Move …  Ctrl+M</source>
        <translation>日時を変更…  Ctrl+M</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No visit in this week. Ctrl+N plans one; PageDown goes to the next week.</source>
        <translation>この週の訪問はありません。Ctrl+N で登録、PageDown で次の週へ。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>順</translation>
    </message>
    <message>
        <source>Nobody is booked at this time. Book from a person&apos;s record (F2, F4).</source>
        <translation>この時間の予約はありません。予約は個人の記録から行います（F2で検索、F4で予約）。</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>交付通知書番号</translation>
    </message>
    <message>
        <source>One extra seat was added at this time.</source>
        <translation>この時間に1席足しました。</translation>
    </message>
    <message>
        <source>One person more than there are desks can be booked at this time.</source>
        <translation>この時間は、窓口数より1人多く予約を受けられるようになります。</translation>
    </message>
    <message>
        <source>Outreach visits</source>
        <translation>出張申請の訪問</translation>
    </message>
    <message>
        <source>PageDown ▶</source>
        <translation>PageDown ▶</translation>
    </message>
    <message>
        <source>Route …  Ctrl+P</source>
        <translation>ルート表 …  Ctrl+P</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>The visit stays in the list, with its reason.</source>
        <translation>訪問は理由とともに一覧に残ります。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Today  Ctrl+T</source>
        <translation>今週  Ctrl+T</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来庁</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>予約者</translation>
    </message>
    <message>
        <source>Week  Esc</source>
        <translation>週へ戻る  Esc</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>訪問先</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>職員</translation>
    </message>
    <message numerus="yes">
        <source>{visits} visit(s), {persons} persons expected</source>
        <translation>
            <numerusform>訪問{visits}件・見込み{persons}人</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Alt+↑</source>
        <translation>▲ Alt+↑</translation>
    </message>
    <message>
        <source>▼ Alt+↓</source>
        <translation>▼ Alt+↓</translation>
    </message>
    <message>
        <source>◀ PageUp</source>
        <translation>◀ PageUp</translation>
    </message>
</context>
<context>
    <name>VisitsScreen</name>
    <message>
        <source>A supervisor opens them under “Slots”.</source>
        <translation>係長が「交付枠」で開きます。</translation>
    </message>
    <message>
        <source>Call next (F4)</source>
        <translation>次の方を呼ぶ（F4）</translation>
    </message>
    <message>
        <source>Call next; what is missing; book who waits; close the day</source>
        <translation>次の方を呼ぶ／不足を確認／待っている方を予約／日を締める</translation>
    </message>
    <message>
        <source>Cards to pull</source>
        <translation>カード取り出し</translation>
    </message>
    <message>
        <source>Cards to pull for today</source>
        <translation>本日のカードを取り出す</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日締め</translation>
    </message>
    <message>
        <source>Did not come (Alt+N)</source>
        <translation>来庁なし（Alt+N）</translation>
    </message>
    <message>
        <source>Export the visits of a day, a week or a place</source>
        <translation>予約の書き出し（日・週・場所）</translation>
    </message>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出す…（Ctrl+E）</translation>
    </message>
    <message>
        <source>No slots are open from today on.</source>
        <translation>今日以降の交付枠がありません。</translation>
    </message>
    <message>
        <source>Note that somebody did not come</source>
        <translation>来庁なしを記録する</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Print the list of cards to pull</source>
        <translation>カード取り出し一覧を印刷</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>Visits: {page}</source>
        <translation>来庁：{page}</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>キャンセル待ち</translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>この日から</translation>
    </message>
    <message>
        <source>No such day.</source>
        <translation>日付が正しくありません。</translation>
    </message>
    <message>
        <source>On the waiting list: …{tail}</source>
        <translation>キャンセル待ちに入れました：…{tail}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>キャンセル待ちに入れる</translation>
    </message>
    <message>
        <source>Until (empty: any day)</source>
        <translation>この日まで（空欄は期限なし）</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>キャンセル待ち</translation>
    </message>
    <message>
        <source>{name} is proposed when a seat is given back. Nobody is booked by itself.</source>
        <translation>席が空いたときに {name} さんをお知らせします。自動では予約しません。</translation>
    </message>
</context>
<context>
    <name>WaitingPane</name>
    <message>
        <source>All places</source>
        <translation>すべての場所</translation>
    </message>
    <message>
        <source>Book … (F4)</source>
        <translation>予約する…（F4）</translation>
    </message>
    <message>
        <source>Choose a person in the list first.</source>
        <translation>先に一覧で選んでください。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>希望（から）</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No longer on the waiting list: …{tail}</source>
        <translation>キャンセル待ちから外しました：…{tail}</translation>
    </message>
    <message>
        <source>Nobody waits for a seat.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take from the list …</source>
        <translation>一覧から外す…</translation>
    </message>
    <message>
        <source>Take this person from the waiting list?</source>
        <translation>キャンセル待ちから外しますか。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>希望（まで）</translation>
    </message>
    <message>
        <source>Waiting: {n}</source>
        <translation>お待ち {n}人</translation>
    </message>
    <message>
        <source>When a seat is given back, who waits for it the longest is proposed. Nobody is booked by itself.</source>
        <translation>席が空くと、いちばん長く待っている方をお知らせします。自動では予約しません。</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>期限なし</translation>
    </message>
</context>
<context>
    <name>WardReasons</name>
    <message>
        <source>A document of this name is accepted already.</source>
        <translation>同じ名称の書類がすでにあります。</translation>
    </message>
    <message>
        <source>Cards lie in this office. Move them by scan first.</source>
        <translation>この事務所にカードがあります。先に読み取って移動してください。</translation>
    </message>
    <message>
        <source>Slots are open here for days to come. Close them first.</source>
        <translation>この事務所の交付枠が開いています。先に閉じてください。</translation>
    </message>
    <message>
        <source>The first day is today or later.</source>
        <translation>開始日は今日以降にしてください。</translation>
    </message>
    <message>
        <source>The last day is today or later.</source>
        <translation>最終日は今日以降にしてください。</translation>
    </message>
    <message>
        <source>The name has at most 60 signs.</source>
        <translation>名称は60文字までです。</translation>
    </message>
    <message>
        <source>This is the only office that is in use.</source>
        <translation>使っている事務所はここだけです。</translation>
    </message>
    <message>
        <source>Visits are booked here. Move or cancel them first.</source>
        <translation>この事務所に来庁の予約があります。先に変更または取り消してください。</translation>
    </message>
    <message>
        <source>Write the name as it stands on the document.</source>
        <translation>書類に書いてあるとおりの名称を入力してください。</translation>
    </message>
</context>
<context>
    <name>WardRules</name>
    <message>
        <source>A handover to a representative needs a second person</source>
        <translation>代理人への交付は、二人目も確認する</translation>
    </message>
    <message>
        <source>A window locks after so many minutes</source>
        <translation>自動でロックするまでの時間（分）</translation>
    </message>
    <message>
        <source>Committee to which it reports</source>
        <translation>報告先の委員会</translation>
    </message>
    <message>
        <source>Every handover needs a second person</source>
        <translation>すべての交付で、二人目も確認する</translation>
    </message>
    <message>
        <source>Name of the ward</source>
        <translation>区の名前</translation>
    </message>
    <message>
        <source>Phone for bookings, printed on notices</source>
        <translation>予約の電話番号（通知書に印刷）</translation>
    </message>
    <message>
        <source>Rules of the ward saved.</source>
        <translation>区全体の設定を保存しました</translation>
    </message>
    <message>
        <source>Save for the whole ward</source>
        <translation>区全体の設定を保存</translation>
    </message>
    <message>
        <source>The whole ward</source>
        <translation>区全体</translation>
    </message>
</context>
<context>
    <name>WavePage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+→ ▶</source>
        <translation>Alt+→ ▶</translation>
    </message>
    <message>
        <source>Assumptions …  Ctrl+R</source>
        <translation>前提 …  Ctrl+R</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>グラフを画像でコピー</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>表全体をコピー</translation>
    </message>
    <message>
        <source>Expected visits by month</source>
        <translation>月ごとの来庁の見込み</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>The chart is copied as a picture.</source>
        <translation>グラフを画像でコピーしました。</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>表をコピーしました。</translation>
    </message>
    <message>
        <source>Today  Ctrl+T</source>
        <translation>今月  Ctrl+T</translation>
    </message>
    <message>
        <source>Visits expected</source>
        <translation>来庁の見込み</translation>
    </message>
    <message>
        <source>of the free seats</source>
        <translation>空いている席に対する割合</translation>
    </message>
    <message>
        <source>◀ Alt+←</source>
        <translation>◀ Alt+←</translation>
    </message>
</context>
<context>
    <name>WavePaperWords</name>
    <message>
        <source>Job {job}. Numbers only, nobody is named.</source>
        <translation>ジョブ {job}。件数だけで、氏名は載せていません。</translation>
    </message>
    <message>
        <source>Print the wave as a PDF</source>
        <translation>更新の見込みをPDFで印刷</translation>
    </message>
    <message>
        <source>The wave of renewals</source>
        <translation>カードと電子証明書の更新の見込み</translation>
    </message>
    <message>
        <source>Visits expected</source>
        <translation>来庁の見込み</translation>
    </message>
    <message>
        <source>of the free seats</source>
        <translation>空いている席に対する割合</translation>
    </message>
    <message>
        <source>renewals_{first}_{last}</source>
        <translation>更新の見込み_{first}_{last}</translation>
    </message>
    <message>
        <source>{months}, as of {day}</source>
        <translation>{months}（{day}現在）</translation>
    </message>
</context>
<context>
    <name>WaveWords</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>電話 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>通知 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>After {day} no slots are open: who would come later is to come before.</source>
        <translation>{day}より後の枠は開いていません。後から来る方もそれまでに来る見込みで数えます。</translation>
    </message>
    <message>
        <source>Card expires first</source>
        <translation>有効期限の近い順</translation>
    </message>
    <message>
        <source>Deadlines first</source>
        <translation>期限のある方から</translation>
    </message>
    <message>
        <source>First who can still take part in the campaign, then whose card expires within 90 days, then who was never reminded; among equals whose card lies here longest.</source>
        <translation>まずキャンペーンにまだ間に合う方、次に90日以内にカードの有効期限が切れる方、次に再通知をしていない方。同じ条件では保管の長い順。</translation>
    </message>
    <message>
        <source>Longest in custody</source>
        <translation>保管の長い順</translation>
    </message>
    <message>
        <source>No seat is free on these days.</source>
        <translation>この期間に空いている予約枠がありません。</translation>
    </message>
    <message>
        <source>Nobody waits for this.</source>
        <translation>対象の方はいません。</translation>
    </message>
    <message>
        <source>Nothing fits: the seats are taken up already.</source>
        <translation>空きはすでにうまる見込みです。出せる件数はありません。</translation>
    </message>
    <message>
        <source>Of 100 people told come {percent}: a guess, as too few were told 8 to 16 weeks ago.</source>
        <translation>100人中 {percent} 人が来庁する見込み（8〜16週前の通知が少ないため目安）。</translation>
    </message>
    <message>
        <source>Of 100 people told come {percent}: as you say.</source>
        <translation>100人中 {percent} 人が来庁する見込み（入力した値）。</translation>
    </message>
    <message>
        <source>Of 100 people told come {percent}: so it was with {counted} told 8 to 16 weeks ago.</source>
        <translation>100人中 {percent} 人が来庁する見込み（8〜16週前に通知した {counted} 件の実績）。</translation>
    </message>
    <message>
        <source>Whose card expires first; among equals whose card lies here longest.</source>
        <translation>カードの有効期限が近い順。同じ日では保管の長い順。</translation>
    </message>
    <message>
        <source>Whose card lies here longest, whatever its dates.</source>
        <translation>期限にかかわらず、保管の長い順。</translation>
    </message>
    <message>
        <source>Why now: {reasons}</source>
        <translation>順番の理由: {reasons}</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>campaign until {day}</source>
        <translation>キャンペーン {day} まで</translation>
    </message>
    <message>
        <source>card expires</source>
        <translation>カードの期限</translation>
    </message>
    <message>
        <source>card expires on {day}</source>
        <translation>カードの期限 {day}</translation>
    </message>
    <message>
        <source>in custody since {day}</source>
        <translation>{day} から保管</translation>
    </message>
    <message>
        <source>longest in custody</source>
        <translation>保管が長い</translation>
    </message>
    <message>
        <source>never reminded</source>
        <translation>再通知なし</translation>
    </message>
    <message>
        <source>{count}: as many as fit. Expected to come: {visits}.</source>
        <translation>{count}（空きに収まる数）。来庁の見込みは {visits} 人です。</translation>
    </message>
    <message>
        <source>{count}: everybody who waits. Expected to come: {visits}.</source>
        <translation>{count}（対象の全員）。来庁の見込みは {visits} 人です。</translation>
    </message>
    <message>
        <source>{count}: no more at once. Expected to come: {visits}.</source>
        <translation>{count}（1回の上限）。来庁の見込みは {visits} 人です。</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}〜{last}</translation>
    </message>
    <message>
        <source>{seats} seats are free. Of {told} people told before, {expected} are still expected. So {count} fit.</source>
        <translation>空きは {seats} 席。通知済みの {told} 人のうち {expected} 人がまだ来庁する見込みです。出せるのは{count}です。</translation>
    </message>
</context>
<context>
    <name>WavesEdit</name>
    <message>
        <source>Add a wave</source>
        <translation>督促を加える</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>通数・件数</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>手紙</translation>
    </message>
    <message>
        <source>Letters or calls</source>
        <translation>手紙か電話か</translation>
    </message>
    <message>
        <source>Take this wave away</source>
        <translation>この督促を取り除く</translation>
    </message>
</context>
<context>
    <name>WeekChoice</name>
    <message>
        <source>This week has no slots here. PageDown goes on.</source>
        <translation>この週は交付枠がありません。PageDown で次の週へ。</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Export …  Ctrl+E</source>
        <translation>書き出す…  Ctrl+E</translation>
    </message>
    <message>
        <source>Visits  Enter</source>
        <translation>予約者  Enter</translation>
    </message>
</context>
<context>
    <name>WhoContent</name>
    <message>
        <source>Compare photo, name and birth date with the card that the person shows.</source>
        <translation>本人が示すカードと、写真・氏名・生年月日を見比べてください。</translation>
    </message>
    <message>
        <source>It is this person (Enter)</source>
        <translation>本人である（Enter）</translation>
    </message>
    <message>
        <source>No card of the ward is linked. Compare photo and name with the card shown.</source>
        <translation>区のカードとは結び付いていません。示されたカードの写真と本人を見比べてください。</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Card valid until {day}</source>
        <translation>カードの有効期限 {day}</translation>
    </message>
    <message>
        <source>Cards that could be taken for this one</source>
        <translation>取り違えに注意するカード</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age} 歳</translation>
    </message>
</context>
<context>
    <name>WhoseDialog</name>
    <message>
        <source>Compare the address (Enter)</source>
        <translation>宛先を見比べる（Enter）</translation>
    </message>
    <message>
        <source>Whose envelope is it?</source>
        <translation>どなた宛ての封筒ですか</translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Choose a week: here it says why it looks as it does.</source>
        <translation>週を選ぶと、そうなっている理由がここに出ます。</translation>
    </message>
    <message>
        <source>Lost: {days}</source>
        <translation>減る日：{days}</translation>
    </message>
    <message>
        <source>Places that are left: {n}</source>
        <translation>空いている枠：{n}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take it back: {venue}</source>
        <translation>取り消す：{venue}</translation>
    </message>
    <message>
        <source>Take the announcement back …</source>
        <translation>公表を取り消す …</translation>
    </message>
    <message>
        <source>Why this week looks as it does</source>
        <translation>この週の理由</translation>
    </message>
    <message>
        <source>Why {week} looks so</source>
        <translation>{week} の週の理由</translation>
    </message>
    <message>
        <source>{text} ({who}, {when})</source>
        <translation>{text}（{who}、{when}）</translation>
    </message>
    <message>
        <source>{venue}: {wish}. {reason} ({who}, {when})</source>
        <translation>{venue}：{wish}。{reason}（{who}、{when}）</translation>
    </message>
</context>
<context>
    <name>WishDialog</name>
    <message>
        <source>Hold a venue in a week, or keep it out</source>
        <translation>会場を週に固定・除外する</translation>
    </message>
    <message>
        <source>Hold the venue in this week</source>
        <translation>この週に固定する</translation>
    </message>
    <message>
        <source>It counts when you plan anew. Announced weeks stay as they are.</source>
        <translation>計画し直したときに反映されます。公表した週は変わりません。</translation>
    </message>
    <message>
        <source>Keep the venue out of this week</source>
        <translation>この週から除外する</translation>
    </message>
    <message>
        <source>Keep the wish</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Reason (no personal data)</source>
        <translation>理由（個人情報は書かない）</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>会場</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Application rejected</source>
        <translation>申請が不備で戻りました</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>申請済み</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約済み</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>Card delivered</source>
        <translation>納品されました</translation>
    </message>
    <message>
        <source>Card disposed of</source>
        <translation>廃棄しました</translation>
    </message>
    <message>
        <source>Card handed over</source>
        <translation>交付しました</translation>
    </message>
    <message>
        <source>Card lapsed</source>
        <translation>失効しました</translation>
    </message>
    <message>
        <source>Card produced</source>
        <translation>カードが作成されました</translation>
    </message>
    <message>
        <source>Card sent by post</source>
        <translation>カードを郵送</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>ほかの端末で変更</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Class A</source>
        <translation>A（1点で足りるもの）</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>B（2点必要なもの）</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンド（システム担当）</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正しました</translation>
    </message>
    <message>
        <source>Count of a box differs</source>
        <translation>棚卸しの差</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>申請時来庁</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>納品済み</translation>
    </message>
    <message>
        <source>Delivery differs</source>
        <translation>納品枚数の相違</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>廃棄済み</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>特急発行</translation>
    </message>
    <message>
        <source>Express issue</source>
        <translation>特急発行</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付済み</translation>
    </message>
    <message>
        <source>Handover broken off</source>
        <translation>交付の中断</translation>
    </message>
    <message>
        <source>Handover called off</source>
        <translation>交付を取りやめました</translation>
    </message>
    <message>
        <source>Handover reversed</source>
        <translation>交付を取り消しました</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>情報担当</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>失効（転出・死亡等）</translation>
    </message>
    <message>
        <source>Ledger contradicts</source>
        <translation>台帳との食い違い</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代理人</translation>
    </message>
    <message>
        <source>Letter of mandate</source>
        <translation>委任状</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>郵便の返戻</translation>
    </message>
    <message>
        <source>More than one fits</source>
        <translation>複数に該当</translation>
    </message>
    <message>
        <source>Moved to another shelf</source>
        <translation>棚を移しました</translation>
    </message>
    <message>
        <source>Namesake</source>
        <translation>同姓同名</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>処理できないカード</translation>
    </message>
    <message>
        <source>Notice posted</source>
        <translation>通知を送りました</translation>
    </message>
    <message>
        <source>Notice returned</source>
        <translation>返戻あり</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>通知済み</translation>
    </message>
    <message>
        <source>Of the person</source>
        <translation>本人の書類</translation>
    </message>
    <message>
        <source>Of the representative</source>
        <translation>代理人の書類</translation>
    </message>
    <message>
        <source>Outreach visit</source>
        <translation>出張申請</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>パソコン</translation>
    </message>
    <message>
        <source>Person checked in</source>
        <translation>来庁を受け付けました</translation>
    </message>
    <message>
        <source>Person did not come</source>
        <translation>来庁なし</translation>
    </message>
    <message>
        <source>Photo booth</source>
        <translation>証明写真機</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>郵便局サポート</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>交付前設定済み</translation>
    </message>
    <message>
        <source>Prepared on the terminal</source>
        <translation>交付前設定をしました</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>来庁中</translation>
    </message>
    <message>
        <source>Print failed</source>
        <translation>印刷の失敗</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>カード作成済み</translation>
    </message>
    <message>
        <source>Proof of authority</source>
        <translation>代理権の確認書類</translation>
    </message>
    <message>
        <source>Proof of guardianship</source>
        <translation>後見等の登記事項証明書</translation>
    </message>
    <message>
        <source>Proof of the reason</source>
        <translation>来庁できない理由の書類</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>棚に入れました</translation>
    </message>
    <message>
        <source>Recorded in the national system</source>
        <translation>統合端末に登録しました</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>再交付</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不備返却</translation>
    </message>
    <message>
        <source>Renewal of certificates</source>
        <translation>電子証明書更新</translation>
    </message>
    <message>
        <source>Renewal of the card</source>
        <translation>カード更新</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>任意代理人</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>返戻</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>同一住所</translation>
    </message>
    <message>
        <source>Sent by post</source>
        <translation>郵送中</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>保管中</translation>
    </message>
    <message>
        <source>Smartphone</source>
        <translation>スマートフォン</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>係長</translation>
    </message>
    <message>
        <source>Taken from a ledger</source>
        <translation>台帳から取り込みました</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>双子</translation>
    </message>
    <message>
        <source>Unknown scan</source>
        <translation>該当のない読み取り</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>交付予約</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>予約の取消</translation>
    </message>
    <message>
        <source>Visit moved to another time</source>
        <translation>予約の変更</translation>
    </message>
    <message>
        <source>Window staff</source>
        <translation>窓口職員</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>交付取りやめ</translation>
    </message>
    <message>
        <source>Wrong card</source>
        <translation>別人のカード</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Scan not used: a dialog is open.</source>
        <translation>確認の画面が開いているため、読み取りは使いませんでした。</translation>
    </message>
</context>
<context>
    <name>WorkActions</name>
    <message>
        <source>All actions</source>
        <translation>操作の一覧</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Japanese / English</source>
        <translation>日本語／英語の切り替え</translation>
    </message>
    <message>
        <source>Larger / smaller text</source>
        <translation>文字の大きさの切り替え</translation>
    </message>
    <message>
        <source>Light / dark</source>
        <translation>明るい／暗い表示の切り替え</translation>
    </message>
    <message>
        <source>Lock this PC</source>
        <translation>この端末をロック</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>一つ戻る</translation>
    </message>
    <message>
        <source>Open: {screen}</source>
        <translation>{screen}を開く</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Undo the last thing</source>
        <translation>直前の操作を取り消す</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Confirm the log-out first: {staff} since {since}</source>
        <translation>先にログアウトを確認してください：{staff}（{since}から）</translation>
    </message>
    <message>
        <source>Nobody else sits down here before both are confirmed.</source>
        <translation>二つとも確認するまで、この端末で次の方を受け付けられません。</translation>
    </message>
    <message>
        <source>This session was open already. Go on with it, or break it off.</source>
        <translation>この受付は開いたままでした。続けるか、中断してください。</translation>
    </message>
    <message>
        <source>{kind} at {venue}. Received by {staff} at {since}.</source>
        <translation>{kind}&#x3000;{venue}&#x3000;受付：{staff}（{since}）</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message>
        <source>Card scanned</source>
        <translation>読み取ったカード</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知書</translation>
    </message>
</context>
<context>
    <name>_Sides</name>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知書</translation>
    </message>
</context>
</TS>
