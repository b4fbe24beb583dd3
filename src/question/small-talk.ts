import { isAskingWord } from "../english/function-words.ts";
import { reportingNoun } from "../english/reporting-verbs.ts";
import { isChatter } from "./frame-words.ts";
import type { TalkKind } from "./question.ts";
import type { TokenizedQuestion } from "./tokens.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that a greeting and the like is made of, whatever their order. */
const GREETING = set(
  "hi hello hey hiya howdy yo greetings sup morning afternoon evening good day hallo moin ahoy salut heya",
);
const FAREWELL = set("bye goodbye night goodnight cya later farewell ciao cheerio bed sleep off tomorrow");
const THANKS = set("thanks thank thankyou cheers ta appreciate appreciated grateful merci danke");
const PRAISE = set(
  "great nice cool awesome amazing perfect brilliant lovely wonderful excellent star best love helpful neat wow clever smart useful good well done super fantastic legend job work bot",
);
const ABUSE = set(
  "useless stupid dumb bad terrible worst rubbish garbage trash sucks suck shit crap idiot awful hate broken annoying lame worthless nonsense wrong pathetic bloody damn fuck fucking",
);
/** What stands around them. */
const AROUND = set(
  "you u your for so much very a lot the that this is are was it all everyone everybody there bot verbatim friend mate man guys folks again to of my i i'm im s re ve am and and then now ok okay well oh ah yes no just really how do doing today what's up please help me at in on with nothing else be here not as have had been got made day's always such honestly really quite you're it's that's i'm i've they're",
);
const HELP = /^(?:help|\?|commands|usage|info|manual|instructions)$/u;
const ABLE =
  /\b(?:what|how)\b.*\b(?:can|could|do|should|does|may)\b.*\b(?:you|u|i|one|this (?:bot|thing)|it|we)\b.*\b(?:do|ask|use|work|help|type|know)\b|\bhow (?:does|do) (?:this|it|you) (?:bot )?work\b|\bwhat are you (?:able|good) (?:to|for|at)\b|\bwhat (?:is|can) this (?:bot|thing)\b(?: (?:for|do))?|\bhelp me\b|\bhow do i (?:use|start|ask)\b|\bwhat sort of (?:questions|things)\b/iu;
/** "What do you know about the ferry": of the articles, not of the bot. */
const ABOUT = /\b(?:about|on)\s+(?!(?:you|yourself|this|that|it|here|discord)\b)\S/iu;
const IDENTITY =
  /\b(?:who|what) (?:are|r) (?:you|u)\b|\bare (?:you|u) (?:an? )?(?:real|human|robot|bot|ai|machine|person|alive|chatgpt|there|gpt)\b|\bwhat(?:'s| is) your name\b|\bwho (?:made|built|created|wrote) (?:you|this bot)\b|\b(?:human|robot) or (?:an? )?\w+\?*$|\bdo you (?:sleep|dream|have feelings|think)\b/iu;
/** What no archive of articles is asked. */
const COMMANDS =
  /\b(?:ignore|disregard|forget)\b.*\b(?:instructions?|prompts?|rules|articles|everything)\b|\bwrite (?:me )?(?:an? |some )?(?:\w+ ){0,3}(?:poem|song|story|essay|code|haiku|joke|limerick|rap|script|letter)\b|\btell (?:me |us )?(?:an? )?joke\b|\b(?:system prompt|jailbreak)\b/iu;

/** What kind of talk a question is where it asks nothing of the articles; `null` otherwise. */
export function talkIn({ text, tokens }: TokenizedQuestion): TalkKind | null {
  const words = tokens.filter(({ kind }) => kind === "word").map(({ key }) => key);
  if (words.length === 0) return null;
  const plain = text.replaceAll("’", "'");
  if (COMMANDS.test(plain)) return "chat";
  if (words.length === 1 && HELP.test(words[0] ?? "")) return "help";
  if (words.length <= 14 && ABLE.test(plain) && !ABOUT.test(plain)) return "help";
  if (words.length <= 12 && IDENTITY.test(plain)) return "identity";
  if (THANKS.has(words[0] ?? "") && isStatement({ text, tokens, isCaseKept: true })) return "thanks";
  const kinds: readonly (readonly [TalkKind, ReadonlySet<string>])[] = [
    ["thanks", THANKS],
    ["abuse", ABUSE],
    ["farewell", FAREWELL],
    ["greeting", GREETING],
    ["praise", PRAISE],
  ];
  const all = (allowed: (word: string) => boolean): boolean =>
    words.every((word) => AROUND.has(word) || isChatter(word) || allowed(word));
  const anyKind = (word: string): boolean => kinds.some(([, list]) => list.has(word));
  if (!all(anyKind)) return null;
  // "Good bot" is no greeting, "good morning" is.
  const tells = (kind: TalkKind, word: string): boolean => kind !== "greeting" || !PRAISE.has(word);
  for (const [kind, list] of kinds)
    if (words.some((word) => list.has(word) && tells(kind, word))) return kind;
  return null;
}

/**
 * A statement rather than a question: it has a finite verb of its own in third person with this, that or it as subject, or
 * speaks of the one who writes.
 */
const STATEMENT =
  /^(?:(?:well|so|oh|but|and|ok|okay|hm+|huh|lol|man|ugh|honestly|no|yes|yeah|nice|cool|great|perfect|thanks|thank you|thx|wow)[,.!\s]+)*(?:(?:this|that|it|there|my \w+|our \w+|the weather|(?:this|that|your) (?:bot|thing|answer|app|server|channel|quote|reply))(?:'s| is| was| are| isn't| wasn't| will| has| does| doesn't| works?| sucks?| looks?| sounds?| seems?| makes?| rains| \p{L}+ed)\b|(?:this|that|it) helps?\b|(?:i|we)(?:'m| am| was| have| had|'ve| think| feel| hate| love| like| don't| do not| did| can't| need a| went| go| just)\b)/iu;

/** Nouns that nobody speaks of who asks for none: "I need a quote on the wall". */
const QUOTES = set("quote quotation statement comment remark");

/** Whether the text states something about the one who writes, or the world around, and asks nothing. */
export function isStatement({ text, tokens }: TokenizedQuestion): boolean {
  if (text.includes("?") || tokens.some(({ key, isFrame }) => isFrame && isAskingWord(key))) return false;
  if (tokens.some(({ key }) => QUOTES.has(reportingNoun(key)?.lemma ?? ""))) return false;
  const names = tokens.filter(({ isCapital, isFirst, key }) => isCapital && !isFirst && key !== "i").length;
  return names === 0 && STATEMENT.test(text.replaceAll("’", "'"));
}
