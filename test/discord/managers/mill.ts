import type { AttachedFile } from "../../support/discord/http/cdn.ts";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";

/** An article that quotes two people. */
export const MILL: AttachedFile = {
  name: "mill.md",
  bytes: [
    "---\ntitle: The mill of Oatbridge turns again\nauthor: Wenna Prowse\noutlet: Oatbridge Herald\npublished: 2025-05-03\n---",
    "“The wheel has not turned since my father’s day,” miller Jasper Threlkeld said on Saturday.",
    "“The pond is full of goats,” warden Amara Hall said. She had counted nineteen of them.\n",
  ].join("\n\n"),
};
export const WHEEL = "who said that the wheel has not turned?";

/** Adds files and gives what the manager is told in the end. */
export async function add(there: PersonThere, ...files: readonly AttachedFile[]): Promise<string> {
  const options = Object.fromEntries(files.map((file, i) => [i === 0 ? "file" : `file${i + 1}`, file]));
  const asked = there.slash("articles", options, { subcommand: "add" });
  return text(await asked.answer((message) => !/^[▰▱]/u.test(text(message))));
}
