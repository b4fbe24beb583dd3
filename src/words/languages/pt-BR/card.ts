import { rangeWords } from "../../formats.ts";
import type { ButtonPhrases, ByHandPhrases, CardPhrases } from "../../phrases/card-phrases.ts";
import { count } from "./counted.ts";

export const card: CardPhrases = {
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
};

export const buttons: ButtonPhrases = {
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
};

export const byHand: ByHandPhrases = {
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
};
