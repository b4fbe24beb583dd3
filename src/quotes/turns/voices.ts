import { BODY_WORDS, KNOWN_BODIES } from "../../english/names/bodies.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { isPersonNoun } from "../../english/roles.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { isNoSpeaker, type Label, leadsNowhere, type Side } from "./label.ts";
import type { NamesInText } from "./names.ts";

/** One who speaks under labels that mean the same: "HELKA NORDAHL, HOST", then "NORDAHL". */
export interface Voice {
  /** asks: also an outlet or a show whose turns are questions. */
  side: Side;
  readonly labels: Label[];
  /** The words that name it best: in its fullest label, or where its letters are introduced; `null`: nobody is named. */
  mention: Span | null;
  /** Whether its labels are a person's, by a given name, a role, or a part in a conversation ("HOST"). */
  isPerson: boolean;
  /** Whether they are at least somebody's: also an outlet's, or a name's that comes again. */
  isSomebody: boolean;
}

const PARTS =
  /^(?:the |un(?:identified|known) )?(?:host|moderator|narrator|presenter|anchor|caller|audience(?: member)?|court|witness|judge|clerk|counsel|man|woman|male|female|boy|girl|speaker|chair(?:man|woman)?|chorus|voice-?over)(?: \p{N}+)?$/u;

/** "L.L.", folded. */
const INITIALS = /^\p{L}(?:\.\p{L}){1,2}$/u;

/** Who speaks under `labels`, in the order of their first words. `letters`: as `introducedLetters` gives them. */
export function voicesOf(
  labels: readonly Label[],
  names: NamesInText,
  letters: ReadonlyMap<string, Span>,
  text: string,
): Voice[] {
  const fuller = fullerLabels(labels);
  const voices = new Map<string, Voice>();
  for (const label of labels) {
    const key = fuller.get(label.key) ?? label.key;
    const voice = voices.get(key) ?? {
      side: label.side,
      labels: [],
      mention: null,
      isPerson: false,
      isSomebody: false,
    };
    voice.labels.push(label);
    voices.set(key, voice);
  }
  for (const voice of voices.values())
    voice.isPerson = voice.labels.some(
      (label) => isPersonsName(label, names) || letters.has(sliceOf(text, label.name)),
    );
  const isBySurnames = [...voices.values()].some(
    ({ isPerson, labels }) => isPerson && labels.every(isBareShout),
  );
  for (const voice of voices.values()) {
    // Among CASTRO and LINDQVIST, WREN who asks is one of them, though the text has no other name of hers.
    if (!voice.isPerson && isBySurnames && voice.labels.every(isSurnameLike)) voice.isPerson = true;
    const isOther = voice.labels.length > 1 && voice.labels.some((label) => mayNameSomebody(label, names));
    voice.isSomebody = voice.side !== "named" || voice.isPerson || isOther;
    if (voice.side === "named" && !voice.isPerson && asks(text, voice.labels)) voice.side = "asks";
    if (voice.side !== "named") continue;
    const full = voice.labels.toSorted((a, b) => b.keys.length - a.keys.length)[0];
    if (full === undefined) continue;
    const introduced = letters.get(sliceOf(text, full.name));
    const isOwn = full.keys.length === 1 || PARTS.test(full.key);
    voice.mention = introduced ?? (isOwn ? null : full.name);
  }
  return [...voices.values()];
}

/** One word in capitals. */
function isBareShout({ keys, isShout, hasRole }: Label): boolean {
  return isShout && keys.length === 1 && !hasRole;
}

/** A bare word in capitals that is no body, no part and no letters ("NPR"). */
function isSurnameLike(label: Label): boolean {
  const { keys, key } = label;
  return (
    isBareShout(label) &&
    key.length > LONGEST_LETTERS &&
    /[aeiouy]/u.test(key) &&
    !isNoSpeaker(keys) &&
    !KNOWN_BODIES.has(key) &&
    !BODY_WORDS.has(key)
  );
}

const LONGEST_LETTERS = 4;

/** A label of one word, by the only longer one that holds it: "OKARA-LUND" by "BEN OKARA-LUND". */
function fullerLabels(labels: readonly Label[]): Map<string, string> {
  const holders = new Map<string, Set<string>>();
  for (const { keys, key } of labels) {
    if (keys.length < 2 || PARTS.test(key)) continue;
    for (const word of [keys[0] ?? "", keys.at(-1) ?? ""]) {
      const all = holders.get(word) ?? new Set();
      holders.set(word, all.add(key));
    }
  }
  const fuller = new Map<string, string>();
  for (const [word, keys] of holders) {
    const [only] = keys;
    if (only !== undefined && keys.size === 1) fuller.set(word, only);
  }
  return fuller;
}

/** A given name, a title, a role, a part in a conversation, or a surname that the text has. */
function isPersonsName({ keys, key, hasRole }: Label, names: NamesInText): boolean {
  if (leadsNowhere(keys)) return false;
  if (PARTS.test(key) || INITIALS.test(key) || names.surnames.has(keys.at(-1) ?? "")) return true;
  if (keys.length > 1 && isGivenName(keys[0] ?? "")) return true;
  return !isNoSpeaker(keys) && (hasRole || isGivenName(key) || isPersonNoun(keys.at(-1) ?? ""));
}

function mayNameSomebody({ keys, key, isShout }: Label, names: NamesInText): boolean {
  const last = keys.at(-1) ?? "";
  if (isNoSpeaker(keys)) return false;
  if (names.words.has(last) || KNOWN_BODIES.has(key)) return true;
  return (keys.length > 1 && BODY_WORDS.has(last)) || (isShout && keys.length <= 2);
}

/** Whether most of these turns are questions. */
function asks(text: string, labels: readonly Label[]): boolean {
  const questions = labels.filter(({ saidFrom }) => {
    const end = text.indexOf("\n", saidFrom);
    return text.slice(saidFrom, end < 0 ? text.length : end).includes("?");
  });
  return questions.length > 0.6 * labels.length;
}
