import type { Statement } from "../../src/answer/answer.ts";
import type { ByHand, ShownQuote } from "../../src/library/by-hand/shown-quote.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { statementAt } from "../card/answer-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import { choiceOf, NAME_FIELD, nameModal, speakerMenuPage, speakerSetPage } from "../card/speaker-menu.ts";
import type { Turn } from "../dispatch/turn.ts";
import type { AnsweringButton, ModalButton } from "./button.ts";

/** A statement of a kept answer. */
interface Place {
  readonly answer: AnswerKey;
  /** Its place among those that the answer shows, from 0. */
  readonly statement: number;
}

/** Says that somebody else said a statement: who manages the server is asked who, others are counted once and thanked. */
export function wrongSpeakerButton(place: Place): AnsweringButton {
  return {
    how: "privately",
    async answer(_, turn) {
      const { context, tenant, userId, phrases, isManager } = turn;
      const statement = await statementOf(place, turn);
      if (statement === null) return null;
      const shown = shownQuote(statement);
      const { libraries } = context;
      // Outside of a server that has the bot there is nothing of one's own to correct.
      if (isManager && tenant !== null) {
        const names = await namesIn(statement, turn);
        const reports = await libraries.speakerReports(tenant, shown);
        return speakerMenuPage(statement, names, reports, menuAt(place, turn));
      }
      await libraries.reportSpeaker(tenant, shown, userId);
      return noticePage(tenant === null ? phrases.byHand.operatorsOnly : phrases.byHand.reported);
    },
  };
}

/** Sets what was chosen in the menu. */
export function setSpeakerMenu(place: Place): AnsweringButton {
  return {
    how: "in-place",
    isChanging: true,
    async answer(interaction, turn) {
      const [value = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
      const chosen = choiceOf(value);
      return chosen === null ? null : setByHand(place, chosen, turn);
    },
  };
}

/** Takes back what was set. */
export function asReadButton(place: Place): AnsweringButton {
  return {
    how: "in-place",
    isChanging: true,
    answer: (_, turn) => setByHand(place, { is: "as_read" }, turn),
  };
}

/** Opens a modal for a name that is not in the menu. */
export function nameSpeakerButton(place: Place): ModalButton {
  return {
    how: "modal",
    isChanging: true,
    modal: (phrases) => nameModal({ key: place.answer, index: place.statement, phrases }),
    answer: (interaction, turn) =>
      setByHand(place, { is: "speaker", typed: interaction.fields.getTextInputValue(NAME_FIELD) }, turn),
  };
}

/** Whoever sends these is looked at anew: a custom id can be forged, and a right can be lost meanwhile. */
async function setByHand(place: Place, byHand: ByHand, turn: Turn): Promise<CardPage | null> {
  const { context, tenant, phrases, isManager } = turn;
  if (!isManager) return noticePage(phrases.notices.manageServerNeeded);
  const statement = await statementOf(place, turn);
  if (statement === null) return null;
  const done = await context.libraries.correctQuotes(tenant, shownQuote(statement), byHand);
  switch (done.is) {
    case "gone":
      return null;
    case "shared":
      return noticePage(phrases.byHand.operatorsOnly);
    case "no_name":
      return noticePage(phrases.byHand.noName);
    case "several":
      return noticePage(phrases.byHand.severalOf(done.names.join(", ")));
    case "corrected": {
      context.log.info({ server: tenant, set: done.set?.is ?? "as_read" }, "corrected");
      return speakerSetPage(setText(done.set, done.isNamed, turn), done.set === null, menuAt(place, turn));
    }
  }
}

function setText(
  set: Extract<
    Awaited<ReturnType<Turn["context"]["libraries"]["correctQuotes"]>>,
    { is: "corrected" }
  >["set"],
  isNamed: boolean,
  { phrases: { byHand } }: Turn,
): string {
  if (set === null) return byHand.isAsRead;
  if (set.is === "unknown") return byHand.isUnknown;
  if (set.is === "not_a_quote") return byHand.isNoQuote;
  const text = byHand.isSet(set.name);
  return isNamed ? text : `${text} ${byHand.noArticleNames(set.name)}`;
}

/** The quote that is shown there, also where it has been found to be none; `null` where it is gone. */
async function statementOf(
  { answer, statement }: Place,
  { context, tenant }: Turn,
): Promise<Statement | null> {
  const kept = await context.libraries.kept(tenant, answer, { withTakenOut: true });
  const found = kept === undefined ? undefined : statementAt(kept, statement);
  return found === undefined || found.kind === "passage" ? null : found;
}

function shownQuote({ passage, pieces }: Statement): ShownQuote {
  return { article: passage.article, pieces: pieces.filter(({ article }) => article === passage.article) };
}

function menuAt({ answer, statement }: Place, { phrases }: Turn) {
  return { key: answer, index: statement, phrases };
}

/** Speakers of other articles that are looked for in this one, the most quoted. */
const MOST_LOOKED_FOR = 2_000;

/** Whom the article quotes by a name, most quotes first; then whom it names and other articles quote. */
async function namesIn({ passage }: Statement, { context, tenant }: Turn): Promise<string[]> {
  return context.libraries.use(tenant, async ({ archive, speakers }) => {
    const directory = await speakers();
    const text = (await archive.article(passage.article))?.text ?? "";
    const quoted = directory
      .speakersOf(passage.article)
      .filter(({ speaker }) => speaker.kind !== "unnamed")
      .toSorted((a, b) => b.quotes - a.quotes)
      .map(({ speaker }) => speaker.name);
    const named = directory.identities
      .slice(0, MOST_LOOKED_FOR)
      .filter(({ kind, name }) => kind !== "unnamed" && text.includes(name))
      .map(({ name }) => name);
    return [...quoted, ...named];
  });
}
