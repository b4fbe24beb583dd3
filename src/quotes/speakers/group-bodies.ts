import { nameWords } from "./name-key.ts";
import type { Steps } from "../../text/slices.ts";
import { putIn, type SpeakerGroups } from "./speaker-group.ts";
import type { SpeakerEntry } from "./speaker-identity.ts";

/** No name of its own begins with these. */
const UNNAMING = /^(?:an?|one|another|some|his|her|its|their|our|my|this|that|these|those|new|latest)$/iu;

/** Whether a body has a name of its own, so that another article can mean the same by it. */
export function isProperName(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];
  const [first = "", second] = words;
  if (UNNAMING.test(first)) return false;
  // A capital at the start proves nothing: "The ministry", "Police sources".
  const isFirstProper = second === undefined || !(/^the$/iu.test(first) || /^\p{Ll}/u.test(second));
  return words.some((word, i) => /^\p{Lu}/u.test(word) && (i > 0 || isFirstProper));
}

/** A shorter name that is the opening or the letters of one longer name only, which goes by it elsewhere, is that body's ("Amnesty"). */
export function* groupBodies(groups: SpeakerGroups, bodies: readonly SpeakerEntry[]): Steps<void> {
  const longer = longerNames(bodies);
  for (const entry of bodies) {
    const key = bodyKey(entry.speaker.name);
    const [only, ...others] = longer.get(key) ?? [];
    const isShortOfOne = only !== undefined && others.length === 0 && !longer.has(only);
    putIn(groups, `body ${isShortOfOne ? only : key}`, entry);
    yield;
  }
}

/** For each shorter name the longer names of those who go by it. */
function longerNames(bodies: readonly SpeakerEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const longer = new Map<string, Set<string>>();
  for (const { speaker } of bodies) {
    const key = bodyKey(speaker.name);
    for (const form of speaker.alsoNamed) {
      const short = bodyKey(form);
      if (short !== "" && (key.startsWith(`${short} `) || isLettersOf(form, key)))
        longer.set(short, (longer.get(short) ?? new Set()).add(key));
    }
  }
  return longer;
}

/** "WHO" of the western harbour office. */
function isLettersOf(form: string, key: string): boolean {
  return /^\p{Lu}{2,}$/u.test(form) && key.includes(" ") && key.startsWith(form.charAt(0).toLowerCase());
}

function bodyKey(name: string): string {
  const words = nameWords(name);
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}
