import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { one: "# seconde", other: "# secondes" });

export const notices: NoticePhrases = {
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
};
