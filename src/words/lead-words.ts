import type { Lead } from "../answer/lead.ts";
import type { Manner } from "../question/question.ts";
import { askInEnglish } from "./ask-in-english.ts";
import { dayWords } from "./formats.ts";
import {
  bracketed,
  limitNotes,
  limitsOf,
  listed,
  namesOf,
  orderOf,
  quotesCounted,
  quotesLine,
  storyNotes,
} from "./lead-parts.ts";
import { nothingWords } from "./nothing-words.ts";
import { phrasesForLanguage } from "./phrases-for.ts";
import type { Phrases } from "./phrases.ts";

type Told<Is extends Lead["is"]> = Extract<Lead, { is: Is }>;

/** What an answer says first, in a language: every fact of the lead and no other. One line, without Markdown. */
export function leadWords(lead: Lead, phrases: Phrases): string {
  const { lead: say } = phrases;
  const taken = "taken" in lead ? lead.taken.map(({ typed, word }) => say.taken(typed, word)) : [];
  return [...sentencesOf(lead, phrases), ...taken].filter((sentence) => sentence !== "").join(say.gap);
}

function sentencesOf(lead: Lead, phrases: Phrases): string[] {
  const { lead: say } = phrases;
  switch (lead.is) {
    case "quotes":
      return [
        quotesLine(lead, phrases),
        lead.isMannerShown === false ? say.mannerNotShown(lead.counted.found) : "",
      ];
    case "denials":
      return [deniedTold(lead, phrases)];
    case "voices":
      return voicesTold(lead, phrases);
    case "passages":
      return passagesTold(lead, phrases);
    case "days":
      return [daysTold(lead, phrases), quotesLine(lead, phrases)];
    case "count":
      return [quotesLine(lead, phrases)];
    case "sides":
      return [
        quotesLine(lead, phrases),
        lead.silent.length === 0 ? "" : say.notQuotedOnIt(listed(lead.silent, phrases, "conjunction")),
      ];
    case "articles":
      return articlesTold(lead, phrases);
    case "article_fact": {
      const { detail, title } = lead;
      const values =
        detail === "date" ? lead.values.map((day) => dayWords(day, phrases.locale)) : lead.values;
      return [say.fact[detail](title, listed(values, phrases, "conjunction"))];
    }
    case "article_people":
      return [
        lead.isSummaryAsked ? say.notRetold : "",
        lead.speakers.length === 0
          ? say.nobodyQuoted(lead.title)
          : say.people(lead.title, namesOf(lead.speakers, phrases)),
      ];
    case "which":
      return [say.which(lead.words, listed(lead.speakers, phrases, "disjunction"))];
    case "which_article": {
      const titles = lead.titles.map((title) => say.quoted(title));
      return [
        say.whichArticle(titles.length === 0 ? null : listed(titles, phrases, "disjunction", "things")),
      ];
    }
    case "unreferred":
      return [say.unreferred(lead.word)];
    case "talk":
      return [say.talk[lead.of], ASKS_NO_MORE.has(lead.of) ? "" : examplesOf(lead.examples, phrases)];
    case "unclear":
      return [say.unclear, examplesOf(lead.examples, phrases)];
    case "foreign":
      return [askInEnglish(lead.language) ?? phrasesForLanguage(lead.language).lead.askInEnglish];
    case "nothing":
      return nothingWords(lead, phrases);
  }
}

/** To who leaves, and who is content, no questions are suggested. */
const ASKS_NO_MORE: ReadonlySet<Told<"talk">["of"]> = new Set(["farewell", "praise"]);

function examplesOf(examples: readonly string[], { lead: say }: Phrases): string {
  return examples.length === 0
    ? ""
    : say.tryThese(examples.map((question) => say.quoted(question)).join(" · "));
}

const STANCES: Readonly<Partial<Record<Manner | "said", "for" | "against" | "said">>> = {
  said: "said",
  criticise: "against",
  oppose: "against",
  disagree: "against",
  accuse: "against",
  praise: "for",
  support: "for",
  agree: "for",
};

function deniedTold({ how, speakers, topic, counted, limits }: Told<"denials">, phrases: Phrases): string {
  const { lead: say } = phrases;
  const line = say.denials({
    how,
    statements: say.statements(counted.found),
    names: namesOf(speakers, phrases),
    topic,
    articles: counted.articles,
    limits: limitsOf(limits, phrases),
  });
  return `${line}${orderOf("quotes", null, counted, phrases)}${say.stop}`;
}

function voicesTold(
  { speakers, topic, manner, counted, limits }: Told<"voices">,
  phrases: Phrases,
): string[] {
  const { lead: say } = phrases;
  const line = say.voices({
    quotes: quotesCounted(counted, phrases),
    topic,
    articles: counted.articles,
    limits: limitsOf(limits, phrases),
    stance: STANCES[manner] ?? "on",
  });
  const by = speakers.length === 0 ? "" : say.saidBy(namesOf(speakers, phrases));
  return [`${line}${orderOf("quotes", "best", counted, phrases)}${say.stop}`, by];
}

function passagesTold(
  { words, others, counted, stories, topic, limits }: Told<"passages">,
  phrases: Phrases,
): string[] {
  const { lead: say } = phrases;
  const { found, articles } = counted;
  const notes = bracketed(
    [...storyNotes(stories, articles, phrases), ...limitNotes(limits, phrases)],
    phrases,
  );
  const line = say.passages(found, topic, articles);
  const told = `${line}${notes}${orderOf("passages", "best", counted, phrases)}${say.stop}`;
  const quoted = others.map((other) => say.quoted(inOneLine(other)));
  return [
    words === null ? told : say.answer(inOneLine(words), told),
    others.length === 0
      ? ""
      : say.otherAnswers(listed(quoted, phrases, "conjunction", "things"), others.length === 1),
  ];
}

/** A first line has no line ends. */
function inOneLine(words: string): string {
  return words.replace(/\s+/gu, " ");
}

function daysTold({ days }: Told<"days">, phrases: Phrases): string {
  const { lead: say, locale } = phrases;
  if (days.length === 0) return say.undated;
  const told = days.map((day) => say.on(dayWords(day, locale)));
  return say.days(listed(told, phrases, "conjunction", "things"));
}

function articlesTold(lead: Told<"articles">, phrases: Phrases): string[] {
  const { articles, stories, topic, passages, isLatest, latest, limits } = lead;
  const { lead: say } = phrases;
  const notes = bracketed(
    [...storyNotes(stories, articles, phrases), ...limitNotes(limits, phrases)],
    phrases,
  );
  // Of everything only the latest are told; of a subject all are, and these come first.
  const what =
    passages !== null
      ? say.holding(articles, passages)
      : isLatest && topic === null
        ? say.newest(articles)
        : say.articles(articles, topic);
  const order = isLatest && topic !== null && articles > 1 ? say.order("articles", "latest", null) : "";
  return [
    `${what}${notes}${order}${say.stop}`,
    latest === null ? "" : say.latestOf(dayWords(latest, phrases.locale)),
  ];
}
