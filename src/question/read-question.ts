import type { Span } from "../text/span.ts";
import { type ArticlesReading, readAboutArticles } from "./about-articles.ts";
import { withPossessives } from "./bare-possessives.ts";
import { askedSpeaker, speakerNamed } from "./asked-speaker.ts";
import { asksForFact } from "./fact-asked.ts";
import { factOf, wholeFact, without, withoutTokens } from "./facts.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import { sayingFrames } from "./frames/saying-frames.ts";
import { readKeywords } from "./keywords.ts";
import { foreignLanguage } from "./language.ts";
import { mentionsIn } from "./mentions/mentions-in.ts";
import type { Names } from "./names/names.ts";
import { outletIn } from "./outlets.ts";
import { plainSayings } from "./plain-sayings.ts";
import type { Fact, Limits, Question } from "./question.ts";
import { type Reading, readSayings } from "./read-sayings.ts";
import { readVoices } from "./read-voices.ts";
import { antecedents, factReference, type Reference } from "./references.ts";
import { isStatement, talkIn } from "./small-talk.ts";
import { timeIn } from "./times.ts";
import { type TokenizedQuestion, tokenize } from "./tokens.ts";
import { asTopic } from "./topic.ts";
import { contentTokens } from "./topic-clause.ts";

/** A question as read by itself; what it leaves open, a conversation may complete. */
export interface ReadQuestion {
  readonly question: Question;
  /** The word in the speaker's place or in the topic that refers to somebody or something before. */
  readonly refers: Reference | null;
  /** As asked, without markup; offsets of limits refer to it. */
  readonly text: string;
  /** What the question limits itself to, whether it is one that limits can be applied to or a mere "since 2024?". */
  readonly limits: Limits;
}

export interface ReadContext {
  readonly names: Names;
  /** What "last week" is seen from. */
  readonly now: Date;
  /** Languages that the archive has articles in; BCP 47. */
  readonly languages: ReadonlySet<string>;
}

/** From this score on a frame is one of sayings although its words would do for a question about articles. */
const PLAINLY_SAYING_FROM = 4.5;
/** From this score on a frame with a name stands in for one whose pronoun refers to nobody. */
const STANDS_IN_FROM = 4;

/** Reads a question once, against who is in the archive. */
export function readQuestion(asked: string, { names, now, languages }: ReadContext): ReadQuestion {
  const whole = tokenize(asked);
  const { text } = whole;
  const outlet = outletIn(text, names.outlets);
  // The "today" of "USA Today" is none.
  const time = timeIn(outlet === null ? text : blanked(text, outlet), now);
  const limits: Limits = { outlet: outlet?.outlet ?? null, time };
  const done = (question: Question, refers: Reference | null = null): ReadQuestion => ({
    question,
    refers,
    text,
    limits,
  });
  const language = foreignLanguage(whole);
  if (language !== null && !languages.has(language)) return done({ asks: "foreign", language });
  const talk = talkIn(whole);
  if (talk !== null) return done({ asks: "talk", of: talk });
  if (isStatement(whole)) return done({ asks: "talk", of: "chat" });

  const link = whole.tokens.find(({ kind }) => kind === "link")?.text ?? null;
  const aboutLink = link === null ? null : readAboutArticles(text, link);
  if (aboutLink !== null) return done(aboutQuestion(whole, aboutLink, { outlet: null, time: null }, names));

  const bare = withPossessives(tokenize(without(text, [time, outlet])), names.index);
  const mentions = mentionsIn(bare, names.index);
  const frames = sayingFrames(bare, mentions);
  const about = readAboutArticles(bare.text, null);
  if (about !== null && !isRatherSaying(bare, frames[0], about.asks)) {
    const isOfConversation = about.asks === "article" && about.which.by === "conversation";
    const question = aboutQuestion(bare, about, limits, names);
    return done(question, isOfConversation ? { word: "it", in: "article" } : null);
  }
  const beforeTime = time === null ? "" : text.slice(0, time.start);
  const timeAt = tokenize(
    outlet !== null && outlet.end <= beforeTime.length ? without(beforeTime, [outlet]) : beforeTime,
  ).text.length;
  const reading: Reading = { question: bare, mentions, limits, timeAt, names };
  const frame = frameMeant(frames, reading);
  const isFact = frame !== undefined && asksForFact(bare, frame, reading);
  const read = frame === undefined || isFact ? null : readFrame(reading, frame);
  if (read !== null) return { ...read, text, limits };
  const isBare = frames[0] === undefined || frames[0].form === "aside";
  if (isBare && contentTokens(bare.tokens, () => true).length === 0) return done({ asks: "unclear" });
  const keywords = isFact ? null : readKeywords(bare, mentions, limits, names);
  if (keywords !== null) return done(keywords);
  return done(wholeFact(text, limits, outlet), factReference(bare, mentions));
}

/** The text with spaces in place of some of it. */
function blanked(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${" ".repeat(end - start)}${text.slice(end)}`;
}

function aboutQuestion(
  question: TokenizedQuestion,
  about: ArticlesReading,
  limits: Limits,
  names: Names,
): Question {
  if (about.asks === "article") {
    const { which, what } = about;
    const detail = what.of === "topic" ? { of: what.of, topic: asTopic(question, what.topic) } : what;
    return { asks: "article", which, what: detail, limits };
  }
  if (about.asks === "quoting") {
    const speaker = speakerNamed(about.speaker, names);
    return { asks: "count", of: plainSayings([speaker], null, limits), unit: "articles" };
  }
  return { ...about, topic: about.topic === null ? null : asTopic(question, about.topic), limits };
}

/** "What did the report say about the articles": a form of sayings can hold the words of one about articles. */
function isRatherSaying(
  { tokens }: TokenizedQuestion,
  frame: SayingFrame | undefined,
  asks: ArticlesReading["asks"],
): boolean {
  if (asks === "quoting" || frame === undefined || frame.score < PLAINLY_SAYING_FROM) return false;
  const { form, speakers } = frame;
  if (asks === "latest") return speakers.length > 0 && (form === "clause" || form === "noun");
  const holds = (words: RegExp, from = 0, to = tokens.length): boolean =>
    tokens.slice(from, to).some(({ key }) => words.test(key));
  if (form === "who") return !holds(/^(?:quoted|cited|wrote|written|author|article|story|piece)$/u);
  const [speaker] = speakers;
  if (speaker === undefined || speaker.by === "pronoun") return false;
  return (
    !holds(/^(?:article|articles|story|piece|you)$/u, speaker.from, speaker.to) &&
    !holds(/^(?:articles?|stor(?:y|ies)|pieces?)$/u)
  );
}

/** The plainest frame; a pronoun that stands for nobody here gives way to a name: "when were they told, according to the minister". */
function frameMeant(
  frames: readonly SayingFrame[],
  { mentions, question }: Reading,
): SayingFrame | undefined {
  const [best] = frames;
  if (best === undefined || best.form === "who") return best;
  const isHanging = antecedents(best.speakers, mentions, question).every(({ by }) => by === "pronoun");
  const named = frames.find(
    ({ form, speakers }) => form === "who" || speakers.some(({ by }) => by !== "pronoun"),
  );
  return isHanging && named !== undefined && named.score >= STANDS_IN_FROM ? named : best;
}

function readFrame(
  reading: Reading,
  frame: SayingFrame,
): { readonly question: Question; readonly refers: Reference | null } | null {
  switch (frame.form) {
    case "who":
      return readVoices(reading, frame);
    case "aside": {
      const fact = readAside(reading, frame);
      return fact === null ? null : { question: fact, refers: null };
    }
    default:
      return readSayings(reading, frame);
  }
}

/** "How many …, according to X". */
function readAside({ question, mentions, limits, names }: Reading, frame: SayingFrame): Fact | null {
  const [mention] = antecedents(frame.speakers, mentions, question);
  const [aside] = frame.speakers;
  if (mention === undefined || aside === undefined || mention.by === "pronoun") return null;
  const according = askedSpeaker(question, mention, names);
  if (according.by === "unknown") return null;
  const words = withoutTokens(question, (i) => frame.frame.has(i) || (i >= aside.from && i < aside.to));
  return factOf(words, limits, according);
}
