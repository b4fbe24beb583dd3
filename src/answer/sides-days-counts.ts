import type { Compare, Count, Sayings, When } from "../question/question.ts";
import type { AnswerContext, Found } from "./context.ts";
import type { NamedSpeaker } from "./lead.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { quotedWithin } from "./quotes-told.ts";
import { findSayings } from "./sayings.ts";
import { speakersMeant } from "./speakers-meant.ts";

/** Both sides of a question: the best of each, in turns; who said nothing on it is told. */
export async function answerCompare(context: AnswerContext, question: Compare): Promise<Found | null> {
  const sayings: Sayings = {
    ...question,
    topic: question.topic && { ...question.topic, isPresupposed: true },
    asks: "sayings",
    manner: "say",
    order: "best",
    most: null,
    besides: "nothing",
    reading: "sure",
  };
  const found = await findSayings(context, sayings);
  if (found === null) return null;
  const { lead } = found.found;
  if (lead.is !== "quotes") return found.found;
  const heard = new Set(lead.speakers.map(({ name }) => name));
  const quiet: { readonly name: string; readonly members: SpeakerIdentity["members"] }[] = [];
  for (const asked of question.speakers) {
    const [best, ...others] = await speakersMeant(asked, context);
    const all = [...(best === undefined ? [] : [best]), ...others];
    const isHeard = all.some(
      ({ name, speakingFor }) => heard.has(name) || speakingFor.some((identity) => heard.has(identity.name)),
    );
    if (isHeard) continue;
    const members = [...(best?.own ?? []), ...(best?.speakingFor ?? [])].flatMap(({ members }) => members);
    quiet.push({ name: best?.name ?? asked.words, members });
  }
  const silent = quiet.map(({ name }) => name);
  const { speakers, topic, counted, limits } = lead;
  // One voice alone is no comparison.
  if (silent.length > 0 && silent.length >= question.speakers.length - 1)
    return {
      ...found.found,
      status: "nothing_found",
      closest: found.found.statements,
      statements: [],
      lead: {
        is: "nothing",
        because: "not_on_topic",
        speakers: silent,
        ...(await quotedWithin(
          quiet.flatMap(({ members }) => members),
          context,
          question.limits,
        )),
        topics: [],
        topic,
        limits,
        taken: lead.taken,
      },
    };
  return { ...found.found, lead: { is: "sides", speakers, silent, topic, counted, limits } };
}

/** On which days something was said. */
export async function answerWhen(context: AnswerContext, { of }: When): Promise<Found | null> {
  const found = await findSayings(context, of);
  if (found === null) return null;
  const { lead, statements } = found.found;
  if (lead.is !== "quotes") return found.found;
  // Said at the latest when it was first printed.
  const days = [...new Set(statements.flatMap(({ earliest }) => earliest ?? []))];
  const { speakers, topic, counted, limits } = lead;
  return { ...found.found, lead: { is: "days", speakers, topic, days, counted, limits } };
}

/** How often somebody spoke of something: quotes, each counted once. */
export async function answerCount(context: AnswerContext, { of }: Count): Promise<Found | null> {
  const found = await findSayings(context, of);
  if (found === null) return null;
  const { lead } = found.found;
  if (lead.is !== "quotes") return found.found;
  const { topic, counted, limits } = lead;
  const speakers: readonly NamedSpeaker[] = lead.speakers;
  return { ...found.found, lead: { is: "count", speakers, topic, counted, limits } };
}
