import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, inArticles, on, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
  stop: ".",
  gap: " ",
  comma: ", ",
  colon: ": ",
  quoted,
  inBrackets: (parts) => ` (${parts.join(", ")})`,
  others: (n) => count(n, { other: "noch #" }),
  atLeast: (what) => `Mindestens ${what}`,
  moreQuotes: (n) => count(n, { one: "# weiteres Zitat", other: "# weitere Zitate" }),
  quotes: (f) =>
    `${f.quotes}${f.names === null ? "" : ` von ${f.names}`}${on(f.topic)} in ${inArticles(f.articles)}${f.limits}`,
  denials: (f) => {
    const how = { denied: "Bestritten", not_said: "Nicht gesagt", both: "Bestritten oder nicht gesagt" }[
      f.how
    ];
    return `${how} von ${f.names}, so die Artikel: ${f.statements}${on(f.topic)} in ${inArticles(f.articles)}${f.limits}`;
  },
  statements: (n) => count(n, { one: "# Aussage", other: "# Aussagen" }),
  ofWhom: (n, name) => count(n, { other: `# von ${name}` }),
  ofOthers: (n, people) => `${count(n, { other: "#" })} von ${count(people, { other: "# anderen" })}`,
  speaksFor: (name, body) => `${name} (für ${body})`,
  ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# dieses Namens)" })}`,
  notAllCertain: (name) => `${name} (nicht bei allen sicher, wer spricht)`,
  order: (of, order, shown) => {
    const first = { best: "beste", latest: "neueste", earliest: "früheste" }[order];
    const article = of === "quotes" ? "das" : "der";
    if (shown === null) return `, ${article} ${first} zuerst`;
    return count(shown, {
      one: `, ${article} ${first} davon gezeigt`,
      other: `, die # ${first}n davon gezeigt`,
    });
  },
  mannerNotShown: (n) =>
    n === 1 ? "Ausdrücklich geschieht das darin nicht." : "In keinem geschieht das ausdrücklich.",
  voices: (f) => {
    const how = { on: "zu", for: "für", against: "gegen", said: "mit den Worten" }[f.stance];
    return `${f.quotes} ${how} ${quoted(f.topic)} in ${inArticles(f.articles)}${f.limits}`;
  },
  saidBy: (names) => `Gesagt von ${names}.`,
  passages: (n, topic, among) => `${passages(n)}${on(topic)} in ${inArticles(among)}`,
  answer: (words, line) => `${quoted(words)} – ${line}`,
  otherAnswers: (words, isOne) =>
    `In ${isOne ? "einem anderen Artikel" : "anderen Artikeln"} steht ${words}.`,
  days: (days) => `Veröffentlicht ${days}.`,
  undated: "Kein Tag der Veröffentlichung ist bekannt.",
  notQuotedOnIt: (names) => `Hier nicht dazu zitiert: ${names}.`,
  articles: (n, topic) => `${articles(n)}${topic === null ? "" : ` über ${quoted(topic)}`}`,
  newest: (n) => count(n, { one: "Der neueste Artikel", other: "Die # neuesten Artikel" }),
  latestOf: (day) => `Der jüngste ist vom ${day}.`,
  holding: (among, n) =>
    `Hier gibt es ${articles(among)} mit ${count(n, { one: "# Absatz", other: "# Absätzen" })}`,
  fact: {
    author: (title, names) => `${quoted(title)} wurde von ${names} geschrieben.`,
    date: (title, day) => `${quoted(title)} erschien am ${day}.`,
    outlet: (title, name) => `${quoted(title)} erschien bei ${name}.`,
    link: (title, url) => `${quoted(title)} steht unter ${url}`,
    title: (title) => `Der Titel ist ${quoted(title)}.`,
  },
  silent: {
    author: (title) => `${quoted(title)} nennt keinen Autor.`,
    date: (title) => `${quoted(title)} nennt keinen Tag der Veröffentlichung.`,
    outlet: (title) => `${quoted(title)} nennt kein Medium.`,
    link: (title) => `${quoted(title)} hat keinen Link.`,
    title: (title) => `${quoted(title)} hat keinen anderen Titel.`,
  },
  people: (title, names) => `${quoted(title)} zitiert ${names}.`,
  nobodyQuoted: (title) => `${quoted(title)} zitiert niemanden.`,
  notRetold: "Ich erzähle Artikel nicht nach; hier sind ihre eigenen Worte.",
  which: (words, names) => `${quoted(words)} kann ${names} sein. Wen meinst du?`,
  whichArticle: (titles) =>
    titles === null
      ? "Welchen Artikel meinst du? Nenne Wörter seiner Überschrift."
      : `Welchen Artikel meinst du: ${titles}?`,
  unreferred: (word) =>
    `Ich weiß nicht, worauf sich ${quoted(word)} bezieht. Frage mit einem Namen oder dem Thema.`,
  talk: {
    greeting: "Hallo! Ich antworte mit den genauen Worten von Nachrichtenartikeln.",
    farewell: "Auf Wiedersehen!",
    thanks: "Gern geschehen.",
    help: "Frage, was jemand wozu gesagt hat, wer etwas gesagt hat, oder nach einer Tatsache; ich antworte mit den genauen Worten der Artikel hier.",
    identity:
      "Ich bin ein Bot, der die genauen Worte von Nachrichtenartikeln nachschlägt; eigene Texte schreibe ich nicht.",
    praise: "Danke!",
    abuse:
      "Schade, dass das nicht geholfen hat. Je genauer du sagst, wen und was du meinst, desto besser finde ich es.",
    chat: "Ich kann nur in den Artikeln hier nachschlagen.",
  },
  unclear: "Darin habe ich keine Frage gefunden.",
  tryThese: (examples) => `Versuche: ${examples}`,
  askInEnglish: "Die Artikel hier sind auf Englisch. Bitte frage auf Englisch.",
  nothing,
  topics: (speaker, topics) => `Worüber ${speaker} sprach: ${topics}.`,
  didYouMean: (names) => `Meintest du ${names}?`,
  taken: (typed, word) => `${quoted(typed)} als ${quoted(word)} gelesen.`,
  on: (day) => `am ${day}`,
  since: (day) => `seit dem ${day}`,
  until: (day) => `bis zum ${day}`,
  during: (period, unit) => (unit === "year" ? `im Jahr ${period}` : `im ${period}`),
};
