import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
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
};

export const managers: ManagerPhrases = {
  ownReplyOnly:
    "Cela ne marche que dans la réponse privée à votre propre commande. Donnez la commande à nouveau.",
  standingChanged: "Vos droits ici ont changé entre-temps. Donnez la commande à nouveau.",
  removeAsked: "Retirer cet article définitivement ?",
  remove: "Retirer",
  speakers: (n) => count(n, { one: "# personne citée", other: "# personnes citées" }),
  withoutOutlet: (n) => count(n, { one: "# sans média nommé", other: "# sans média nommé" }),
  withoutAuthor: (n) => count(n, { one: "# sans auteur nommé", other: "# sans auteur nommé" }),
  did: {
    added: "Articles ajoutés",
    removed: "Articles retirés",
    refreshed: "Articles relus",
    followed: "Flux suivi",
    unfollowed: "Flux abandonné",
  },
  log: "Journal des changements",
  outlets: "Médias",
  keep: "Les articles des flux restent",
  logUnreachable:
    "Je ne peux pas écrire là : autorisez-moi « Voir le salon » et « Envoyer des messages », ou nommez un autre salon.",
  keptForGood: "pour toujours",
  days: (n) => count(n, { one: "# jour", other: "# jours" }),
  allOutlets: "tous les médias",
  tooManyOutlets: (n, most) =>
    `Cela ferait ${count(n, { other: "#" })} médias pour ce salon ; on peut en nommer au plus ${count(most, { other: "#" })}. Annulez avec /réglages médias tous et nommez-en moins.`,
  tooManyLimited: (n, most) =>
    `Cela ferait ${count(n, { other: "#" })} salons avec leurs propres médias ; au plus ${count(most, { other: "#" })} peuvent en avoir. Annulez ceux d’un autre salon avec /réglages médias tous.`,
  welcome: "Merci de m’avoir ajouté. Je réponds avec les mots exacts d’articles de presse. Trois étapes :",
  welcomeAdd:
    "Ajoutez des articles avec /articles ajouter : des fichiers, une page web ou un flux que je suivrai.",
  welcomeAsk: "Demandez : mentionnez-moi dans un salon, ou tapez /demander.",
  welcomeSettings:
    "Réglez avec /réglages où je réponds et ce qui se voit ; qui peut donner quelle commande se règle sous Paramètres du serveur, Intégrations.",
  retracted: "Le message est supprimé.",
  retractRefused:
    "Discord ne me laisse pas supprimer ce message. Qui gère les messages ici peut le supprimer à la main.",
  notOurs: "Ce n’est pas un message de moi, ou il n’est plus là.",
  noLink: "Ce message n’a aucun lien vers une page que je puisse lire.",
  feedsFollowed: (n) =>
    count(n, { one: "# flux est suivi désormais", other: "# flux sont suivis désormais" }),
  feedsKnown: (n) => count(n, { one: "# l’était déjà", other: "# l’étaient déjà" }),
  feedsRefused: (n) =>
    count(n, { one: "# n’est pas une adresse du web", other: "# ne sont pas des adresses du web" }),
  feedsTooMany: (n, most) =>
    `il n’y a pas de place pour ${count(n, { other: "#" })} : un serveur en suit au plus ${count(most, { other: "#" })}`,
  noOpml: (name) => `${name} n’est pas une liste de flux (OPML).`,
  noFeeds: "Ce serveur ne suit aucun flux.",
  feedsAttached: "Les flux de ce serveur, en OPML. Un autre serveur les ajoute avec /articles ajouter.",
  noneOfOutlets: (outlets) =>
    `Dans ce salon, je ne réponds que d’après ${outlets}, dont il n’y a ici aucun article. Ce serveur l’a réglé ainsi ; demandez dans un autre salon.`,
  noneOfOutletsManage: (outlets) =>
    `Dans ce salon, je ne réponds que d’après ${outlets}, dont il n’y a ici aucun article. Ajoutez-en avec /articles ajouter, ou changez cela avec /réglages médias.`,
  sharedHidden:
    "Ce serveur cache les articles partagés et n’en a aucun à lui. Les personnes qui le gèrent peuvent en ajouter avec /articles ajouter.",
  sharedHiddenManage:
    "Ce serveur cache les articles partagés et n’en a aucun à lui. Ajoutez-en avec /articles ajouter, ou montrez les articles partagés avec /réglages partagée.",
  statsHeading: (days) => `Les ${count(days, { one: "# dernier jour", other: "# derniers jours" })}`,
  noQuestions: (days) =>
    `Rien n’a été demandé pendant ${count(days, { one: "le dernier jour", other: "les # derniers jours" })}.`,
  questions: (n) => count(n, { one: "# demande", other: "# demandes" }),
  answered: (n) => count(n, { one: "# avec réponse", other: "# avec réponse" }),
  refused: (n) => count(n, { one: "# sans réponse", other: "# sans réponse" }),
  helped: (n) => count(n, { one: "# réponse a été utile", other: "# réponses ont été utiles" }),
  helpedNot: (n) => count(n, { one: "# ne l’a pas été", other: "# ne l’ont pas été" }),
  latestDays: (n, all) =>
    `Par jour, les ${count(n, { other: "#" })} derniers sur ${count(all, { other: "#" })} où quelque chose a été demandé :`,
  topics: "Sujets demandés sans réponse, pour /statistiques",
  refusedTopics: (days, members) =>
    `Le plus demandé sans réponse ces ${count(days, { other: "# derniers jours" })}, dans les mots des articles ; seulement ce qu’au moins ${count(members, { other: "# membres" })} ont demandé :`,
  judgedPassages: "Passages des réponses évaluées :",
  privacyHelp: "Ce que je garde, pourquoi, combien de temps, et comment le supprimer : /confidentialité",
  privacyStored:
    "Gardé 180 jours : quels passages une réponse à vous a montrés, avec une empreinte à clé de la question, pour que ses boutons marchent, et vos 👍 ou 👎 avec la même. Les signalements de locuteurs erronés restent jusqu’à ce que vous les supprimiez. À côté de chacun, une empreinte à clé de vous, pour pouvoir le supprimer. Qui a la base de données, où se trouve aussi la clé, peut vérifier si un certain membre ou une certaine question y est, sans pouvoir les lire. D’une question sans réponse, on compte 30 jours, à côté d’une empreinte à clé de vous, quelles expressions des articles elle nomme, sauf si ce serveur ne le veut pas ; qui le gère voit celles qu’au moins 3 membres ont demandées. Le nombre de questions par jour est compté 90 jours, sans dire de qui. Tout est supprimé quand 30 jours ont passé depuis que j’ai quitté un serveur.",
  privacyNever:
    "Jamais gardé : le texte de vos questions et messages, votre nom, votre identifiant. Le sujet d’une conversation est retenu 30 minutes, en mémoire seulement.",
  privacyHow: "Supprimez ce qui est gardé de vous ici avec /confidentialité supprimer.",
  keptAnswers: (n) => count(n, { one: "# réponse gardée", other: "# réponses gardées" }),
  verdicts: (n) => count(n, { one: "# avis", other: "# avis" }),
  privacyDeleted: (what) => `Supprimé ici, de vous : ${what}.`,
};
