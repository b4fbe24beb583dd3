import type { Article } from "../../../src/text/article.ts";
import { articleOf } from "../../support/articles.ts";

/** Invented news in which people and bodies go by several names: offices, nicknames, letters, married names, names that are words. */
export const NAMED_ARTICLES: readonly Article[] = [
  articleOf("gate", [
    "The tide gate of Pellmouth was shut on Monday.",
    "“The gate will stay shut until the spring tide has passed the outer wall,” the Western Harbour Office (WHO) said in a statement.",
    "“We have shut this gate a hundred times without so much as a bruise,” said Thomas Okafor, the WHO’s director.",
    "“I would not let my own children sleep beside that gate,” Mayor Ines Hall said.",
    "“Nobody asked the people who fish here, and nobody ever does,” said Katherine Lund, head of the Fishermen’s Guild of Pellmouth.",
    "“Come back when the water is in my kitchen,” said Will Post, a baker on the quay.",
  ]),
  articleOf("museum", [
    "The Harrow Museum of Boats is looking for a roof.",
    "“A boat under the rain is still a boat, but a plank under the rain is firewood,” said Tomas “Smitty” Brandreth, the curator.",
    "“There is money for the roof and there is none for the party,” said Agnes Brandreth, the treasurer.",
    "Mr. Brandreth said that the oldest boat would be moved to a barn in Ostrany before the winter.",
    "“The worm in that keel was here before the king,” said Dr. Mei-ling Chen, a biologist at the Harrow Institute of Wood.",
  ]),
  articleOf("bank", [
    "Prices rose again in Ostrany.",
    "“Bread has become a matter for this bank, and I am sorry for it,” Bank of Ostrany Governor Kazuo Tanabe said.",
    "“The governor has arrived a year after the bakers,” said Priya Nair, an analyst at Lind & Marsh.",
    "The Ostrany Broadcasting Corporation, known as the OBC, was told of the rise first.",
    "“We broadcast the figures as soon as we could read them,” the OBC said.",
    "“My mother counts the loaves now, and she never did before,” said Omar Farouk, the minister for trade.",
  ]),
  articleOf("school", [
    "A school in Tarnby lost its bus.",
    "“Forty children walked to school along the dyke this morning,” said Elizabeth Tan, the head teacher.",
    "“The council sold the bus and kept the driver,” said Robert Court, president of the Tarnby Teachers’ Union (TTU).",
    "“A dyke is a road like any other as long as it is dry,” Court’s deputy, Leila Haddad, said.",
  ]),
  articleOf("vote", [
    "Senator Adaeze Okoro lost a vote on Friday.",
    "“I count the votes that are cast and not the ones that are promised,” Okoro said.",
    "Ana Marsh Okoro, a lawyer from Harrow who is no relation, won it.",
    "“My first letter will go to those who did not want me,” Ana Marsh Okoro said.",
    "“She will need a bigger hat before the year is out,” said Ms. Marsh Okoro’s husband, Bo Lindqvist.",
  ]),
];

/** How a speaker is named who is asked for. */
export type NamedBy = "full" | "surname" | "role" | "nickname" | "acronym";

export interface NamedCheck {
  readonly by: NamedBy;
  /** Words of the quotation, without marks. */
  readonly text: string;
  readonly speaker: string;
  readonly verdict: "exact" | "other_speaker";
}

const said = (by: NamedBy, text: string, speaker: string): NamedCheck => ({
  by,
  text,
  speaker,
  verdict: "exact",
});
const notSaid = (by: NamedBy, text: string, speaker: string): NamedCheck => ({
  by,
  text,
  speaker,
  verdict: "other_speaker",
});

/** Written before the checker was asked; a third of them are another's. */
export const NAMED_CHECKS: readonly NamedCheck[] = [
  said("full", "I would not let my own children sleep beside that gate", "Ines Hall"),
  said("full", "Come back when the water is in my kitchen", "Will Post"),
  said("full", "There is money for the roof and there is none for the party", "Agnes Brandreth"),
  said("full", "My first letter will go to those who did not want me", "Ana Marsh Okoro"),
  said("full", "The worm in that keel was here before the king", "Mei-ling Chen"),
  notSaid("full", "There is money for the roof and there is none for the party", "Tomas Brandreth"),
  notSaid("full", "I count the votes that are cast and not the ones that are promised", "Ana Marsh Okoro"),
  notSaid("full", "I would not let my own children sleep beside that gate", "Will Post"),
  said("surname", "We have shut this gate a hundred times without so much as a bruise", "Okafor"),
  said("surname", "I would not let my own children sleep beside that gate", "Hall"),
  said("surname", "The council sold the bus and kept the driver", "Court"),
  said("surname", "The governor has arrived a year after the bakers", "Ms. Nair"),
  said("surname", "She will need a bigger hat before the year is out", "Lindqvist"),
  notSaid("surname", "A dyke is a road like any other as long as it is dry", "Court"),
  notSaid("surname", "Come back when the water is in my kitchen", "Lund"),
  notSaid("surname", "There is money for the roof and there is none for the party", "Mr. Brandreth"),
  said(
    "role",
    "Bread has become a matter for this bank, and I am sorry for it",
    "the governor of the Bank of Ostrany",
  ),
  said("role", "I would not let my own children sleep beside that gate", "the mayor"),
  said("role", "My mother counts the loaves now, and she never did before", "the trade minister"),
  said("role", "Forty children walked to school along the dyke this morning", "the head teacher"),
  said("role", "The council sold the bus and kept the driver", "the president of the Tarnby Teachers’ Union"),
  notSaid("role", "The council sold the bus and kept the driver", "the head teacher"),
  notSaid("role", "There is money for the roof and there is none for the party", "the curator"),
  said(
    "nickname",
    "A boat under the rain is still a boat, but a plank under the rain is firewood",
    "Smitty Brandreth",
  ),
  said("nickname", "A boat under the rain is still a boat, but a plank under the rain is firewood", "Smitty"),
  said("nickname", "The council sold the bus and kept the driver", "Bob Court"),
  said("nickname", "Forty children walked to school along the dyke this morning", "Liz Tan"),
  said("nickname", "Nobody asked the people who fish here, and nobody ever does", "Kate Lund"),
  notSaid("nickname", "A dyke is a road like any other as long as it is dry", "Bob Court"),
  notSaid("nickname", "There is money for the roof and there is none for the party", "Smitty Brandreth"),
  said("acronym", "The gate will stay shut until the spring tide has passed the outer wall", "WHO"),
  said("acronym", "We broadcast the figures as soon as we could read them", "OBC"),
  said(
    "acronym",
    "We broadcast the figures as soon as we could read them",
    "the Ostrany Broadcasting Corporation",
  ),
  notSaid("acronym", "I would not let my own children sleep beside that gate", "the WHO"),
  notSaid("acronym", "Bread has become a matter for this bank, and I am sorry for it", "OBC"),
];
