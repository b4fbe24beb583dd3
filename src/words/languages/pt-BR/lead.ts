import type { LeadPhrases } from "../../phrases/lead-phrases.ts";
import { articles, count, on, passages, quoted } from "./counted.ts";
import { nothing } from "./nothing.ts";

export const lead: LeadPhrases = {
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
  nothing,
  topics: (speaker, topics) => `Sobre o que ${speaker} falou: ${topics}.`,
  didYouMean: (names) => `Você quis dizer ${names}?`,
  taken: (typed, word) => `${quoted(typed)} lido como ${quoted(word)}.`,
  on: (day) => `em ${day}`,
  since: (day) => `desde ${day}`,
  until: (day) => `até ${day}`,
  during: (period) => `em ${period}`,
};
