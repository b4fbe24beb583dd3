import { createCounted } from "./counted.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("fr");
const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
const quotes = (n: number) => count(n, { one: "# citation", other: "# citations" });
const passages = (n: number) => count(n, { one: "# paragraphe", other: "# paragraphes" });
const seconds = (n: number) => count(n, { one: "# seconde", other: "# secondes" });
const on = (topic: string | null) => (topic === null ? "" : ` sur « ${topic} »`);

export const fr: Phrases = {
  locale: "fr",
  card: {
    closestPassages: "Les paragraphes les plus proches (pas une réponse)",
    closestQuotes: "Les citations les plus proches (pas une réponse)",
    speakerUncertain: (name) => `${name} (auteur des propos incertain)`,
    somebody: "quelqu’un",
    inArticleWords: "dans les termes de l’article",
    paragraph: (n) => count(n, { other: "paragraphe #" }),
    alsoIn: (places) => `aussi dans ${places}`,
    inOtherWordsIn: (places) => `en d’autres termes dans ${places}`,
    furtherArticles: (n) => count(n, { one: "# autre article", other: "# autres articles" }),
    foundTimes: (n) => count(n, { other: "trouvé # fois" }),
    firstOn: (day) => `la première fois le ${day}`,
    untitled: "sans titre",
    page: (page, of) => `Page ${page} sur ${of}`,
    wholeUnder: (button) => `Coupé ici ; en entier sous « ${button} ».`,
  },
  buttons: {
    open: "Ouvrir l’article",
    inContext: "En contexte",
    back: "Retour",
    more: "Suite",
    moreFrom: (name) => `Plus de ${name}`,
    followUp: "Poser une autre question",
    helpful: "Utile",
    notHelpful: "Pas utile",
    modalTitle: "Poser une autre question",
    modalLabel: "Votre question",
    modalPlaceholder: "Que voulez-vous savoir de plus ?",
  },
  lead: {
    quotes: (f) =>
      `${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${on(f.topic)}${f.limits} dans ${articles(f.articles)}.`,
    passages: (n, topic, among, limits) => `${passages(n)}${on(topic)}${limits} dans ${articles(among)}.`,
    nothing: (speaker, topic, limits) =>
      `Rien trouvé${speaker === null ? "" : ` de ${speaker}`}${on(topic)}${limits}.`,
    noneOn: (f) =>
      `Rien trouvé : ${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${f.limits} dans ${articles(f.articles)}, aucune${on(f.topic)}.`,
    topics: (speaker, topics) => `Ce dont ${speaker} a parlé : ${topics}.`,
    didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
    articles: (n, topic, limits) => `${articles(n)}${on(topic)}${limits}.`,
    articleSilent: "L’article ne le dit pas.",
    on: (day) => `le ${day}`,
    since: (day) => `depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
    between: (from, to) => `du ${from} au ${to}`,
  },
  check: {
    exact: "Exacte",
    altered: "Modifiée",
    saidBySomebodyElse: "Dit par quelqu’un d’autre",
    saidByNobody: "Dit par personne",
    notFound: "Introuvable : aucun article ne contient ces mots, ni presque ces mots.",
    saidBy: (name) => `propos de ${name}`,
    notBut: (asked, name) => `non pas ${asked}, mais ${name}`,
    articlesOwnWords: "les mots de l’article lui-même, pas une citation",
    speakerUncertain: "une citation, mais on ne sait pas avec certitude de qui",
    spliced: "propos de plusieurs personnes réunis",
    unknownSpeaker: (name) => `Personne du nom de « ${name} » n’est cité ici.`,
    compared: "Comparaison :",
    legend: "Barré : absent de l’article. En gras : ce qui s’y trouve.",
    morePlaces: (n) => count(n, { one: "et # autre endroit", other: "et # autres endroits" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# sujet", other: "# sujets" }),
    articlesOf: (n, outlet) => `${articles(n)} de ${outlet}`,
    noArticles: "Il n’y a encore aucun article.",
    undated: "sans date",
    by: (authors) => `par ${authors}`,
    updatedOn: (day) => `mis à jour le ${day}`,
    addedOn: (day) => `ajouté le ${day}`,
    replacedOn: (day) => `version précédente remplacée le ${day}`,
    statusHeading: "Ce que contient l’archive",
    ownArticles: (n) =>
      count(n, { one: "# article propre à ce serveur", other: "# articles propres à ce serveur" }),
    sharedVisible: "la bibliothèque partagée est visible",
    sharedHidden: "la bibliothèque partagée est masquée",
    model: (name) => `Modèle : ${name}`,
    exactSearch: "Chaque paragraphe est comparé : l’index rapide manque.",
    helpHeading: "Verbatim répond avec les mots exacts d’articles de presse",
    helpMention: "Mentionnez-moi, répondez à ma réponse ou envoyez-moi votre question en message privé.",
    helpMenu: "Sur un message, sous Applications :",
    helpPromise:
      "Chaque citation est comparée à l’article enregistré. Quand rien ne répond à la question, je le dis.",
    reading: (percent, n) => `Lecture … ${percent}, ${articles(n)}`,
    added: (n) => count(n, { one: "# article ajouté", other: "# articles ajoutés" }),
    replaced: (n) => count(n, { one: "# remplacé", other: "# remplacés" }),
    unchanged: (n) => count(n, { one: "# inchangé", other: "# inchangés" }),
    twins: (n) => count(n, { one: "# déjà présent", other: "# déjà présents" }),
    nothingAdded: "Aucun article n’a été ajouté.",
    refused: (n) => count(n, { one: "# non lu :", other: "# non lus :" }),
    line: (line) => count(line, { other: "ligne #" }),
    further: (n) => count(n, { one: "et # autre", other: "et # autres" }),
    removed: (titles) => `Retiré : ${titles}`,
    feeds: (n) => count(n, { one: "# flux suivi", other: "# flux suivis" }),
    feedLooked: (when) => `consulté ${when}`,
    feedAgain: (when) => `de nouveau ${when}`,
    unfollowed: (name) => `N’est plus suivi ; ses articles restent : ${name}`,
  },
  settings: {
    heading: "Réglages de ce serveur",
    changed: "Réglages modifiés",
    channels: "Salons avec réponses publiques",
    allChannels: "tous",
    elsewherePrivate: "Ailleurs, seule la personne qui demande voit la réponse.",
    shared: "Bibliothèque partagée",
    threads: "Réponses dans des fils",
    on: "oui",
    off: "non",
  },
  notices: {
    emptyMention:
      "Posez-moi une question sur les articles, par exemple : what did the mayor say about the ferry? Plus d’informations avec /aide.",
    noWords: "Je ne trouve aucun mot dans cette question. Essayez par exemple : who is the mayor?",
    tooLong: (got, most) =>
      `Une question peut avoir ${count(most, { one: "# caractère", other: "# caractères" })} ; celle-ci en a ${count(got, { other: "#" })}. Demandez une chose à la fois.`,
    waitSeconds: (n) =>
      `Vous demandez plus vite que je ne peux répondre. Réessayez dans ${seconds(n)}, s’il vous plaît.`,
    serverWaitSeconds: (n) =>
      `Ce serveur demande plus vite que je ne peux répondre. Réessayez dans ${seconds(n)}, s’il vous plaît.`,
    busy: "Beaucoup de questions attendent en ce moment. Réessayez dans une minute, s’il vous plaît.",
    answerGone:
      "Cette réponse n’existe plus, ou ses articles ont été retirés. Posez la question à nouveau, s’il vous plaît.",
    fromEarlierVersion:
      "Cela vient d’une de mes versions précédentes. Posez la question à nouveau, s’il vous plaît.",
    notAllowedHere:
      "Dans ce salon, je ne réponds qu’aux commandes, et seule la personne qui demande voit les réponses : ce serveur est réglé ainsi.",
    replyUnreadable: (button) =>
      `Je ne peux pas lire les réponses à ce que montre une commande slash. Utilisez « ${button} », ou mentionnez-moi.`,
    libraryBusy:
      "Les articles sont en train d’être modifiés ailleurs. Réessayez quand ce sera fini, s’il vous plaît ; entre-temps, je réponds aux questions.",
    alreadyReading:
      "Je lis déjà des articles de ce serveur. Réessayez quand ce sera fini, s’il vous plaît ; entre-temps, je réponds aux questions.",
    serversBefore: (n) =>
      count(n, {
        one: "# serveur passe avant le vôtre. Il n’y a rien à faire.",
        other: "# serveurs passent avant le vôtre. Il n’y a rien à faire.",
      }),
    serverOnly: "Cela ne fonctionne que dans un serveur.",
    nothingToAdd: "Indiquez une page avec « url », ou joignez un fichier.",
    manageServerNeeded: "Il vous faut pour cela la permission « Gérer le serveur ».",
    attachmentTooLarge: (name, size, most) =>
      `${name} fait ${size}, plus que les ${most} que je peux lire. Divisez le fichier, s’il vous plaît.`,
    attachmentUnavailable: (name) => `Discord n’a pas remis ${name}. Joignez-le à nouveau, s’il vous plaît.`,
    severalArticles: (titles) =>
      `Plusieurs articles ont ces mots dans leur titre : ${titles}. Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    channelNeeded:
      "Les réponses publiques ont besoin d’au moins un salon. Indiquez-en d’abord un autre, ou admettez tous les salons.",
    unknownArticle: (words) =>
      `Il n’y a pas d’article « ${words} ». Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    unknownFeed: (words) =>
      `Aucun flux « ${words} » n’est suivi. Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    unknownSpeaker: (words) => `Personne du nom de « ${words} » n’est cité ici.`,
    unknownOutlet: (words) => `Il n’y a pas d’article du média « ${words} ».`,
    notADay: (words) =>
      `« ${words} » n’est pas un jour que je comprenne. Essayez par exemple : 2024, 2024-05 ou 2024-05-31.`,
    nothingToCheck: "Ce message ne contient pas de mots que je puisse chercher.",
    archiveEmpty:
      "Il n’y a encore aucun article. Les personnes qui gèrent ce serveur peuvent en ajouter avec /articles ajouter.",
    archiveEmptyManage: "Il n’y a encore aucun article. Ajoutez-en avec /articles ajouter.",
    shuttingDown: "Je redémarre. Posez la question à nouveau dans une minute, s’il vous plaît.",
    error: (id) => `Désolé, une erreur s’est produite de mon côté. Elle est notée sous ${id}.`,
    thanks: "Merci, c’est noté.",
  },
};
