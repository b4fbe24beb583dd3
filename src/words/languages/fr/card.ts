import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
  closestPassage: "Le paragraphe le plus proche (pas une réponse)",
  closestQuote: "La citation la plus proche (pas une réponse)",
  speakerUncertain: (name) => `${name} (auteur des propos incertain)`,
  somebody: "quelqu’un",
  inArticleWords: "dans les termes de l’article",
  isDenied: "démenti, selon l’article",
  isNotSaid: "pas dit, selon l’article",
  paragraph: (n) => count(n, { other: "paragraphe #" }),
  pages: (first, last) => `p. ${rangeWords(first, last)}`,
  alsoIn: (places) => `aussi dans ${places}`,
  inOtherWordsIn: (places) => `en d’autres termes dans ${places}`,
  furtherArticles: (n) => count(n, { one: "# autre article", other: "# autres articles" }),
  foundTimes: (n) => count(n, { other: "trouvé # fois" }),
  firstOn: (day) => `la première fois le ${day}`,
  untitled: "sans titre",
  page: (page, of) => `Page ${page} sur ${of}`,
  postedBy: (name) => `Vérifié et publié par ${name}`,
  wholeUnder: (button) => `Coupé ici ; en entier sous « ${button} ».`,
};

export const buttons: ButtonPhrases = {
  open: "Ouvrir l’article",
  inContext: "Lire en contexte",
  back: "Retour",
  more: "Suite",
  moreFrom: (name) => `Plus de ${name}`,
  followUp: "Relancer",
  ask: "Poser une question",
  askTitle: "Interroger les articles",
  askPlaceholder: "En anglais, par exemple : what did the mayor say about the ferry?",
  helpful: "Utile",
  notHelpful: "Pas utile",
  post: "Publier dans le salon",
  modalTitle: "Poser une autre question",
  modalLabel: "Votre question",
  modalPlaceholder: "Que voulez-vous savoir de plus ?",
};

export const byHand: ByHandPhrases = {
  setByHand: "auteur indiqué à la main",
  wrongSpeaker: "Mauvais auteur",
  anotherName: "Un autre nom…",
  whoSaidIt: "Qui a dit cela ?",
  reportedBy: (n) =>
    count(n, {
      one: "# membre signale une erreur d’auteur.",
      other: "# membres signalent une erreur d’auteur.",
    }),
  choose: "Choisissez qui l’a dit",
  unknown: "On ne sait pas qui l’a dit",
  notAQuote: "Ce n’est pas une citation",
  asRead: "Comme à la lecture, sans correction",
  nameLabel: "Nom de l’auteur des propos",
  isSet: (name) => `Indiqué à la main : ${name} l’a dit.`,
  isUnknown: "Indiqué à la main : on ne sait pas qui l’a dit.",
  isNoQuote:
    "Indiqué à la main : ce n’est pas une citation. Aucune réponse ne le montre plus comme citation.",
  isAsRead: "La correction est retirée.",
  noArticleNames: (name) => `Aucun article ne nomme ${name}.`,
  noName: "Je n’y ai trouvé aucun nom.",
  severalOf: (names) =>
    `Plusieurs personnes de l’article portent ce nom : ${names}. Choisissez dans la liste.`,
  reported: "Merci. C’est compté pour les personnes qui gèrent ce serveur.",
  operatorsOnly:
    "Cet article est commun à tous les serveurs : seul l’exploitant de ce bot peut le corriger. C’est compté.",
};
