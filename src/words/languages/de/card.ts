import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
  closestPassage: "Der nächste Absatz (keine Antwort)",
  closestQuote: "Das nächste Zitat (keine Antwort)",
  speakerUncertain: (name) => `${name} (nicht sicher, wer spricht)`,
  somebody: "jemand",
  inArticleWords: "in den Worten des Artikels",
  isDenied: "laut Artikel bestritten",
  isNotSaid: "laut Artikel nicht gesagt",
  paragraph: (n) => count(n, { other: "Absatz #" }),
  pages: (first, last) => `S. ${rangeWords(first, last)}`,
  alsoIn: (places) => `auch in ${places}`,
  inOtherWordsIn: (places) => `mit anderen Worten in ${places}`,
  furtherArticles: (n) => count(n, { one: "# weiterem Artikel", other: "# weiteren Artikeln" }),
  foundTimes: (n) => count(n, { other: "#-mal gefunden" }),
  firstOn: (day) => `zuerst am ${day}`,
  untitled: "ohne Titel",
  page: (page, of) => `Seite ${page} von ${of}`,
  postedBy: (name) => `Geprüft und gepostet von ${name}`,
  wholeUnder: (button) => `Hier gekürzt; vollständig unter „${button}“.`,
};

export const buttons: ButtonPhrases = {
  open: "Artikel öffnen",
  inContext: "Im Zusammenhang lesen",
  back: "Zurück",
  more: "Weiter",
  moreFrom: (name) => `Mehr von ${name}`,
  followUp: "Fragen",
  ask: "Fragen",
  askTitle: "Die Artikel fragen",
  askPlaceholder: "Auf Englisch, zum Beispiel: what did the mayor say about the ferry?",
  helpful: "Hilfreich",
  notHelpful: "Nicht hilfreich",
  post: "Im Kanal posten",
  modalTitle: "Weiterfragen",
  modalLabel: "Deine Frage",
  modalPlaceholder: "Was möchtest du dazu noch wissen?",
};

export const byHand: ByHandPhrases = {
  setByHand: "Sprecher von Hand gesetzt",
  wrongSpeaker: "Falscher Sprecher",
  anotherName: "Anderer Name …",
  whoSaidIt: "Wer hat das gesagt?",
  reportedBy: (n) =>
    count(n, {
      one: "# Mitglied hält den Sprecher für falsch.",
      other: "# Mitglieder halten den Sprecher für falsch.",
    }),
  choose: "Auswählen, wer es gesagt hat",
  unknown: "Unbekannt, wer es gesagt hat",
  notAQuote: "Kein Zitat",
  asRead: "Wie gelesen, ohne Korrektur",
  nameLabel: "Name des Sprechers",
  isSet: (name) => `Von Hand gesetzt: Das sagte ${name}.`,
  isUnknown: "Von Hand gesetzt: Es ist nicht bekannt, wer das sagte.",
  isNoQuote: "Von Hand gesetzt: Das ist kein Zitat. Keine Antwort zeigt es mehr als Zitat.",
  isAsRead: "Die Korrektur ist zurückgenommen.",
  noArticleNames: (name) => `Kein Artikel nennt ${name}.`,
  noName: "Darin fand ich keinen Namen.",
  severalOf: (names) =>
    `Mehrere Sprecher des Artikels heißen so: ${names}. Bitte einen aus der Liste wählen.`,
  reported: "Danke. Das wird für die gezählt, die diesen Server verwalten.",
  operatorsOnly:
    "Diesen Artikel teilen sich alle Server: Nur wer diesen Bot betreibt, kann ihn korrigieren. Es wird gezählt.",
};
