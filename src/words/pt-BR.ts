import { createCounted, rangeWords } from "./formats.ts";
import { managersPt } from "./managers/pt-BR.ts";
import type { Phrases } from "./phrases.ts";

const count = createCounted("pt-BR");
const articles = (n: number) => count(n, { one: "# artigo", other: "# artigos" });
const quotes = (n: number) => count(n, { one: "# citação", other: "# citações" });
const passages = (n: number) => count(n, { one: "# parágrafo", other: "# parágrafos" });
const seconds = (n: number) => count(n, { one: "# segundo", other: "# segundos" });
const quoted = (words: string) => `“${words}”`;
const on = (topic: string | null) => (topic === null ? "" : ` sobre ${quoted(topic)}`);

export const pt: Phrases = {
  locale: "pt-BR",
  card: {
    closestPassage: "O parágrafo mais próximo (não é uma resposta)",
    closestQuote: "A citação mais próxima (não é uma resposta)",
    speakerUncertain: (name) => `${name} (não é certo quem fala)`,
    somebody: "alguém",
    inArticleWords: "nas palavras do artigo",
    isDenied: "negado, segundo o artigo",
    isNotSaid: "não dito, segundo o artigo",
    paragraph: (n) => count(n, { other: "parágrafo #" }),
    pages: (first, last) => `p. ${rangeWords(first, last)}`,
    alsoIn: (places) => `também em ${places}`,
    inOtherWordsIn: (places) => `em outras palavras em ${places}`,
    furtherArticles: (n) => count(n, { one: "mais # artigo", other: "mais # artigos" }),
    foundTimes: (n) => count(n, { one: "encontrado # vez", other: "encontrado # vezes" }),
    firstOn: (day) => `pela primeira vez em ${day}`,
    untitled: "sem título",
    page: (page, of) => `Página ${page} de ${of}`,
    postedBy: (name) => `Verificado e publicado por ${name}`,
    wholeUnder: (button) => `Cortado aqui; completo em “${button}”.`,
  },
  buttons: {
    open: "Abrir artigo",
    inContext: "Ler no contexto",
    back: "Voltar",
    more: "Mais",
    moreFrom: (name) => `Mais de ${name}`,
    followUp: "Perguntar",
    ask: "Perguntar",
    askTitle: "Perguntar aos artigos",
    askPlaceholder: "Em inglês, por exemplo: what did the mayor say about the ferry?",
    helpful: "Útil",
    notHelpful: "Não é útil",
    post: "Publicar no canal",
    modalTitle: "Fazer outra pergunta",
    modalLabel: "Sua pergunta",
    modalPlaceholder: "O que mais você quer saber?",
  },
  lead: {
    stop: ".",
    gap: " ",
    comma: ", ",
    colon: ": ",
    quoted,
    inBrackets: (parts) => ` (${parts.join(", ")})`,
    others: (n) => count(n, { other: "mais #" }),
    atLeast: (what) => `Pelo menos ${what}`,
    moreQuotes: (n) => count(n, { one: "mais # citação", other: "mais # citações" }),
    quotes: (f) =>
      `${f.quotes}${f.names === null ? "" : ` de ${f.names}`}${on(f.topic)} em ${articles(f.articles)}${f.limits}`,
    denials: (f) => {
      const how = { denied: "Negado", not_said: "Não dito", both: "Negado ou não dito" }[f.how];
      return `${how} por ${f.names}, segundo os artigos: ${f.statements}${on(f.topic)} em ${articles(f.articles)}${f.limits}`;
    },
    statements: (n) => count(n, { one: "# declaração", other: "# declarações" }),
    ofWhom: (n, name) => count(n, { other: `# de ${name}` }),
    ofOthers: (n, people) =>
      `${count(n, { other: "#" })} de ${count(people, { one: "mais # pessoa", other: "mais # pessoas" })}`,
    speaksFor: (name, body) => `${name} (em nome de ${body})`,
    ofOneName: (name, bearers) => `${name}${count(bearers, { other: " (# pessoas com esse nome)" })}`,
    notAllCertain: (name) => `${name} (nem em todas é certo quem fala)`,
    order: (of, order, shown) => {
      const isQuotes = of === "quotes";
      const end = isQuotes ? "a" : "o";
      const first = { best: "melhor", latest: "mais recente", earliest: `mais antig${end}` }[order];
      if (shown === null) return `, ${end} ${first} primeiro`;
      const many = order === "best" ? "melhores" : `${first}s`;
      return count(shown, {
        one: `, mostrad${end} ${end} ${first}`,
        other: `, mostrad${end}s ${end}s # ${many}`,
      });
    },
    mannerNotShown: (n) => (n === 1 ? "Não o faz expressamente." : "Nenhuma o faz expressamente."),
    voices: (f) => {
      const how = { on: "sobre", for: "a favor de", against: "contra", said: "com as palavras" }[f.stance];
      return `${f.quotes} ${how} ${quoted(f.topic)} em ${articles(f.articles)}${f.limits}`;
    },
    saidBy: (names) => `Dito por ${names}.`,
    passages: (n, topic, among) => `${passages(n)}${on(topic)} em ${articles(among)}`,
    answer: (words, line) => `${quoted(words)} – ${line}`,
    otherAnswers: (words, isOne) => `${isOne ? "Outro artigo diz" : "Outros artigos dizem"} ${words}.`,
    days: (days) => `Publicado ${days}.`,
    undated: "O dia da publicação não é conhecido.",
    notQuotedOnIt: (names) => `Sem citação sobre isso aqui: ${names}.`,
    articles: (n, topic) => `${articles(n)}${on(topic)}`,
    newest: (n) => count(n, { one: "O último artigo", other: "Os # últimos artigos" }),
    latestOf: (day) => `O mais recente é de ${day}.`,
    holding: (among, n) => `Há ${articles(among)} com ${passages(n)}`,
    fact: {
      author: (title, names) => `${quoted(title)} foi escrito por ${names}.`,
      date: (title, day) => `${quoted(title)} foi publicado em ${day}.`,
      outlet: (title, name) => `${quoted(title)} foi publicado por ${name}.`,
      link: (title, url) => `${quoted(title)} está em ${url}`,
      title: (title) => `O título é ${quoted(title)}.`,
    },
    silent: {
      author: (title) => `${quoted(title)} não nomeia nenhum autor.`,
      date: (title) => `${quoted(title)} não informa o dia da publicação.`,
      outlet: (title) => `${quoted(title)} não nomeia nenhum veículo.`,
      link: (title) => `${quoted(title)} não tem link.`,
      title: (title) => `${quoted(title)} não tem outro título.`,
    },
    people: (title, names) => `${quoted(title)} cita ${names}.`,
    nobodyQuoted: (title) => `${quoted(title)} não cita ninguém.`,
    notRetold: "Eu não resumo artigos; aqui estão as próprias palavras deles.",
    which: (words, names) => `${quoted(words)} pode ser ${names}. De quem você está falando?`,
    whichArticle: (titles) =>
      titles === null
        ? "De qual artigo você está falando? Diga palavras do título."
        : `De qual artigo você está falando: ${titles}?`,
    unreferred: (word) => `Não sei a que ${quoted(word)} se refere. Pergunte com um nome ou com o assunto.`,
    talk: {
      greeting: "Olá! Eu respondo com as palavras exatas de artigos de notícias.",
      farewell: "Até logo!",
      thanks: "De nada.",
      help: "Pergunte o que alguém disse sobre algo, quem disse algo, ou por um fato; respondo com as palavras exatas dos artigos daqui.",
      identity: "Sou um bot que procura as palavras exatas de artigos de notícias; não escrevo textos meus.",
      praise: "Obrigado!",
      abuse:
        "Sinto não ter ajudado. Quanto mais exatamente você disser de quem e do que fala, melhor eu encontro.",
      chat: "Só posso procurar nos artigos daqui.",
    },
    unclear: "Não encontrei uma pergunta nisso.",
    tryThese: (examples) => `Tente: ${examples}`,
    askInEnglish: "Os artigos aqui estão em inglês. Pergunte em inglês, por favor.",
    nothing: {
      notOnTopic: (f) => {
        const by = f.names === null ? "" : ` de ${f.names}`;
        if (f.topic === null)
          return `Nada encontrado: nenhuma citação${by}${f.limits} que seja segura o bastante.`;
        if (f.quotes === 0) return `Nada encontrado: nenhuma citação${by}${on(f.topic)}${f.limits}.`;
        return `Nada encontrado${on(f.topic)}${f.limits}: ${quotes(f.quotes)}${by} em ${articles(f.articles)}, nenhuma sobre isso.`;
      },
      notInThatManner: (n, names, topic, limits) =>
        `Nada encontrado: ${quotes(n)}${names === null ? "" : ` de ${names}`}${on(topic)}${limits}, mas nenhuma que faça isso.`,
      noMore: (names, topic, limits) =>
        `Não há mais citações${names === null ? "" : ` de ${names}`}${on(topic)}${limits}.`,
      outsideLimits: (names, topic, limits) =>
        `Nada encontrado${names === null ? "" : `: nenhuma citação de ${names}`}${on(topic)}${limits}.`,
      latestBefore: (day) => `O mais recente antes disso é de ${day}.`,
      latestWithout: (day) => `Sem esse limite, o mais recente é de ${day}.`,
      notQuoted: (words, n) =>
        n === 0
          ? `Nada encontrado: ${quoted(words)} não aparece nos artigos daqui.`
          : `Nada encontrado: ${quoted(words)} aparece em ${articles(n)}, mas sem citações.`,
      nobody: (topic, limits, q, n) =>
        `Nada encontrado${on(topic)}${limits}: nenhuma de ${quotes(q)} em ${articles(n)} serve.`,
      unread: (n) =>
        count(n, {
          one: "# artigo em outro idioma fala disso; as citações dele não são lidas.",
          other: "# artigos em outros idiomas falam disso; as citações deles não são lidas.",
        }),
      noPassage: (topic, limits, p, n) =>
        `Nada encontrado${on(topic)}${limits} em ${passages(p)} de ${articles(n)}.`,
      nameUnknown: (words) => `Nenhum artigo aqui cita ${quoted(words)}.`,
      timeUnknown: (words, years) =>
        `Não há nada aqui de ${words}${years === null ? "" : `; os artigos mais próximos são de ${years}`}.`,
      notMentioned: (words) => `O artigo mais próximo não menciona ${quoted(words)}.`,
      noArticle: (topic, limits, n) => {
        const what = topic === null ? "serve" : `é sobre ${quoted(topic)}`;
        return `Nada encontrado: ${n === 0 ? "nenhum artigo" : `nenhum de ${articles(n)}`} ${what}${limits}.`;
      },
      noOutlet: (outlet, outlets) =>
        `Nada encontrado: não há artigo de ${quoted(outlet)}.${outlets === null ? "" : ` Veículos: ${outlets}.`}`,
      noSuchDay: (words) => `Esse dia não existe${words === null ? "" : `: ${quoted(words)}`}.`,
      emptyArchive: "Ainda não há artigos.",
    },
    topics: (speaker, topics) => `Sobre o que ${speaker} falou: ${topics}.`,
    didYouMean: (names) => `Você quis dizer ${names}?`,
    taken: (typed, word) => `${quoted(typed)} lido como ${quoted(word)}.`,
    on: (day) => `em ${day}`,
    since: (day) => `desde ${day}`,
    until: (day) => `até ${day}`,
    during: (period) => `em ${period}`,
  },
  check: {
    exact: "Exata",
    altered: "Alterada",
    saidBySomebodyElse: "Dito por outra pessoa",
    saidByNobody: "Dito por ninguém",
    alteredToo: "e alterado",
    replaced: (n) => count(n, { one: "# palavra trocada", other: "# palavras trocadas" }),
    missing: (n) => count(n, { one: "falta # palavra", other: "faltam # palavras" }),
    added: (n) => count(n, { one: "# palavra acrescentada", other: "# palavras acrescentadas" }),
    spliced: "palavras de várias pessoas reunidas",
    withCut: "com um corte assinalado",
    butFor: {
      capitals: "salvo maiúsculas",
      punctuation: "salvo a pontuação",
      both: "salvo maiúsculas e pontuação",
    },
    denied: "Negada",
    notSaid: "Não foi dito",
    deniedBy: (name) =>
      name === null ? "segundo o artigo, isto é negado" : `segundo o artigo, ${name} negou isto`,
    notSaidBy: (name) =>
      name === null ? "segundo o artigo, isto não foi dito" : `segundo o artigo, ${name} não disse isto`,
    deniedElsewhere: "Um artigo diz que isto não foi dito ou que é negado.",
    asQuestion: "como pergunta",
    asOrder: "como pedido",
    negationLeftOut: (word) => `negação omitida (${quoted(word)})`,
    negationAdded: (word) => `negação acrescentada (${quoted(word)})`,
    cutLeavesOut: (word) => `o corte omite ${quoted(word)}`,
    cutJoinsParagraphs: "o corte une parágrafos",
    cutTooLong: (n) => count(n, { one: "o corte omite # palavra", other: "o corte omite # palavras" }),
    withInsertion: "com uma inserção entre colchetes",
    nearest: (percent) => `A citação mais próxima é outra, ${percent} parecida:`,
    unchecked: (n) =>
      count(n, {
        one: "Mais # citação não foi verificada.",
        other: "Mais # citações não foram verificadas.",
      }),
    notFound: "Não encontrada: nenhum artigo contém estas palavras, nem quase estas.",
    saidBy: (name) => `dito por ${name}`,
    notBut: (asked, name) => `não ${asked}, mas ${name}`,
    articlesOwnWords: "palavras do próprio artigo, não uma citação",
    speakerUncertain: (asked) =>
      asked === null
        ? "uma citação, mas não é certo de quem"
        : `uma citação, mas não é certo que seja de ${asked}`,
    unknownSpeaker: (name) => `Ninguém chamado ${quoted(name)} é citado aqui.`,
    furtherPlaces: (n) => count(n, { one: "Está em mais # lugar.", other: "Está em mais # lugares." }),
    checked: "Verificado:",
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
    nothingFound: "Nada encontrado.",
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
    forum: "Respostas a postagens de fórum",
    on: "sim",
    off: "não",
  },
  byHand: {
    setByHand: "autor definido à mão",
    wrongSpeaker: "Autor errado",
    anotherName: "Outro nome…",
    whoSaidIt: "Quem disse isto?",
    reportedBy: (n) =>
      count(n, {
        one: "# membro diz que o autor está errado.",
        other: "# membros dizem que o autor está errado.",
      }),
    choose: "Escolha quem disse",
    unknown: "Não se sabe quem disse",
    notAQuote: "Não é uma citação",
    asRead: "Como foi lido, sem correção",
    nameLabel: "Nome de quem disse",
    isSet: (name) => `Definido à mão: ${name} disse isto.`,
    isUnknown: "Definido à mão: não se sabe quem disse isto.",
    isNoQuote: "Definido à mão: isto não é uma citação. Nenhuma resposta o mostra mais como citação.",
    isAsRead: "A correção foi desfeita.",
    noArticleNames: (name) => `Nenhum artigo menciona ${name}.`,
    noName: "Não encontrei nenhum nome aí.",
    severalOf: (names) => `Várias pessoas do artigo têm este nome: ${names}. Escolha uma da lista.`,
    reported: "Obrigado. Fica contado para quem administra este servidor.",
    operatorsOnly:
      "Este artigo é de todos os servidores: só quem opera este bot pode corrigi-lo. Fica contado.",
  },
  managers: managersPt,
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
  },
};
