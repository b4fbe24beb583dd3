import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
  closestPassage: "El párrafo más cercano (no es una respuesta)",
  closestQuote: "La cita más cercana (no es una respuesta)",
  speakerUncertain: (name) => `${name} (no es seguro quién habla)`,
  somebody: "alguien",
  inArticleWords: "con las palabras del artículo",
  isDenied: "según el artículo, lo niega",
  isNotSaid: "según el artículo, no lo dijo",
  paragraph: (n) => count(n, { other: "párrafo #" }),
  pages: (first, last) => `pág. ${rangeWords(first, last)}`,
  alsoIn: (places) => `también en ${places}`,
  inOtherWordsIn: (places) => `con otras palabras en ${places}`,
  furtherArticles: (n) => count(n, { one: "# artículo más", other: "# artículos más" }),
  foundTimes: (n) => count(n, { one: "hallado una vez", other: "hallado # veces" }),
  firstOn: (day) => `por primera vez el ${day}`,
  untitled: "sin título",
  page: (page, of) => `Página ${page} de ${of}`,
  postedBy: (name) => `Comprobado y publicado por ${name}`,
  wholeUnder: (button) => `Cortado aquí; completo en «${button}».`,
};

export const buttons: ButtonPhrases = {
  open: "Abrir artículo",
  inContext: "Leer en contexto",
  back: "Atrás",
  more: "Más",
  moreFrom: (name) => `Más de ${name}`,
  followUp: "Preguntar",
  ask: "Preguntar",
  askTitle: "Preguntar a los artículos",
  askPlaceholder: "En inglés, por ejemplo: what did the mayor say about the ferry?",
  helpful: "Útil",
  notHelpful: "No es útil",
  post: "Publicar en el canal",
  modalTitle: "Seguir preguntando",
  modalLabel: "Tu pregunta",
  modalPlaceholder: "¿Qué más quieres saber?",
};

export const byHand: ByHandPhrases = {
  setByHand: "autor indicado a mano",
  wrongSpeaker: "Autor equivocado",
  anotherName: "Otro nombre…",
  whoSaidIt: "¿Quién dijo esto?",
  reportedBy: (n) =>
    count(n, {
      one: "# miembro dice que el autor está equivocado.",
      other: "# miembros dicen que el autor está equivocado.",
    }),
  choose: "Elige quién lo dijo",
  unknown: "No se sabe quién lo dijo",
  notAQuote: "No es una cita",
  asRead: "Como se leyó, sin corrección",
  nameLabel: "Nombre de quien lo dijo",
  isSet: (name) => `Indicado a mano: lo dijo ${name}.`,
  isUnknown: "Indicado a mano: no se sabe quién lo dijo.",
  isNoQuote: "Indicado a mano: no es una cita. Ninguna respuesta lo muestra ya como cita.",
  isAsRead: "Se ha retirado la corrección.",
  noArticleNames: (name) => `Ningún artículo nombra a ${name}.`,
  noName: "No encontré ningún nombre ahí.",
  severalOf: (names) => `Varias personas del artículo se llaman así: ${names}. Elige una de la lista.`,
  reported: "Gracias. Queda contado para quienes administran este servidor.",
  operatorsOnly:
    "Este artículo es de todos los servidores: solo quien gestiona este bot puede corregirlo. Queda contado.",
};
