import { createCounted } from "./counted.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("es-ES");
const articles = (n: number) => count(n, { one: "# artículo", other: "# artículos" });
const quotes = (n: number) => count(n, { one: "# cita", other: "# citas" });
const passages = (n: number) => count(n, { one: "# párrafo", other: "# párrafos" });
const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });
const on = (topic: string | null) => (topic === null ? "" : ` sobre «${topic}»`);

export const es: Phrases = {
  locale: "es-ES",
  card: {
    closestPassages: "Los párrafos más cercanos (no son una respuesta)",
    closestQuotes: "Las citas más cercanas (no son una respuesta)",
    speakerUncertain: (name) => `${name} (no es seguro quién habla)`,
    somebody: "alguien",
    inArticleWords: "con las palabras del artículo",
    paragraph: (n) => count(n, { other: "párrafo #" }),
    alsoIn: (places) => `también en ${places}`,
    inOtherWordsIn: (places) => `con otras palabras en ${places}`,
    furtherArticles: (n) => count(n, { one: "# artículo más", other: "# artículos más" }),
    foundTimes: (n) => count(n, { one: "hallado una vez", other: "hallado # veces" }),
    firstOn: (day) => `por primera vez el ${day}`,
    untitled: "sin título",
    page: (page, of) => `Página ${page} de ${of}`,
    wholeUnder: (button) => `Cortado aquí; completo en «${button}».`,
  },
  buttons: {
    open: "Abrir artículo",
    inContext: "En contexto",
    back: "Atrás",
    more: "Más",
    moreFrom: (name) => `Más de ${name}`,
    followUp: "Seguir preguntando",
    helpful: "Útil",
    notHelpful: "No es útil",
    modalTitle: "Seguir preguntando",
    modalLabel: "Tu pregunta",
    modalPlaceholder: "¿Qué más quieres saber?",
  },
  lead: {
    quotes: (f) =>
      `${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${on(f.topic)}${f.limits} en ${articles(f.articles)}.`,
    passages: (n, topic, among, limits) => `${passages(n)}${on(topic)}${limits} en ${articles(among)}.`,
    nothing: (speaker, topic, limits) =>
      `No se ha encontrado nada${speaker === null ? "" : ` de ${speaker}`}${on(topic)}${limits}.`,
    noneOn: (f) =>
      `No se ha encontrado nada: ${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${f.limits} en ${articles(f.articles)}, ninguna${on(f.topic)}.`,
    topics: (speaker, topics) => `De qué habló ${speaker}: ${topics}.`,
    didYouMean: (names) => `¿Querías decir ${names}?`,
    articles: (n, topic, limits) => `${articles(n)}${on(topic)}${limits}.`,
    articleSilent: "El artículo no lo dice.",
    on: (day) => `el ${day}`,
    since: (day) => `desde el ${day}`,
    until: (day) => `hasta el ${day}`,
    between: (from, to) => `del ${from} al ${to}`,
  },
  check: {
    exact: "Exacta",
    altered: "Alterada",
    saidBySomebodyElse: "Lo dijo otra persona",
    saidByNobody: "No lo dijo nadie",
    notFound: "No encontrada: ningún artículo contiene estas palabras, ni casi estas.",
    saidBy: (name) => `dicho por ${name}`,
    notBut: (asked, name) => `no ${asked}, sino ${name}`,
    articlesOwnWords: "palabras del propio artículo, no una cita",
    speakerUncertain: "una cita, pero no es seguro de quién",
    spliced: "palabras de varias personas unidas",
    unknownSpeaker: (name) => `Aquí no se cita a nadie llamado «${name}».`,
    compared: "Comparación:",
    legend: "Tachado: no está en el artículo. Negrita: lo que dice allí.",
    morePlaces: (n) => count(n, { one: "y # lugar más", other: "y # lugares más" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# noticia", other: "# noticias" }),
    articlesOf: (n, outlet) => `${articles(n)} de ${outlet}`,
    noArticles: "Todavía no hay ningún artículo.",
    undated: "sin fecha",
    by: (authors) => `por ${authors}`,
    updatedOn: (day) => `actualizado el ${day}`,
    addedOn: (day) => `añadido el ${day}`,
    replacedOn: (day) => `versión anterior reemplazada el ${day}`,
    statusHeading: "Lo que contiene el archivo",
    ownArticles: (n) =>
      count(n, { one: "# artículo propio de este servidor", other: "# artículos propios de este servidor" }),
    sharedVisible: "la biblioteca compartida está visible",
    sharedHidden: "la biblioteca compartida está oculta",
    model: (name) => `Modelo: ${name}`,
    exactSearch: "Se compara cada párrafo: falta el índice rápido.",
    helpHeading: "Verbatim responde con las palabras exactas de artículos de prensa",
    helpMention: "Menciónname, contesta a mi respuesta o envíame tu pregunta por mensaje directo.",
    helpMenu: "En un mensaje, en Aplicaciones:",
    helpPromise: "Cada cita se compara con el artículo guardado. Si nada responde a la pregunta, lo digo.",
    reading: (percent, n) => `Leyendo … ${percent}, ${articles(n)}`,
    added: (n) => count(n, { one: "# artículo añadido", other: "# artículos añadidos" }),
    replaced: (n) => count(n, { one: "# sustituido", other: "# sustituidos" }),
    unchanged: (n) => count(n, { one: "# sin cambios", other: "# sin cambios" }),
    twins: (n) => count(n, { one: "# ya estaba", other: "# ya estaban" }),
    nothingAdded: "No se ha añadido ningún artículo.",
    refused: (n) => count(n, { one: "# no leído:", other: "# no leídos:" }),
    line: (line) => count(line, { other: "línea #" }),
    further: (n) => count(n, { other: "y # más" }),
    removed: (titles) => `Quitado: ${titles}`,
    feeds: (n) => count(n, { one: "# feed seguido", other: "# feeds seguidos" }),
    feedLooked: (when) => `consultado ${when}`,
    feedAgain: (when) => `de nuevo ${when}`,
    unfollowed: (name) => `Ya no se sigue; sus artículos se quedan: ${name}`,
  },
  settings: {
    heading: "Ajustes de este servidor",
    changed: "Ajustes cambiados",
    channels: "Canales con respuestas públicas",
    allChannels: "todos",
    elsewherePrivate: "En los demás, solo quien pregunta ve la respuesta.",
    shared: "Biblioteca compartida",
    threads: "Respuestas en hilos",
    on: "sí",
    off: "no",
  },
  notices: {
    emptyMention:
      "Pregúntame algo sobre los artículos, por ejemplo: what did the mayor say about the ferry? Más en /ayuda.",
    noWords: "No encuentro palabras en esa pregunta. Prueba por ejemplo: who is the mayor?",
    tooLong: (got, most) =>
      `Una pregunta puede tener ${count(most, { one: "# carácter", other: "# caracteres" })}; esta tiene ${count(got, { other: "#" })}. Pregunta una cosa cada vez.`,
    waitSeconds: (n) =>
      `Preguntas más rápido de lo que puedo responder. Vuelve a intentarlo dentro de ${seconds(n)}.`,
    serverWaitSeconds: (n) =>
      `Este servidor pregunta más rápido de lo que puedo responder. Vuelve a intentarlo dentro de ${seconds(n)}.`,
    busy: "Ahora mismo hay muchas preguntas en espera. Vuelve a intentarlo dentro de un minuto.",
    answerGone: "Esta respuesta ya no existe o se han quitado sus artículos. Vuelve a preguntar.",
    fromEarlierVersion: "Esto es de una versión anterior de mí. Vuelve a preguntar.",
    notAllowedHere:
      "En este canal solo respondo a comandos, y las respuestas solo las ve quien pregunta: así está configurado este servidor.",
    replyUnreadable: (button) =>
      `No puedo leer las respuestas a lo que muestra un comando de barra. Usa «${button}» o mencióname.`,
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
    attachmentTooLarge: (name, size, most) =>
      `${name} ocupa ${size}, más de los ${most} que puedo leer. Divídelo, por favor.`,
    attachmentUnavailable: (name) => `Discord no ha entregado ${name}. Vuelve a adjuntarlo.`,
    severalArticles: (titles) =>
      `Varios artículos tienen estas palabras en el título: ${titles}. Elige uno de la lista que aparece al escribir.`,
    channelNeeded:
      "Las respuestas públicas necesitan al menos un canal. Indica antes otro, o admite todos los canales.",
    unknownArticle: (words) =>
      `No hay ningún artículo «${words}». Elige uno de la lista que aparece al escribir.`,
    unknownFeed: (words) =>
      `No se sigue ningún feed «${words}». Elige uno de la lista que aparece al escribir.`,
    unknownSpeaker: (words) => `Aquí no se cita a nadie llamado «${words}».`,
    unknownOutlet: (words) => `No hay ningún artículo del medio «${words}».`,
    notADay: (words) =>
      `«${words}» no es un día que yo entienda. Prueba por ejemplo: 2024, 2024-05 o 2024-05-31.`,
    nothingToCheck: "Este mensaje no contiene palabras que yo pueda buscar.",
    archiveEmpty:
      "Todavía no hay ningún artículo. Quien gestiona este servidor puede añadirlos con /artículos añadir.",
    archiveEmptyManage: "Todavía no hay ningún artículo. Añádelos con /artículos añadir.",
    shuttingDown: "Me estoy reiniciando. Vuelve a preguntar dentro de un minuto.",
    error: (id) => `Lo siento, algo ha fallado por mi parte. Queda anotado como ${id}.`,
    thanks: "Gracias, queda anotado.",
  },
};
