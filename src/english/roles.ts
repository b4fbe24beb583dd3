import { fold } from "../text/terms.ts";
import { BODY_WORDS } from "./names/bodies.ts";
import { isFunctionWord, isPostmodifier } from "./function-words.ts";
import type { Gender } from "./names/given-names.ts";
import { lazy, readTable, wordList } from "./table.ts";

/**
 * What a word of the table is:
 * - title: stands with a capital before a person's name and tells an office.
 * - person: names a person by what they are. Titles do, too, without the mark.
 * - plural: names several.
 * - source: one whom reporters leave unnamed, so that "the official" is nobody named before.
 * - office: one that few hold: whoever the text speaks of need not hold it.
 * - loose: one that many may answer to, so that it says little of somebody described long ago.
 * - voice: speaks for a body.
 * - epithet: describes somebody known rather than tells an office or a task at hand, so that texts use it for whom they speak of.
 * - task: does a task for, or with, whom a text speaks of ("the narrator", "the doctor"): nobody is it who was not said to be it.
 * - thing: has a person's ending and names none ("paper").
 */
type RoleMark =
  | "title"
  | "person"
  | "plural"
  | "source"
  | "office"
  | "loose"
  | "voice"
  | "epithet"
  | "task"
  | "thing";

interface RoleWord {
  readonly keys: readonly string[];
  readonly head: string;
  readonly gender: Gender | undefined;
  readonly marks: ReadonlySet<string>;
}

const table = lazy(() => {
  const words = new Map<string, RoleWord>();
  let longest = 1;
  for (const [word = "", keys = "", head = "", gender = "", marks = ""] of readTable("roles.tsv")) {
    longest = Math.max(longest, word.split(" ").length);
    words.set(word, {
      keys: keys === "" ? [] : keys.split(", "),
      head: head === "" ? word : head,
      gender: gender === "f" || gender === "m" ? gender : undefined,
      marks: wordList(marks),
    });
  }
  return { words, longest };
});

const covers = lazy(
  () =>
    new Map(
      readTable("role-covers.tsv").map(([asked = "", told = ""]) => [asked, new Set(told.split(", "))]),
    ),
);

const has = (word: string, mark: RoleMark): boolean => table().words.get(word)?.marks.has(mark) ?? false;

/** A role that words state. */
export interface RoleMention {
  /** Canonical: "lawyer" for an attorney. A deputy's begins with "deputy ". */
  readonly key: string;
  /** The words that state it: `words.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Whether "former" or the like stands before it. */
  readonly isFormer: boolean;
}

/** Who stands next to, or in place of, who has the role. */
const DEPUTY = wordList("deputy vice assistant under shadow junior");
const FORMER = wordList("former ex onetime erstwhile retired late");

/**
 * The roles that the words of a description, a title or a question state, in order, the longest phrases first taken: of "the mayor's
 * press secretary" the mayor's and the spokesperson's. A word with two senses ("representative") gives both. Words may be written in any
 * way, with dots, possessive endings and plurals.
 */
export function rolesIn(words: readonly string[]): RoleMention[] {
  const keys = words.map((word) =>
    fold(word)
      .replace(/['’]s?$/u, "")
      .replaceAll(".", ""),
  );
  const found: RoleMention[] = [];
  for (let start = 0; start < keys.length; ) {
    const isDeputy = DEPUTY.has(keys[start] ?? "") && roleAt(keys, start + 1).roles.length > 0;
    const { size, roles } = roleAt(keys, isDeputy ? start + 1 : start);
    const end = start + size + (isDeputy ? 1 : 0);
    const isFormer = FORMER.has(keys[start - 1] ?? "") || /^ex-/u.test(keys[start] ?? "");
    for (const role of roles) found.push({ key: isDeputy ? `deputy ${role}` : role, start, end, isFormer });
    start = end;
  }
  return found;
}

/** The longest phrase from `start` that names roles; a single word also in the plural or in two parts ("vice-president"). */
function roleAt(keys: readonly string[], start: number): { size: number; roles: readonly string[] } {
  for (let size = Math.min(table().longest, keys.length - start); size > 0; size -= 1) {
    const phrase = keys.slice(start, start + size).join(" ");
    const roles = keysOf(phrase) ?? keysOf(singularOf(phrase));
    if (roles !== undefined) return { size, roles };
  }
  const [, prefix, rest = ""] = /^(deputy|vice|co|ex)-(.+)$/u.exec(keys[start] ?? "") ?? [];
  const roles = keysOf(rest) ?? [];
  const isDeputy = prefix === "deputy" || prefix === "vice";
  return { size: 1, roles: isDeputy ? roles.map((role) => `deputy ${role}`) : roles };
}

/** Of an abbreviation ("gov") those of what it stands for. */
function keysOf(phrase: string): readonly string[] | undefined {
  const word = table().words.get(phrase);
  if (word === undefined || word.marks.has("thing") || word.marks.has("plural")) return undefined;
  if (word.keys.length > 0) return word.keys;
  const head = word.head === phrase ? undefined : table().words.get(word.head);
  return head !== undefined && head.keys.length > 0 ? head.keys : [word.head];
}

/** The keys of the roles that words state; see `rolesIn`. */
export function roleKeys(words: readonly string[]): ReadonlySet<string> {
  return new Set(rolesIn(words).map(({ key }) => key));
}

/**
 * Whether somebody whom a text calls `told` may be the one asked for as `asked` (both keys): the same role, or one that the asked one
 * includes. "leader" covers "prime minister"; "prime minister" does not cover "president", nor "mayor" "deputy mayor".
 */
export function roleCovers(asked: string, told: string): boolean {
  return asked === told || (covers().get(asked)?.has(told) ?? false);
}

/** The words and phrases that state a role or one that it includes ("barrister", "attorney" of "lawyer"); empty for no role's key. */
export function roleNouns(key: string): readonly string[] {
  const found: string[] = [];
  for (const [phrase, { keys }] of table().words)
    if (keys.some((told) => roleCovers(key, told))) found.push(phrase);
  return found;
}

/** Whether who has the role leads a body, so that texts call them now so, now by another such role: its chair, its head, its boss. */
export function leadsBody(key: string): boolean {
  return roleCovers("boss", key) || roleCovers("leader", key);
}

/** Whether who has the role speaks for a body: a spokesperson, a representative, an official. */
export function speaksForBody(key: string): boolean {
  return has(key, "voice");
}

/** Whether a folded word stands before a person's name and tells an office ("senator", "sen"). */
export function isTitle(key: string): boolean {
  return has(key, "title");
}

/** The gender that a noun for a person tells ("spokeswoman", "grandfather"). */
export function genderOfNoun(noun: string): Gender | undefined {
  const known = table().words.get(noun) ?? table().words.get(singularOf(noun));
  if (known?.gender !== undefined) return known.gender;
  if (/(?:woman|women|wife|mother|daughter|sister|girl|lady|queen)$/u.test(noun)) return "f";
  return /^(?:men|gentlemen|spokesmen)$/u.test(noun) ? "m" : undefined;
}

/** An office or description that an article gives to somebody. */
export interface Role {
  /** The noun that says what they are, folded, singular, in its usual form ("executive" for "CEO"). */
  readonly head: string;
  /** The other words that mean something, folded. */
  readonly words: ReadonlySet<string>;
  /** As written. */
  readonly text: string;
}

/**
 * The role a noun phrase describes ("the chief executive of Facebook", "a 40-year-old teacher"); `null` for an empty phrase.
 * The head is the last word before the first word that opens an addition: a preposition, or a participle behind a person.
 */
export function roleOf(phrase: string): Role | null {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu) ?? [];
  let head: string | undefined;
  let isRead = false;
  const keys = new Set<string>();
  for (const [at, word] of words.slice(0, 24).entries()) {
    const isPossessive = /['’]s$/iu.test(word);
    const key = fold(word.replace(/['’]s$/iu, "").replace(/\.$/u, ""));
    const isLead = at === 0 && /^(?:the|an?|one|another|its|his|her|their|this|that)$/u.test(key);
    if (isLead) continue;
    const isOpening = isPostmodifier(key) && (head !== undefined || isFunctionWord(key));
    // "the judge overseeing the trial", "a lawyer hired by the town".
    const isParticiple = head !== undefined && /(?:ing|ed)$/u.test(key) && isPersonNoun(headForm(head));
    if (isOpening || isParticiple) isRead = true;
    else if (!isRead && !isPossessive && !isFunctionWord(key)) head = key;
    if (!isFunctionWord(key)) addWord(keys, key);
  }
  head ??= fold(words.at(-1) ?? "");
  if (head === "") return null;
  const age = /^(\p{N}+)-year-old$/u.exec(head)?.[1];
  if (age !== undefined) return { head: "age", words: keys.add(age), text: phrase.trim() };
  const normal = headForm(head);
  keys.delete(head);
  keys.delete(normal);
  return { head: normal, words: keys, text: phrase.trim() };
}

/** "ceo" is written out, as the words of another description may be. */
function addWord(keys: Set<string>, key: string): void {
  const [short, ...long] = key === "ceo" ? ["chief", "executive"] : [key];
  if (short !== undefined) keys.add(short.replace(/^(\p{N}+)-year-old$/u, "$1"));
  for (const word of long) keys.add(word);
}

/** The singular, usual form of a folded noun. */
export function headForm(noun: string): string {
  const known = table().words.get(noun);
  if (known !== undefined && known.head !== noun) return known.head;
  const one = singularOf(noun);
  const head = table().words.get(one)?.head;
  if (head !== undefined) return head;
  // "The director-producer" is a producer.
  const last = /^(?!(?:ex|co|vice|half|step|sub|non|anti|pro|self|under|deputy)-)\p{L}+-(\p{L}{3,})$/u.exec(
    one,
  )?.[1];
  return last !== undefined && table().words.has(last) && isPersonNoun(last) ? headForm(last) : one;
}

function singularOf(noun: string): string {
  if (/(?:men|women)$/u.test(noun)) return noun.replace(/men$/u, "man");
  if (noun === "people" || noun === "children") return noun === "people" ? "person" : "child";
  if (/[^aeiou]ies$/u.test(noun)) return noun.replace(/ies$/u, "y");
  if (/(?:ss|us|is|news)$/u.test(noun) || noun.length < 4) return noun;
  if (/(?:sh|ch|x|ss)es$/u.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/u, "");
}

/** Whether a folded noun stands for several. */
export function isPlural(noun: string): boolean {
  return (
    has(noun, "plural") ||
    /(?:men|women)$/u.test(noun) ||
    (singularOf(noun) !== noun && !BODY_WORDS.has(noun))
  );
}

/** Whether a folded noun names people: "official", "teacher", "spokeswoman". */
export function isPersonNoun(noun: string): boolean {
  if (/^(?:\p{N}+-year-old|age)$/u.test(noun)) return true;
  if (isFunctionWord(noun)) return false;
  const one = headForm(noun);
  if (has(noun, "plural") || namesPerson(one) || namesPerson(singularOf(noun))) return true;
  if (has(one, "thing") || BODY_WORDS.has(one)) return false;
  return one.length > 4 && /(?:man|woman|person|ist|ian|er|or|eer|goer|maker)$/u.test(one);
}

function namesPerson(noun: string): boolean {
  return has(noun, "person") || has(noun, "title");
}

/** Whether a folded noun names a source that reporters leave unnamed, so that "the official" is nobody named before. */
export function isSourceNoun(head: string): boolean {
  return has(head, "source");
}

/** Whether a folded noun names an office that few hold. */
export function isOfficeNoun(head: string): boolean {
  return has(head, "office");
}

/** Whether a folded noun is one that many may answer to. */
export function isLooseNoun(head: string): boolean {
  return has(head, "loose");
}

/** Whether a folded noun tells whose relative or partner somebody is: "sister", "widow", "son-in-law". */
export function isKinNoun(head: string): boolean {
  return KIN.test(head);
}

const KIN =
  /^(?:(?:grand|step|god|foster )?(?:mother|father|parent|son|daughter|child|brother|sister)(?:-in-law)?|mom|mum|dad|wife|husband|spouse|uncle|aunt|nephew|niece|cousin|grandma|grandpa|fianc[eé]e?|widow|widower|girlfriend|boyfriend|twin)$/u;

/** Whether a folded noun describes somebody whom a text speaks of already: "the singer", "the tycoon". */
export function isEpithetNoun(head: string): boolean {
  return has(head, "epithet");
}

/** Whether a folded noun is what nobody is taken for whom the text did not call so: a source that stays unnamed, or who does a task at hand. */
export function isTaskNoun(head: string): boolean {
  return has(head, "task") || has(head, "source");
}
