import { createCounted, rangeWords } from "./formats.ts";
import { managersFr } from "./managers/fr.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("fr");
const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
const quotes = (n: number) => count(n, { one: "# citation", other: "# citations" });
const passages = (n: number) => count(n, { one: "# paragraphe", other: "# paragraphes" });
const seconds = (n: number) => count(n, { one: "# seconde", other: "# secondes" });
const quoted = (words: string) => `«\u00a0${words}\u00a0»`;
/** "de" before a name: "d’Orla Finch". */
const de = (name: string) => (/^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`);
const on = (topic: string | null) => (topic === null ? "" : ` sur ${quoted(topic)}`);

export const fr: Phrases = {
  locale: "fr",
  card: {
    closestPassage: "Le paragraphe le plus proche (pas une réponse)",
    closestQuote: "La citation la plus proche (pas une réponse)",
    speakerUncertain: (name) => `${name} (auteur des propos incertain)`,
    somebody: "quelqu’un",
    inArticleWords: "dans les termes de l’article",
    isDenied: "démenti, selon l’article",
    isNotSaid: "pas dit, selon l’article",
    paragraph: (n) => count(n, { other: "paragraphe #" }),
    pages: (first, last) => `p. ${rangeWords(first, last)}`,
    alsoIn: (places) => `aussi dans ${places}`,
    inOtherWordsIn: (places) => `en d’autres termes dans ${places}`,
    furtherArticles: (n) => count(n, { one: "# autre article", other: "# autres articles" }),
    foundTimes: (n) => count(n, { other: "trouvé # fois" }),
    firstOn: (day) => `la première fois le ${day}`,
    untitled: "sans titre",
    page: (page, of) => `Page ${page} sur ${of}`,
    postedBy: (name) => `Vérifié et publié par ${name}`,
    wholeUnder: (button) => `Coupé ici ; en entier sous « ${button} ».`,
  },
  buttons: {
    open: "Ouvrir l’article",
    inContext: "Lire en contexte",
    back: "Retour",
    more: "Suite",
    moreFrom: (name) => `Plus de ${name}`,
    followUp: "Relancer",
    ask: "Poser une question",
    askTitle: "Interroger les articles",
    askPlaceholder: "En anglais, par exemple : what did the mayor say about the ferry?",
    helpful: "Utile",
    notHelpful: "Pas utile",
    post: "Publier dans le salon",
    modalTitle: "Poser une autre question",
    modalLabel: "Votre question",
    modalPlaceholder: "Que voulez-vous savoir de plus ?",
  },
  lead: {
    stop: ".",
    gap: " ",
    comma: ", ",
    colon: " : ",
    quoted,
    inBrackets: (parts) => ` (${parts.join(", ")})`,
    others: (n) => count(n, { other: "# autres" }),
    atLeast: (what) => `Au moins ${what}`,
    moreQuotes: (n) => count(n, { one: "# autre citation", other: "# autres citations" }),
    quotes: (f) =>
      `${f.quotes}${f.names === null ? "" : ` ${de(f.names)}`}${on(f.topic)} dans ${articles(f.articles)}${f.limits}`,
    denials: (f) => {
      const how = { denied: "Démenti", not_said: "Pas dit", both: "Démenti ou pas dit" }[f.how];
      return `${how} par ${f.names}, selon les articles : ${f.statements}${on(f.topic)} dans ${articles(f.articles)}${f.limits}`;
    },
    statements: (n) => count(n, { one: "# déclaration", other: "# déclarations" }),
    ofWhom: (n, name) => count(n, { other: `# ${de(name)}` }),
    ofOthers: (n, people) =>
      `${count(n, { other: "#" })} de ${count(people, { one: "# autre personne", other: "# autres personnes" })}`,
    speaksFor: (name, body) => `${name} (pour ${body})`,
    ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# personnes de ce nom)" })}`,
    notAllCertain: (name) => `${name} (auteur pas certain pour toutes)`,
    order: (of, order, shown) => {
      const isQuotes = of === "quotes";
      const one = {
        best: isQuotes ? "la meilleure" : "le meilleur",
        latest: isQuotes ? "la plus récente" : "le plus récent",
        earliest: isQuotes ? "la plus ancienne" : "le plus ancien",
      }[order];
      if (shown === null) return `, ${one} d’abord`;
      const many = `${one.slice("la ".length)}s`;
      const shownAs = isQuotes ? "affichée" : "affiché";
      return count(shown, { one: `, ${one} ${shownAs}`, other: `, les # ${many} ${shownAs}s` });
    },
    mannerNotShown: (n) =>
      n === 1 ? "Elle ne le fait pas expressément." : "Aucune ne le fait expressément.",
    voices: (f) => {
      const how = { on: "sur", for: "en faveur de", against: "contre", said: "avec les mots" }[f.stance];
      return `${f.quotes} ${how} ${quoted(f.topic)} dans ${articles(f.articles)}${f.limits}`;
    },
    saidBy: (names) => `Propos ${de(names)}.`,
    passages: (n, topic, among) => `${passages(n)}${on(topic)} dans ${articles(among)}`,
    answer: (words, line) => `${quoted(words)} – ${line}`,
    otherAnswers: (words, isOne) =>
      `${isOne ? "Un autre article dit" : "D’autres articles disent"} ${words}.`,
    days: (days) => `Publié ${days}.`,
    undated: "Aucun jour de publication n’est connu.",
    notQuotedOnIt: (names) => `Pas de citation à ce sujet ici : ${names}.`,
    articles: (n, topic) => `${articles(n)}${on(topic)}`,
    newest: (n) => count(n, { one: "Le dernier article", other: "Les # derniers articles" }),
    latestOf: (day) => `Le plus récent est du ${day}.`,
    holding: (among, n) => `Il y a ${articles(among)} avec ${passages(n)}`,
    fact: {
      author: (title, names) => `${quoted(title)} a été écrit par ${names}.`,
      date: (title, day) => `${quoted(title)} a été publié le ${day}.`,
      outlet: (title, name) => `${quoted(title)} a été publié par ${name}.`,
      link: (title, url) => `${quoted(title)} se trouve à ${url}`,
      title: (title) => `Le titre est ${quoted(title)}.`,
    },
    silent: {
      author: (title) => `${quoted(title)} ne nomme aucun auteur.`,
      date: (title) => `${quoted(title)} n’indique pas de jour de publication.`,
      outlet: (title) => `${quoted(title)} ne nomme aucun média.`,
      link: (title) => `${quoted(title)} n’a pas de lien.`,
      title: (title) => `${quoted(title)} n’a pas d’autre titre.`,
    },
    people: (title, names) => `${quoted(title)} cite ${names}.`,
    nobodyQuoted: (title) => `${quoted(title)} ne cite personne.`,
    notRetold: "Je ne résume pas les articles ; voici leurs propres mots.",
    which: (words, names) => `${quoted(words)} peut être ${names}. De qui parlez-vous ?`,
    whichArticle: (titles) =>
      titles === null
        ? "De quel article parlez-vous ? Donnez des mots de son titre."
        : `De quel article parlez-vous : ${titles} ?`,
    unreferred: (word) =>
      `Je ne sais pas à quoi ${quoted(word)} renvoie. Posez la question avec un nom ou le sujet.`,
    talk: {
      greeting: "Bonjour ! Je réponds avec les mots exacts d’articles de presse.",
      farewell: "Au revoir !",
      thanks: "Je vous en prie.",
      help: "Demandez ce que quelqu’un a dit sur un sujet, qui a dit quelque chose, ou un fait ; je réponds avec les mots exacts des articles d’ici.",
      identity:
        "Je suis un bot qui cherche les mots exacts d’articles de presse ; je n’écris aucun texte moi-même.",
      praise: "Merci !",
      abuse:
        "Désolé de ne pas avoir aidé. Plus vous dites précisément de qui et de quoi il s’agit, mieux je trouve.",
      chat: "Je peux seulement chercher dans les articles d’ici.",
    },
    unclear: "Je n’y ai pas trouvé de question.",
    tryThese: (examples) => `Essayez : ${examples}`,
    askInEnglish: "Les articles ici sont en anglais. Posez votre question en anglais, s’il vous plaît.",
    nothing: {
      notOnTopic: (f) => {
        const by = f.names === null ? "" : ` ${de(f.names)}`;
        if (f.topic === null) return `Rien trouvé : aucune citation assez sûre${by}${f.limits}.`;
        if (f.quotes === 0) return `Rien trouvé : aucune citation${by}${on(f.topic)}${f.limits}.`;
        return `Rien trouvé${on(f.topic)}${f.limits} : ${quotes(f.quotes)}${by} dans ${articles(f.articles)}, aucune à ce sujet.`;
      },
      notInThatManner: (n, names, topic, limits) =>
        `Rien trouvé : ${quotes(n)}${names === null ? "" : ` ${de(names)}`}${on(topic)}${limits}, mais aucune qui fasse cela.`,
      noMore: (names, topic, limits) =>
        `Pas d’autre citation${names === null ? "" : ` ${de(names)}`}${on(topic)}${limits}.`,
      outsideLimits: (names, topic, limits) =>
        `Rien trouvé${names === null ? "" : ` : aucune citation ${de(names)}`}${on(topic)}${limits}.`,
      latestBefore: (day) => `Le plus récent avant cela est du ${day}.`,
      latestWithout: (day) => `Sans cette limite, le plus récent est du ${day}.`,
      notQuoted: (words, n) =>
        n === 0
          ? `Rien trouvé : ${quoted(words)} ne figure pas dans les articles d’ici.`
          : `Rien trouvé : ${quoted(words)} figure dans ${articles(n)}, mais sans citation.`,
      nobody: (topic, limits, q, n) =>
        `Rien trouvé${on(topic)}${limits} : aucune de ${quotes(q)} dans ${articles(n)} ne convient.`,
      unread: (n) =>
        count(n, {
          one: "# article dans une autre langue en parle ; ses citations ne sont pas lues.",
          other: "# articles dans d’autres langues en parlent ; leurs citations ne sont pas lues.",
        }),
      noPassage: (topic, limits, p, n) =>
        `Rien trouvé${on(topic)}${limits} dans ${passages(p)} de ${articles(n)}.`,
      nameUnknown: (words) => `Aucun article ici ne nomme ${quoted(words)}.`,
      timeUnknown: (words, years) =>
        `Rien ici ne date de ${words}${years === null ? "" : ` ; les articles les plus proches datent de ${years}`}.`,
      notMentioned: (words) => `L’article le plus proche ne mentionne pas ${quoted(words)}.`,
      noArticle: (topic, limits, n) => {
        const what = topic === null ? "ne convient" : `ne porte sur ${quoted(topic)}`;
        return `Rien trouvé : ${n === 0 ? "aucun article" : `aucun de ${articles(n)}`} ${what}${limits}.`;
      },
      noOutlet: (outlet, outlets) =>
        `Rien trouvé : aucun article de ${quoted(outlet)}.${outlets === null ? "" : ` Médias : ${outlets}.`}`,
      noSuchDay: (words) => `Ce jour n’existe pas${words === null ? "" : ` : ${quoted(words)}`}.`,
      emptyArchive: "Il n’y a pas encore d’articles.",
    },
    topics: (speaker, topics) => `Ce dont ${speaker} a parlé : ${topics}.`,
    didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
    taken: (typed, word) => `${quoted(typed)} lu comme ${quoted(word)}.`,
    on: (day) => `le ${day}`,
    since: (day) => `depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
    during: (period) => `en ${period}`,
  },
  check: {
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
    furtherPlaces: (n) =>
      count(n, { one: "Figure à # autre endroit.", other: "Figure à # autres endroits." }),
    checked: "Vérifié :",
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
    nothingFound: "Rien trouvé.",
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
    forum: "Réponses aux publications de forum",
    on: "oui",
    off: "non",
  },
  byHand: {
    setByHand: "auteur indiqué à la main",
    wrongSpeaker: "Mauvais auteur",
    anotherName: "Un autre nom…",
    whoSaidIt: "Qui a dit cela ?",
    reportedBy: (n) =>
      count(n, {
        one: "# membre signale une erreur d’auteur.",
        other: "# membres signalent une erreur d’auteur.",
      }),
    choose: "Choisissez qui l’a dit",
    unknown: "On ne sait pas qui l’a dit",
    notAQuote: "Ce n’est pas une citation",
    asRead: "Comme à la lecture, sans correction",
    nameLabel: "Nom de l’auteur des propos",
    isSet: (name) => `Indiqué à la main : ${name} l’a dit.`,
    isUnknown: "Indiqué à la main : on ne sait pas qui l’a dit.",
    isNoQuote:
      "Indiqué à la main : ce n’est pas une citation. Aucune réponse ne le montre plus comme citation.",
    isAsRead: "La correction est retirée.",
    noArticleNames: (name) => `Aucun article ne nomme ${name}.`,
    noName: "Je n’y ai trouvé aucun nom.",
    severalOf: (names) =>
      `Plusieurs personnes de l’article portent ce nom : ${names}. Choisissez dans la liste.`,
    reported: "Merci. C’est compté pour les personnes qui gèrent ce serveur.",
    operatorsOnly:
      "Cet article est commun à tous les serveurs : seul l’exploitant de ce bot peut le corriger. C’est compté.",
  },
  managers: managersFr,
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
    longWait: (n) =>
      `Beaucoup de questions attendent en ce moment. Votre réponse arrive ici dans ${seconds(n)} environ.`,
    busy: "Beaucoup de questions attendent en ce moment. Réessayez dans une minute, s’il vous plaît.",
    answerGone:
      "Cette réponse n’existe plus, ou ses articles ont été retirés. Posez la question à nouveau, s’il vous plaît.",
    cannotPost: "Je n’ai pas le droit d’écrire dans ce salon ; ce résultat reste entre nous.",
    askerCannotPost: "Vous n’avez pas le droit d’écrire dans ce salon.",
    fromEarlierVersion:
      "Cela vient d’une de mes versions précédentes. Posez la question à nouveau, s’il vous plaît.",
    notAllowedHere:
      "Dans ce salon, je ne réponds qu’aux commandes, et seule la personne qui demande voit les réponses : ce serveur est réglé ainsi.",
    threadByMention: "Ici, je réponds quand on me mentionne ou qu’on répond à l’une de mes réponses.",
    threadOpen: "Dans ce fil, je réponds sans mention.",
    replyUnreadable: (button) =>
      `Je ne peux pas lire les réponses à ce que montre une commande slash. Utilisez « ${button} », ou mentionnez-moi.`,
    othersUnreadable: (menu) =>
      `Je ne peux pas lire le message auquel vous répondez : Discord ne me montre que les messages qui me mentionnent. Choisissez sur ce message Applications → « ${menu} ».`,
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
    manageMessagesNeeded: "Il vous faut pour cela la permission « Gérer les messages ».",
    attachmentTooLarge: (name, size, most) =>
      `${name} fait ${size}, plus que les ${most} que je peux lire. Divisez le fichier, s’il vous plaît.`,
    attachmentUnavailable: (name) => `Discord n’a pas remis ${name}. Joignez-le à nouveau, s’il vous plaît.`,
    severalArticles: (titles) =>
      `Plusieurs articles ont ces mots dans leur titre : ${titles}. Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    channelNeeded:
      "Les réponses publiques ont besoin d’au moins un salon. Indiquez-en d’abord un autre, ou admettez tous les salons.",
    panel:
      "Appuyez sur le bouton et posez votre question, en anglais. La réponse, ce sont les mots exacts d’articles de presse.",
    panelPosted: "Publié. Qui appuie sur le bouton pose une question, et tout le salon voit la réponse.",
    panelPostedPrivate:
      "Publié. Qui appuie sur le bouton pose une question ; dans ce salon, seule la personne qui demande voit la réponse, selon les réglages de ce serveur.",
    panelRefused:
      "Je n’ai pas le droit d’écrire dans ce salon. Accordez-moi « Voir le salon » et « Envoyer des messages » (dans un fil, « Envoyer des messages dans les fils »), puis réessayez.",
    channelGone: "Ce salon n’existe plus.",
    unknownArticle: (words) =>
      `Il n’y a pas d’article « ${words} ». Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    unknownFeed: (words) =>
      `Aucun flux « ${words} » n’est suivi. Choisissez-en un dans la liste qui apparaît quand vous écrivez.`,
    unknownSpeaker: (words) => `Personne du nom de « ${words} » n’est cité ici.`,
    unknownOutlet: (words) => `Il n’y a pas d’article du média « ${words} ».`,
    notADay: (words) =>
      `« ${words} » n’est pas un jour que je comprenne. Essayez par exemple : 2024, 2024-05 ou 2024-05-31.`,
    linkNotHeld: "Il n’y a ici aucun article à cette adresse.",
    nothingToCheck: "Ce message ne contient pas de mots que je puisse chercher.",
    archiveEmpty:
      "Il n’y a encore aucun article. Les personnes qui gèrent ce serveur peuvent en ajouter avec /articles ajouter.",
    archiveEmptyManage: "Il n’y a encore aucun article. Ajoutez-en avec /articles ajouter.",
    shuttingDown: "Je redémarre. Posez la question à nouveau dans une minute, s’il vous plaît.",
    error: (id) => `Désolé, une erreur s’est produite de mon côté. Elle est notée sous ${id}.`,
    thanks: "Merci, c’est noté.",
  },
};
