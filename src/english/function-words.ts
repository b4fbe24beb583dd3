import { termList } from "./terms.ts";

/**
 * English function words and the words a question is built with. They are indexed like all others, but a
 * question's content is what remains without them.
 */
const WORDS = `
a about above after again against all also am an and another any anyone anything are aren't as at be because been before being
below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else
ever every few for from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself
his how however i i'd i'll i'm i've if in into is isn't it it's its itself just let let's may me might mine more most much must
my myself neither no nor not of off on once one only or other others ought our ours ourselves out over own per please rather s
same shall she she'd she'll she's should shouldn't since so some somebody someone something such t than that that's the their
theirs them themselves then there there's these they they'd they'll they're they've this those though through thus to too
toward towards under until up upon us very was wasn't we we'd we'll we're we've were weren't what what's when where whether
which while who who's whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your
yours yourself yourselves tell exactly kind many does name named according
`;

let stems: ReadonlySet<string> | undefined;

/** Whether a term (as `termsOf` makes it) carries no content of its own. */
export function isFunctionTerm(term: string): boolean {
  stems ??= new Set(termList(WORDS));
  return stems.has(term);
}

/** The terms of a text that carry content, in order. */
export function contentTerms(text: string): string[] {
  return termList(text).filter((term) => !isFunctionTerm(term));
}
