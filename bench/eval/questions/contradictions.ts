import type { Answer, Source, Statement } from "../../../src/answer/answer.ts";
import type { AppliedLimits, Counted, Lead, NamedSpeaker } from "../../../src/answer/lead.ts";
import { isPlainManner } from "../../../src/answer/manner.ts";
import { isDenial } from "../../../src/quotes/quote.ts";
import { fold } from "../../../src/text/terms.ts";

/**
 * Where an answer's lead states a limit, a count or a certainty that its own statements, sources or `understood` contradict: one
 * line each; none of a true answer. What the archive alone could tell is not looked at.
 */
export function contradictions(answer: Answer): string[] {
  const { lead } = answer;
  return [
    ...ofStatus(answer),
    ...ofLimits(answer),
    ...("counted" in lead ? ofCounts(lead, answer) : []),
    ...ofSpeakers(answer),
    ...ofDenials(answer),
    ...ofManner(answer),
    ...ofDays(answer),
    ...ofArticles(answer),
  ];
}

/** What shows words as an answer has some, and what shows none has none. */
const WITH_STATEMENTS: ReadonlySet<Lead["is"]> = new Set([
  "quotes",
  "denials",
  "voices",
  "passages",
  "days",
  "count",
  "sides",
]);
const WITHOUT: ReadonlySet<Lead["is"]> = new Set([
  "nothing",
  "which",
  "which_article",
  "unreferred",
  "talk",
  "unclear",
  "foreign",
]);
/** Leads that tell that nothing answers. */
const REFUSES: ReadonlySet<Lead["is"]> = new Set(["nothing", "which", "which_article", "unreferred"]);

function ofStatus({ lead, status, statements }: Answer): string[] {
  const isAnswered = status === "answered";
  const faults: string[] = [];
  if (WITH_STATEMENTS.has(lead.is) && (statements.length === 0 || !isAnswered))
    faults.push(`a lead of ${lead.is} with ${statements.length} statements, ${status}`);
  if (WITHOUT.has(lead.is) && statements.length > 0)
    faults.push(`a lead of ${lead.is} with ${statements.length} statements`);
  if (REFUSES.has(lead.is) && isAnswered) faults.push(`a lead of ${lead.is}, answered`);
  return faults;
}

/** Every article that a statement stands in lies within the limits stated; `understood` states the same ones. */
function ofLimits(answer: Answer): string[] {
  const { lead, understood, statements, sources } = answer;
  const faults: string[] = [];
  const stated: AppliedLimits = "limits" in lead ? lead.limits : understood;
  const { outlet, from, to } = stated;
  if (understood.outlet !== outlet || understood.from !== from || understood.to !== to)
    faults.push(`understood within ${limits(understood)}, told within ${limits(stated)}`);
  const cited = new Set(statements.flatMap(({ source, also }) => [source, ...also]));
  const ofAnswer = lead.is === "articles" ? sources : sources.filter(({ number }) => cited.has(number));
  for (const source of ofAnswer)
    if (!isInside(source, stated)) faults.push(`${source.article} lies outside of ${limits(stated)}`);
  return faults;
}

function isInside({ outlet, published }: Source, limits: AppliedLimits): boolean {
  if (limits.outlet !== null && fold(outlet ?? "") !== fold(limits.outlet)) return false;
  if (limits.from === null && limits.to === null) return true;
  return (
    published !== null &&
    (limits.from === null || published >= limits.from) &&
    (limits.to === null || published <= limits.to)
  );
}

function limits({ outlet, from, to }: AppliedLimits): string {
  return `${outlet ?? "any outlet"}, ${from ?? "…"} to ${to ?? "…"}`;
}

function ofCounts(
  { counted }: Extract<Lead, { counted: Counted }>,
  { statements }: Pick<Answer, "statements">,
): string[] {
  const { found, shown, articles } = counted;
  const faults: string[] = [];
  if (shown !== statements.length) faults.push(`${shown} shown, of ${statements.length} statements`);
  if (found < shown) faults.push(`${found} found, ${shown} shown`);
  const holding = new Set(statements.map(({ source }) => source)).size;
  if (articles < holding) faults.push(`in ${articles} articles, the statements alone in ${holding}`);
  const all = new Set(statements.flatMap(({ source, also }) => [source, ...also])).size;
  const most = found > shown ? found - shown + all : all;
  if (articles > most) faults.push(`in ${articles} articles, of ${most} that could hold them`);
  return faults;
}

/** What is denied or was not said is told as that, and nothing else is. */
function ofDenials({ lead, statements }: Answer): string[] {
  const all = lead.is === "denials" ? statements : statements.filter(({ polarity }) => isDenied(polarity));
  const wrong = all.filter(({ polarity }) => isDenied(polarity) !== (lead.is === "denials"));
  return wrong.map(({ polarity }) => `a lead of ${lead.is}, and words that were ${polarity}`);
}

/** That nobody did what was asked for can be told where more than speaking was asked for. */
function ofManner({ lead }: Answer): string[] {
  if (lead.is !== "quotes" || lead.isMannerShown !== false) return [];
  return isPlainManner(lead.manner) ? [`none does “${lead.manner}”, which every quote does`] : [];
}

function isDenied(polarity: Statement["polarity"]): boolean {
  return polarity !== undefined && isDenial({ polarity });
}

/** Those named said what is shown, as often as told, and as certainly. */
function ofSpeakers({ lead, statements }: Answer): string[] {
  if (!("speakers" in lead) || lead.is === "which" || lead.is === "nothing") return [];
  const faults: string[] = [];
  const by = new Map<NamedSpeaker, Statement[]>(lead.speakers.map((speaker) => [speaker, []]));
  for (const statement of statements) {
    if (statement.speaker === null) continue;
    const speaker = spokenBy(statement.speaker, lead.speakers);
    if (speaker === undefined) faults.push(`words of ${statement.speaker}, whom the lead does not name`);
    else by.get(speaker)?.push(statement);
  }
  for (const [{ name, quotes, isCertain }, shown] of by) {
    const isSure = shown.every(({ isSpeakerCertain }) => isSpeakerCertain !== false);
    if (isCertain !== isSure)
      faults.push(`${name} is told as ${isCertain ? "" : "un"}certain, and shown otherwise`);
    if (shown.length > quotes) faults.push(`${quotes} quotes of ${name}, ${shown.length} shown`);
  }
  if (lead.is === "article_people") return faults;
  const named = lead.speakers.reduce((sum, { quotes }) => sum + quotes, 0);
  const { found, shown } = lead.counted;
  const most = lead.is === "voices" ? shown : found;
  const isAllNamed = statements.every(({ speaker }) => speaker !== null);
  if (named > most || (named < most && isAllNamed))
    faults.push(`${most} quotes, ${named} by those who are named`);
  return faults;
}

/** The one named in the lead whose words a statement is; an article may call them by fewer names. */
function spokenBy(name: string, speakers: readonly NamedSpeaker[]): NamedSpeaker | undefined {
  const exact = speakers.find((speaker) => speaker.name === name);
  if (exact !== undefined) return exact;
  const words = wordsOf(name);
  return speakers.find((speaker) => {
    const others = wordsOf(speaker.name);
    return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  });
}

const wordsOf = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The days told are those of the statements, that of the first one first. */
function ofDays({ lead, statements, sources }: Answer): string[] {
  if (lead.is !== "days") return [];
  const daysOf = ({ source, also }: Statement): string[] =>
    [source, ...also].flatMap((number) => sources[number - 1]?.published ?? []);
  const days = statements.flatMap(daysOf);
  const faults = lead.days.filter((day) => !days.includes(day)).map((day) => `${day} is of no statement`);
  const dated = statements.find((statement) => daysOf(statement).length > 0);
  const first = dated === undefined ? [] : daysOf(dated);
  if (first.length > 0 && !first.includes(lead.days[0] ?? ""))
    faults.push(`${lead.days[0]} first, the first statement of ${first.join(", ")}`);
  return faults;
}

/** What is told of articles is what the sources tell. */
function ofArticles({ lead, statements, sources }: Answer): string[] {
  const faults: string[] = [];
  if (lead.is === "articles") {
    const holding = new Set(statements.map(({ source }) => source)).size;
    if (lead.articles < holding) faults.push(`${lead.articles} articles, ${holding} shown`);
    if (lead.stories > lead.articles) faults.push(`${lead.stories} stories in ${lead.articles} articles`);
    const later = sources.find(({ published }) => published !== null && published > (lead.latest ?? ""));
    if (later !== undefined) faults.push(`${lead.latest} as the latest, and one of ${later.published}`);
  }
  if (lead.is === "passages" && lead.stories > lead.counted.articles)
    faults.push(`${lead.stories} stories in ${lead.counted.articles} articles`);
  if (lead.is === "article_fact" || lead.is === "article_people") {
    const source = sources.find(({ title }) => title === lead.title);
    if (source === undefined) return [...faults, `“${lead.title}” is no source`];
    if (lead.is === "article_fact") {
      const known = {
        author: source.authors,
        date: [source.published],
        outlet: [source.outlet],
        link: [source.url],
        title: [source.title],
      }[lead.detail];
      const wrong = lead.values.filter((value) => !known.includes(value));
      if (wrong.length > 0) faults.push(`${lead.detail} ${wrong.join(", ")}, not of the source`);
    }
  }
  return faults;
}
