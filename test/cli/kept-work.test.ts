import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArticleSpeaker } from "../../src/archive/archive.js";
import { createWorkFile } from "../../src/cli/kept-work.js";
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

/** What is found of the speakers, by each look-up. */
async function lookedUp(
  archive: ReturnType<typeof archiveOf>,
  open?: Parameters<typeof createSpeakerDirectory>[2],
) {
  const names = await createNames(
    archive,
    createSpeakerDirectory(archive, () => false, open),
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
  const path = join(await temporaryFolder(), "speakers.json");
  const archive = archiveOf(SPEAKERS);
  const anew = await lookedUp(archive);
  expect(anew.varrick[0]?.matches[0]?.identity.members).toHaveLength(2);
  expect(anew.mayor).toHaveLength(1);
  const first = createWorkFile(path);
  expect(await lookedUp(archive, first.open)).toEqual(anew);
  await first.save();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const second = createWorkFile(path);
  expect(await lookedUp(archive, second.open)).toEqual(anew);
  // Nothing was worked out, so that nothing is written.
  const { mtimeNs } = await stat(path, { bigint: true });
  await second.save();
  expect((await stat(path, { bigint: true })).mtimeNs).toBe(mtimeNs);
});

test("it is really taken from the file", async () => {
  const path = join(await temporaryFolder(), "speakers.json");
  const first = createWorkFile(path);
  await lookedUp(archiveOf(SPEAKERS), first.open);
  await first.save();
  await writeFile(
    path,
    (await readFile(path, "utf8")).replaceAll("Western Harbour Office", "Western Harbour Orifice"),
  );
  const found = await lookedUp(archiveOf(SPEAKERS), createWorkFile(path).open);
  expect(found.who[0]?.identity.name).toBe("Western Harbour Orifice");
});

test("other speakers, and other rules on them, are not taken for these", async () => {
  const path = join(await temporaryFolder(), "speakers.json");
  const first = createWorkFile(path);
  await lookedUp(archiveOf(SPEAKERS), first.open);
  await first.save();
  for (const archive of [
    archiveOf(SPEAKERS.slice(1)),
    archiveOf([...SPEAKERS].reverse()),
    archiveOf(SPEAKERS, [{ is: "merge", name: "Bob Thackwell", other: "Western Harbour Office" }]),
  ])
    expect(await lookedUp(archive, createWorkFile(path).open)).toEqual(await lookedUp(archive));
});

test("a file that is damaged, or that cannot be written, costs time alone", async () => {
  const path = join(await temporaryFolder(), "speakers.json");
  const anew = await lookedUp(archiveOf(SPEAKERS));
  for (const content of ["", "{", "null", "[]", '{"format":1}', '{"format":1,"key":"x","results":null}']) {
    await writeFile(path, content);
    expect(await lookedUp(archiveOf(SPEAKERS), createWorkFile(path).open)).toEqual(anew);
  }
  const nowhere = createWorkFile(join(path, "speakers.json"));
  expect(await lookedUp(archiveOf(SPEAKERS), nowhere.open)).toEqual(anew);
  await nowhere.save();
});
