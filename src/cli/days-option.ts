import { WrongUsage } from "./exit-code.ts";

/** What `--since` and `--before` say: a day, month or year in words people write. */
export interface DaysOptions {
  readonly since: string | undefined;
  readonly before: string | undefined;
}

/** First and last day of what they admit. Rejects with a `WrongUsage` for what names no day. */
export async function daysFrom({ since, before }: DaysOptions): Promise<{
  readonly from: string | undefined;
  readonly to: string | undefined;
}> {
  return {
    from: since === undefined ? undefined : await dayOf("since", since),
    to: before === undefined ? undefined : await dayOf("before", before),
  };
}

/** The first day from "since", the last one from "before". */
async function dayOf(word: "since" | "before", value: string): Promise<string> {
  const { timeIn } = await import("../question/times.ts");
  const time = timeIn(`${word} ${value}`, new Date());
  const day = word === "since" ? time?.from : time?.to;
  if (day != null) return day;
  throw new WrongUsage(
    `Expected a day, month or year behind --${word}, such as 2024-05-01, "May 2024" or 2024, got "${value}".`,
  );
}
