import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, quoted } from "./counted.ts";

export const check: CheckPhrases = {
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
};
