import { wordList } from "../../../english/table.ts";
import type { Character } from "../cast/character.ts";
import type { Description } from "../mentions/read-mention.ts";
import type { ArticleReading } from "./article-reading.ts";
import { isPerhapsBody } from "./focus.ts";
import { NEAR_UNITS, NEXT_UNITS, type Resolution } from "./resolution-paths.ts";

/** Nouns that take up a body named before. */
const BODY_EPITHETS = wordList(`
company firm group organisation organization agency union federation network newspaper paper publication magazine outlet bank airline
broadcaster channel station website site chain startup manufacturer maker carmaker insurer lender operator supplier brewer publisher grocer
utility railway business ministry department university hospital charity retailer automaker carrier foundation institute association society museum club district team league streamer
`);

/** What nearly every body may be called. */
const ANY_BODY = wordList("company firm");
/** The next candidate's weight as a part of the best one's, at most, where another bore the description before. */
const CLEAR_RIVAL = 0.5;

/** "the company", and no word more than where it is based, is the body the text is speaking of. */
export function resolveBodyEpithet(
  reading: ArticleReading,
  description: Description,
  at: number,
  reach: "near" | "next" = "near",
): Resolution | null {
  const { focus, frame } = reading;
  const { determiner, role } = description;
  const isPlain = [...role.words].every((word) => word.endsWith("-based"));
  if (determiner !== "definite" || !BODY_EPITHETS.has(role.head) || !isPlain) return null;
  const found = focus.find({ gender: undefined, stands: "thing" }, frame.unitAt(at), () => 1);
  const isInReach = found !== null && found.distance <= (reach === "near" ? NEAR_UNITS : NEXT_UNITS);
  // What another body was called before is taken up by the one just named, if by any: of "the hospital" that need not be one.
  if (reach === "next" && !ANY_BODY.has(role.head)) return null;
  if (reach === "next" && (!isInReach || found.rival > CLEAR_RIVAL || found.character.keys.length === 0))
    return null;
  const character = isInReach ? found.character : mainBody(reading);
  if (character === null) return null;
  // "Netflio lost viewers. The company said …": now it is known.
  if (isPerhapsBody(character)) character.kind = "body";
  return { character, path: "it" };
}

/** A body named so often, and so many times as often as the next, is what the article is about. */
const MAIN = { times: 3, nextTimes: 3 };

/** The one body that the article is about, whom it need not have named yet; `null` where it is about several. */
function mainBody({ cast, names }: ArticleReading): Character | null {
  let main: Character | null = null;
  let [most, next] = [0, 0];
  for (const character of cast.characters) {
    if (character.isPlural || character.keys.length === 0) continue;
    if (character.kind !== "body" && !isPerhapsBody(character)) continue;
    const times = names.timesOf(character);
    if (times > most) [main, most, next] = [character, times, most];
    else next = Math.max(next, times);
  }
  return most >= MAIN.times && most >= MAIN.nextTimes * next ? main : null;
}

const ISSUED = wordList("statement release");
/** "In a statement the Harbour Office said …. “…,” according to the statement": theirs whose words were told right before. */
export function issuedBefore(
  { text, focus, frame }: ArticleReading,
  { determiner, role }: Description,
  at: number,
): Character | null {
  if (determiner !== "definite" || !ISSUED.has(role.head) || role.words.size > 0) return null;
  const last = focus.lastSpeaker();
  if (last === undefined || frame.unitAt(at) - last.unit > NEXT_UNITS) return null;
  const { character } = last;
  if (character.keys.length === 0) return null;
  // "Amazon said it was sorry. The union put out its own release.": another's.
  if (/(?<!\p{L})(?:statements?|releases?)(?!\p{L})/iu.test(text.slice(last.end, Math.max(last.end, at))))
    return null;
  if (isPerhapsBody(character)) character.kind = "body";
  return character.kind === "body" ? character : null;
}
