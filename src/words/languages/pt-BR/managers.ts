import type { ManagerPhrases, SettingsPhrases } from "../../phrases/manager-phrases.ts";
import { count } from "./counted.ts";

export const settings: SettingsPhrases = {
  heading: "Configurações deste servidor",
  changed: "Configurações alteradas",
  channels: "Canais com respostas públicas",
  allChannels: "todos",
  elsewherePrivate: "Nos outros, só quem pergunta vê a resposta.",
  shared: "Biblioteca compartilhada",
  threads: "Respostas em tópicos",
  forum: "Respostas a postagens de fórum",
  on: "sim",
  off: "não",
};

export const managers: ManagerPhrases = {
  ownReplyOnly: "Isto só funciona na resposta privada ao seu próprio comando. Dê o comando de novo.",
  standingChanged: "O que você pode fazer aqui mudou nesse meio-tempo. Dê o comando de novo.",
  removeAsked: "Remover este artigo de vez?",
  remove: "Remover",
  speakers: (n) => count(n, { one: "# pessoa citada", other: "# pessoas citadas" }),
  withoutOutlet: (n) => count(n, { one: "# não nomeia o veículo", other: "# não nomeiam o veículo" }),
  withoutAuthor: (n) => count(n, { one: "# não nomeia autor", other: "# não nomeiam autor" }),
  did: {
    added: "Artigos adicionados",
    removed: "Artigos removidos",
    refreshed: "Artigos lidos de novo",
    followed: "Feed seguido",
    unfollowed: "Feed que não é mais seguido",
  },
  log: "Registro de mudanças",
  outlets: "Veículos",
  keep: "Artigos de feeds ficam",
  logUnreachable:
    "Lá não posso escrever: permita-me “Ver canal” e “Enviar mensagens”, ou nomeie outro canal.",
  keptForGood: "para sempre",
  days: (n) => count(n, { one: "# dia", other: "# dias" }),
  allOutlets: "todos os veículos",
  tooManyOutlets: (n, most) =>
    `Seriam ${count(n, { other: "#" })} veículos deste canal; podem ser nomeados no máximo ${count(most, { other: "#" })}. Desfaça com /configurações veículos todos e nomeie menos.`,
  tooManyLimited: (n, most) =>
    `Seriam ${count(n, { other: "#" })} canais com veículos próprios; no máximo ${count(most, { other: "#" })} podem ter. Desfaça os de outro canal com /configurações veículos todos.`,
  welcome: "Obrigado por me adicionar. Respondo com as palavras exatas de artigos de notícias. Três passos:",
  welcomeAdd: "Adicione artigos com /artigos adicionar: arquivos, uma página ou um feed que eu acompanho.",
  welcomeAsk: "Pergunte: mencione-me em um canal ou digite /perguntar.",
  welcomeSettings:
    "Decida com /configurações onde respondo e o que se vê; quem pode dar qual comando se decide em Configurações do servidor, Integrações.",
  retracted: "A mensagem foi apagada.",
  retractRefused:
    "O Discord não me deixa apagar esta mensagem. Quem gerencia mensagens aqui pode apagá-la à mão.",
  notOurs: "Essa mensagem não é minha, ou já não está lá.",
  noLink: "Esta mensagem não tem link para uma página que eu possa ler.",
  feedsFollowed: (n) =>
    count(n, { one: "# feed é seguido a partir de agora", other: "# feeds são seguidos a partir de agora" }),
  feedsKnown: (n) => count(n, { one: "# já era seguido", other: "# já eram seguidos" }),
  feedsRefused: (n) => count(n, { one: "# não é um endereço da web", other: "# não são endereços da web" }),
  feedsTooMany: (n, most) =>
    `não há lugar para ${count(n, { other: "#" })}: um servidor segue no máximo ${count(most, { other: "#" })}`,
  noOpml: (name) => `${name} não é uma lista de feeds (OPML).`,
  noFeeds: "Este servidor não segue nenhum feed.",
  feedsAttached: "Os feeds deste servidor, em OPML. Outro servidor os adiciona com /artigos adicionar.",
  noneOfOutlets: (outlets) =>
    `Neste canal respondo só a partir de ${outlets}, e aqui não há nenhum artigo daí. Este servidor decidiu assim; pergunte em outro canal.`,
  noneOfOutletsManage: (outlets) =>
    `Neste canal respondo só a partir de ${outlets}, e aqui não há nenhum artigo daí. Adicione com /artigos adicionar, ou mude com /configurações veículos.`,
  sharedHidden:
    "Este servidor oculta os artigos compartilhados e não tem nenhum próprio. Quem o gerencia pode adicionar com /artigos adicionar.",
  sharedHiddenManage:
    "Este servidor oculta os artigos compartilhados e não tem nenhum próprio. Adicione com /artigos adicionar, ou mostre os compartilhados com /configurações compartilhada.",
  statsHeading: (days) => `Os últimos ${count(days, { one: "# dia", other: "# dias" })}`,
  noQuestions: (days) =>
    `Nada foi perguntado ${count(days, { one: "no último dia", other: "nos últimos # dias" })}.`,
  questions: (n) => count(n, { one: "# pergunta", other: "# perguntas" }),
  answered: (n) => count(n, { one: "# com resposta", other: "# com resposta" }),
  refused: (n) => count(n, { one: "# sem resposta", other: "# sem resposta" }),
  helped: (n) => count(n, { one: "# resposta foi útil", other: "# respostas foram úteis" }),
  helpedNot: (n) => count(n, { one: "# não foi", other: "# não foram" }),
  latestDays: (n, all) =>
    `Por dia, os últimos ${count(n, { other: "#" })} de ${count(all, { other: "#" })} em que algo foi perguntado:`,
  topics: "Temas perguntados sem resposta, para /estatísticas",
  refusedTopics: (days, members) =>
    `O mais perguntado sem resposta nos últimos ${count(days, { other: "# dias" })}, em palavras dos artigos; só o que ao menos ${count(members, { other: "# membros" })} perguntaram:`,
  judgedPassages: "Passagens de respostas avaliadas:",
  privacyHelp: "O que guardo, para quê, por quanto tempo e como apagar: /privacidade",
  privacyStored:
    "Guardado por 180 dias: quais passagens uma resposta sua mostrou, com um hash com chave da pergunta, para que os botões funcionem, e seus 👍 ou 👎 com o mesmo. Avisos de falantes errados ficam até você apagar. Ao lado de cada coisa fica um hash com chave de você, para que possa ser apagada. Quem tiver o banco de dados, que contém a chave, pode testar se certo membro ou certa pergunta está nele, mas não ler. De uma pergunta sem resposta conta-se por 30 dias, junto a um hash com chave de você, quais expressões dos artigos ela nomeia, a não ser que este servidor não queira; quem o gerencia vê as que ao menos 3 membros perguntaram. Quantas perguntas são feitas por dia é contado por 90 dias, sem dizer de quem. Tudo é apagado quando passam 30 dias desde que saí de um servidor.",
  privacyNever:
    "Nunca guardado: o texto das suas perguntas e mensagens, seu nome ou identificador. O assunto de uma conversa é lembrado por 30 minutos, só na memória.",
  privacyHow: "Apague o que está guardado de você aqui com /privacidade apagar.",
  keptAnswers: (n) => count(n, { one: "# resposta guardada", other: "# respostas guardadas" }),
  verdicts: (n) => count(n, { one: "# avaliação", other: "# avaliações" }),
  privacyDeleted: (what) => `Apagado aqui, de você: ${what}.`,
};
