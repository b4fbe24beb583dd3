import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, on, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
  stop: ".",
  gap: " ",
  comma: ", ",
  colon: ": ",
  quoted,
  inBrackets: (parts) => ` (${parts.join(", ")})`,
  others: (n) => count(n, { other: "# más" }),
  atLeast: (what) => `Al menos ${what}`,
  moreQuotes: (n) => count(n, { one: "# cita más", other: "# citas más" }),
  quotes: (f) =>
    `${f.quotes}${f.names === null ? "" : ` de ${f.names}`}${on(f.topic)} en ${articles(f.articles)}${f.limits}`,
  denials: (f) => {
    const how = { denied: "Negado", not_said: "No dicho", both: "Negado o no dicho" }[f.how];
    return `${how} por ${f.names}, según los artículos: ${f.statements}${on(f.topic)} en ${articles(f.articles)}${f.limits}`;
  },
  statements: (n) => count(n, { one: "# declaración", other: "# declaraciones" }),
  ofWhom: (n, name) => count(n, { other: `# de ${name}` }),
  ofOthers: (n, people) =>
    `${count(n, { other: "#" })} de ${count(people, { one: "# persona más", other: "# personas más" })}`,
  speaksFor: (name, body) => `${name} (en nombre de ${body})`,
  ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# personas con ese nombre)" })}`,
  notAllCertain: (name) => `${name} (no en todas es seguro quién habla)`,
  order: (of, order, shown) => {
    const isQuotes = of === "quotes";
    const article = isQuotes ? "la" : "el";
    const end = isQuotes ? "a" : "o";
    const first = { best: "mejor", latest: "más reciente", earliest: `más antigu${end}` }[order];
    if (shown === null) return `, ${article} ${first} primero`;
    const many = order === "best" ? "mejores" : `${first}s`;
    return count(shown, {
      one: `, se muestra ${article} ${first}`,
      other: `, se muestran ${isQuotes ? "las" : "los"} # ${many}`,
    });
  },
  mannerNotShown: (n) => (n === 1 ? "No lo hace expresamente." : "Ninguna lo hace expresamente."),
  voices: (f) => {
    const how = { on: "sobre", for: "a favor de", against: "contra", said: "con las palabras" }[f.stance];
    return `${f.quotes} ${how} ${quoted(f.topic)} en ${articles(f.articles)}${f.limits}`;
  },
  saidBy: (names) => `Dicho por ${names}.`,
  passages: (n, topic, among) => `${passages(n)}${on(topic)} en ${articles(among)}`,
  answer: (words, line) => `${quoted(words)} – ${line}`,
  otherAnswers: (words, isOne) => `${isOne ? "Otro artículo dice" : "Otros artículos dicen"} ${words}.`,
  days: (days) => `Publicado ${days}.`,
  undated: "No se conoce el día de publicación.",
  notQuotedOnIt: (names) => `Sin citas sobre ello aquí: ${names}.`,
  articles: (n, topic) => `${articles(n)}${on(topic)}`,
  newest: (n) => count(n, { one: "El último artículo", other: "Los # últimos artículos" }),
  latestOf: (day) => `El más reciente es del ${day}.`,
  holding: (among, n) => `Hay ${articles(among)} con ${passages(n)}`,
  fact: {
    author: (title, names) => `${quoted(title)} fue escrito por ${names}.`,
    date: (title, day) => `${quoted(title)} se publicó el ${day}.`,
    outlet: (title, name) => `${quoted(title)} se publicó en ${name}.`,
    link: (title, url) => `${quoted(title)} está en ${url}`,
    title: (title) => `El título es ${quoted(title)}.`,
  },
  silent: {
    author: (title) => `${quoted(title)} no nombra a ningún autor.`,
    date: (title) => `${quoted(title)} no indica el día de publicación.`,
    outlet: (title) => `${quoted(title)} no nombra ningún medio.`,
    link: (title) => `${quoted(title)} no tiene enlace.`,
    title: (title) => `${quoted(title)} no tiene otro título.`,
  },
  people: (title, names) => `${quoted(title)} cita a ${names}.`,
  nobodyQuoted: (title) => `${quoted(title)} no cita a nadie.`,
  notRetold: "No resumo artículos; aquí están sus propias palabras.",
  which: (words, names) => `${quoted(words)} puede ser ${names}. ¿A quién te refieres?`,
  whichArticle: (titles) =>
    titles === null
      ? "¿A qué artículo te refieres? Dime palabras de su titular."
      : `¿A qué artículo te refieres: ${titles}?`,
  unreferred: (word) => `No sé a qué se refiere ${quoted(word)}. Pregunta con un nombre o con el tema.`,
  talk: {
    greeting: "¡Hola! Respondo con las palabras exactas de artículos de prensa.",
    farewell: "¡Hasta luego!",
    thanks: "De nada.",
    help: "Pregunta qué dijo alguien sobre algo, quién dijo algo, o por un dato; respondo con las palabras exactas de los artículos de aquí.",
    identity: "Soy un bot que busca las palabras exactas de artículos de prensa; no escribo textos propios.",
    praise: "¡Gracias!",
    abuse:
      "Siento no haber ayudado. Cuanto más exactamente digas a quién y a qué te refieres, mejor lo encuentro.",
    chat: "Solo puedo buscar en los artículos de aquí.",
  },
  unclear: "No he encontrado ninguna pregunta ahí.",
  tryThese: (examples) => `Prueba: ${examples}`,
  askInEnglish: "Los artículos de aquí están en inglés. Pregunta en inglés, por favor.",
  nothing,
  topics: (speaker, topics) => `De qué habló ${speaker}: ${topics}.`,
  didYouMean: (names) => `¿Querías decir ${names}?`,
  taken: (typed, word) => `${quoted(typed)} leído como ${quoted(word)}.`,
  on: (day) => `el ${day}`,
  since: (day) => `desde el ${day}`,
  until: (day) => `hasta el ${day}`,
  during: (period) => `en ${period}`,
};
