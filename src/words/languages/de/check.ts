import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, quoted } from "./counted.ts";

export const check: CheckPhrases = {
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
};
