import { createCounted, rangeWords } from "./formats.ts";
import { managersEs } from "./managers/es-ES.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("es-ES");
const articles = (n: number) => count(n, { one: "# artículo", other: "# artículos" });
const quotes = (n: number) => count(n, { one: "# cita", other: "# citas" });
const passages = (n: number) => count(n, { one: "# párrafo", other: "# párrafos" });
const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });
const quoted = (words: string) => `«${words}»`;
const on = (topic: string | null) => (topic === null ? "" : ` sobre ${quoted(topic)}`);

export const es: Phrases = {
  locale: "es-ES",
  card: {
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
  },
  buttons: {
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
  },
  lead: {
    stop: ".",
    gap: " ",
    comma: ", ",
    colon: ": ",
    quoted,
    inBrackets: (parts) => ` (${parts.join(", ")})`,
    others: (n) => count(n, { other: "# más" }),
    atLeast: (what) => `Al menos ${what}`,
    moreQuotes: (n) => count(n, { one: "# cita más", other: "# citas más" }),
    quotes: (f) =>
      `${f.quotes}${f.names === null ? "" : ` de ${f.names}`}${on(f.topic)} en ${articles(f.articles)}${f.limits}`,
    denials: (f) => {
      const how = { denied: "Negado", not_said: "No dicho", both: "Negado o no dicho" }[f.how];
      return `${how} por ${f.names}, según los artículos: ${f.statements}${on(f.topic)} en ${articles(f.articles)}${f.limits}`;
    },
    statements: (n) => count(n, { one: "# declaración", other: "# declaraciones" }),
    ofWhom: (n, name) => count(n, { other: `# de ${name}` }),
    ofOthers: (n, people) =>
      `${count(n, { other: "#" })} de ${count(people, { one: "# persona más", other: "# personas más" })}`,
    speaksFor: (name, body) => `${name} (en nombre de ${body})`,
    ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# personas con ese nombre)" })}`,
    notAllCertain: (name) => `${name} (no en todas es seguro quién habla)`,
    order: (of, order, shown) => {
      const isQuotes = of === "quotes";
      const article = isQuotes ? "la" : "el";
      const end = isQuotes ? "a" : "o";
      const first = { best: "mejor", latest: "más reciente", earliest: `más antigu${end}` }[order];
      if (shown === null) return `, ${article} ${first} primero`;
      const many = order === "best" ? "mejores" : `${first}s`;
      return count(shown, {
        one: `, se muestra ${article} ${first}`,
        other: `, se muestran ${isQuotes ? "las" : "los"} # ${many}`,
      });
    },
    mannerNotShown: (n) => (n === 1 ? "No lo hace expresamente." : "Ninguna lo hace expresamente."),
    voices: (f) => {
      const how = { on: "sobre", for: "a favor de", against: "contra", said: "con las palabras" }[f.stance];
      return `${f.quotes} ${how} ${quoted(f.topic)} en ${articles(f.articles)}${f.limits}`;
    },
    saidBy: (names) => `Dicho por ${names}.`,
    passages: (n, topic, among) => `${passages(n)}${on(topic)} en ${articles(among)}`,
    answer: (words, line) => `${quoted(words)} – ${line}`,
    otherAnswers: (words, isOne) => `${isOne ? "Otro artículo dice" : "Otros artículos dicen"} ${words}.`,
    days: (days) => `Publicado ${days}.`,
    undated: "No se conoce el día de publicación.",
    notQuotedOnIt: (names) => `Sin citas sobre ello aquí: ${names}.`,
    articles: (n, topic) => `${articles(n)}${on(topic)}`,
    newest: (n) => count(n, { one: "El último artículo", other: "Los # últimos artículos" }),
    latestOf: (day) => `El más reciente es del ${day}.`,
    holding: (among, n) => `Hay ${articles(among)} con ${passages(n)}`,
    fact: {
      author: (title, names) => `${quoted(title)} fue escrito por ${names}.`,
      date: (title, day) => `${quoted(title)} se publicó el ${day}.`,
      outlet: (title, name) => `${quoted(title)} se publicó en ${name}.`,
      link: (title, url) => `${quoted(title)} está en ${url}`,
      title: (title) => `El título es ${quoted(title)}.`,
    },
    silent: {
      author: (title) => `${quoted(title)} no nombra a ningún autor.`,
      date: (title) => `${quoted(title)} no indica el día de publicación.`,
      outlet: (title) => `${quoted(title)} no nombra ningún medio.`,
      link: (title) => `${quoted(title)} no tiene enlace.`,
      title: (title) => `${quoted(title)} no tiene otro título.`,
    },
    people: (title, names) => `${quoted(title)} cita a ${names}.`,
    nobodyQuoted: (title) => `${quoted(title)} no cita a nadie.`,
    notRetold: "No resumo artículos; aquí están sus propias palabras.",
    which: (words, names) => `${quoted(words)} puede ser ${names}. ¿A quién te refieres?`,
    whichArticle: (titles) =>
      titles === null
        ? "¿A qué artículo te refieres? Dime palabras de su titular."
        : `¿A qué artículo te refieres: ${titles}?`,
    unreferred: (word) => `No sé a qué se refiere ${quoted(word)}. Pregunta con un nombre o con el tema.`,
    talk: {
      greeting: "¡Hola! Respondo con las palabras exactas de artículos de prensa.",
      farewell: "¡Hasta luego!",
      thanks: "De nada.",
      help: "Pregunta qué dijo alguien sobre algo, quién dijo algo, o por un dato; respondo con las palabras exactas de los artículos de aquí.",
      identity:
        "Soy un bot que busca las palabras exactas de artículos de prensa; no escribo textos propios.",
      praise: "¡Gracias!",
      abuse:
        "Siento no haber ayudado. Cuanto más exactamente digas a quién y a qué te refieres, mejor lo encuentro.",
      chat: "Solo puedo buscar en los artículos de aquí.",
    },
    unclear: "No he encontrado ninguna pregunta ahí.",
    tryThese: (examples) => `Prueba: ${examples}`,
    askInEnglish: "Los artículos de aquí están en inglés. Pregunta en inglés, por favor.",
    nothing: {
      notOnTopic: (f) => {
        const by = f.names === null ? "" : ` de ${f.names}`;
        if (f.topic === null) return `No se encontró nada: ninguna cita${by}${f.limits} lo bastante segura.`;
        if (f.quotes === 0) return `No se encontró nada: ninguna cita${by}${on(f.topic)}${f.limits}.`;
        return `No se encontró nada${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} en ${articles(f.articles)}, ninguna sobre ello.`;
      },
      notInThatManner: (n, names, topic, limits) =>
        `No se encontró nada: ${quotes(n)}${names === null ? "" : ` de ${names}`}${on(topic)}${limits}, pero ninguna que haga eso.`,
      noMore: (names, topic, limits) =>
        `No hay más citas${names === null ? "" : ` de ${names}`}${on(topic)}${limits}.`,
      outsideLimits: (names, topic, limits) =>
        `No se encontró nada${names === null ? "" : `: ninguna cita de ${names}`}${on(topic)}${limits}.`,
      latestBefore: (day) => `Lo más reciente antes de eso es del ${day}.`,
      latestWithout: (day) => `Sin ese límite, lo más reciente es del ${day}.`,
      notQuoted: (words, n) =>
        n === 0
          ? `No se encontró nada: ${quoted(words)} no aparece en los artículos de aquí.`
          : `No se encontró nada: ${quoted(words)} aparece en ${articles(n)}, pero sin citas.`,
      nobody: (topic, limits, q, n) =>
        `No se encontró nada${on(topic)}${limits}: ninguna de ${quotes(q)} en ${articles(n)} encaja.`,
      unread: (n) =>
        count(n, {
          one: "# artículo en otro idioma lo nombra; sus citas no se leen.",
          other: "# artículos en otros idiomas lo nombran; sus citas no se leen.",
        }),
      noPassage: (topic, limits, p, n) =>
        `No se encontró nada${on(topic)}${limits} en ${passages(p)} de ${articles(n)}.`,
      nameUnknown: (words) => `Ningún artículo nombra aquí ${quoted(words)}.`,
      timeUnknown: (words, years) =>
        `Aquí no hay nada de ${words}${years === null ? "" : `; los artículos más cercanos son de ${years}`}.`,
      notMentioned: (words) => `El artículo más cercano no menciona ${quoted(words)}.`,
      noArticle: (topic, limits, n) => {
        const what = topic === null ? "encaja" : `trata de ${quoted(topic)}`;
        return `No se encontró nada: ${n === 0 ? "ningún artículo" : `ninguno de ${articles(n)}`} ${what}${limits}.`;
      },
      noOutlet: (outlet, outlets) =>
        `No se encontró nada: no hay ningún artículo de ${quoted(outlet)}.${outlets === null ? "" : ` Medios: ${outlets}.`}`,
      noSuchDay: (words) => `Ese día no existe${words === null ? "" : `: ${quoted(words)}`}.`,
      emptyArchive: "Todavía no hay artículos.",
    },
    topics: (speaker, topics) => `De qué habló ${speaker}: ${topics}.`,
    didYouMean: (names) => `¿Querías decir ${names}?`,
    taken: (typed, word) => `${quoted(typed)} leído como ${quoted(word)}.`,
    on: (day) => `el ${day}`,
    since: (day) => `desde el ${day}`,
    until: (day) => `hasta el ${day}`,
    during: (period) => `en ${period}`,
  },
  check: {
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
    unchecked: (n) =>
      count(n, { one: "No se comprobó # cita más.", other: "No se comprobaron # citas más." }),
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
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# noticia", other: "# noticias" }),
    articlesOf: (n, outlet) => `${articles(n)} de ${outlet}`,
    noArticles: "Todavía no hay ningún artículo.",
    nothingFound: "No se encontró nada.",
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
    forum: "Respuestas a publicaciones de foro",
    on: "sí",
    off: "no",
  },
  byHand: {
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
  },
  managers: managersEs,
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
  },
};
