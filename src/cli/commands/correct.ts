import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { Archive, StoredQuote } from "../../archive/archive.ts";
import { extentOf, type HandSet } from "../../archive/corrections/correction.ts";
import { nameByHand } from "../../answer/by-hand/name-by-hand.ts";
import { createSpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { count } from "../../words/count.ts";
import { en } from "../../words/languages/en/index.ts";
import { articleOf } from "../article-of.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { correctionJson, goneCorrections, HOW_TO_SEE_NUMBERS, listCorrections } from "../list-corrections.ts";
import { setShown, whoSaid, wordsOfQuote } from "../render-article-quotes.ts";
import { libraryStoreOf, withSession } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { jsonLine, visible } from "../visible-text.ts";
import { writing } from "../writing.ts";

export interface CorrectOptions {
  readonly speaker?: string;
  readonly notAQuote?: true;
  readonly undo?: true;
  readonly list?: true;
  readonly json?: true;
}

export function defineCorrect(program: Command, run: RunCommand): void {
  const command = program
    .command("correct")
    .summary("set by hand who said a quote")
    .description(
      "Says who said a quote that was read wrongly, that this is not known, or that it is no quote. Answers say then: speaker set by " +
        "hand. A correction belongs to the words: it stays when the article is read again or edited elsewhere, and is dropped, with a " +
        "line that says so, when these words are edited. It is of this article alone, also where others tell the same story. " +
        "A bot that runs sees it at once.",
    )
    .usage(
      "[options] <article> <number>\n       verbatim correct <article> [number] --undo\n       verbatim correct --list [article]",
    )
    .argument(
      "[article-and-number...]",
      "an article, as show takes it, and the number of a quote, as show --quotes has it",
    )
    .option("--speaker <name>", "who said it; unknown: nobody knows")
    .option("--not-a-quote", "nobody said it: no answer shows it as a quote any more")
    .option("--undo", "take the correction back; without a number all of the article, which may be gone")
    .option(
      "--list",
      "list the corrections, of the article or of all; of all also who was merged or split, and what members in Discord hold for wrong",
    )
    .option("--json", "print one line of JSON")
    .action((words: string[], options: CorrectOptions) =>
      run(program.opts(), (context) => correct(words, options, context)),
    );
  addExamples(command, [
    ["verbatim show --quotes council backs", "the quotes of an article, with their numbers"],
    ['verbatim correct council backs 3 --speaker "Ilse Varrick"', "the third one is hers"],
    ["verbatim correct council backs 3 --speaker unknown", "nobody knows whose it is"],
    ["verbatim correct council backs 4 --not-a-quote", "nobody said this"],
    ["verbatim correct council backs 3 --undo", "as it was read"],
    ["verbatim correct --list", "what has been corrected"],
  ]);
  addNotes(
    command,
    `
Exit codes:
  0  corrected, taken back, or listed
  3  no such article, or nothing to take back or to list
  2  wrong usage: no such number, several articles or speakers are meant, not one thing to be done`,
  );
}

/** Sets by hand who said a quote of an article, takes that back, or lists what was set. */
export async function correct(
  words: readonly string[],
  options: CorrectOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { speaker, notAQuote, undo, list } = options;
  if ([speaker, notAQuote, undo, list].filter((one) => one !== undefined).length !== 1)
    throw new WrongUsage(
      "Expected one of --speaker NAME, --speaker unknown, --not-a-quote, --undo and --list.",
    );
  return withSession(context, async (session) => {
    const { archive } = session;
    const { terminal } = context;
    if (list === true) {
      const reports = async () => (await libraryStoreOf(session, context)).reports();
      return listCorrections(words.join(" "), options, archive, reports, context);
    }
    const { wanted, number } = quoteMeant(words);
    if (wanted === "")
      throw new WrongUsage(`Expected an article and the number of a quote. ${HOW_TO_SEE_NUMBERS}`);
    if (undo === true && number === null) return takeAllBack(wanted, options, archive, terminal);
    if (number === null)
      throw new WrongUsage(`Expected the number of a quote behind the article. ${HOW_TO_SEE_NUMBERS}`);
    const gone = await goneCorrections(archive, wanted);
    if (gone.length > 0) {
      terminal.complain(
        `The article ${visible(wanted)} is gone. ${count(gone.length, "correction")} of it wait${gone.length === 1 ? "s" : ""} for it to come back; ` +
          `to take them back: verbatim correct ${visible(wanted)} --undo`,
      );
      return EXIT.nothingFound;
    }
    const meant = await articleOf(wanted, archive, terminal);
    if ("exitCode" in meant) return meant.exitCode;
    const [article, quotes] = await Promise.all([
      archive.article(meant.entry.id),
      archive.quotes({ within: { ids: [meant.entry.id] }, withTakenOut: true }),
    ]);
    const quote = quotes[number - 1];
    if (article === undefined || quote === undefined)
      throw new WrongUsage(outOfRange(meant.entry.title, quotes.length, number));
    const one: OneQuote = { archive, article, quotes, quote, number };
    return undo === true ? takeBack(one, options, terminal) : setByHand(one, options, terminal);
  });
}

interface OneQuote {
  readonly archive: Archive;
  readonly article: Article;
  /** All of the article. */
  readonly quotes: readonly StoredQuote[];
  readonly quote: StoredQuote;
  readonly number: number;
}

/** "flood wall 3": words of an article, and the number of a quote. A single word is the article. */
function quoteMeant(words: readonly string[]): { readonly wanted: string; readonly number: number | null } {
  const parts = words.flatMap((word) => word.trim().split(/\s+/u)).filter((word) => word !== "");
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || !/^\d{1,6}$/u.test(last)) return { wanted: parts.join(" "), number: null };
  return { wanted: parts.slice(0, -1).join(" "), number: Number(last) };
}

function outOfRange(title: string, quotes: number, got: number): string {
  const name = `“${visible(title)}”`;
  return quotes === 0
    ? `Expected a quote of ${name}, got ${got}: it has none.`
    : `Expected a quote of ${name} from 1 to ${quotes}, got ${got}. ${HOW_TO_SEE_NUMBERS}`;
}

async function setByHand(
  { archive, article, quotes, quote, number }: OneQuote,
  { speaker, json }: CorrectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { set, warnings } = await setOf(speaker, quotes, archive);
  const before = whoSaid(article, quote);
  const correction = await writing(archive, (writer) =>
    writer.correct(article.id, extentOf(quote), set, new Date()),
  );
  if (correction === null) {
    terminal.complain(
      "Another process has changed the article meanwhile. Look at its quotes again, then correct.",
    );
    return EXIT.failure;
  }
  for (const warning of warnings) terminal.complain(visible(warning));
  if (json === true) terminal.print(jsonLine({ ...correctionJson(correction, article), number, before }));
  else
    terminal.tell(
      `[${number}] ${setShown(set)} (was: ${visible(before)})\n    ${wordsOfQuote(article, quote)}`,
    );
  return EXIT.ok;
}

/** What is to be set, and what people should know of it. Throws where the name means several or none. */
async function setOf(
  speaker: string | undefined,
  quotes: readonly StoredQuote[],
  archive: Archive,
): Promise<{ readonly set: HandSet; readonly warnings: readonly string[] }> {
  if (speaker === undefined) return { set: { is: "not_a_quote" }, warnings: [] };
  if (speaker.trim().toLowerCase() === "unknown") return { set: { is: "unknown" }, warnings: [] };
  const directory = await createSpeakerDirectory(archive)();
  const read = await nameByHand(speaker, quotes, { archive, directory });
  if (read.is === "no_name")
    throw new WrongUsage(
      `Expected a name behind --speaker, of at most 100 characters, got "${visible(speaker)}".`,
    );
  if (read.is === "several")
    throw new WrongUsage(
      `Several speakers of the article go by "${visible(speaker)}": ${read.names.map(visible).join(", ")}. Name one in full.`,
    );
  const { set, isNamed, suggestions } = read.name;
  if (isNamed) return { set, warnings: [] };
  const nearest = suggestions.length === 0 ? "" : ` The nearest names: ${suggestions.join(", ")}.`;
  return { set, warnings: [`${en.byHand.noArticleNames(set.name)}${nearest}`] };
}

async function takeBack(
  { archive, article, quote, number }: OneQuote,
  { json }: CorrectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const taken = await writing(archive, (writer) => writer.takeBack(article.id, extentOf(quote)));
  if (json === true) terminal.print(jsonLine(taken.map((one) => correctionJson(one, article))));
  if (taken.length === 0) {
    terminal.complain(
      `Quote ${number} of “${visible(article.title)}” is as it was read: there is nothing to take back.`,
    );
    return EXIT.nothingFound;
  }
  if (json !== true) terminal.tell(`[${number}] as it was read again.`);
  return EXIT.ok;
}

/** Of a whole article, which may be gone: then it is named by its id alone. */
async function takeAllBack(
  wanted: string,
  { json }: CorrectOptions,
  archive: Archive,
  terminal: Terminal,
): Promise<ExitCode> {
  const gone = await goneCorrections(archive, wanted);
  const meant = gone.length > 0 ? undefined : await articleOf(wanted, archive, terminal);
  if (meant !== undefined && "exitCode" in meant) return meant.exitCode;
  const id = meant === undefined ? (wanted as ArticleId) : meant.entry.id;
  const taken = await writing(archive, (writer) => writer.takeBack(id, null));
  if (json === true) terminal.print(jsonLine(taken.map((one) => correctionJson(one, undefined))));
  if (taken.length === 0) {
    terminal.complain(`Nothing of ${visible(id)} is corrected: there is nothing to take back.`);
    return EXIT.nothingFound;
  }
  if (json !== true) terminal.tell(`${count(taken.length, "correction")} of ${visible(id)} taken back.`);
  return EXIT.ok;
}
