import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
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
};

export const buttons: ButtonPhrases = {
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
};

export const byHand: ByHandPhrases = {
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
};
