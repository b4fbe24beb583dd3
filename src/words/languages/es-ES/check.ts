import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, quoted } from "./counted.ts";

export const check: CheckPhrases = {
  exact: "Exacta",
  altered: "Alterada",
  saidBySomebodyElse: "Lo dijo otra persona",
  saidByNobody: "No lo dijo nadie",
  alteredToo: "y está alterada",
  replaced: (n) => count(n, { one: "# palabra sustituida", other: "# palabras sustituidas" }),
  missing: (n) => count(n, { one: "falta # palabra", other: "faltan # palabras" }),
  added: (n) => count(n, { one: "# palabra añadida", other: "# palabras añadidas" }),
  spliced: "palabras de varias personas unidas",
  withCut: "con un corte señalado",
  butFor: {
    capitals: "salvo mayúsculas",
    punctuation: "salvo la puntuación",
    both: "salvo mayúsculas y puntuación",
  },
  denied: "Desmentida",
  notSaid: "No se dijo",
  deniedBy: (name) =>
    name === null ? "según el artículo, esto se niega" : `según el artículo, ${name} lo negó`,
  notSaidBy: (name) =>
    name === null ? "según el artículo, esto no se dijo" : `según el artículo, ${name} no dijo esto`,
  deniedElsewhere: "Un artículo dice que esto no se dijo o que se niega.",
  asQuestion: "como pregunta",
  asOrder: "como petición",
  negationLeftOut: (word) => `negación omitida (${quoted(word)})`,
  negationAdded: (word) => `negación añadida (${quoted(word)})`,
  cutLeavesOut: (word) => `el corte omite ${quoted(word)}`,
  cutJoinsParagraphs: "el corte une párrafos",
  cutTooLong: (n) => count(n, { one: "el corte omite # palabra", other: "el corte omite # palabras" }),
  withInsertion: "con una inserción entre corchetes",
  nearest: (percent) => `La cita más cercana es otra, parecida en un ${percent}:`,
  unchecked: (n) => count(n, { one: "No se comprobó # cita más.", other: "No se comprobaron # citas más." }),
  notFound: "No encontrada: ningún artículo contiene estas palabras, ni casi estas.",
  saidBy: (name) => `dicho por ${name}`,
  notBut: (asked, name) => `no ${asked}, sino ${name}`,
  articlesOwnWords: "palabras del propio artículo, no una cita",
  speakerUncertain: (asked) =>
    asked === null
      ? "una cita, pero no es seguro de quién"
      : `una cita, pero no es seguro que sea de ${asked}`,
  unknownSpeaker: (name) => `Aquí no se cita a nadie llamado ${quoted(name)}.`,
  furtherPlaces: (n) => count(n, { one: "Está en # lugar más.", other: "Está en # lugares más." }),
  checked: "Comprobado:",
  compared: "Comparación:",
  legend: "Tachado: no está en el artículo. Negrita: lo que dice allí.",
  morePlaces: (n) => count(n, { one: "y # lugar más", other: "y # lugares más" }),
};
