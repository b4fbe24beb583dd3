import { createCounted } from "./counted.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("de");
const articles = (n: number) => count(n, { other: "# Artikel" });
const inArticles = (n: number) => count(n, { one: "# Artikel", other: "# Artikeln" });
const quotes = (n: number) => count(n, { one: "# Zitat", other: "# Zitate" });
const passages = (n: number) => count(n, { one: "# Absatz", other: "# Absätze" });
const seconds = (n: number) => count(n, { one: "# Sekunde", other: "# Sekunden" });
const on = (topic: string | null) => (topic === null ? "" : ` zu „${topic}“`);

export const de: Phrases = {
  locale: "de",
  card: {
    closestPassages: "Die nächsten Absätze (keine Antwort)",
    closestQuotes: "Die nächsten Zitate (keine Antwort)",
    speakerUncertain: (name) => `${name} (nicht sicher, wer spricht)`,
    somebody: "jemand",
    inArticleWords: "in den Worten des Artikels",
    paragraph: (n) => count(n, { other: "Absatz #" }),
    alsoIn: (places) => `auch in ${places}`,
    inOtherWordsIn: (places) => `mit anderen Worten in ${places}`,
    furtherArticles: (n) => count(n, { one: "# weiterem Artikel", other: "# weiteren Artikeln" }),
    foundTimes: (n) => count(n, { other: "#-mal gefunden" }),
    firstOn: (day) => `zuerst am ${day}`,
    untitled: "ohne Titel",
    page: (page, of) => `Seite ${page} von ${of}`,
    wholeUnder: (button) => `Hier gekürzt; vollständig unter „${button}“.`,
  },
  buttons: {
    open: "Artikel öffnen",
    inContext: "Im Zusammenhang",
    back: "Zurück",
    more: "Weiter",
    moreFrom: (name) => `Mehr von ${name}`,
    followUp: "Weiterfragen",
    helpful: "Hilfreich",
    notHelpful: "Nicht hilfreich",
    modalTitle: "Weiterfragen",
    modalLabel: "Deine Frage",
    modalPlaceholder: "Was möchtest du dazu noch wissen?",
  },
  lead: {
    quotes: (f) =>
      `${quotes(f.quotes)}${f.speaker === null ? "" : ` von ${f.speaker}`}${on(f.topic)}${f.limits} in ${inArticles(f.articles)}.`,
    passages: (n, topic, among, limits) => `${passages(n)}${on(topic)}${limits} in ${inArticles(among)}.`,
    nothing: (speaker, topic, limits) =>
      `Nichts gefunden${speaker === null ? "" : ` von ${speaker}`}${on(topic)}${limits}.`,
    noneOn: (f) =>
      `Nichts gefunden: ${quotes(f.quotes)} von ${f.speaker ?? "irgendjemandem"}${f.limits} in ${inArticles(f.articles)}, keines${on(f.topic)}.`,
    topics: (speaker, topics) => `Worüber ${speaker} sprach: ${topics}.`,
    didYouMean: (names) => `Meintest du ${names}?`,
    articles: (n, topic, limits) => `${articles(n)}${topic === null ? "" : ` über „${topic}“`}${limits}.`,
    articleSilent: "Der Artikel sagt das nicht.",
    on: (day) => `am ${day}`,
    since: (day) => `seit ${day}`,
    until: (day) => `bis ${day}`,
    between: (from, to) => `von ${from} bis ${to}`,
  },
  check: {
    exact: "Wörtlich",
    altered: "Verändert",
    saidBySomebodyElse: "Von jemand anderem gesagt",
    saidByNobody: "Von niemandem gesagt",
    notFound: "Nicht gefunden: Kein Artikel enthält diese oder fast diese Worte.",
    saidBy: (name) => `gesagt von ${name}`,
    notBut: (asked, name) => `nicht ${asked}, sondern ${name}`,
    articlesOwnWords: "die eigenen Worte des Artikels, kein Zitat",
    speakerUncertain: "ein Zitat, nicht sicher, von wem",
    spliced: "Worte mehrerer Sprecher zusammengefügt",
    unknownSpeaker: (name) => `Niemand namens „${name}“ wird hier zitiert.`,
    compared: "Verglichen:",
    legend: "Durchgestrichen: steht nicht im Artikel. Fett: was dort steht.",
    morePlaces: (n) => count(n, { one: "und # weitere Stelle", other: "und # weitere Stellen" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# Meldung", other: "# Meldungen" }),
    articlesOf: (n, outlet) => `${articles(n)} von ${outlet}`,
    noArticles: "Es gibt noch keinen Artikel.",
    undated: "ohne Datum",
    by: (authors) => `von ${authors}`,
    updatedOn: (day) => `aktualisiert am ${day}`,
    addedOn: (day) => `aufgenommen am ${day}`,
    replacedOn: (day) => `frühere Fassung ersetzt am ${day}`,
    statusHeading: "Was das Archiv enthält",
    ownArticles: (n) =>
      count(n, { one: "# eigener Artikel dieses Servers", other: "# eigene Artikel dieses Servers" }),
    sharedVisible: "die gemeinsame Bibliothek ist sichtbar",
    sharedHidden: "die gemeinsame Bibliothek ist ausgeblendet",
    model: (name) => `Modell: ${name}`,
    exactSearch: "Jeder Absatz wird verglichen: Der schnelle Index fehlt.",
    helpHeading: "Verbatim antwortet mit den genauen Worten von Nachrichtenartikeln",
    helpMention: "Erwähne mich, antworte auf meine Antwort oder schick mir deine Frage als Direktnachricht.",
    helpMenu: "An einer Nachricht, unter Apps:",
    helpPromise:
      "Jedes Zitat wird mit dem gespeicherten Artikel verglichen. Wo nichts die Frage beantwortet, sage ich das.",
    reading: (percent, n) => `Ich lese … ${percent}, ${articles(n)}`,
    added: (n) => count(n, { other: "# Artikel hinzugefügt" }),
    replaced: (n) => count(n, { other: "# ersetzt" }),
    unchanged: (n) => count(n, { other: "# unverändert" }),
    twins: (n) => count(n, { other: "# schon vorhanden" }),
    nothingAdded: "Kein Artikel wurde hinzugefügt.",
    refused: (n) => count(n, { other: "# nicht gelesen:" }),
    line: (line) => count(line, { other: "Zeile #" }),
    further: (n) => count(n, { one: "und # weiterer", other: "und # weitere" }),
    removed: (titles) => `Entfernt: ${titles}`,
    feeds: (n) => count(n, { one: "# Feed wird verfolgt", other: "# Feeds werden verfolgt" }),
    feedLooked: (when) => `abgefragt ${when}`,
    feedAgain: (when) => `wieder ${when}`,
    unfollowed: (name) => `Wird nicht mehr verfolgt, seine Artikel bleiben: ${name}`,
  },
  settings: {
    heading: "Einstellungen dieses Servers",
    changed: "Einstellungen geändert",
    channels: "Kanäle mit öffentlichen Antworten",
    allChannels: "alle",
    elsewherePrivate: "Anderswo sieht nur die Antwort, wer gefragt hat.",
    shared: "Gemeinsame Bibliothek",
    threads: "Antworten in Threads",
    on: "an",
    off: "aus",
  },
  notices: {
    emptyMention:
      "Frag mich etwas zu den Artikeln, zum Beispiel: what did the mayor say about the ferry? Mehr unter /hilfe.",
    noWords: "In dieser Frage finde ich keine Wörter. Versuch zum Beispiel: who is the mayor?",
    tooLong: (got, most) =>
      `Eine Frage darf ${count(most, { other: "# Zeichen" })} haben; diese hat ${count(got, { other: "#" })}. Frag nach einer Sache auf einmal.`,
    waitSeconds: (n) =>
      `Du fragst schneller, als ich antworten kann. Bitte versuch es in ${seconds(n)} wieder.`,
    serverWaitSeconds: (n) =>
      `Dieser Server fragt schneller, als ich antworten kann. Bitte versuch es in ${seconds(n)} wieder.`,
    busy: "Gerade warten viele Fragen. Bitte versuch es in einer Minute wieder.",
    answerGone:
      "Diese Antwort gibt es nicht mehr, oder ihre Artikel wurden entfernt. Bitte frag noch einmal.",
    fromEarlierVersion: "Das stammt aus einer früheren Version von mir. Bitte frag noch einmal.",
    notAllowedHere:
      "In diesem Kanal antworte ich nur auf Befehle, und nur wer fragt, sieht die Antworten: So ist dieser Server eingestellt.",
    replyUnreadable: (button) =>
      `Antworten auf das, was ein Slash-Befehl ergab, kann ich nicht lesen. Nimm „${button}“, oder erwähne mich.`,
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
    attachmentTooLarge: (name, size, most) =>
      `${name} hat ${size}, mehr als die ${most}, die ich lesen kann. Bitte teile die Datei.`,
    attachmentUnavailable: (name) =>
      `Discord hat ${name} nicht herausgegeben. Bitte häng die Datei noch einmal an.`,
    severalArticles: (titles) =>
      `Mehrere Artikel haben diese Wörter im Titel: ${titles}. Wähl einen aus der Liste, die beim Tippen erscheint.`,
    channelNeeded:
      "Öffentliche Antworten brauchen mindestens einen Kanal. Nenn zuerst einen anderen, oder lass alle Kanäle zu.",
    unknownArticle: (words) =>
      `Es gibt keinen Artikel „${words}“. Wähl einen aus der Liste, die beim Tippen erscheint.`,
    unknownFeed: (words) =>
      `Kein Feed „${words}“ wird verfolgt. Wähl einen aus der Liste, die beim Tippen erscheint.`,
    unknownSpeaker: (words) => `Niemand namens „${words}“ wird hier zitiert.`,
    unknownOutlet: (words) => `Es gibt keinen Artikel des Mediums „${words}“.`,
    notADay: (words) =>
      `„${words}“ ist kein Tag, den ich verstehe. Versuch zum Beispiel: 2024, 2024-05 oder 2024-05-31.`,
    nothingToCheck: "Diese Nachricht enthält keine Worte, nach denen ich suchen könnte.",
    archiveEmpty:
      "Es gibt noch keinen Artikel. Wer diesen Server verwaltet, kann mit /bestand hinzufügen welche hinzufügen.",
    archiveEmptyManage: "Es gibt noch keinen Artikel. Füg mit /bestand hinzufügen welche hinzu.",
    shuttingDown: "Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.",
    error: (id) => `Entschuldigung, bei mir ist etwas schiefgegangen. Es ist unter ${id} vermerkt.`,
    thanks: "Danke, notiert.",
  },
};
