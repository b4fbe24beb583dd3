import type { NoticePhrases } from "../../phrases/notice-phrases.ts";
import { count } from "./counted.ts";

const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });

export const notices: NoticePhrases = {
  emptyMention:
    "Pergunte algo sobre os artigos, por exemplo: what did the mayor say about the ferry? Mais em /ajuda.",
  noWords: "Não encontro palavras nessa pergunta. Tente por exemplo: who is the mayor?",
  tooLong: (got, most) =>
    `Uma pergunta pode ter ${count(most, { one: "# caractere", other: "# caracteres" })}; esta tem ${count(got, { other: "#" })}. Pergunte uma coisa de cada vez.`,
  waitSeconds: (n) =>
    `Você pergunta mais rápido do que eu consigo responder. Tente de novo em ${seconds(n)}.`,
  serverWaitSeconds: (n) =>
    `Este servidor pergunta mais rápido do que eu consigo responder. Tente de novo em ${seconds(n)}.`,
  longWait: (n) => `Há muitas perguntas na fila agora. Sua resposta chega aqui em cerca de ${seconds(n)}.`,
  busy: "Há muitas perguntas na fila agora. Tente de novo em um minuto.",
  answerGone: "Esta resposta não existe mais, ou os artigos dela foram removidos. Pergunte de novo.",
  cannotPost: "Não posso escrever neste canal; o resultado fica só com você.",
  askerCannotPost: "Você não pode escrever neste canal.",
  fromEarlierVersion: "Isto é de uma versão anterior minha. Pergunte de novo.",
  notAllowedHere:
    "Neste canal respondo apenas a comandos, e só quem pergunta vê as respostas: é assim que este servidor está configurado.",
  threadByMention: "Aqui respondo quando você me menciona ou responde a uma das minhas respostas.",
  threadOpen: "Neste tópico respondo sem menção.",
  replyUnreadable: (button) =>
    `Não consigo ler respostas ao que um comando de barra mostrou. Use “${button}” ou me mencione.`,
  othersUnreadable: (menu) =>
    `Não posso ler a mensagem a que você responde: o Discord só me mostra as que me mencionam. Escolha nela Apps → “${menu}”.`,
  libraryBusy:
    "Os artigos estão sendo alterados em outro lugar agora. Tente de novo quando terminar; enquanto isso, respondo perguntas.",
  alreadyReading:
    "Já estou lendo artigos deste servidor. Tente de novo quando terminar; enquanto isso, respondo perguntas.",
  serversBefore: (n) =>
    count(n, {
      one: "# servidor está antes do seu. Não é preciso fazer nada.",
      other: "# servidores estão antes do seu. Não é preciso fazer nada.",
    }),
  serverOnly: "Isto só funciona em um servidor.",
  nothingToAdd: "Indique uma página com “url” ou anexe um arquivo.",
  manageServerNeeded: "Para isto você precisa da permissão “Gerenciar servidor”.",
  manageMessagesNeeded: "Para isto você precisa da permissão “Gerenciar mensagens”.",
  attachmentTooLarge: (name, size, most) =>
    `${name} tem ${size}, mais do que os ${most} que posso ler. Divida o arquivo, por favor.`,
  attachmentUnavailable: (name) => `O Discord não entregou ${name}. Anexe de novo, por favor.`,
  severalArticles: (titles) =>
    `Vários artigos têm essas palavras no título: ${titles}. Escolha um da lista que aparece ao digitar.`,
  channelNeeded:
    "Respostas públicas precisam de pelo menos um canal. Indique outro antes, ou admita todos os canais.",
  panel:
    "Aperte o botão e escreva sua pergunta, em inglês. A resposta são as palavras exatas de artigos de notícias.",
  panelPosted: "Publicado. Quem aperta o botão pergunta, e todos naquele canal veem a resposta.",
  panelPostedPrivate:
    "Publicado. Quem aperta o botão pergunta; naquele canal só quem pergunta vê a resposta: é assim que este servidor está configurado.",
  panelRefused:
    "Não posso escrever naquele canal. Permita-me lá “Ver canal” e “Enviar mensagens” (em um tópico, “Enviar mensagens em tópicos”), e tente de novo.",
  channelGone: "Aquele canal não existe mais.",
  unknownArticle: (words) => `Não há nenhum artigo “${words}”. Escolha um da lista que aparece ao digitar.`,
  unknownFeed: (words) => `Nenhum feed “${words}” é seguido. Escolha um da lista que aparece ao digitar.`,
  unknownSpeaker: (words) => `Ninguém chamado “${words}” é citado aqui.`,
  unknownOutlet: (words) => `Não há nenhum artigo do veículo “${words}”.`,
  notADay: (words) =>
    `“${words}” não é um dia que eu entenda. Tente por exemplo: 2024, 2024-05 ou 2024-05-31.`,
  linkNotHeld: "Não há aqui nenhum artigo desse endereço.",
  nothingToCheck: "Esta mensagem não contém palavras que eu possa procurar.",
  archiveEmpty:
    "Ainda não há nenhum artigo. Quem gerencia este servidor pode adicionar com /artigos adicionar.",
  archiveEmptyManage: "Ainda não há nenhum artigo. Adicione com /artigos adicionar.",
  shuttingDown: "Estou reiniciando. Pergunte de novo em um minuto.",
  error: (id) => `Desculpe, algo deu errado do meu lado. Está anotado como ${id}.`,
  thanks: "Obrigado, anotado.",
};
