import { createCounted, rangeWords } from "./formats.ts";
import { managersJa } from "./managers/ja.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("ja");
const articles = (n: number) => count(n, { other: "記事#件" });
const quotes = (n: number) => count(n, { other: "発言#件" });
const passages = (n: number) => count(n, { other: "段落#件" });
const seconds = (n: number) => count(n, { other: "#秒" });
const quoted = (words: string) => `「${words}」`;
/** Speaker and topic before the noun: "Orla Finchの「ferry」についての". */
const of = (speaker: string | null, topic: string | null) =>
  `${speaker === null ? "" : `${speaker}の`}${topic === null ? "" : `${quoted(topic)}についての`}`;

export const ja: Phrases = {
  locale: "ja",
  card: {
    closestPassage: "最も近い段落（回答ではありません）",
    closestQuote: "最も近い発言（回答ではありません）",
    speakerUncertain: (name) => `${name}（発言者は不確か）`,
    somebody: "不明の人物",
    inArticleWords: "記事による要約の言葉",
    isDenied: "記事によれば否定",
    isNotSaid: "記事によれば言っていない",
    paragraph: (n) => count(n, { other: "第#段落" }),
    pages: (first, last) => `${rangeWords(first, last)}ページ`,
    alsoIn: (places) => `${places}にも掲載`,
    inOtherWordsIn: (places) => `${places}に別の言い回し`,
    furtherArticles: (n) => count(n, { other: "ほか#件の記事" }),
    foundTimes: (n) => count(n, { other: "#回掲載" }),
    firstOn: (day) => `初出 ${day}`,
    untitled: "無題",
    page: (page, of) => `${page} / ${of} ページ`,
    postedBy: (name) => `${name} が確認して投稿しました`,
    wholeUnder: (button) => `ここで省略。全文は「${button}」から。`,
  },
  buttons: {
    open: "記事を開く",
    inContext: "前後の文脈を読む",
    back: "戻る",
    more: "次へ",
    moreFrom: (name) => `${name}の発言をもっと`,
    followUp: "質問する",
    ask: "質問する",
    askTitle: "記事に質問する",
    askPlaceholder: "英語で。例：what did the mayor say about the ferry?",
    helpful: "役に立った",
    notHelpful: "役に立たなかった",
    post: "チャンネルに投稿",
    modalTitle: "続けて質問",
    modalLabel: "質問",
    modalPlaceholder: "ほかに知りたいことは？",
  },
  lead: {
    stop: "。",
    gap: "",
    comma: "、",
    colon: "：",
    quoted,
    inBrackets: (parts) => `（${parts.join("、")}）`,
    others: (n, of) => count(n, { other: of === "people" ? "ほか#名" : "ほか#件" }),
    atLeast: (what) => `${what}以上`,
    moreQuotes: (n) => count(n, { other: "別の発言#件" }),
    quotes: (f) => `${of(f.names, f.topic)}${f.quotes}（${articles(f.articles)}）${f.limits}`,
    denials: (f) => {
      const how = { denied: "否定", not_said: "言っていない", both: "否定または言っていない" }[f.how];
      return `${of(f.names, f.topic)}${f.statements}（記事によれば${how}、${articles(f.articles)}）${f.limits}`;
    },
    statements: (n) => count(n, { other: "発言#件" }),
    ofWhom: (n, name) => count(n, { other: `${name} #件` }),
    ofOthers: (n, people) => `${count(people, { other: "ほか#名" })} ${count(n, { other: "#件" })}`,
    speaksFor: (name, body) => `${name}（${body}を代表）`,
    ofOneName: (name, bearers) => `${name}${count(bearers, { other: "（同名の# 人）" })}`,
    notAllCertain: (name) => `${name}（発言者が不確かなものを含む）`,
    order: (_, order, shown) => {
      const first = { best: "関連度の高い", latest: "新しい", earliest: "古い" }[order];
      return shown === null ? `、${first}順` : count(shown, { other: `、${first}順に#件を表示` });
    },
    mannerNotShown: () => "はっきりとそうしているものはありません。",
    voices: (f) => {
      const how = { on: "についての", for: "に賛成の", against: "に反対の", said: "という言葉を含む" }[
        f.stance
      ];
      return `${quoted(f.topic)}${how}${f.quotes}（${articles(f.articles)}）${f.limits}`;
    },
    saidBy: (names) => `発言者：${names}。`,
    passages: (n, topic, among) => `${of(null, topic)}${passages(n)}（${articles(among)}）`,
    answer: (words, line) => `${quoted(words)}──${line}`,
    otherAnswers: (words) => `ほかの記事では${words}です。`,
    days: (days) => `掲載日：${days}。`,
    undated: "掲載日は不明です。",
    notQuotedOnIt: (names) => `これについての発言がここにない人：${names}。`,
    articles: (n, topic) => `${of(null, topic)}${articles(n)}`,
    newest: (n) => count(n, { other: "最新の記事#件" }),
    latestOf: (day) => `最新は${day}です。`,
    holding: (among, n) => `${articles(among)}、${passages(n)}があります`,
    fact: {
      author: (title, names) => `${quoted(title)}の筆者は${names}です。`,
      date: (title, day) => `${quoted(title)}の掲載日は${day}です。`,
      outlet: (title, name) => `${quoted(title)}の掲載元は${name}です。`,
      link: (title, url) => `${quoted(title)}のリンク：${url}`,
      title: (title) => `題名は${quoted(title)}です。`,
    },
    silent: {
      author: (title) => `${quoted(title)}には筆者名がありません。`,
      date: (title) => `${quoted(title)}には掲載日がありません。`,
      outlet: (title) => `${quoted(title)}には掲載元がありません。`,
      link: (title) => `${quoted(title)}にはリンクがありません。`,
      title: (title) => `${quoted(title)}にはほかの題名がありません。`,
    },
    people: (title, names) => `${quoted(title)}に発言がある人：${names}。`,
    nobodyQuoted: (title) => `${quoted(title)}には誰の発言もありません。`,
    notRetold: "記事の要約はしません。記事の言葉をそのまま示します。",
    which: (words, names) => `${quoted(words)}は${names}のいずれかです。どなたのことですか。`,
    whichArticle: (titles) =>
      titles === null
        ? "どの記事のことですか。見出しの言葉を挙げてください。"
        : `どの記事のことですか：${titles}。`,
    unreferred: (word) => `${quoted(word)}が何を指すか分かりません。名前か話題を入れて質問してください。`,
    talk: {
      greeting: "こんにちは。ニュース記事の言葉をそのまま引用して答えます。",
      farewell: "さようなら。",
      thanks: "どういたしまして。",
      help: "誰が何について何と言ったか、誰が言ったか、または事実を質問してください。ここの記事の言葉をそのまま引用して答えます。",
      identity: "ニュース記事の言葉をそのまま探すボットです。自分で文章は書きません。",
      praise: "ありがとうございます。",
      abuse: "お役に立てず申し訳ありません。誰の何についてかを具体的に挙げるほど、見つけやすくなります。",
      chat: "ここの記事の中を調べることしかできません。",
    },
    unclear: "質問が見つかりませんでした。",
    tryThese: (examples) => `例：${examples}`,
    askInEnglish: "ここの記事は英語です。英語で質問してください。",
    nothing: {
      notOnTopic: (f) => {
        if (f.topic === null)
          return `見つかりませんでした。${of(f.names, null)}確かな発言はありません${f.limits}。`;
        if (f.quotes === 0) return `${of(f.names, f.topic)}発言は見つかりませんでした${f.limits}。`;
        return `${quoted(f.topic)}については見つかりませんでした${f.limits}。${of(f.names, null)}${quotes(f.quotes)}（${articles(f.articles)}）のうち、それについての発言はありません。`;
      },
      notInThatManner: (n, names, topic, limits) =>
        `見つかりませんでした。${of(names, topic)}${quotes(n)}${limits}のうち、そうしているものはありません。`,
      noMore: (names, topic, limits) => `${of(names, topic)}発言はほかにありません${limits}。`,
      outsideLimits: (names, topic, limits) =>
        `${of(names, topic)}${names === null ? "記述" : "発言"}は見つかりませんでした${limits}。`,
      latestBefore: (day) => `それより前で最新のものは${day}です。`,
      latestWithout: (day) => `その条件がなければ、最新のものは${day}です。`,
      notQuoted: (words, n) =>
        n === 0
          ? `見つかりませんでした。${quoted(words)}はここの記事にありません。`
          : `見つかりませんでした。${quoted(words)}は${articles(n)}に出てきますが、発言は引用されていません。`,
      nobody: (topic, limits, q, n) =>
        `${of(null, topic)}発言は見つかりませんでした${limits}。${quotes(q)}（${articles(n)}）のいずれも当てはまりません。`,
      unread: (n) => count(n, { other: "他の言語の記事#件に出てきますが、その発言は読み取られていません。" }),
      noPassage: (topic, limits, p, n) =>
        `${of(null, topic)}記述は見つかりませんでした${limits}（${passages(p)}、${articles(n)}）。`,
      nameUnknown: (words) => `${quoted(words)}の名はここの記事にありません。`,
      timeUnknown: (words, years) =>
        `${words}年のものはここにありません${years === null ? "" : `。近い記事は${years}年のものです`}。`,
      notMentioned: (words) => `最も近い記事に${quoted(words)}は出てきません。`,
      noArticle: (topic, limits, n) =>
        `${of(null, topic)}記事は見つかりませんでした${limits}。${n === 0 ? "" : `${articles(n)}のいずれも当てはまりません。`}`,
      noOutlet: (outlet, outlets) =>
        `見つかりませんでした。${quoted(outlet)}の記事はありません。${outlets === null ? "" : `掲載元：${outlets}。`}`,
      noSuchDay: (words) => `その日付は存在しません${words === null ? "" : `：${quoted(words)}`}。`,
      emptyArchive: "まだ記事がありません。",
    },
    topics: (speaker, topics) => `${speaker}が話したこと：${topics}。`,
    didYouMean: (names) => `もしかして：${names}？`,
    taken: (typed, word) => `${quoted(typed)}は${quoted(word)}と解釈しました。`,
    on: (day) => day,
    since: (day) => `${day}以降`,
    until: (day) => `${day}まで`,
    during: (period) => period,
  },
  check: {
    exact: "一致",
    altered: "改変あり",
    saidBySomebodyElse: "別の人物の発言",
    saidByNobody: "誰の発言でもない",
    alteredToo: "改変あり",
    replaced: (n) => count(n, { other: "#語の置き換え" }),
    missing: (n) => count(n, { other: "#語の欠落" }),
    added: (n) => count(n, { other: "#語の追加" }),
    spliced: "複数の人物の言葉をつなげたもの",
    withCut: "省略の印あり",
    butFor: {
      capitals: "大文字と小文字を除く",
      punctuation: "句読点を除く",
      both: "大文字と小文字、句読点を除く",
    },
    denied: "否定",
    notSaid: "発言なし",
    deniedBy: (name) =>
      name === null ? "記事によればこれは否定されている" : `記事によれば${name}はこれを否定している`,
    notSaidBy: (name) =>
      name === null ? "記事によればこのような発言はない" : `記事によれば${name}はこのような発言をしていない`,
    deniedElsewhere: "この発言はなかった、または否定されているとする記事もあります。",
    asQuestion: "質問として",
    asOrder: "要求として",
    negationLeftOut: (word) => `否定語の欠落（${quoted(word)}）`,
    negationAdded: (word) => `否定語の追加（${quoted(word)}）`,
    cutLeavesOut: (word) => `省略により${quoted(word)}が欠落`,
    cutJoinsParagraphs: "省略が段落をまたぐ",
    cutTooLong: (n) => count(n, { other: "省略は#語に及ぶ" }),
    withInsertion: "角括弧内に挿入あり",
    nearest: (percent) => `最も近い発言は別のものです（${percent}一致）：`,
    unchecked: (n) => count(n, { other: "ほか#件の引用は確認していません。" }),
    notFound: "見つかりません。この言葉、またはそれに近い言葉を含む記事はありません。",
    saidBy: (name) => `${name}の発言`,
    notBut: (asked, name) => `${asked}ではなく${name}`,
    articlesOwnWords: "発言ではなく記事自体の言葉",
    speakerUncertain: (asked) =>
      asked === null ? "発言の引用だが、発言者は不確か" : `発言の引用だが、${asked}の発言かは不確か`,
    unknownSpeaker: (name) => `${quoted(name)}という名前の人の発言はここにはありません。`,
    furtherPlaces: (n) => count(n, { other: "ほか#か所にもあります。" }),
    checked: "確認した言葉：",
    compared: "比較：",
    legend: "取り消し線：記事にない言葉。太字：記事にある言葉。",
    morePlaces: (n) => count(n, { other: "ほか#か所" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { other: "話題#件" }),
    articlesOf: (n, outlet) => `${outlet}の${articles(n)}`,
    noArticles: "記事はまだありません。",
    nothingFound: "見つかりませんでした。",
    undated: "日付なし",
    by: (authors) => `著者 ${authors}`,
    updatedOn: (day) => `更新 ${day}`,
    addedOn: (day) => `追加 ${day}`,
    replacedOn: (day) => `旧版を差し替え ${day}`,
    statusHeading: "アーカイブの内容",
    ownArticles: (n) => count(n, { other: "このサーバー独自の記事#件" }),
    sharedVisible: "共有ライブラリは表示中",
    sharedHidden: "共有ライブラリは非表示",
    model: (name) => `モデル：${name}`,
    exactSearch: "高速な索引がないため、すべての段落を比較しています。",
    helpHeading: "Verbatimはニュース記事の言葉をそのまま引用して答えます",
    helpMention: "メンション、私の回答への返信、またはダイレクトメッセージで質問してください。",
    helpMenu: "メッセージの「アプリ」メニュー：",
    helpPromise: "引用はすべて保存された記事と照合します。答えがないときは、そうお伝えします。",
    reading: (percent, n) => `読み込み中… ${percent}、${articles(n)}`,
    added: (n) => count(n, { other: "記事#件を追加" }),
    replaced: (n) => count(n, { other: "#件を置き換え" }),
    unchanged: (n) => count(n, { other: "#件は変更なし" }),
    twins: (n) => count(n, { other: "#件は登録済み" }),
    nothingAdded: "追加された記事はありません。",
    refused: (n) => count(n, { other: "#件は読み込めませんでした：" }),
    line: (line) => count(line, { other: "#行目" }),
    further: (n) => count(n, { other: "ほか#件" }),
    removed: (titles) => `削除しました：${titles}`,
    feeds: (n) => count(n, { other: "購読中のフィード#件" }),
    feedLooked: (when) => `確認 ${when}`,
    feedAgain: (when) => `次回 ${when}`,
    unfollowed: (name) => `購読をやめました。記事は残ります：${name}`,
  },
  settings: {
    heading: "このサーバーの設定",
    changed: "設定を変更しました",
    channels: "公開で回答するチャンネル",
    allChannels: "すべて",
    elsewherePrivate: "ほかのチャンネルでは、質問した人だけに回答が見えます。",
    shared: "共有ライブラリ",
    threads: "スレッドで回答",
    forum: "フォーラムの投稿に回答",
    on: "オン",
    off: "オフ",
  },
  byHand: {
    setByHand: "発言者は手動で設定",
    wrongSpeaker: "発言者が違う",
    anotherName: "別の名前…",
    whoSaidIt: "これは誰の発言ですか？",
    reportedBy: (n) => count(n, { other: "# 人が発言者の誤りを指摘しています。" }),
    choose: "発言者を選んでください",
    unknown: "誰の発言か不明",
    notAQuote: "引用ではない",
    asRead: "読み取ったまま（訂正なし）",
    nameLabel: "発言者の名前",
    isSet: (name) => `手動で設定しました：${name}の発言です。`,
    isUnknown: "手動で設定しました：誰の発言かは不明です。",
    isNoQuote: "手動で設定しました：これは引用ではありません。今後の回答には引用として表示されません。",
    isAsRead: "訂正を取り消しました。",
    noArticleNames: (name) => `${name}の名前が出てくる記事はありません。`,
    noName: "名前が見つかりませんでした。",
    severalOf: (names) => `記事にはこの名前の発言者が複数います：${names}。一覧から選んでください。`,
    reported: "ありがとうございます。サーバーの管理者のために数えておきます。",
    operatorsOnly:
      "この記事はすべてのサーバーで共有されています。訂正できるのはボットの運営者だけです。指摘は数えておきます。",
  },
  managers: managersJa,
  notices: {
    emptyMention:
      "記事について質問してください。例：what did the mayor say about the ferry? 詳しくは /ヘルプ をどうぞ。",
    noWords: "質問に言葉が見つかりません。例：who is the mayor?",
    tooLong: (got, most) =>
      `質問は${count(most, { other: "#文字" })}までです（今回は${count(got, { other: "#文字" })}）。一度に一つだけ質問してください。`,
    waitSeconds: (n) => `質問が速すぎて回答が追いつきません。${seconds(n)}後にもう一度お試しください。`,
    serverWaitSeconds: (n) =>
      `このサーバーからの質問が多く、回答が追いつきません。${seconds(n)}後にもう一度お試しください。`,
    longWait: (n) => `ただいま多くの質問が待っています。約${seconds(n)}後にここで回答します。`,
    busy: "ただいま多くの質問が待っています。1分後にもう一度お試しください。",
    answerGone: "この回答はもうないか、記事が削除されました。もう一度質問してください。",
    cannotPost: "このチャンネルには書き込めないため、結果はあなただけに表示されます。",
    askerCannotPost: "あなたはこのチャンネルに書き込めません。",
    fromEarlierVersion: "これは以前のバージョンのものです。もう一度質問してください。",
    notAllowedHere:
      "このチャンネルではコマンドにだけ回答し、回答は質問した人にだけ見えます。サーバーの設定によるものです。",
    threadByMention: "ここでは、メンションか私の回答への返信にお答えします。",
    threadOpen: "このスレッドではメンションなしでお答えします。",
    replyUnreadable: (button) =>
      `スラッシュコマンドの回答への返信は読めません。「${button}」を使うか、私をメンションしてください。`,
    othersUnreadable: (menu) =>
      `返信先のメッセージは読めません。Discordが私に見せるのは、私へのメンションがあるメッセージだけです。そのメッセージの「アプリ」→「${menu}」を選んでください。`,
    libraryBusy:
      "ただいま別の場所から記事が変更されています。終わってからもう一度お試しください。その間も質問には回答します。",
    alreadyReading:
      "すでにこのサーバーの記事を読み込んでいます。終わってからもう一度お試しください。その間も質問には回答します。",
    serversBefore: (n) => count(n, { other: "先に#サーバーが待っています。このままお待ちください。" }),
    serverOnly: "これはサーバーでのみ使えます。",
    nothingToAdd: "「url」でページを指定するか、ファイルを添付してください。",
    manageServerNeeded: "これには「サーバー管理」の権限が必要です。",
    manageMessagesNeeded: "これには「メッセージの管理」の権限が必要です。",
    attachmentTooLarge: (name, size, most) =>
      `${name}は${size}で、読み込める上限の${most}を超えています。分割してください。`,
    attachmentUnavailable: (name) => `Discordから${name}を受け取れませんでした。もう一度添付してください。`,
    severalArticles: (titles) =>
      `題名にこの言葉を含む記事が複数あります：${titles}。入力中に出る一覧から選んでください。`,
    channelNeeded:
      "公開の回答には少なくとも1つのチャンネルが必要です。先に別のチャンネルを指定するか、すべてのチャンネルを許可してください。",
    panel: "ボタンを押して、英語で質問してください。ニュース記事の言葉をそのまま引用して答えます。",
    panelPosted: "投稿しました。ボタンを押した人が質問でき、回答はそのチャンネルの全員に見えます。",
    panelPostedPrivate:
      "投稿しました。ボタンを押した人が質問できます。サーバーの設定により、そのチャンネルでは質問した人だけに回答が見えます。",
    panelRefused:
      "そのチャンネルには書き込めません。「チャンネルを見る」と「メッセージを送信」（スレッドでは「スレッドでメッセージを送信」）を許可してから、もう一度お試しください。",
    channelGone: "そのチャンネルはもうありません。",
    unknownArticle: (words) => `「${words}」という記事はありません。入力中に出る一覧から選んでください。`,
    unknownFeed: (words) =>
      `「${words}」というフィードは購読していません。入力中に出る一覧から選んでください。`,
    unknownSpeaker: (words) => `「${words}」という名前の人の発言はここにはありません。`,
    unknownOutlet: (words) => `「${words}」という媒体の記事はありません。`,
    notADay: (words) => `「${words}」は日付として読めません。例：2024、2024-05、2024-05-31`,
    linkNotHeld: "このアドレスの記事はここにはありません。",
    nothingToCheck: "このメッセージには探せる言葉がありません。",
    archiveEmpty: "記事はまだありません。サーバーの管理者が /記事管理 追加 で追加できます。",
    archiveEmptyManage: "記事はまだありません。/記事管理 追加 で追加してください。",
    shuttingDown: "再起動しています。1分後にもう一度質問してください。",
    error: (id) => `申し訳ありません。問題が発生しました。記録番号は ${id} です。`,
    thanks: "ありがとうございます。記録しました。",
  },
};
