import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });

export const notices: NoticePhrases = {
  emptyMention:
    "Pregúntame algo sobre los artículos, por ejemplo: what did the mayor say about the ferry? Más en /ayuda.",
  noWords: "No encuentro palabras en esa pregunta. Prueba por ejemplo: who is the mayor?",
  tooLong: (got, most) =>
    `Una pregunta puede tener ${count(most, { one: "# carácter", other: "# caracteres" })}; esta tiene ${count(got, { other: "#" })}. Pregunta una cosa cada vez.`,
  waitSeconds: (n) =>
    `Preguntas más rápido de lo que puedo responder. Vuelve a intentarlo dentro de ${seconds(n)}.`,
  serverWaitSeconds: (n) =>
    `Este servidor pregunta más rápido de lo que puedo responder. Vuelve a intentarlo dentro de ${seconds(n)}.`,
  longWait: (n) =>
    `Ahora mismo hay muchas preguntas en espera. Tu respuesta llega aquí dentro de unos ${seconds(n)}.`,
  busy: "Ahora mismo hay muchas preguntas en espera. Vuelve a intentarlo dentro de un minuto.",
  answerGone: "Esta respuesta ya no existe o se han quitado sus artículos. Vuelve a preguntar.",
  cannotPost: "No puedo escribir en este canal; el resultado queda solo para ti.",
  askerCannotPost: "No puedes escribir en este canal.",
  fromEarlierVersion: "Esto es de una versión anterior de mí. Vuelve a preguntar.",
  notAllowedHere:
    "En este canal solo respondo a comandos, y las respuestas solo las ve quien pregunta: así está configurado este servidor.",
  threadByMention: "Aquí respondo cuando me mencionas o respondes a una de mis respuestas.",
  threadOpen: "En este hilo respondo sin mención.",
  replyUnreadable: (button) =>
    `No puedo leer las respuestas a lo que muestra un comando de barra. Usa «${button}» o mencióname.`,
  othersUnreadable: (menu) =>
    `No puedo leer el mensaje al que respondes: Discord solo me muestra los que me mencionan. Elige en él Aplicaciones → «${menu}».`,
  libraryBusy:
    "Los artículos se están cambiando ahora desde otro lugar. Vuelve a intentarlo cuando termine; mientras tanto respondo preguntas.",
  alreadyReading:
    "Ya estoy leyendo artículos de este servidor. Vuelve a intentarlo cuando termine; mientras tanto respondo preguntas.",
  serversBefore: (n) =>
    count(n, {
      one: "# servidor va antes que el tuyo. No hay que hacer nada.",
      other: "# servidores van antes que el tuyo. No hay que hacer nada.",
    }),
  serverOnly: "Esto solo funciona en un servidor.",
  nothingToAdd: "Indica una página con “url” o adjunta un archivo.",
  manageServerNeeded: "Para esto necesitas el permiso «Gestionar servidor».",
  manageMessagesNeeded: "Para esto necesitas el permiso «Gestionar mensajes».",
  attachmentTooLarge: (name, size, most) =>
    `${name} ocupa ${size}, más de los ${most} que puedo leer. Divídelo, por favor.`,
  attachmentUnavailable: (name) => `Discord no ha entregado ${name}. Vuelve a adjuntarlo.`,
  severalArticles: (titles) =>
    `Varios artículos tienen estas palabras en el título: ${titles}. Elige uno de la lista que aparece al escribir.`,
  channelNeeded:
    "Las respuestas públicas necesitan al menos un canal. Indica antes otro, o admite todos los canales.",
  panel:
    "Pulsa el botón y escribe tu pregunta, en inglés. La respuesta son las palabras exactas de artículos de prensa.",
  panelPosted: "Publicado. Quien pulsa el botón pregunta, y todo el canal ve la respuesta.",
  panelPostedPrivate:
    "Publicado. Quien pulsa el botón pregunta; en ese canal solo quien pregunta ve la respuesta: así está configurado este servidor.",
  panelRefused:
    "No puedo escribir en ese canal. Concédeme allí «Ver canal» y «Enviar mensajes» (en un hilo, «Enviar mensajes en hilos»), y vuelve a intentarlo.",
  channelGone: "Ese canal ya no existe.",
  unknownArticle: (words) =>
    `No hay ningún artículo «${words}». Elige uno de la lista que aparece al escribir.`,
  unknownFeed: (words) =>
    `No se sigue ningún feed «${words}». Elige uno de la lista que aparece al escribir.`,
  unknownSpeaker: (words) => `Aquí no se cita a nadie llamado «${words}».`,
  unknownOutlet: (words) => `No hay ningún artículo del medio «${words}».`,
  notADay: (words) =>
    `«${words}» no es un día que yo entienda. Prueba por ejemplo: 2024, 2024-05 o 2024-05-31.`,
  linkNotHeld: "Aquí no hay ningún artículo de esa dirección.",
  nothingToCheck: "Este mensaje no contiene palabras que yo pueda buscar.",
  archiveEmpty:
    "Todavía no hay ningún artículo. Quien gestiona este servidor puede añadirlos con /artículos añadir.",
  archiveEmptyManage: "Todavía no hay ningún artículo. Añádelos con /artículos añadir.",
  shuttingDown: "Me estoy reiniciando. Vuelve a preguntar dentro de un minuto.",
  error: (id) => `Lo siento, algo ha fallado por mi parte. Queda anotado como ${id}.`,
  thanks: "Gracias, queda anotado.",
};
