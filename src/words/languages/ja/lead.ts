import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, of, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
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
  nothing,
  topics: (speaker, topics) => `${speaker}が話したこと：${topics}。`,
  didYouMean: (names) => `もしかして：${names}？`,
  taken: (typed, word) => `${quoted(typed)}は${quoted(word)}と解釈しました。`,
  on: (day) => day,
  since: (day) => `${day}以降`,
  until: (day) => `${day}まで`,
  during: (period) => period,
};
