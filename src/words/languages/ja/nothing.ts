import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { articles, count, of, passages, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
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
};
