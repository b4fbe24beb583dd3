import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArticleSpeaker } from "../../src/archive/archive.js";
import { createWorkFile, type WorkFile } from "../../src/cli/kept-work.js";
import { createNames } from "../../src/question/names/names.js";
import { createSpeakerDirectory, type SpeakerArchive } from "../../src/retrieval/speaker-directory.js";
import type { ArticleId } from "../../src/text/article.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const speaker = (
  article: string,
  name: string,
  kind: ArticleSpeaker["speaker"]["kind"],
  alsoNamed: string[] = [],
): ArticleSpeaker => ({ article: article as ArticleId, speaker: { name, kind, alsoNamed }, quotes: 2 });

const SPEAKERS = [
  speaker("a", "Ottilie Varrick", "person", ["Varrick", "the mayor of Pellmouth"]),
  speaker("b", "Varrick", "person", ["Mayor Varrick"]),
  speaker("a", "Bob Thackwell", "person"),
  speaker("c", "Robert Thackwell", "person", ["Thackwell"]),
  speaker("a", "Western Harbour Office", "body", ["WHO"]),
  speaker("d", "Nguyễn Thị Hạnh", "person", ["Bà Hạnh"]),
  speaker("d", "a harbour official", "unnamed"),
];

function archiveOf(speakers: readonly ArticleSpeaker[], rules: readonly object[] = []) {
  return {
    speakers: async () => speakers,
    speakerRules: async () => rules,
    stories: async () => [],
    outlets: async () => [],
    status: async () => ({ generation: 1 }),
  } as unknown as SpeakerArchive & Parameters<typeof createNames>[0];
}

/** For an archive that does not tell whether it is the same. */
const compared = (path: string) => createWorkFile({ path, state: async () => null });

/** What is found of the speakers, by each look-up. */
async function lookedUp(archive: ReturnType<typeof archiveOf>, openKept?: WorkFile["open"]) {
  const names = await createNames(
    archive,
    createSpeakerDirectory(archive, () => false, { openKept }),
  )();
  const { directory } = names;
  return {
    identities: directory.identities,
    varrick: names.index.at(["varrick", "said"], 0),
    bob: names.index.named(["bob", "thackwell"]),
    who: names.index.named(["who"]),
    mayor: names.roles.find("the mayor of Pellmouth"),
    harbour: names.descriptions.holding(["harbour"]),
    misspelt: names.spelling("Ottilie Varick"),
    given: directory.byGivenName("Ottilie"),
    inA: directory.speakersOf("a"),
    byName: directory.identityOf("b", "Varrick")?.name,
  };
}

test("what was kept finds what is found anew", async () => {
  const path = join(await temporaryFolder(), "speakers.kept");
  const archive = archiveOf(SPEAKERS);
  const anew = await lookedUp(archive);
  expect(anew.varrick[0]?.matches[0]?.identity.members).toHaveLength(2);
  expect(anew.mayor).toHaveLength(1);
  const first = compared(path);
  expect(await lookedUp(archive, first.open)).toEqual(anew);
  await first.save();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const second = compared(path);
  expect(await lookedUp(archive, second.open)).toEqual(anew);
  // Nothing was worked out, so that nothing is written.
  const { mtimeNs } = await stat(path, { bigint: true });
  await second.save();
  expect((await stat(path, { bigint: true })).mtimeNs).toBe(mtimeNs);
});

test("what was worked out before somebody wrote is not kept", async () => {
  const path = join(await temporaryFolder(), "speakers.kept");
  let state = "first";
  const work = createWorkFile({ path, state: async () => state });
  await lookedUp(archiveOf(SPEAKERS), work.open);
  state = "second";
  await work.save();
  await expect(stat(path)).rejects.toThrow("ENOENT");
});

test("the archive's speakers are not read where its state is the one that the file has", async () => {
  const path = join(await temporaryFolder(), "speakers.kept");
  const nothing: string[] = [];
  const archive = {
    ...archiveOf(SPEAKERS),
    speakers: async () => {
      nothing.push("read");
      return SPEAKERS;
    },
  };
  const named = (state: string) => createWorkFile({ path, state: async () => state }).open;
  const writing = createWorkFile({ path, state: async () => "first" });
  await lookedUp(archive, writing.open);
  await writing.save();
  expect(nothing.splice(0)).toEqual(["read"]);
  expect(await lookedUp(archive, named("first"))).toEqual(await lookedUp(archiveOf(SPEAKERS)));
  expect(nothing).toEqual([]);
  await lookedUp(archive, named("second"));
  expect(nothing).toEqual(["read"]);
});

test("other speakers, and other rules on them, are not taken for these", async () => {
  const path = join(await temporaryFolder(), "speakers.kept");
  const first = compared(path);
  await lookedUp(archiveOf(SPEAKERS), first.open);
  await first.save();
  for (const archive of [
    archiveOf(SPEAKERS.slice(1)),
    archiveOf([...SPEAKERS].reverse()),
    archiveOf(SPEAKERS, [{ is: "merge", name: "Bob Thackwell", other: "Western Harbour Office" }]),
  ])
    expect(await lookedUp(archive, compared(path).open)).toEqual(await lookedUp(archive));
});

test("a file that is damaged, or that cannot be written, costs time alone", async () => {
  const path = join(await temporaryFolder(), "speakers.kept");
  const anew = await lookedUp(archiveOf(SPEAKERS));
  for (const content of ["", "{", "null", "[]", '{"format":1}', '{"format":1,"key":"x","results":null}']) {
    await writeFile(path, content);
    expect(await lookedUp(archiveOf(SPEAKERS), compared(path).open)).toEqual(anew);
  }
  const whole = compared(path);
  await lookedUp(archiveOf(SPEAKERS), whole.open);
  await whole.save();
  const content = await readFile(path);
  const flipped = Buffer.from(content);
  flipped[content.length >> 1] = (content[content.length >> 1] as number) ^ 1;
  for (const damaged of [content.subarray(0, -1), flipped, content.subarray(0, content.indexOf("\n"))]) {
    await writeFile(path, damaged);
    expect(await lookedUp(archiveOf(SPEAKERS), compared(path).open)).toEqual(anew);
  }
  const nowhere = compared(join(path, "speakers.kept"));
  expect(await lookedUp(archiveOf(SPEAKERS), nowhere.open)).toEqual(anew);
  await nowhere.save();
});
