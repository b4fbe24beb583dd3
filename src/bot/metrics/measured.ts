import { type QuestionQueue, QueueRefusal } from "../../admission/question-queue.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Libraries, Library } from "../../library/library.ts";
import { UserError } from "../../user-error.ts";
import type { Measures } from "./measures.ts";

/** The same libraries, whose answers, checks and lists are counted and timed. */
export function measuredLibraries(libraries: Libraries, measures: Pick<Measures, "asked">): Libraries {
  /** Times work; `told` gives what it was and how it ended. */
  const timed = async <T>(
    kind: string,
    work: () => Promise<T>,
    told: (result: T) => readonly [kind: string, outcome: string],
  ): Promise<T> => {
    const startedAt = performance.now();
    const seconds = (): number => (performance.now() - startedAt) / 1_000;
    try {
      const result = await work();
      measures.asked(...told(result), seconds());
      return result;
    } catch (error) {
      measures.asked(kind, error instanceof UserError ? "not_asked" : "failed", seconds());
      throw error;
    }
  };
  const ofAnswer = ({ understood, status }: Answer) => [understood.kind, status] as const;
  const measured = (library: Library): Library => {
    const { answerer, lister, checker } = library;
    return {
      ...library,
      answerer: {
        answer: (...asked) => timed("unread", () => answerer.answer(...asked), ofAnswer),
        reply: (...asked) =>
          timed(
            "unread",
            () => answerer.reply(...asked),
            ({ answer }) => ofAnswer(answer),
          ),
      },
      lister: {
        list: (request) =>
          timed(
            "list",
            () => lister.list(request),
            ({ status }) => ["list", status],
          ),
      },
      checker: {
        check: (...given) =>
          timed(
            "check",
            () => checker.check(...given),
            ({ verdict }) => ["check", verdict],
          ),
        checkText: (...given) =>
          timed(
            "check",
            () => checker.checkText(...given),
            ({ checks }) => ["check", checks[0]?.verdict ?? "unchecked"],
          ),
      },
    };
  };
  return {
    ...libraries,
    use: (tenant, work, limits) => libraries.use(tenant, (library) => work(measured(library)), limits),
  };
}

/** The same queue, whose waiting and refusals are measured. */
export function measuredQueue(
  queue: QuestionQueue,
  measures: Pick<Measures, "waited" | "refused">,
): QuestionQueue {
  let isJustCounted = false;
  return {
    run(work, onLongWait) {
      const cameAt = performance.now();
      const begun = (): ReturnType<typeof work> => {
        measures.waited((performance.now() - cameAt) / 1_000);
        return work();
      };
      const run = queue.run(begun, onLongWait);
      run.catch((error: unknown) => {
        if (error instanceof QueueRefusal) measures.refused(error.reason);
      });
      return run;
    },
    ahead: (quick) => queue.ahead(quick),
    // Who looks, and sees why not, asks no further: that is a refusal, however often the same one is looked at.
    get refusal() {
      const { refusal } = queue;
      if (refusal !== null && !isJustCounted) {
        measures.refused(refusal);
        isJustCounted = true;
        queueMicrotask(() => {
          isJustCounted = false;
        });
      }
      return refusal;
    },
    get waiting() {
      return queue.waiting;
    },
    drain: (withinMs) => queue.drain(withinMs),
  };
}
