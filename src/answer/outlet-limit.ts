import type { Archive } from "../archive/archive.ts";
import { fold } from "../text/terms.ts";

/** An outlet of the archive that a question limits itself to. */
export interface OutletLimit {
  readonly outlet: string;
  /** The question without the words that name it. */
  readonly rest: string;
}

const BEFORE =
  /(?:,|\b(?:according to|(?:as )?(?:reported|published|told) (?:by|in|to)|in articles? (?:by|from|in)|in|from))\s+(?:the\s+)?$/iu;
/** Words of an outlet's name at most. */
const MOST_WORDS = 6;

/**
 * The outlet that a question ends with ("…, according to Reuters", "… in USA Today"); `null` when it names none that the
 * archive has. Case, dots, hyphens and "the" do not count.
 */
export async function outletLimitOf(
  question: string,
  archive: Pick<Archive, "outlets">,
): Promise<OutletLimit | null> {
  const whole = question.replace(/[\s?!.,]+$/u, "");
  const words = [...whole.matchAll(/\S+/gu)];
  const outlets = new Map((await archive.outlets()).map(({ outlet }) => [plain(outlet), outlet]));
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const start = words.at(-count)?.index ?? 0;
    const outlet = outlets.get(plain(whole.slice(start)));
    const lead = BEFORE.exec(whole.slice(0, start));
    if (outlet !== undefined && lead !== null) return { outlet, rest: whole.slice(0, lead.index).trim() };
  }
  return null;
}

function plain(name: string): string {
  return fold(name)
    .replace(/^the /u, "")
    .replace(/\.(?:com|org|net)$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
