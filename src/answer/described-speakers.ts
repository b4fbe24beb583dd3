import type { Archive } from "../archive/archive.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { Term } from "../text/terms.ts";
import { descriptionIn, isAt, isBeside, isLike, sameRoles } from "./description-in-text.ts";

/** A name alone describes nobody: "the engineer", "the yard's owner", "a spokesman". */
const DESCRIPTION = /^(?:the|an?|one)\s|['’]s?\s/iu;
const CEO = /\bceo\b/giu;
/** Passages looked at. */
const LOOKED_AT = 30;

/**
 * The speakers whom articles describe in these words ("the ferry's engineer"), where the words are none of their names:
 * those who are named beside them, or whose quotes name them so. Most passages first.
 */
export async function describedSpeakers(
  words: string,
  archive: Pick<Archive, "searchTerms" | "passages" | "quotes">,
  directory: Pick<SpeakerDirectory, "identityOf" | "speakersOf">,
): Promise<SpeakerIdentity[]> {
  const asked = [...new Set(termList(words.replace(CEO, "chief executive")))].filter(
    (term) => !isFunctionTerm(term),
  );
  if (asked.length === 0) return [];
  const same = sameRoles(words);
  const isDescription = DESCRIPTION.test(words);
  const isPossessive = /['’]s?\s/u.test(words);
  const owner = termList(/^(.*?)['’]s?\s/u.exec(words)?.[1] ?? "").filter((term) => !isFunctionTerm(term));
  const looked = [...new Set(asked.flatMap((term) => [term, ...(same.get(term) ?? [])]))];
  const hits = await archive.searchTerms({ terms: looked, limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const inMentions = new Map<SpeakerIdentity, number>();
  const besideNames = new Map<SpeakerIdentity, number>();
  const add = (to: Map<SpeakerIdentity, number>, article: string, name: string): void => {
    const identity = directory.identityOf(article, name);
    if (identity === undefined) return;
    // "The mayor's wife" is not the mayor, and "Fesk's barber" not Ada Fesk.
    const named = termList(identity.name);
    if (isPossessive && named.every((term) => asked.includes(term))) return;
    if (owner.length > 0 && owner.every((term) => named.includes(term))) return;
    to.set(identity, (to.get(identity) ?? 0) + 1);
  };
  for (const passage of passages) {
    const terms = termsOf(passage.text);
    const places = descriptionIn(terms, asked, same);
    if (places === null) continue;
    for (const { speaker } of directory.speakersOf(passage.article))
      if (isTitled(terms, asked, termList(speaker.name))) add(inMentions, passage.article, speaker.name);
    if (!isDescription) continue;
    for (const { article, mention, speaker } of await archive.quotes({ passages: [passage.id] }))
      if (mention !== null && speaker !== null && isAt(places, passage, mention))
        add(inMentions, article, speaker.name);
    for (const { speaker } of directory.speakersOf(passage.article))
      if (speaker.kind !== "unnamed" && isBeside(terms, places, speaker))
        add(besideNames, passage.article, speaker.name);
  }
  if (isDescription)
    for (const article of new Set(passages.map((passage) => passage.article)))
      for (const { speaker } of directory.speakersOf(article))
        if (speaker.kind === "unnamed" && isPartOf(speaker.name, asked))
          if (await isDescribedThere(archive, article, speaker.name, asked, passages))
            add(inMentions, article, speaker.name);
  if (isPossessive && inMentions.size + besideNames.size === 0)
    for (const { article, name } of await ownedByPronoun(passages, asked, same, archive, directory))
      add(besideNames, article, name);
  const found = inMentions.size > 0 ? inMentions : besideNames;
  return [...found].sort(([, a], [, b]) => b - a).map(([identity]) => identity);
}

const OWNER_PRONOUN = /^(?:his|her|their|its)$/iu;
/** Passages before one that tell whom its pronoun means. */
const OWNER_WITHIN = 2;

/** "His attorney, Ana Marsh", where the owner that was asked for is named in the paragraphs before. */
async function ownedByPronoun(
  passages: readonly Passage[],
  asked: readonly string[],
  same: ReadonlyMap<string, readonly string[]>,
  archive: Pick<Archive, "passages">,
  directory: Pick<SpeakerDirectory, "speakersOf">,
): Promise<{ readonly article: ArticleId; readonly name: string }[]> {
  const roles = asked.filter((term) => same.has(term));
  const owners = asked.filter((term) => !same.has(term));
  if (roles.length === 0 || owners.length === 0) return [];
  const found: { article: ArticleId; name: string }[] = [];
  for (const passage of passages) {
    const terms = termsOf(passage.text);
    const places = descriptionIn(terms, roles, same);
    if (places === null || !OWNER_PRONOUN.test(wordBefore(passage.text, places.span.start))) continue;
    const before = Array.from({ length: OWNER_WITHIN }, (_, i) => Number(passage.id) - 1 - i);
    const told = (await archive.passages(before.filter((id) => id > 0) as PassageId[])).filter(
      ({ article }) => article === passage.article,
    );
    const held = new Set(told.flatMap(({ text }) => termList(text)));
    if (!owners.every((term) => held.has(term))) continue;
    for (const { speaker } of directory.speakersOf(passage.article))
      if (speaker.kind !== "unnamed" && isBeside(terms, places, speaker))
        found.push({ article: passage.article, name: speaker.name });
  }
  return found;
}

function wordBefore(text: string, at: number): string {
  return /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? "";
}

/** "Councillor Tessaly" where the article has "Councillor Bram Tessaly": the title stands right before the full name. */
function isTitled(terms: readonly Term[], asked: readonly string[], name: readonly string[]): boolean {
  const title = asked.slice(0, -1);
  if (title.length === 0 || name.length < 2 || name.at(-1) !== asked.at(-1)) return false;
  const whole = [...title, ...name];
  return terms.some((_, at) => whole.every((term, i) => terms[at + i]?.term === term));
}

/** Whether the words stand together in a paragraph of the article, or around what the source says. */
async function isDescribedThere(
  archive: Pick<Archive, "passages" | "quotes">,
  article: ArticleId,
  name: string,
  asked: readonly string[],
  passages: readonly Passage[],
): Promise<boolean> {
  const holds = (texts: readonly string[]): boolean => {
    const held = texts.flatMap(termList);
    return asked.every((term) => held.some((other) => isLike(term, other)));
  };
  if (passages.some((passage) => passage.article === article && holds([passage.text]))) return true;
  const quotes = await archive.quotes({ speakers: [{ article, name }] });
  for (const { passages: ids } of quotes) {
    const first = Number(ids[0]);
    const around = [first - 1, ...ids].filter((id) => id > 0) as PassageId[];
    const texts = (await archive.passages(around)).filter((passage) => passage.article === article);
    if (holds(texts.map(({ text }) => text))) return true;
  }
  return false;
}

/** "The official", of the article that also calls the source a senior ministry official. */
function isPartOf(name: string, asked: readonly string[]): boolean {
  const terms = termList(name).filter((term) => !isFunctionTerm(term));
  return terms.at(-1) === asked.at(-1) && terms.every((term) => asked.includes(term));
}
