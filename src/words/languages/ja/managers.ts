import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
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
};

export const managers: ManagerPhrases = {
  ownReplyOnly:
    "これは、ご自身のコマンドへの非公開の返信でだけ使えます。コマンドをもう一度実行してください。",
  standingChanged: "この間に、ここでの権限が変わりました。コマンドをもう一度実行してください。",
  removeAsked: "この記事を完全に削除しますか？",
  remove: "削除する",
  speakers: (n) => count(n, { other: "発言者#名" }),
  withoutOutlet: (n) => count(n, { other: "#件に媒体名なし" }),
  withoutAuthor: (n) => count(n, { other: "#件に著者名なし" }),
  did: {
    added: "記事を追加",
    removed: "記事を削除",
    refreshed: "記事を再読込",
    followed: "フィードの購読を開始",
    unfollowed: "フィードの購読を解除",
  },
  log: "変更の記録",
  outlets: "媒体",
  keep: "フィードの記事の保存期間",
  logUnreachable:
    "そこには書き込めません。「チャンネルを見る」と「メッセージを送信」を許可するか、別のチャンネルを指定してください。",
  keptForGood: "無期限",
  days: (n) => count(n, { other: "#日間" }),
  allOutlets: "すべての媒体",
  tooManyOutlets: (n, most) =>
    `このチャンネルの媒体が${count(n, { other: "#" })}件になります。指定できるのは最大${count(most, { other: "#" })}件です。/設定 媒体 すべて で取り消し、数を減らしてください。`,
  tooManyLimited: (n, most) =>
    `媒体を限定したチャンネルが${count(n, { other: "#" })}件になります。最大${count(most, { other: "#" })}件までです。ほかのチャンネルの限定を /設定 媒体 すべて で取り消してください。`,
  welcome:
    "追加していただきありがとうございます。ニュース記事の言葉をそのまま引用して答えます。手順は3つです。",
  welcomeAdd: "/記事管理 追加 で記事を追加します：ファイル、ウェブページ、または購読するフィード。",
  welcomeAsk: "質問します：チャンネルで私をメンションするか、/質問 と入力します。",
  welcomeSettings:
    "/設定 で、どこで答え、何を見せるかを決めます。誰がどのコマンドを使えるかは「サーバー設定」の「連携サービス」で決めます。",
  retracted: "メッセージを削除しました。",
  retractRefused:
    "Discordの権限により、このメッセージを削除できません。ここでメッセージを管理できる人が手動で削除できます。",
  notOurs: "それは私のメッセージではないか、すでに削除されています。",
  noLink: "このメッセージには、読めるページへのリンクがありません。",
  feedsFollowed: (n) => count(n, { other: "フィード#件の購読を始めました" }),
  feedsKnown: (n) => count(n, { other: "#件はすでに購読中" }),
  feedsRefused: (n) => count(n, { other: "#件はウェブのアドレスではありません" }),
  feedsTooMany: (n, most) =>
    `${count(n, { other: "#" })}件は追加できません。1サーバーで購読できるのは最大${count(most, { other: "#" })}件です`,
  noOpml: (name) => `${name}はフィードの一覧（OPML）ではありません。`,
  noFeeds: "このサーバーが購読しているフィードはありません。",
  feedsAttached: "このサーバーのフィード（OPML形式）です。別のサーバーは /記事管理 追加 で追加できます。",
  noneOfOutlets: (outlets) =>
    `このチャンネルでは${outlets}の記事からだけ答えますが、その記事はここにありません。サーバーの設定によるものです。別のチャンネルで質問してください。`,
  noneOfOutletsManage: (outlets) =>
    `このチャンネルでは${outlets}の記事からだけ答えますが、その記事はここにありません。/記事管理 追加 で追加するか、/設定 媒体 で変更してください。`,
  sharedHidden:
    "このサーバーは共有の記事を表示せず、独自の記事もありません。サーバーの管理者が /記事管理 追加 で追加できます。",
  sharedHiddenManage:
    "このサーバーは共有の記事を表示せず、独自の記事もありません。/記事管理 追加 で追加するか、/設定 共有 で共有の記事を表示してください。",
  statsHeading: (days) => count(days, { other: "過去#日間" }),
  noQuestions: (days) => count(days, { other: "過去#日間に質問はありませんでした。" }),
  questions: (n) => count(n, { other: "質問#件" }),
  answered: (n) => count(n, { other: "回答あり#件" }),
  refused: (n) => count(n, { other: "回答なし#件" }),
  helped: (n) => count(n, { other: "役に立った回答#件" }),
  helpedNot: (n) => count(n, { other: "役に立たなかった回答#件" }),
  latestDays: (n, all) =>
    `日別（質問のあった${count(all, { other: "#" })}日のうち最近の${count(n, { other: "#" })}日）：`,
  topics: "回答のなかった話題（/統計 用）",
  refusedTopics: (days, members) =>
    `過去${count(days, { other: "#日間" })}に回答のなかった質問の多い話題（記事の言葉で。${count(members, { other: "#名" })}以上が質問したものだけ）：`,
  judgedPassages: "評価された回答の段落：",
  privacyHelp: "何を、なぜ、どれだけの間保存し、どう削除するか：/プライバシー",
  privacyStored:
    "180日間保存：ボタンが使えるよう、あなたへの回答がどの段落を示したかと質問の鍵付きハッシュ。あなたの👍や👎も同じハッシュとともに保存します。話者の誤りの報告は、あなたが削除するまで保存します。それぞれのそばに、削除できるよう、あなたの鍵付きハッシュを置きます。鍵はデータベースの中にあり、データベースを持つ人は、特定のメンバーや質問が含まれるかを確かめられますが、読み出すことはできません。回答のなかった質問については、記事のどの語句が含まれていたかを、あなたの鍵付きハッシュとともに30日間数えます（サーバーが望まない場合を除く）。管理者に表示されるのは3名以上が質問したものだけです。1日の質問数は、誰のものかを記録せずに90日間数えます。私がサーバーを離れてから30日が過ぎると、すべて削除します。",
  privacyNever:
    "保存しないもの：質問やメッセージの文面、名前、ID。会話の内容は30分間、メモリ上でだけ記憶します。",
  privacyHow: "ここに保存されたあなたの分は /プライバシー 削除 で削除できます。",
  keptAnswers: (n) => count(n, { other: "保存された回答#件" }),
  verdicts: (n) => count(n, { other: "評価#件" }),
  privacyDeleted: (what) => `ここであなたの分を削除しました：${what}。`,
};
