import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { articles, count, de, on, passages, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
  notOnTopic: (f) => {
    const by = f.names === null ? "" : ` ${de(f.names)}`;
    if (f.topic === null) return `Rien trouvé : aucune citation assez sûre${by}${f.limits}.`;
    if (f.quotes === 0) return `Rien trouvé : aucune citation${by}${on(f.topic)}${f.limits}.`;
    return `Rien trouvé${on(f.topic)}${f.limits} : ${quotes(f.quotes)}${by} dans ${articles(f.articles)}, aucune à ce sujet.`;
  },
  notInThatManner: (n, names, topic, limits) =>
    `Rien trouvé : ${quotes(n)}${names === null ? "" : ` ${de(names)}`}${on(topic)}${limits}, mais aucune qui fasse cela.`,
  noMore: (names, topic, limits) =>
    `Pas d’autre citation${names === null ? "" : ` ${de(names)}`}${on(topic)}${limits}.`,
  outsideLimits: (names, topic, limits) =>
    `Rien trouvé${names === null ? "" : ` : aucune citation ${de(names)}`}${on(topic)}${limits}.`,
  latestBefore: (day) => `Le plus récent avant cela est du ${day}.`,
  latestWithout: (day) => `Sans cette limite, le plus récent est du ${day}.`,
  notQuoted: (words, n) =>
    n === 0
      ? `Rien trouvé : ${quoted(words)} ne figure pas dans les articles d’ici.`
      : `Rien trouvé : ${quoted(words)} figure dans ${articles(n)}, mais sans citation.`,
  nobody: (topic, limits, q, n) =>
    `Rien trouvé${on(topic)}${limits} : aucune de ${quotes(q)} dans ${articles(n)} ne convient.`,
  unread: (n) =>
    count(n, {
      one: "# article dans une autre langue en parle ; ses citations ne sont pas lues.",
      other: "# articles dans d’autres langues en parlent ; leurs citations ne sont pas lues.",
    }),
  noPassage: (topic, limits, p, n) =>
    `Rien trouvé${on(topic)}${limits} dans ${passages(p)} de ${articles(n)}.`,
  nameUnknown: (words) => `Aucun article ici ne nomme ${quoted(words)}.`,
  timeUnknown: (words, years) =>
    `Rien ici ne date de ${words}${years === null ? "" : ` ; les articles les plus proches datent de ${years}`}.`,
  notMentioned: (words) => `L’article le plus proche ne mentionne pas ${quoted(words)}.`,
  noArticle: (topic, limits, n) => {
    const what = topic === null ? "ne convient" : `ne porte sur ${quoted(topic)}`;
    return `Rien trouvé : ${n === 0 ? "aucun article" : `aucun de ${articles(n)}`} ${what}${limits}.`;
  },
  noOutlet: (outlet, outlets) =>
    `Rien trouvé : aucun article de ${quoted(outlet)}.${outlets === null ? "" : ` Médias : ${outlets}.`}`,
  noSuchDay: (words) => `Ce jour n’existe pas${words === null ? "" : ` : ${quoted(words)}`}.`,
  emptyArchive: "Il n’y a pas encore d’articles.",
};
