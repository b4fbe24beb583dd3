import { createCounted } from "./counted.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("pt-BR");
const articles = (n: number) => count(n, { one: "# artigo", other: "# artigos" });
const quotes = (n: number) => count(n, { one: "# citação", other: "# citações" });
const passages = (n: number) => count(n, { one: "# parágrafo", other: "# parágrafos" });
const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });
const on = (topic: string | null) => (topic === null ? "" : ` sobre “${topic}”`);

export const pt: Phrases = {
  locale: "pt-BR",
  card: {
    closestPassages: "Os parágrafos mais próximos (não são uma resposta)",
    closestQuotes: "As citações mais próximas (não são uma resposta)",
    speakerUncertain: (name) => `${name} (não é certo quem fala)`,
    somebody: "alguém",
    inArticleWords: "nas palavras do artigo",
    paragraph: (n) => count(n, { other: "parágrafo #" }),
    alsoIn: (places) => `também em ${places}`,
    inOtherWordsIn: (places) => `em outras palavras em ${places}`,
    furtherArticles: (n) => count(n, { one: "mais # artigo", other: "mais # artigos" }),
    foundTimes: (n) => count(n, { one: "encontrado # vez", other: "encontrado # vezes" }),
    firstOn: (day) => `pela primeira vez em ${day}`,
    untitled: "sem título",
    page: (page, of) => `Página ${page} de ${of}`,
    wholeUnder: (button) => `Cortado aqui; completo em “${button}”.`,
  },
  buttons: {
    open: "Abrir artigo",
    inContext: "No contexto",
    back: "Voltar",
    more: "Mais",
    moreFrom: (name) => `Mais de ${name}`,
    followUp: "Fazer outra pergunta",
    helpful: "Útil",
    notHelpful: "Não é útil",
    modalTitle: "Fazer outra pergunta",
    modalLabel: "Sua pergunta",
    modalPlaceholder: "O que mais você quer saber?",
  },
  lead: {
    quotes: (f) =>
      `${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${on(f.topic)}${f.limits} em ${articles(f.articles)}.`,
    passages: (n, topic, among, limits) => `${passages(n)}${on(topic)}${limits} em ${articles(among)}.`,
    nothing: (speaker, topic, limits) =>
      `Nada encontrado${speaker === null ? "" : ` de ${speaker}`}${on(topic)}${limits}.`,
    noneOn: (f) =>
      `Nada encontrado: ${quotes(f.quotes)}${f.speaker === null ? "" : ` de ${f.speaker}`}${f.limits} em ${articles(f.articles)}, nenhuma${on(f.topic)}.`,
    topics: (speaker, topics) => `Sobre o que ${speaker} falou: ${topics}.`,
    didYouMean: (names) => `Você quis dizer ${names}?`,
    articles: (n, topic, limits) => `${articles(n)}${on(topic)}${limits}.`,
    articleSilent: "O artigo não diz.",
    on: (day) => `em ${day}`,
    since: (day) => `desde ${day}`,
    until: (day) => `até ${day}`,
    between: (from, to) => `de ${from} a ${to}`,
  },
  check: {
    exact: "Exata",
    altered: "Alterada",
    saidBySomebodyElse: "Dito por outra pessoa",
    saidByNobody: "Dito por ninguém",
    notFound: "Não encontrada: nenhum artigo contém estas palavras, nem quase estas.",
    saidBy: (name) => `dito por ${name}`,
    notBut: (asked, name) => `não ${asked}, mas ${name}`,
    articlesOwnWords: "palavras do próprio artigo, não uma citação",
    speakerUncertain: "uma citação, mas não é certo de quem",
    spliced: "palavras de várias pessoas reunidas",
    unknownSpeaker: (name) => `Ninguém chamado “${name}” é citado aqui.`,
    compared: "Comparação:",
    legend: "Riscado: não está no artigo. Negrito: o que está lá.",
    morePlaces: (n) => count(n, { one: "e mais # lugar", other: "e mais # lugares" }),
  },
  lists: {
    articles,
    passages,
    quotes,
    stories: (n) => count(n, { one: "# notícia", other: "# notícias" }),
    articlesOf: (n, outlet) => `${articles(n)} de ${outlet}`,
    noArticles: "Ainda não há nenhum artigo.",
    undated: "sem data",
    by: (authors) => `por ${authors}`,
    updatedOn: (day) => `atualizado em ${day}`,
    addedOn: (day) => `adicionado em ${day}`,
    replacedOn: (day) => `versão anterior substituída em ${day}`,
    statusHeading: "O que o arquivo contém",
    ownArticles: (n) =>
      count(n, { one: "# artigo próprio deste servidor", other: "# artigos próprios deste servidor" }),
    sharedVisible: "a biblioteca compartilhada está visível",
    sharedHidden: "a biblioteca compartilhada está oculta",
    model: (name) => `Modelo: ${name}`,
    exactSearch: "Cada parágrafo é comparado: falta o índice rápido.",
    helpHeading: "O Verbatim responde com as palavras exatas de artigos de notícias",
    helpMention: "Mencione-me, responda à minha resposta ou me envie sua pergunta por mensagem direta.",
    helpMenu: "Em uma mensagem, em Apps:",
    helpPromise: "Cada citação é comparada com o artigo guardado. Quando nada responde à pergunta, eu digo.",
    reading: (percent, n) => `Lendo … ${percent}, ${articles(n)}`,
    added: (n) => count(n, { one: "# artigo adicionado", other: "# artigos adicionados" }),
    replaced: (n) => count(n, { one: "# substituído", other: "# substituídos" }),
    unchanged: (n) => count(n, { one: "# sem mudança", other: "# sem mudança" }),
    twins: (n) => count(n, { one: "# já estava aqui", other: "# já estavam aqui" }),
    nothingAdded: "Nenhum artigo foi adicionado.",
    refused: (n) => count(n, { one: "# não lido:", other: "# não lidos:" }),
    line: (line) => count(line, { other: "linha #" }),
    further: (n) => count(n, { other: "e mais #" }),
    removed: (titles) => `Removido: ${titles}`,
    feeds: (n) => count(n, { one: "# feed seguido", other: "# feeds seguidos" }),
    feedLooked: (when) => `consultado ${when}`,
    feedAgain: (when) => `de novo ${when}`,
    unfollowed: (name) => `Não é mais seguido; seus artigos ficam: ${name}`,
  },
  settings: {
    heading: "Configurações deste servidor",
    changed: "Configurações alteradas",
    channels: "Canais com respostas públicas",
    allChannels: "todos",
    elsewherePrivate: "Nos outros, só quem pergunta vê a resposta.",
    shared: "Biblioteca compartilhada",
    threads: "Respostas em tópicos",
    on: "sim",
    off: "não",
  },
  notices: {
    emptyMention:
      "Pergunte algo sobre os artigos, por exemplo: what did the mayor say about the ferry? Mais em /ajuda.",
    noWords: "Não encontro palavras nessa pergunta. Tente por exemplo: who is the mayor?",
    tooLong: (got, most) =>
      `Uma pergunta pode ter ${count(most, { one: "# caractere", other: "# caracteres" })}; esta tem ${count(got, { other: "#" })}. Pergunte uma coisa de cada vez.`,
    waitSeconds: (n) =>
      `Você pergunta mais rápido do que eu consigo responder. Tente de novo em ${seconds(n)}.`,
    serverWaitSeconds: (n) =>
      `Este servidor pergunta mais rápido do que eu consigo responder. Tente de novo em ${seconds(n)}.`,
    busy: "Há muitas perguntas na fila agora. Tente de novo em um minuto.",
    answerGone: "Esta resposta não existe mais, ou os artigos dela foram removidos. Pergunte de novo.",
    fromEarlierVersion: "Isto é de uma versão anterior minha. Pergunte de novo.",
    notAllowedHere:
      "Neste canal respondo apenas a comandos, e só quem pergunta vê as respostas: é assim que este servidor está configurado.",
    replyUnreadable: (button) =>
      `Não consigo ler respostas ao que um comando de barra mostrou. Use “${button}” ou me mencione.`,
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
    attachmentTooLarge: (name, size, most) =>
      `${name} tem ${size}, mais do que os ${most} que posso ler. Divida o arquivo, por favor.`,
    attachmentUnavailable: (name) => `O Discord não entregou ${name}. Anexe de novo, por favor.`,
    severalArticles: (titles) =>
      `Vários artigos têm essas palavras no título: ${titles}. Escolha um da lista que aparece ao digitar.`,
    channelNeeded:
      "Respostas públicas precisam de pelo menos um canal. Indique outro antes, ou admita todos os canais.",
    unknownArticle: (words) => `Não há nenhum artigo “${words}”. Escolha um da lista que aparece ao digitar.`,
    unknownFeed: (words) => `Nenhum feed “${words}” é seguido. Escolha um da lista que aparece ao digitar.`,
    unknownSpeaker: (words) => `Ninguém chamado “${words}” é citado aqui.`,
    unknownOutlet: (words) => `Não há nenhum artigo do veículo “${words}”.`,
    notADay: (words) =>
      `“${words}” não é um dia que eu entenda. Tente por exemplo: 2024, 2024-05 ou 2024-05-31.`,
    nothingToCheck: "Esta mensagem não contém palavras que eu possa procurar.",
    archiveEmpty:
      "Ainda não há nenhum artigo. Quem gerencia este servidor pode adicionar com /artigos adicionar.",
    archiveEmptyManage: "Ainda não há nenhum artigo. Adicione com /artigos adicionar.",
    shuttingDown: "Estou reiniciando. Pergunte de novo em um minuto.",
    error: (id) => `Desculpe, algo deu errado do meu lado. Está anotado como ${id}.`,
    thanks: "Obrigado, anotado.",
  },
};
