import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { other: "#秒" });

export const notices: NoticePhrases = {
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
};
