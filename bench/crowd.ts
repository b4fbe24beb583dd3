import { en } from "../src/words/languages/en/index.ts";
import type { FakeDiscord } from "../test/support/discord/fake-discord.ts";
import { text } from "../test/support/discord/people/components-of.ts";
import { visibleText } from "../test/support/discord/world/visible.ts";
import type { PersonThere } from "../test/support/discord/people/person.ts";
import type { StoredMessage } from "../test/support/discord/world/records.ts";

/** People in channels of several servers, each in one. */
export interface Crowd {
  /** The i-th person, round and round. */
  person(i: number): PersonThere;
}

export interface CrowdSize {
  readonly servers: number;
  readonly users: number;
}

export function createCrowd(fake: FakeDiscord, { servers, users }: CrowdSize): Crowd {
  const guilds = Array.from({ length: servers }, (_, i) => {
    const guild = fake.world.addGuild(`Server ${i + 1}`);
    return { guild, channel: fake.world.addChannel(guild, "questions") };
  });
  const people = Array.from({ length: users }, (_, i) => {
    const user = fake.world.addUser(`person${i + 1}`);
    const { guild, channel } = at(guilds, i);
    fake.world.addMember(guild, user, ["ManageGuild"]);
    return fake.user(user).in(channel);
  });
  return { person: (i) => at(people, i) };
}

/** How many seconds somebody is told to wait for the answer that comes in this message's place; `null` for any other message. */
export function secondsTold(data: StoredMessage["data"]): number | null {
  const said = visibleText(data as Parameters<typeof visibleText>[0]);
  const [before = "", after = ""] = en.notices.longWait(77).split("77 seconds");
  const seconds = said.startsWith(before) && said.endsWith(after) ? said.slice(before.length) : "";
  return /^\d/u.test(seconds) ? Number.parseInt(seconds, 10) : null;
}

/** What somebody was told: an answer, politely to wait, or that something went wrong. */
export function kindOfAnswer(message: StoredMessage): "answered" | "refused" | "failed" {
  const said = text(message);
  const { busy, shuttingDown, waitSeconds, serverWaitSeconds, error } = en.notices;
  const begins = (...phrases: readonly string[]) =>
    phrases.some((phrase) => said.includes(phrase.slice(0, BEGINNING)));
  if (begins(busy, shuttingDown, waitSeconds(1), serverWaitSeconds(1))) return "refused";
  return begins(error("")) ? "failed" : "answered";
}

/** Characters in which the phrases differ, before any number in them. */
const BEGINNING = 25;

function at<T>(list: readonly T[], i: number): T {
  const item = list[i % list.length];
  if (item === undefined) throw new Error("Expected somebody, got an empty list");
  return item;
}

/** The value that so large a share of `values` does not exceed; `values` ascending. */
export function percentile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
