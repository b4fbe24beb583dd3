import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
  heading: "Einstellungen dieses Servers",
  changed: "Einstellungen geändert",
  channels: "Kanäle mit öffentlichen Antworten",
  allChannels: "alle",
  elsewherePrivate: "Anderswo sieht nur die Antwort, wer gefragt hat.",
  shared: "Gemeinsame Bibliothek",
  threads: "Antworten in Threads",
  forum: "Antworten auf Forumsbeiträge",
  on: "an",
  off: "aus",
};

export const managers: ManagerPhrases = {
  ownReplyOnly:
    "Das geht nur in der privaten Antwort auf deinen eigenen Befehl. Bitte gib den Befehl noch einmal.",
  standingChanged: "Was du hier darfst, hat sich inzwischen geändert. Bitte gib den Befehl noch einmal.",
  removeAsked: "Diesen Artikel endgültig entfernen?",
  remove: "Entfernen",
  speakers: (n) => count(n, { one: "# zitierte Person", other: "# zitierte Personen" }),
  withoutOutlet: (n) => count(n, { one: "# nennt kein Medium", other: "# nennen kein Medium" }),
  withoutAuthor: (n) =>
    count(n, { one: "# nennt niemanden als Verfasser", other: "# nennen niemanden als Verfasser" }),
  did: {
    added: "Artikel hinzugefügt",
    removed: "Artikel entfernt",
    refreshed: "Artikel neu gelesen",
    followed: "Feed wird verfolgt",
    unfollowed: "Feed nicht mehr verfolgt",
  },
  log: "Protokoll der Änderungen",
  outlets: "Medien",
  keep: "Artikel aus Feeds bleiben",
  logUnreachable:
    "Dort darf ich nicht schreiben: Erlaube mir „Kanal ansehen“ und „Nachrichten senden“, oder nenne einen anderen Kanal.",
  keptForGood: "für immer",
  days: (n) => count(n, { one: "# Tag", other: "# Tage" }),
  allOutlets: "alle Medien",
  tooManyOutlets: (n, most) =>
    `Das wären ${count(n, { other: "#" })} Medien dieses Kanals; höchstens ${count(most, { other: "#" })} können genannt werden. Nimm sie mit /einstellungen medien alle zurück und nenne weniger.`,
  tooManyLimited: (n, most) =>
    `Das wären ${count(n, { other: "#" })} Kanäle mit eigenen Medien; höchstens ${count(most, { other: "#" })} können welche haben. Nimm die eines anderen mit /einstellungen medien alle zurück.`,
  welcome:
    "Danke, dass ihr mich hinzugefügt habt. Ich antworte mit den genauen Worten von Zeitungsartikeln. Drei Schritte:",
  welcomeAdd:
    "Füg mit /bestand hinzufügen Artikel hinzu: Dateien, eine Webseite oder einen Feed, den ich verfolge.",
  welcomeAsk: "Frag: Erwähne mich in einem Kanal oder gib /fragen ein.",
  welcomeSettings:
    "Stell mit /einstellungen ein, wo ich antworte und was zu sehen ist; wer welchen Befehl geben darf, steht unter Servereinstellungen, Integrationen.",
  retracted: "Die Nachricht ist gelöscht.",
  retractRefused:
    "Discord lässt mich diese Nachricht nicht löschen. Wer hier Nachrichten verwaltet, kann sie von Hand löschen.",
  notOurs: "Das ist keine Nachricht von mir, oder sie ist schon weg.",
  noLink: "Diese Nachricht hat keinen Link auf eine Seite, die ich lesen könnte.",
  feedsFollowed: (n) =>
    count(n, { one: "# Feed wird ab jetzt verfolgt", other: "# Feeds werden ab jetzt verfolgt" }),
  feedsKnown: (n) => count(n, { one: "# wurde schon verfolgt", other: "# wurden schon verfolgt" }),
  feedsRefused: (n) =>
    count(n, { one: "# ist keine Adresse des Webs", other: "# sind keine Adressen des Webs" }),
  feedsTooMany: (n, most) =>
    `für ${count(n, { other: "#" })} ist kein Platz: Ein Server verfolgt höchstens ${count(most, { other: "#" })}`,
  noOpml: (name) => `${name} ist keine Liste von Feeds (OPML).`,
  noFeeds: "Dieser Server verfolgt keinen Feed.",
  feedsAttached:
    "Die Feeds dieses Servers als OPML. Ein anderer Server fügt sie mit /bestand hinzufügen hinzu.",
  noneOfOutlets: (outlets) =>
    `In diesem Kanal antworte ich nur aus ${outlets}, und davon gibt es hier keinen Artikel. Dieser Server hat es so eingestellt; frag in einem anderen Kanal.`,
  noneOfOutletsManage: (outlets) =>
    `In diesem Kanal antworte ich nur aus ${outlets}, und davon gibt es hier keinen Artikel. Füg mit /bestand hinzufügen welche hinzu, oder ändere es mit /einstellungen medien.`,
  sharedHidden:
    "Dieser Server blendet die gemeinsamen Artikel aus und hat keine eigenen. Wer ihn verwaltet, kann mit /bestand hinzufügen welche hinzufügen.",
  sharedHiddenManage:
    "Dieser Server blendet die gemeinsamen Artikel aus und hat keine eigenen. Füg mit /bestand hinzufügen welche hinzu, oder zeig die gemeinsamen mit /einstellungen gemeinsam.",
  statsHeading: (days) => `Die letzten ${count(days, { one: "# Tag", other: "# Tage" })}`,
  noQuestions: (days) =>
    `${count(days, { one: "Am letzten Tag", other: "In den letzten # Tagen" })} wurde nichts gefragt.`,
  questions: (n) => count(n, { one: "# Frage", other: "# Fragen" }),
  answered: (n) => count(n, { other: "# beantwortet" }),
  refused: (n) => count(n, { other: "# nicht beantwortet" }),
  helped: (n) => count(n, { one: "# Antwort war hilfreich", other: "# Antworten waren hilfreich" }),
  helpedNot: (n) => count(n, { one: "# war es nicht", other: "# waren es nicht" }),
  latestDays: (n, all) =>
    `Nach Tagen, die letzten ${count(n, { other: "#" })} von ${count(all, { other: "#" })}, an denen etwas gefragt wurde:`,
  topics: "Themen ohne Antwort, für /statistik",
  refusedTopics: (days, members) =>
    `Am meisten ohne Antwort gefragt in den letzten ${count(days, { other: "# Tagen" })}, in Worten der Artikel; nur, wonach mindestens ${count(members, { other: "# Mitglieder" })} gefragt haben:`,
  judgedPassages: "Absätze bewerteter Antworten:",
  privacyHelp: "Was ich aufbewahre, wozu, wie lange, und wie du es löschst: /datenschutz",
  privacyStored:
    "180 Tage aufbewahrt: welche Absätze eine Antwort an dich gezeigt hat, mit einem Hash der Frage, damit ihre Knöpfe gehen, und dein 👍 oder 👎 mit demselben. Hinweise auf falsche Sprecher bleiben, bis du sie löschst. Daneben steht jeweils ein Hash von dir, damit es gelöscht werden kann. Wer die Datenbank hat, in der auch der Schlüssel liegt, kann prüfen, ob ein bestimmtes Mitglied oder eine bestimmte Frage darin steht, und keine herauslesen. Von einer Frage ohne Antwort wird 30 Tage gezählt, neben einem Hash von dir, welche Wendungen der Artikel sie nennt, außer dieser Server will das nicht; wer ihn verwaltet, sieht die, nach denen mindestens 3 Mitglieder gefragt haben. Wie viele Fragen am Tag gestellt wurden, wird 90 Tage gezählt, ohne von wem. Habe ich einen Server verlassen, wird nach 30 Tagen alles gelöscht.",
  privacyNever:
    "Nie aufbewahrt: der Wortlaut deiner Fragen und Nachrichten, dein Name, deine ID. Wovon ein Gespräch handelt, wird 30 Minuten gemerkt, nur im Speicher.",
  privacyHow: "Lösch, was hier von dir aufbewahrt ist, mit /datenschutz löschen.",
  keptAnswers: (n) => count(n, { one: "# aufbewahrte Antwort", other: "# aufbewahrte Antworten" }),
  verdicts: (n) => count(n, { one: "# Bewertung", other: "# Bewertungen" }),
  privacyDeleted: (what) => `Von dir hier gelöscht: ${what}.`,
};
