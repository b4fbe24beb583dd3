import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, de, quoted } from "./counted.ts";

export const check: CheckPhrases = {
  exact: "Exacte",
  altered: "Modifiée",
  saidBySomebodyElse: "Dit par quelqu’un d’autre",
  saidByNobody: "Dit par personne",
  alteredToo: "et modifié",
  replaced: (n) => count(n, { one: "# mot remplacé", other: "# mots remplacés" }),
  missing: (n) => count(n, { one: "# mot manquant", other: "# mots manquants" }),
  added: (n) => count(n, { one: "# mot ajouté", other: "# mots ajoutés" }),
  spliced: "propos de plusieurs personnes réunis",
  withCut: "avec une coupe signalée",
  butFor: {
    capitals: "aux majuscules près",
    punctuation: "à la ponctuation près",
    both: "aux majuscules et à la ponctuation près",
  },
  denied: "Démenti",
  notSaid: "Pas dit selon l’article",
  deniedBy: (name) =>
    name === null ? "selon l’article, c’est démenti" : `selon l’article, ${name} l’a démenti`,
  notSaidBy: (name) =>
    name === null ? "selon l’article, cela n’a pas été dit" : `selon l’article, ${name} n’a pas dit cela`,
  deniedElsewhere: "Un article dit que cela n’a pas été dit, ou est démenti.",
  asQuestion: "sous forme de question",
  asOrder: "sous forme d’injonction",
  negationLeftOut: (word) => `négation omise (${quoted(word)})`,
  negationAdded: (word) => `négation ajoutée (${quoted(word)})`,
  cutLeavesOut: (word) => `la coupe supprime ${quoted(word)}`,
  cutJoinsParagraphs: "la coupe réunit des paragraphes",
  cutTooLong: (n) => count(n, { one: "la coupe supprime # mot", other: "la coupe supprime # mots" }),
  withInsertion: "avec un ajout entre crochets",
  nearest: (percent) => `La citation la plus proche en est une autre, semblable à ${percent} :`,
  unchecked: (n) =>
    count(n, {
      one: "# autre citation n’a pas été vérifiée.",
      other: "# autres citations n’ont pas été vérifiées.",
    }),
  notFound: "Introuvable : aucun article ne contient ces mots, ni presque ces mots.",
  saidBy: (name) => `propos ${de(name)}`,
  notBut: (asked, name) => `non pas ${asked}, mais ${name}`,
  articlesOwnWords: "les mots de l’article lui-même, pas une citation",
  speakerUncertain: (asked) =>
    asked === null
      ? "une citation, mais on ne sait pas avec certitude de qui"
      : `une citation, mais il n’est pas certain qu’elle soit ${de(asked)}`,
  unknownSpeaker: (name) => `Personne du nom de ${quoted(name)} n’est cité ici.`,
  furtherPlaces: (n) => count(n, { one: "Figure à # autre endroit.", other: "Figure à # autres endroits." }),
  checked: "Vérifié :",
  compared: "Comparaison :",
  legend: "Barré : absent de l’article. En gras : ce qui s’y trouve.",
  morePlaces: (n) => count(n, { one: "et # autre endroit", other: "et # autres endroits" }),
};
