import type { Archive } from "../archive/archive.ts";
import { placeWords } from "../english/names/places.ts";
import { isKinNoun, roleNouns, roleOf } from "../english/roles.ts";
import { termList } from "../english/terms.ts";
import type { AskedSpeaker } from "../question/asked-speaker.ts";
import type { Names } from "../question/names/names.ts";
import type { RoleMatch } from "../question/names/role-index.ts";
import { roleWords } from "../question/names/role-words.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { describedSpeakers } from "./described-speakers.ts";
import type { Meant } from "./meant.ts";

/** Whom an office or a description can mean: who is described so, and whose articles tell what the description leaves out. */
export async function holdersMeant(
  asked: Extract<AskedSpeaker, { by: "role" }>,
  names: Names,
  archive: Archive,
): Promise<readonly Meant[]> {
  const meant: Meant[] = [];
  const add = (identity: SpeakerIdentity, tier: number): void => {
    if (!meant.some(({ own }) => own.includes(identity)))
      meant.push({ name: identity.name, own: [identity], speakingFor: [], belonging: [], tier });
  };
  const isTold = (roleWords(asked.words)?.words.size ?? 0) > 0;
  const exact = asked.matches.filter(({ missing }) => missing.length === 0);
  const near = asked.matches.filter(
    ({ missing, identity }) => missing.length > 0 && !(isAnothers(asked.words) && identity.kind === "body"),
  );
  const least = isTold ? Math.min(...exact.map(({ extra }) => extra)) : 0;
  const isSame = exact.some((match) => match.isSame && !match.isFormer);
  for (const match of exact) {
    const isLess = match.isFormer || (isSame && !match.isSame) || (isTold && match.extra > least);
    add(match.identity, isLess ? 1 : 0);
  }
  const found = meant.filter(({ tier }) => tier === 0).flatMap(({ own }) => own);
  // Where somebody is described so in just these words, the mayor of another place does not stand in for them.
  const isHeld = found.some(({ kind }) => kind === "person");
  if (!isHeld && (isTold || exact.length === 0)) {
    const tier = found.length > 0 ? 1 : 0;
    // Whose wife somebody is, is told beside her name: an article that names him besides tells nothing.
    if (!isKinNoun(roleOf(asked.words)?.head ?? ""))
      for (const identity of await inTheirArticles(near, archive)) add(identity, tier);
    for (const identity of await describedSpeakers(asked.words, archive, names.directory))
      add(identity, tier);
  }
  return meant.sort((a, b) => a.tier - b.tier);
}

/** What people have, and bodies are called, too: another's office is not the one asked for because its articles name the owner. */
function isAnothers(words: string): boolean {
  return /['’]s?\s+(?:\p{L}+\s+)*(?:office|team|campaign|camp|staff|group|company|firm)$/iu.test(words);
}

/** Passages looked at for the words that descriptions lack. */
const LOOKED_AT = 80;
/** What a paragraph with the name counts, against one without. */
const BESIDE = 1_000;

/** Those in whose articles the missing words stand: "Tampa's mayor" is the mayor of an article on Tampa. Beside the name counts most. */
async function inTheirArticles(
  matches: readonly RoleMatch[],
  archive: Archive,
): Promise<readonly SpeakerIdentity[]> {
  const found = new Map<SpeakerIdentity, number>();
  const byMissing = new Map<string, RoleMatch[]>();
  for (const match of matches) {
    const key = match.missing.join(" ");
    byMissing.set(key, [...(byMissing.get(key) ?? []), match]);
  }
  for (const lacking of byMissing.values()) {
    const words = lacking[0]?.missing.map(termsMeaning) ?? [];
    const terms = [...new Set(words.flat(2))];
    if (terms.length === 0) continue;
    const articles = [...new Set(lacking.flatMap(({ identity }) => identity.articles))];
    const hits = await archive.searchTerms({ terms, limit: LOOKED_AT, within: { ids: articles } });
    const passages = await archive.passages(hits.map(({ id }) => id));
    for (const { article, text } of passages) {
      const held = new Set(termList(text));
      if (!words.every((ways) => ways.some((way) => way.every((term) => held.has(term))))) continue;
      for (const { identity } of lacking) {
        if (!identity.articles.includes(article)) continue;
        const isBeside = held.has(termList(identity.name).at(-1) ?? "");
        found.set(identity, (found.get(identity) ?? 0) + (isBeside ? BESIDE : 1));
      }
    }
  }
  const best = Math.max(0, ...found.values());
  return [...found]
    .filter(([, count]) => best < BESIDE || count >= BESIDE)
    .sort((a, b) => b[1] - a[1])
    .map(([identity]) => identity);
}

/** The ways to say a word of a description (see `RoleWords.words`), each as its terms: a place, its inhabitants, its adjective. */
function termsMeaning(word: string): readonly (readonly string[])[] {
  const [, kind, key = ""] = /^(place|role) (.+)$/u.exec(word) ?? [];
  const ways = kind === "place" ? placeWords(key) : kind === "role" ? roleNouns(key) : [word];
  return ways.map(termList).filter((terms) => terms.length > 0);
}
