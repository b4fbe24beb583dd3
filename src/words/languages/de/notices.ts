import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { one: "# Sekunde", other: "# Sekunden" });

export const notices: NoticePhrases = {
  emptyMention:
    "Frag mich etwas zu den Artikeln, zum Beispiel: what did the mayor say about the ferry? Mehr unter /hilfe.",
  noWords: "In dieser Frage finde ich keine Wörter. Versuch zum Beispiel: who is the mayor?",
  tooLong: (got, most) =>
    `Eine Frage darf ${count(most, { other: "# Zeichen" })} haben; diese hat ${count(got, { other: "#" })}. Frag nach einer Sache auf einmal.`,
  waitSeconds: (n) =>
    `Du fragst schneller, als ich antworten kann. Bitte versuch es in ${seconds(n)} wieder.`,
  serverWaitSeconds: (n) =>
    `Dieser Server fragt schneller, als ich antworten kann. Bitte versuch es in ${seconds(n)} wieder.`,
  longWait: (n) => `Gerade warten viele Fragen. Deine Antwort kommt hier in etwa ${seconds(n)}.`,
  busy: "Gerade warten viele Fragen. Bitte versuch es in einer Minute wieder.",
  answerGone: "Diese Antwort gibt es nicht mehr, oder ihre Artikel wurden entfernt. Bitte frag noch einmal.",
  cannotPost: "In diesem Kanal darf ich nicht schreiben; das Ergebnis bleibt bei dir.",
  askerCannotPost: "In diesem Kanal darfst du nicht schreiben.",
  fromEarlierVersion: "Das stammt aus einer früheren Version von mir. Bitte frag noch einmal.",
  notAllowedHere:
    "In diesem Kanal antworte ich nur auf Befehle, und nur wer fragt, sieht die Antworten: So ist dieser Server eingestellt.",
  threadByMention: "Hier antworte ich, wenn du mich erwähnst oder auf eine meiner Antworten antwortest.",
  threadOpen: "In diesem Thread antworte ich ohne Erwähnung.",
  replyUnreadable: (button) =>
    `Antworten auf das, was ein Slash-Befehl ergab, kann ich nicht lesen. Nimm „${button}“, oder erwähne mich.`,
  othersUnreadable: (menu) =>
    `Die Nachricht, auf die du antwortest, kann ich nicht lesen: Discord zeigt mir nur Nachrichten, die mich erwähnen. Wähle bei ihr Apps → „${menu}“.`,
  libraryBusy:
    "Die Artikel werden gerade von anderer Stelle geändert. Bitte versuch es wieder, wenn das fertig ist; Fragen beantworte ich inzwischen.",
  alreadyReading:
    "Ich lese schon Artikel dieses Servers. Bitte versuch es wieder, wenn das fertig ist; Fragen beantworte ich inzwischen.",
  serversBefore: (n) =>
    count(n, {
      one: "# Server ist vor eurem dran. Es ist nichts zu tun.",
      other: "# Server sind vor eurem dran. Es ist nichts zu tun.",
    }),
  serverOnly: "Das geht nur auf einem Server.",
  nothingToAdd: "Nenne mit „adresse“ eine Seite, oder hänge eine Datei an.",
  manageServerNeeded: "Dafür brauchst du die Berechtigung „Server verwalten“.",
  manageMessagesNeeded: "Dafür brauchst du die Berechtigung „Nachrichten verwalten“.",
  attachmentTooLarge: (name, size, most) =>
    `${name} hat ${size}, mehr als die ${most}, die ich lesen kann. Bitte teile die Datei.`,
  attachmentUnavailable: (name) =>
    `Discord hat ${name} nicht herausgegeben. Bitte häng die Datei noch einmal an.`,
  severalArticles: (titles) =>
    `Mehrere Artikel haben diese Wörter im Titel: ${titles}. Wähl einen aus der Liste, die beim Tippen erscheint.`,
  channelNeeded:
    "Öffentliche Antworten brauchen mindestens einen Kanal. Nenn zuerst einen anderen, oder lass alle Kanäle zu.",
  panel:
    "Drück auf den Knopf und stell deine Frage, auf Englisch. Die Antwort sind die genauen Worte von Nachrichtenartikeln.",
  panelPosted: "Aufgestellt. Wer auf den Knopf drückt, fragt, und alle in jenem Kanal sehen die Antwort.",
  panelPostedPrivate:
    "Aufgestellt. Wer auf den Knopf drückt, fragt; in jenem Kanal sieht nur die Antwort, wer gefragt hat: So ist dieser Server eingestellt.",
  panelRefused:
    "In jenem Kanal darf ich nicht schreiben. Erlaub mir dort „Kanal anzeigen“ und „Nachrichten senden“ (in einem Thread „Nachrichten in Threads senden“), und versuch es noch einmal.",
  channelGone: "Jenen Kanal gibt es nicht mehr.",
  unknownArticle: (words) =>
    `Es gibt keinen Artikel „${words}“. Wähl einen aus der Liste, die beim Tippen erscheint.`,
  unknownFeed: (words) =>
    `Kein Feed „${words}“ wird verfolgt. Wähl einen aus der Liste, die beim Tippen erscheint.`,
  unknownSpeaker: (words) => `Niemand namens „${words}“ wird hier zitiert.`,
  unknownOutlet: (words) => `Es gibt keinen Artikel des Mediums „${words}“.`,
  notADay: (words) =>
    `„${words}“ ist kein Tag, den ich verstehe. Versuch zum Beispiel: 2024, 2024-05 oder 2024-05-31.`,
  linkNotHeld: "Zu dieser Adresse gibt es hier keinen Artikel.",
  nothingToCheck: "Diese Nachricht enthält keine Worte, nach denen ich suchen könnte.",
  archiveEmpty:
    "Es gibt noch keinen Artikel. Wer diesen Server verwaltet, kann mit /bestand hinzufügen welche hinzufügen.",
  archiveEmptyManage: "Es gibt noch keinen Artikel. Füg mit /bestand hinzufügen welche hinzu.",
  shuttingDown: "Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.",
  error: (id) => `Entschuldigung, bei mir ist etwas schiefgegangen. Es ist unter ${id} vermerkt.`,
  thanks: "Danke, notiert.",
};
