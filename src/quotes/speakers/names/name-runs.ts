import { isFunctionWord } from "../../../english/function-words.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../../english/names/bodies.ts";
import { isGivenName, PARTICLES } from "../../../english/names/given-names.ts";
import { isLeadingAdjective, isPlaceName } from "../../../english/names/places.ts";
import type { NameToken } from "./name-tokens.ts";
import { isNameWord } from "./word-names.ts";

const LONGEST_NAME = 8;
/** Possessives inside a body's name ("People’s Party"). */
const GROUPS = new Set([
  "people",
  "women",
  "men",
  "children",
  "workers",
  "veterans",
  "teachers",
  "farmers",
  "citizens",
]);
/** Words that join the parts of a body's name ("Department of Justice"). */
export const JOINS = new Set(["of", "for"]);

/** The capitalised words from `i` on that stand together as one name; function words that open a sentence are none. */
export function runAt(text: string, tokens: readonly NameToken[], i: number): NameToken[] {
  const run: NameToken[] = [];
  for (let at = i; at < tokens.length && run.length < LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = run.at(-1);
    const nickname = before === undefined || token.joined ? null : nicknameAt(text, tokens, at);
    if (nickname !== null && !BODY_WORDS.has(before?.key ?? "")) {
      run.push(...nickname);
      at += nickname.length - 1;
      continue;
    }
    if (before !== undefined && !token.joined && !isAmpersand(text, before, token)) break;
    if (before?.isPossessive === true && !(GROUPS.has(before.key) && BODY_WORDS.has(token.key))) break;
    const next = tokens[at + 1];
    if (token.isCapital) {
      const isWord = isFunctionWord(token.key) && !(run.length > 0 && PARTICLES.has(token.key));
      if (isWord && !isLettered(tokens, at) && !isNameWord(text, tokens, at, run.length > 0)) break;
      if (before !== undefined && !token.joined && isAmpersand(text, before, token))
        run[run.length - 1] = { ...before, text: `${before.text} &` };
      run.push(token);
      continue;
    }
    const leads = before !== undefined && next?.joined === true && !isFunctionWord(next.key);
    const isParticle =
      PARTICLES.has(token.key) && (next?.isCapital === true || PARTICLES.has(next?.key ?? ""));
    if (leads && isParticle && !BODY_WORDS.has(before.key)) run.push(token);
    else if (leads && next.isCapital && JOINS.has(token.key) && isOpenBody(run) && !token.isPossessive)
      run.push(token);
    else if (joinsBody(run) && !token.isPossessive && isJoinedByThe(tokens, at)) {
      run.push(token, next as NameToken);
      at += 1;
    } else if (leads && next.isCapital && token.key === "and" && isPairAt(tokens, i, at)) run.push(token);
    else if (
      leads &&
      next.isCapital &&
      token.key === "and" &&
      run.some(({ key }) => JOINS.has(key)) &&
      isCommon(next)
    )
      run.push(token);
    else break;
  }
  while (run.length > 0 && !run.at(-1)?.isCapital) run.pop();
  return withSeat(text, tokens, i, run);
}

/** "Office for the Coordination of …", "Bank of the River": at the "for" or "of". */
function isJoinedByThe(tokens: readonly NameToken[], at: number): boolean {
  const [token, the, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    JOINS.has(token?.key ?? "") &&
    the?.text === "the" &&
    the.joined &&
    next?.joined === true &&
    next.isCapital &&
    !isFunctionWord(next.key)
  );
}

/** "Lind & Marsh" is one firm. */
function isAmpersand(text: string, before: NameToken, token: NameToken): boolean {
  return (
    text.slice(before.end, token.start) === " & " &&
    before.isCapital &&
    token.isCapital &&
    !before.isPossessive
  );
}

/** “Smitty” and the surname of “Tomas “Smitty” Okoro”: the first with its marks, as it is written. */
function nicknameAt(text: string, tokens: readonly NameToken[], at: number): [NameToken, NameToken] | null {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return null;
  if (!before.isCapital || !token.isCapital || !next.isCapital || before.isPossessive) return null;
  if (!/^ ["“'‘]$/u.test(text.slice(before.end, token.start))) return null;
  if (!/^["”'’] $/u.test(text.slice(token.end, next.start))) return null;
  return [
    { ...token, text: text.slice(token.start - 1, token.end + 1) },
    { ...next, joined: true },
  ];
}

/** Words behind the "and" of a body's name, at most. */
const MOST_BEHIND_AND = 3;

/**
 * Whether the "and" at `at` joins what one body is for, in a name that begins at `from`: "the Food and Tide Administration", "US Food and
 * …". Elsewhere the words before it are somebody else's name ("Okoro and Harrow Council").
 */
function isPairAt(tokens: readonly NameToken[], from: number, at: number): boolean {
  const isCountry = ({ key, text }: NameToken): boolean =>
    /^(?:\p{Lu}\.?){2}$/u.test(text) || isLeadingAdjective(key);
  const first = tokens[from];
  if (first === undefined) return false;
  const own = isCountry(first) ? from + 1 : tokens[from - 1]?.key === "the" && first.joined ? from : -1;
  if (own !== at - 1) return false;
  const isPlain = (token: NameToken | undefined): boolean =>
    token !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    !isGivenName(token.key) &&
    !isPlaceName(token.key) &&
    !KNOWN_BODIES.has(token.key) &&
    !BODY_WORDS.has(token.key);
  if (!isPlain(tokens[own]) || !isPlain(tokens[at + 1])) return false;
  for (let i = at + 2; i <= at + MOST_BEHIND_AND; i += 1) {
    const token = tokens[i];
    if (token?.joined !== true || !token.isCapital) return false;
    if (BODY_WORDS.has(token.key)) return true;
  }
  return false;
}

/** "University of Ostrany, Chicago": the town behind its name tells which of its universities it is. */
function withSeat(text: string, tokens: readonly NameToken[], i: number, run: NameToken[]): NameToken[] {
  const last = run.at(-1);
  const next = tokens[i + run.length];
  const isUniversity = run[0]?.key === "university" && run[1]?.key === "of";
  if (!isUniversity || last === undefined || last.isPossessive || next?.isCapital !== true) return run;
  if (text.slice(last.end, next.start) !== ", ") return run;
  const after = tokens[i + run.length + 1];
  const isTwo = after?.joined === true && after.isCapital && isPlaceName(`${next.key} ${after.key}`);
  if (!isTwo && !isPlaceName(next.key)) return run;
  const town = isTwo && after !== undefined ? [next, after] : [next];
  // In a list of places a comma joins nothing.
  if (/^,? and /u.test(text.slice(town.at(-1)?.end ?? 0))) return run;
  return [...run.slice(0, -1), { ...last, text: `${last.text},` }, ...town];
}

/** "the WHO", "the US": letters that would be a word, had the text around them not small ones. */
function isLettered(tokens: readonly NameToken[], at: number): boolean {
  const isUpper = (token: NameToken | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? "");
  return isUpper(tokens[at]) && !isUpper(tokens[at - 1]) && !isUpper(tokens[at + 1]);
}

/** "the Academy of Arts and Sciences": what is no name of its own. */
function isCommon({ key, text }: NameToken): boolean {
  return (
    !isGivenName(key) &&
    !isPlaceName(key) &&
    !KNOWN_BODIES.has(key) &&
    /^\p{Lu}\p{Ll}+(?:s|y|n|t|e)$/u.test(text)
  );
}

/** "Bank", "Office for the Coordination": what goes on with "of". */
function isOpenBody(run: readonly NameToken[]): boolean {
  return joinsBody(run) || (run.some(({ key }) => key === "the") && run.at(-1)?.isPossessive === false);
}

function joinsBody(run: readonly NameToken[]): boolean {
  const last = run.at(-1);
  return last !== undefined && BODY_WORDS.has(last.key) && !last.isPossessive;
}
