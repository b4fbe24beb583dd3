import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { articles, count, on, passages, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
  notOnTopic: (f) => {
    const by = f.names === null ? "" : ` de ${f.names}`;
    if (f.topic === null)
      return `Nada encontrado: nenhuma citação${by}${f.limits} que seja segura o bastante.`;
    if (f.quotes === 0) return `Nada encontrado: nenhuma citação${by}${on(f.topic)}${f.limits}.`;
    return `Nada encontrado${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} em ${articles(f.articles)}, nenhuma sobre isso.`;
  },
  notInThatManner: (n, names, topic, limits) =>
    `Nada encontrado: ${quotes(n)}${names === null ? "" : ` de ${names}`}${on(topic)}${limits}, mas nenhuma que faça isso.`,
  noMore: (names, topic, limits) =>
    `Não há mais citações${names === null ? "" : ` de ${names}`}${on(topic)}${limits}.`,
  outsideLimits: (names, topic, limits) =>
    `Nada encontrado${names === null ? "" : `: nenhuma citação de ${names}`}${on(topic)}${limits}.`,
  latestBefore: (day) => `O mais recente antes disso é de ${day}.`,
  latestWithout: (day) => `Sem esse limite, o mais recente é de ${day}.`,
  notQuoted: (words, n) =>
    n === 0
      ? `Nada encontrado: ${quoted(words)} não aparece nos artigos daqui.`
      : `Nada encontrado: ${quoted(words)} aparece em ${articles(n)}, mas sem citações.`,
  nobody: (topic, limits, q, n) =>
    `Nada encontrado${on(topic)}${limits}: nenhuma de ${quotes(q)} em ${articles(n)} serve.`,
  unread: (n) =>
    count(n, {
      one: "# artigo em outro idioma fala disso; as citações dele não são lidas.",
      other: "# artigos em outros idiomas falam disso; as citações deles não são lidas.",
    }),
  noPassage: (topic, limits, p, n) =>
    `Nada encontrado${on(topic)}${limits} em ${passages(p)} de ${articles(n)}.`,
  nameUnknown: (words) => `Nenhum artigo aqui cita ${quoted(words)}.`,
  timeUnknown: (words, years) =>
    `Não há nada aqui de ${words}${years === null ? "" : `; os artigos mais próximos são de ${years}`}.`,
  notMentioned: (words) => `O artigo mais próximo não menciona ${quoted(words)}.`,
  noArticle: (topic, limits, n) => {
    const what = topic === null ? "serve" : `é sobre ${quoted(topic)}`;
    return `Nada encontrado: ${n === 0 ? "nenhum artigo" : `nenhum de ${articles(n)}`} ${what}${limits}.`;
  },
  noOutlet: (outlet, outlets) =>
    `Nada encontrado: não há artigo de ${quoted(outlet)}.${outlets === null ? "" : ` Veículos: ${outlets}.`}`,
  noSuchDay: (words) => `Esse dia não existe${words === null ? "" : `: ${quoted(words)}`}.`,
  emptyArchive: "Ainda não há artigos.",
};
