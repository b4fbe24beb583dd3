import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
  heading: "Ajustes de este servidor",
  changed: "Ajustes cambiados",
  channels: "Canales con respuestas públicas",
  allChannels: "todos",
  elsewherePrivate: "En los demás, solo quien pregunta ve la respuesta.",
  shared: "Biblioteca compartida",
  threads: "Respuestas en hilos",
  forum: "Respuestas a publicaciones de foro",
  on: "sí",
  off: "no",
};

export const managers: ManagerPhrases = {
  ownReplyOnly: "Esto solo funciona en la respuesta privada a tu propio comando. Da el comando otra vez.",
  standingChanged: "Lo que puedes hacer aquí ha cambiado entretanto. Da el comando otra vez.",
  removeAsked: "¿Quitar este artículo para siempre?",
  remove: "Quitar",
  speakers: (n) => count(n, { one: "# persona citada", other: "# personas citadas" }),
  withoutOutlet: (n) => count(n, { one: "# no nombra su medio", other: "# no nombran su medio" }),
  withoutAuthor: (n) => count(n, { one: "# no nombra autor", other: "# no nombran autor" }),
  did: {
    added: "Artículos añadidos",
    removed: "Artículos quitados",
    refreshed: "Artículos leídos de nuevo",
    followed: "Fuente que se sigue",
    unfollowed: "Fuente que ya no se sigue",
  },
  log: "Registro de cambios",
  outlets: "Medios",
  keep: "Los artículos de fuentes se guardan",
  logUnreachable: "Allí no puedo escribir: permíteme «Ver canal» y «Enviar mensajes», o nombra otro canal.",
  keptForGood: "para siempre",
  days: (n) => count(n, { one: "# día", other: "# días" }),
  allOutlets: "todos los medios",
  tooManyOutlets: (n, most) =>
    `Serían ${count(n, { other: "#" })} medios de este canal; se pueden nombrar como mucho ${count(most, { other: "#" })}. Quítalos con /ajustes medios todos y nombra menos.`,
  tooManyLimited: (n, most) =>
    `Serían ${count(n, { other: "#" })} canales con medios propios; como mucho ${count(most, { other: "#" })} pueden tenerlos. Quita los de otro canal con /ajustes medios todos.`,
  welcome: "Gracias por añadirme. Respondo con las palabras exactas de artículos de prensa. Tres pasos:",
  welcomeAdd:
    "Añade artículos con /artículos añadir: archivos, una página web o una fuente que iré siguiendo.",
  welcomeAsk: "Pregunta: mencióname en un canal o escribe /preguntar.",
  welcomeSettings:
    "Decide con /ajustes dónde respondo y qué se ve; quién puede dar qué comando se decide en Ajustes del servidor, Integraciones.",
  retracted: "El mensaje está borrado.",
  retractRefused:
    "Discord no me deja borrar este mensaje. Quien gestiona aquí los mensajes puede borrarlo a mano.",
  notOurs: "Ese mensaje no es mío, o ya no está.",
  noLink: "Este mensaje no tiene ningún enlace a una página que yo pueda leer.",
  feedsFollowed: (n) =>
    count(n, { one: "Desde ahora se sigue # fuente", other: "Desde ahora se siguen # fuentes" }),
  feedsKnown: (n) => count(n, { one: "# ya se seguía", other: "# ya se seguían" }),
  feedsRefused: (n) =>
    count(n, { one: "# no es una dirección de la web", other: "# no son direcciones de la web" }),
  feedsTooMany: (n, most) =>
    `para ${count(n, { other: "#" })} no hay sitio: un servidor sigue como mucho ${count(most, { other: "#" })}`,
  noOpml: (name) => `${name} no es una lista de fuentes (OPML).`,
  noFeeds: "Este servidor no sigue ninguna fuente.",
  feedsAttached: "Las fuentes de este servidor, en OPML. Otro servidor las añade con /artículos añadir.",
  noneOfOutlets: (outlets) =>
    `En este canal solo respondo a partir de ${outlets}, y aquí no hay ningún artículo de ahí. Este servidor lo ha decidido así; pregunta en otro canal.`,
  noneOfOutletsManage: (outlets) =>
    `En este canal solo respondo a partir de ${outlets}, y aquí no hay ningún artículo de ahí. Añádelos con /artículos añadir, o cámbialo con /ajustes medios.`,
  sharedHidden:
    "Este servidor oculta los artículos compartidos y no tiene propios. Quien lo gestiona puede añadirlos con /artículos añadir.",
  sharedHiddenManage:
    "Este servidor oculta los artículos compartidos y no tiene propios. Añádelos con /artículos añadir, o muestra los compartidos con /ajustes compartida.",
  statsHeading: (days) => `Los últimos ${count(days, { one: "# día", other: "# días" })}`,
  noQuestions: (days) =>
    `No se ha preguntado nada en ${count(days, { one: "el último día", other: "los últimos # días" })}.`,
  questions: (n) => count(n, { one: "# pregunta", other: "# preguntas" }),
  answered: (n) => count(n, { one: "# con respuesta", other: "# con respuesta" }),
  refused: (n) => count(n, { one: "# sin respuesta", other: "# sin respuesta" }),
  helped: (n) => count(n, { one: "# respuesta fue útil", other: "# respuestas fueron útiles" }),
  helpedNot: (n) => count(n, { one: "# no lo fue", other: "# no lo fueron" }),
  latestDays: (n, all) =>
    `Por día, los últimos ${count(n, { other: "#" })} de ${count(all, { other: "#" })} en que se preguntó algo:`,
  topics: "Temas preguntados sin respuesta, para /estadísticas",
  refusedTopics: (days, members) =>
    `Lo más preguntado sin respuesta en los últimos ${count(days, { other: "# días" })}, en palabras de los artículos; solo lo que preguntaron al menos ${count(members, { other: "# miembros" })}:`,
  judgedPassages: "Pasajes de respuestas valoradas:",
  privacyHelp: "Qué guardo, para qué, cuánto tiempo y cómo se borra: /privacidad",
  privacyStored:
    "Se guarda 180 días: qué pasajes mostró una respuesta tuya, con un hash con clave de la pregunta, para que sus botones funcionen, y tus 👍 o 👎 con lo mismo. Los avisos de hablantes equivocados se guardan hasta que los borres. Al lado de cada cosa hay un hash con clave de ti, para poder borrarla. Quien tenga la base de datos, que contiene la clave, puede comprobar si están en ella cierto miembro o cierta pregunta, pero no leerlos. De una pregunta sin respuesta se cuenta 30 días, junto a un hash con clave de ti, qué expresiones de los artículos nombra, salvo que este servidor no lo quiera; quien lo gestiona ve las que preguntaron al menos 3 miembros. Cuántas preguntas se hacen al día se cuenta 90 días, sin decir de quién. Todo se borra cuando han pasado 30 días desde que dejé un servidor.",
  privacyNever:
    "Nunca se guarda: el texto de tus preguntas y mensajes, tu nombre ni tu identificador. De qué va una conversación se recuerda 30 minutos, solo en memoria.",
  privacyHow: "Borra lo que hay aquí de ti con /privacidad borrar.",
  keptAnswers: (n) => count(n, { one: "# respuesta guardada", other: "# respuestas guardadas" }),
  verdicts: (n) => count(n, { one: "# valoración", other: "# valoraciones" }),
  privacyDeleted: (what) => `Borrado aquí, de ti: ${what}.`,
};
