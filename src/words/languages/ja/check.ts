import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, quoted } from "./counted.ts";

export const check: CheckPhrases = {
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
};
