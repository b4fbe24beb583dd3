import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, de, on, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
  stop: ".",
  gap: " ",
  comma: ", ",
  colon: " : ",
  quoted,
  inBrackets: (parts) => ` (${parts.join(", ")})`,
  others: (n) => count(n, { other: "# autres" }),
  atLeast: (what) => `Au moins ${what}`,
  moreQuotes: (n) => count(n, { one: "# autre citation", other: "# autres citations" }),
  quotes: (f) =>
    `${f.quotes}${f.names === null ? "" : ` ${de(f.names)}`}${on(f.topic)} dans ${articles(f.articles)}${f.limits}`,
  denials: (f) => {
    const how = { denied: "Démenti", not_said: "Pas dit", both: "Démenti ou pas dit" }[f.how];
    return `${how} par ${f.names}, selon les articles : ${f.statements}${on(f.topic)} dans ${articles(f.articles)}${f.limits}`;
  },
  statements: (n) => count(n, { one: "# déclaration", other: "# déclarations" }),
  ofWhom: (n, name) => count(n, { other: `# ${de(name)}` }),
  ofOthers: (n, people) =>
    `${count(n, { other: "#" })} de ${count(people, { one: "# autre personne", other: "# autres personnes" })}`,
  speaksFor: (name, body) => `${name} (pour ${body})`,
  ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# personnes de ce nom)" })}`,
  notAllCertain: (name) => `${name} (auteur pas certain pour toutes)`,
  order: (of, order, shown) => {
    const isQuotes = of === "quotes";
    const one = {
      best: isQuotes ? "la meilleure" : "le meilleur",
      latest: isQuotes ? "la plus récente" : "le plus récent",
      earliest: isQuotes ? "la plus ancienne" : "le plus ancien",
    }[order];
    if (shown === null) return `, ${one} d’abord`;
    const many = `${one.slice("la ".length)}s`;
    const shownAs = isQuotes ? "affichée" : "affiché";
    return count(shown, { one: `, ${one} ${shownAs}`, other: `, les # ${many} ${shownAs}s` });
  },
  mannerNotShown: (n) => (n === 1 ? "Elle ne le fait pas expressément." : "Aucune ne le fait expressément."),
  voices: (f) => {
    const how = { on: "sur", for: "en faveur de", against: "contre", said: "avec les mots" }[f.stance];
    return `${f.quotes} ${how} ${quoted(f.topic)} dans ${articles(f.articles)}${f.limits}`;
  },
  saidBy: (names) => `Propos ${de(names)}.`,
  passages: (n, topic, among) => `${passages(n)}${on(topic)} dans ${articles(among)}`,
  answer: (words, line) => `${quoted(words)} – ${line}`,
  otherAnswers: (words, isOne) => `${isOne ? "Un autre article dit" : "D’autres articles disent"} ${words}.`,
  days: (days) => `Publié ${days}.`,
  undated: "Aucun jour de publication n’est connu.",
  notQuotedOnIt: (names) => `Pas de citation à ce sujet ici : ${names}.`,
  articles: (n, topic) => `${articles(n)}${on(topic)}`,
  newest: (n) => count(n, { one: "Le dernier article", other: "Les # derniers articles" }),
  latestOf: (day) => `Le plus récent est du ${day}.`,
  holding: (among, n) => `Il y a ${articles(among)} avec ${passages(n)}`,
  fact: {
    author: (title, names) => `${quoted(title)} a été écrit par ${names}.`,
    date: (title, day) => `${quoted(title)} a été publié le ${day}.`,
    outlet: (title, name) => `${quoted(title)} a été publié par ${name}.`,
    link: (title, url) => `${quoted(title)} se trouve à ${url}`,
    title: (title) => `Le titre est ${quoted(title)}.`,
  },
  silent: {
    author: (title) => `${quoted(title)} ne nomme aucun auteur.`,
    date: (title) => `${quoted(title)} n’indique pas de jour de publication.`,
    outlet: (title) => `${quoted(title)} ne nomme aucun média.`,
    link: (title) => `${quoted(title)} n’a pas de lien.`,
    title: (title) => `${quoted(title)} n’a pas d’autre titre.`,
  },
  people: (title, names) => `${quoted(title)} cite ${names}.`,
  nobodyQuoted: (title) => `${quoted(title)} ne cite personne.`,
  notRetold: "Je ne résume pas les articles ; voici leurs propres mots.",
  which: (words, names) => `${quoted(words)} peut être ${names}. De qui parlez-vous ?`,
  whichArticle: (titles) =>
    titles === null
      ? "De quel article parlez-vous ? Donnez des mots de son titre."
      : `De quel article parlez-vous : ${titles} ?`,
  unreferred: (word) =>
    `Je ne sais pas à quoi ${quoted(word)} renvoie. Posez la question avec un nom ou le sujet.`,
  talk: {
    greeting: "Bonjour ! Je réponds avec les mots exacts d’articles de presse.",
    farewell: "Au revoir !",
    thanks: "Je vous en prie.",
    help: "Demandez ce que quelqu’un a dit sur un sujet, qui a dit quelque chose, ou un fait ; je réponds avec les mots exacts des articles d’ici.",
    identity:
      "Je suis un bot qui cherche les mots exacts d’articles de presse ; je n’écris aucun texte moi-même.",
    praise: "Merci !",
    abuse:
      "Désolé de ne pas avoir aidé. Plus vous dites précisément de qui et de quoi il s’agit, mieux je trouve.",
    chat: "Je peux seulement chercher dans les articles d’ici.",
  },
  unclear: "Je n’y ai pas trouvé de question.",
  tryThese: (examples) => `Essayez : ${examples}`,
  askInEnglish: "Les articles ici sont en anglais. Posez votre question en anglais, s’il vous plaît.",
  nothing,
  topics: (speaker, topics) => `Ce dont ${speaker} a parlé : ${topics}.`,
  didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
  taken: (typed, word) => `${quoted(typed)} lu comme ${quoted(word)}.`,
  on: (day) => `le ${day}`,
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  during: (period) => `en ${period}`,
};
