import { type Gender, genderOfGivenName, longFormsOf } from "./given-names.ts";
import { addToList } from "./list-map.ts";
import { type NameKey, nameWords, nameKeyOf as readNameKey } from "./name-key.ts";
import { HONORIFICS } from "./naming-words.ts";
import type { SpeakerEntry, SpeakerIdentity } from "./speaker-identity.ts";

/** A bare surname joins the most frequent of several bearers who is in this many times as many articles as the next. */
const DOMINANT = 4;
const JOINED_ONLY = 0.95;
const JOINED_DOMINANT = 0.8;

type KeyOf = (name: string) => NameKey;

/** Entries that were put together, before they are written out. */
interface Group {
  readonly id: string;
  /** Of a person; empty for others. */
  readonly surname: string;
  readonly given: string;
  readonly members: SpeakerEntry[];
  confidence: number;
}

/**
 * Who is the same speaker in several articles. Persons with one surname and agreeing given names are one; a bare surname
 * joins the only bearer in the archive, or one who dominates; bodies are one by name; unnamed sources, and bodies without a
 * name of their own ("the ministry"), stay with their article. The result depends on the entries, not on their order; most
 * quotes first. Near-linear in the number of entries.
 */
export function groupSpeakers(entries: readonly SpeakerEntry[]): SpeakerIdentity[] {
  const known = new Map<string, NameKey>();
  const nameKeyOf: KeyOf = (name) => {
    const key = known.get(name) ?? readNameKey(name);
    known.set(name, key);
    return key;
  };
  const groups = new Map<string, Group>();
  const bare: SpeakerEntry[] = [];
  const people: SpeakerEntry[] = [];
  const bodies: SpeakerEntry[] = [];
  for (const entry of entries) {
    const { kind, name } = entry.speaker;
    if (kind === "person") (nameKeyOf(name).given === "" ? bare : people).push(entry);
    else if (kind === "body" && isProper(name)) bodies.push(entry);
    else put(groups, `${kind} ${nameWords(name).join(" ")} ${entry.article}`, entry);
  }
  groupPeople(groups, people, nameKeyOf);
  joinBare(groups, bare, nameKeyOf);
  groupBodies(groups, bodies);
  return [...groups.values()]
    .map((group) => identityOf(group, nameKeyOf))
    .sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name) || compare(a.id, b.id));
}

function put(groups: Map<string, Group>, id: string, entry: SpeakerEntry, surname = "", given = ""): void {
  const group = groups.get(id);
  if (group === undefined) groups.set(id, { id, surname, given, members: [entry], confidence: 1 });
  else group.members.push(entry);
}

/** Given name, surname and suffix make a person; an initial or short form joins the one given name it can stand for. */
function groupPeople(groups: Map<string, Group>, people: readonly SpeakerEntry[], nameKeyOf: KeyOf): void {
  const givens = new Map<string, Set<string>>();
  const initials = new Map<string, Set<string>>();
  for (const { speaker } of people) {
    const { surname, suffix, given } = nameKeyOf(speaker.name);
    const family = `${surname} ${suffix}`;
    add(givens, family, given);
    if (given.length > 1) add(initials, `${family} ${given.charAt(0)}`, given);
  }
  for (const entry of people) {
    const { surname, suffix, given } = nameKeyOf(entry.speaker.name);
    const family = `${surname} ${suffix}`;
    const own = givens.get(family);
    const others =
      given.length === 1
        ? [...(initials.get(`${family} ${given}`) ?? [])].map((g) => fullForm(g, own))
        : [fullForm(given, own)];
    const one = new Set(others).size === 1 ? (others[0] ?? given) : given;
    put(groups, `person ${surname} ${suffix} ${one}`, entry, surname, one);
  }
}

/** The one long form of a given name that the same family has; otherwise the name itself. */
function fullForm(given: string, family: ReadonlySet<string> | undefined): string {
  const forms = longFormsOf(given).filter((form) => family?.has(form) === true);
  return forms.length === 1 ? (forms[0] ?? given) : given;
}

/** A bare name is a surname, or, where nobody has that surname, the first word of a name ("Xi"). */
function joinBare(groups: Map<string, Group>, bare: readonly SpeakerEntry[], nameKeyOf: KeyOf): void {
  const bySurname = new Map<string, Group[]>();
  const byFirst = new Map<string, Group[]>();
  for (const group of groups.values()) {
    if (group.surname === "") continue;
    addToList(bySurname, group.surname, group);
    addToList(byFirst, group.given, group);
  }
  const known = new Map<string, readonly Ranked[]>();
  const bearers = (surname: string, gender: Gender | undefined): readonly Ranked[] => {
    const key = `${surname} ${gender ?? ""}`;
    const found = known.get(key) ?? firstTwo(bySurname.get(surname) ?? byFirst.get(surname) ?? [], gender);
    known.set(key, found);
    return found;
  };
  const joined: [Group, SpeakerEntry, number][] = [];
  for (const entry of bare) {
    const { surname } = nameKeyOf(entry.speaker.name);
    const [first, second] = bearers(surname, honorificGender(entry));
    const isOnly = second === undefined;
    if (first !== undefined && (isOnly || first.articles >= DOMINANT * second.articles)) {
      joined.push([first.group, entry, isOnly ? JOINED_ONLY : JOINED_DOMINANT]);
    } else put(groups, `person ${surname}`, entry);
  }
  for (const [group, entry, confidence] of joined) {
    group.members.push(entry);
    group.confidence = Math.min(group.confidence, confidence);
  }
}

interface Ranked {
  readonly group: Group;
  readonly articles: number;
}

/** The two bearers in most articles whose gender does not tell against it; equals by their ids. */
function firstTwo(groups: readonly Group[], gender: Gender | undefined): readonly Ranked[] {
  const fitting = groups.filter((group) => {
    const own = genderOfGivenName(group.given);
    return gender === undefined || own === undefined || own === gender;
  });
  return fitting
    .map((group) => ({ group, articles: new Set(group.members.map((member) => member.article)).size }))
    .sort((a, b) => b.articles - a.articles || compare(a.group.id, b.group.id))
    .slice(0, 2);
}

/** The gender that "Mr" or "Mrs" tells, where the article always uses the same. */
function honorificGender(entry: SpeakerEntry): Gender | undefined {
  const genders = new Set(
    [entry.speaker.name, ...entry.speaker.alsoNamed].map((name) => HONORIFICS.get(firstWord(name))),
  );
  genders.delete(undefined);
  return genders.size === 1 ? [...genders][0] : undefined;
}

function firstWord(name: string): string {
  const end = name.indexOf(" ");
  return (end < 0 ? name : name.slice(0, end)).toLowerCase().replace(".", "");
}

/** A shorter name that is the opening of one longer name only, which goes by it elsewhere, is that body's ("Amnesty"). */
function groupBodies(groups: Map<string, Group>, bodies: readonly SpeakerEntry[]): void {
  const longer = new Map<string, Set<string>>();
  for (const { speaker } of bodies) {
    const key = bodyKey(speaker.name);
    for (const form of speaker.alsoNamed) {
      const short = bodyKey(form);
      if (short !== "" && key.startsWith(`${short} `)) add(longer, short, key);
    }
  }
  for (const entry of bodies) {
    const key = bodyKey(entry.speaker.name);
    const [only, ...others] = longer.get(key) ?? [];
    put(groups, `body ${only !== undefined && others.length === 0 && !longer.has(only) ? only : key}`, entry);
  }
}

function bodyKey(name: string): string {
  const words = nameWords(name);
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}

/** Whether a body has a name of its own, so that another article can mean the same by it. */
function isProper(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];
  if (
    /^(?:an?|one|another|some|his|her|its|their|our|my|this|that|these|those|new|latest)$/iu.test(
      words[0] ?? "",
    )
  )
    return false;
  return words.some(
    (word, i) =>
      /^\p{Lu}/u.test(word) &&
      !(i === 0 && (words.length > 1 ? /^the$/iu.test(word) || /^\p{Ll}/u.test(words[1] ?? "") : false)),
  );
}

function identityOf(group: Group, nameKeyOf: KeyOf): SpeakerIdentity {
  const [only] = group.members;
  if (only !== undefined && group.members.length === 1) return identityOfOne(group, only);
  const counts = new Map<string, number>();
  const full = new Map<string, number>();
  const members = group.members.toSorted(
    (a, b) =>
      compare(a.article, b.article) ||
      compare(a.speaker.name, b.speaker.name) ||
      a.quotes - b.quotes ||
      compare(a.speaker.alsoNamed.join(), b.speaker.alsoNamed.join()),
  );
  for (const { speaker } of members) {
    full.set(speaker.name, (full.get(speaker.name) ?? 0) + 1);
    for (const name of new Set([speaker.name, ...speaker.alsoNamed]))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const kind = members[0]?.speaker.kind ?? "unnamed";
  const isFull = (name: string): number => (kind === "person" && nameKeyOf(name).given.length > 1 ? 1 : 0);
  const hasArticle = (name: string): number => (/^the\s/iu.test(name) ? 1 : 0);
  const [best] = [...full].sort(
    ([a, x], [b, y]) =>
      isFull(b) - isFull(a) || hasArticle(a) - hasArticle(b) || y - x || b.length - a.length || compare(a, b),
  );
  return {
    id: group.id,
    name: best?.[0] ?? "",
    kind,
    names: [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([name]) => name),
    quotes: members.reduce((sum, member) => sum + member.quotes, 0),
    articles: [...new Set(members.map((member) => member.article))],
    members,
    confidence: group.confidence,
  };
}

/** Most speakers are quoted in one article alone. */
function identityOfOne(group: Group, only: SpeakerEntry): SpeakerIdentity {
  const { name, kind, alsoNamed } = only.speaker;
  return {
    id: group.id,
    name,
    kind,
    names: [...new Set([name, ...alsoNamed])].sort(compare),
    quotes: only.quotes,
    articles: [only.article],
    members: [only],
    confidence: group.confidence,
  };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** By code units, which no locale changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
