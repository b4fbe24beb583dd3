import type { LeadNothingPhrases } from "../../phrases/nothing-phrases.ts";
import { articles, count, on, passages, quoted, quotes } from "./counted.ts";

export const nothing: LeadNothingPhrases = {
  notOnTopic: (f) => {
    const by = f.names === null ? "" : ` de ${f.names}`;
    if (f.topic === null) return `No se encontró nada: ninguna cita${by}${f.limits} lo bastante segura.`;
    if (f.quotes === 0) return `No se encontró nada: ninguna cita${by}${on(f.topic)}${f.limits}.`;
    return `No se encontró nada${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} en ${articles(f.articles)}, ninguna sobre ello.`;
  },
  notInThatManner: (n, names, topic, limits) =>
    `No se encontró nada: ${quotes(n)}${names === null ? "" : ` de ${names}`}${on(topic)}${limits}, pero ninguna que haga eso.`,
  noMore: (names, topic, limits) =>
    `No hay más citas${names === null ? "" : ` de ${names}`}${on(topic)}${limits}.`,
  outsideLimits: (names, topic, limits) =>
    `No se encontró nada${names === null ? "" : `: ninguna cita de ${names}`}${on(topic)}${limits}.`,
  latestBefore: (day) => `Lo más reciente antes de eso es del ${day}.`,
  latestWithout: (day) => `Sin ese límite, lo más reciente es del ${day}.`,
  notQuoted: (words, n) =>
    n === 0
      ? `No se encontró nada: ${quoted(words)} no aparece en los artículos de aquí.`
      : `No se encontró nada: ${quoted(words)} aparece en ${articles(n)}, pero sin citas.`,
  nobody: (topic, limits, q, n) =>
    `No se encontró nada${on(topic)}${limits}: ninguna de ${quotes(q)} en ${articles(n)} encaja.`,
  unread: (n) =>
    count(n, {
      one: "# artículo en otro idioma lo nombra; sus citas no se leen.",
      other: "# artículos en otros idiomas lo nombran; sus citas no se leen.",
    }),
  noPassage: (topic, limits, p, n) =>
    `No se encontró nada${on(topic)}${limits} en ${passages(p)} de ${articles(n)}.`,
  nameUnknown: (words) => `Ningún artículo nombra aquí ${quoted(words)}.`,
  timeUnknown: (words, years) =>
    `Aquí no hay nada de ${words}${years === null ? "" : `; los artículos más cercanos son de ${years}`}.`,
  notMentioned: (words) => `El artículo más cercano no menciona ${quoted(words)}.`,
  noArticle: (topic, limits, n) => {
    const what = topic === null ? "encaja" : `trata de ${quoted(topic)}`;
    return `No se encontró nada: ${n === 0 ? "ningún artículo" : `ninguno de ${articles(n)}`} ${what}${limits}.`;
  },
  noOutlet: (outlet, outlets) =>
    `No se encontró nada: no hay ningún artículo de ${quoted(outlet)}.${outlets === null ? "" : ` Medios: ${outlets}.`}`,
  noSuchDay: (words) => `Ese día no existe${words === null ? "" : `: ${quoted(words)}`}.`,
  emptyArchive: "Todavía no hay artículos.",
};
