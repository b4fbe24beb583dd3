import { createCounted, rangeWords } from "./formats.ts";
import { managersDe } from "./managers/de.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("de");
const articles = (n: number) => count(n, { other: "# Artikel" });
const inArticles = (n: number) => count(n, { one: "# Artikel", other: "# Artikeln" });
const quotes = (n: number) => count(n, { one: "# Zitat", other: "# Zitate" });
const passages = (n: number) => count(n, { one: "# Absatz", other: "# Absätze" });
const seconds = (n: number) => count(n, { one: "# Sekunde", other: "# Sekunden" });
const quoted = (words: string) => `„${words}“`;
const on = (topic: string | null) => (topic === null ? "" : ` zu ${quoted(topic)}`);

export const de: Phrases = {
  locale: "de",
  card: {
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
  },
  buttons: {
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
  },
  lead: {
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
    nothing: {
      notOnTopic: (f) => {
        const by = f.names === null ? "" : ` von ${f.names}`;
        if (f.topic === null) return `Nichts gefunden: kein Zitat${by}${f.limits}, das sicher genug ist.`;
        if (f.quotes === 0) return `Nichts gefunden: kein Zitat${by}${on(f.topic)}${f.limits}.`;
        return `Nichts gefunden${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} in ${inArticles(f.articles)}, keines davon dazu.`;
      },
      notInThatManner: (n, names, topic, limits) =>
        `Nichts gefunden: ${quotes(n)}${names === null ? "" : ` von ${names}`}${on(topic)}${limits}, aber keines, in dem das geschieht.`,
      noMore: (names, topic, limits) =>
        `Keine weiteren Zitate${names === null ? "" : ` von ${names}`}${on(topic)}${limits}.`,
      outsideLimits: (names, topic, limits) =>
        `Nichts gefunden${names === null ? "" : `: kein Zitat von ${names}`}${on(topic)}${limits}.`,
      latestBefore: (day) => `Das Neueste davor ist vom ${day}.`,
      latestWithout: (day) => `Ohne diese Einschränkung ist das Neueste vom ${day}.`,
      notQuoted: (words, n) =>
        n === 0
          ? `Nichts gefunden: ${quoted(words)} kommt in den Artikeln hier nicht vor.`
          : `Nichts gefunden: ${quoted(words)} kommt in ${inArticles(n)} vor, wird aber nicht zitiert.`,
      nobody: (topic, limits, q, n) =>
        `Nichts gefunden${on(topic)}${limits}: keines von ${count(q, { one: "# Zitat", other: "# Zitaten" })} in ${inArticles(n)} passt.`,
      unread: (n) =>
        count(n, {
          one: "# Artikel in einer anderen Sprache nennt es; seine Zitate werden nicht gelesen.",
          other: "# Artikel in anderen Sprachen nennen es; ihre Zitate werden nicht gelesen.",
        }),
      noPassage: (topic, limits, p, n) =>
        `Nichts gefunden${on(topic)}${limits} in ${count(p, { one: "# Absatz", other: "# Absätzen" })} aus ${inArticles(n)}.`,
      nameUnknown: (words) => `Kein Artikel hier nennt ${quoted(words)}.`,
      timeUnknown: (words, years) =>
        `Nichts hier ist von ${words}${years === null ? "" : `; die nächsten Artikel sind von ${years}`}.`,
      notMentioned: (words) => `Im nächstliegenden Artikel kommt ${quoted(words)} nicht vor.`,
      noArticle: (topic, limits, n) => {
        const what = topic === null ? "passt" : `handelt von ${quoted(topic)}`;
        return `Nichts gefunden: ${n === 0 ? "kein Artikel" : `keiner von ${inArticles(n)}`} ${what}${limits}.`;
      },
      noOutlet: (outlet, outlets) =>
        `Nichts gefunden: Es gibt keinen Artikel von ${quoted(outlet)}.${outlets === null ? "" : ` Medien: ${outlets}.`}`,
      noSuchDay: (words) => `Diesen Tag gibt es nicht${words === null ? "" : `: ${quoted(words)}`}.`,
      emptyArchive: "Es gibt noch keine Artikel.",
    },
    topics: (speaker, topics) => `Worüber ${speaker} sprach: ${topics}.`,
    didYouMean: (names) => `Meintest du ${names}?`,
    taken: (typed, word) => `${quoted(typed)} als ${quoted(word)} gelesen.`,
    on: (day) => `am ${day}`,
    since: (day) => `seit dem ${day}`,
    until: (day) => `bis zum ${day}`,
    during: (period, unit) => (unit === "year" ? `im Jahr ${period}` : `im ${period}`),
  },
  check: {
    exact: "Wörtlich",
    altered: "Verändert",
    saidBySomebodyElse: "Von jemand anderem gesagt",
    saidByNobody: "Von niemandem gesagt",
    alteredToo: "und verändert",
    replaced: (n) => count(n, { one: "# Wort ersetzt", other: "# Wörter ersetzt" }),
    missing: (n) => count(n, { one: "# Wort fehlt", other: "# Wörter fehlen" }),
    added: (n) => count(n, { one: "# Wort hinzugefügt", other: "# Wörter hinzugefügt" }),
    spliced: "Worte mehrerer Sprecher zusammengefügt",
    withCut: "mit einer gekennzeichneten Auslassung",
    butFor: {
      capitals: "bis auf Groß- und Kleinschreibung",
      punctuation: "bis auf Satzzeichen",
      both: "bis auf Groß- und Kleinschreibung und Satzzeichen",
    },
    denied: "Bestritten",
    notSaid: "Nicht gesagt",
    deniedBy: (name) =>
      name === null ? "laut dem Artikel wird das bestritten" : `laut dem Artikel hat ${name} das bestritten`,
    notSaidBy: (name) =>
      name === null
        ? "laut dem Artikel wurde das nicht gesagt"
        : `laut dem Artikel hat ${name} das nicht gesagt`,
    deniedElsewhere: "Ein Artikel sagt, dass dies nicht gesagt wurde oder bestritten wird.",
    asQuestion: "als Frage",
    asOrder: "als Aufforderung",
    negationLeftOut: (word) => `Verneinung weggelassen (${quoted(word)})`,
    negationAdded: (word) => `Verneinung hinzugefügt (${quoted(word)})`,
    cutLeavesOut: (word) => `die Auslassung verschweigt ${quoted(word)}`,
    cutJoinsParagraphs: "die Auslassung verbindet Absätze",
    cutTooLong: (n) =>
      count(n, { one: "die Auslassung übergeht # Wort", other: "die Auslassung übergeht # Wörter" }),
    withInsertion: "mit einem Einschub in Klammern",
    nearest: (percent) => `Das nächste Zitat ist ein anderes, zu ${percent} gleich:`,
    unchecked: (n) =>
      count(n, {
        one: "# weiteres Zitat wurde nicht geprüft.",
        other: "# weitere Zitate wurden nicht geprüft.",
      }),
    notFound: "Nicht gefunden: Kein Artikel enthält diese oder fast diese Worte.",
    saidBy: (name) => `gesagt von ${name}`,
    notBut: (asked, name) => `nicht ${asked}, sondern ${name}`,
    articlesOwnWords: "die eigenen Worte des Artikels, kein Zitat",
    speakerUncertain: (asked) =>
      asked === null ? "ein Zitat, nicht sicher, von wem" : `ein Zitat, nicht sicher, ob von ${asked}`,
    unknownSpeaker: (name) => `Niemand namens ${quoted(name)} wird hier zitiert.`,
    furtherPlaces: (n) =>
      count(n, { one: "Es steht an # weiteren Stelle.", other: "Es steht an # weiteren Stellen." }),
    checked: "Geprüft:",
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
    nothingFound: "Nichts gefunden.",
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
    forum: "Antworten auf Forumsbeiträge",
    on: "an",
    off: "aus",
  },
  byHand: {
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
  },
  managers: managersDe,
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
    longWait: (n) => `Gerade warten viele Fragen. Deine Antwort kommt hier in etwa ${seconds(n)}.`,
    busy: "Gerade warten viele Fragen. Bitte versuch es in einer Minute wieder.",
    answerGone:
      "Diese Antwort gibt es nicht mehr, oder ihre Artikel wurden entfernt. Bitte frag noch einmal.",
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
  },
};
