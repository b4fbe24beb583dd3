import { isFunctionWord } from "../../english/function-words.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../english/names/bodies.ts";
import { isPlaceName } from "../../english/names/places.ts";
import { isGivenName, PARTICLES } from "../../english/names/given-names.ts";
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
    if (before !== undefined && !token.joined) break;
    if (before?.isPossessive === true && !(GROUPS.has(before.key) && BODY_WORDS.has(token.key))) break;
    const next = tokens[at + 1];
    if (token.isCapital) {
      const isWord = isFunctionWord(token.key) && !(run.length > 0 && PARTICLES.has(token.key));
      if (isWord && !isLettered(tokens, at) && !isNameWord(text, tokens, at, run.length > 0)) break;
      run.push(token);
      continue;
    }
    const leads = before !== undefined && next?.joined === true && !isFunctionWord(next.key);
    const isParticle =
      PARTICLES.has(token.key) && (next?.isCapital === true || PARTICLES.has(next?.key ?? ""));
    if (leads && isParticle && !BODY_WORDS.has(before.key)) run.push(token);
    else if (leads && next.isCapital && JOINS.has(token.key) && joinsBody(run) && !token.isPossessive)
      run.push(token);
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
  return run;
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

function joinsBody(run: readonly NameToken[]): boolean {
  const last = run.at(-1);
  return last !== undefined && BODY_WORDS.has(last.key) && !last.isPossessive;
}
