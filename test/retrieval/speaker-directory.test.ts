import { expect, test } from "vitest";
import type { ArticleSpeaker, ArchiveStatus } from "../../src/archive/archive.ts";
import { createSpeakerDirectory } from "../../src/retrieval/speaker-directory.ts";
import type { ArticleId } from "../../src/text/article.ts";

function entry(name: string): ArticleSpeaker {
  return { article: "a" as ArticleId, speaker: { name, kind: "person", alsoNamed: [] }, quotes: 1 };
}

/** An archive with some speakers, which counts how often they are read. */
function archiveOf(...names: string[]) {
  let generation = 1;
  const archive = {
    reads: 0,
    status: async () => ({ generation }) as ArchiveStatus,
    async speakers() {
      archive.reads += 1;
      return names.map(entry);
    },
    speakerRules: async () => [],
    stories: async () => [],
    add(name: string) {
      names.push(name);
      generation += 1;
    },
  };
  return archive;
}

test("speakers are read once, and again after each write", async () => {
  const archive = archiveOf("Mara Lind");
  const speakers = createSpeakerDirectory(archive);
  expect((await speakers()).identities).toHaveLength(1);
  await speakers();
  expect(archive.reads).toBe(1);
  archive.add("Orla Fenn");
  expect((await speakers()).index.find("fenn").matches).toHaveLength(1);
  expect((await speakers()).identityOf("a", "Orla Fenn")?.name).toBe("Orla Fenn");
  expect(archive.reads).toBe(2);
});

test("while an archive is being changed those before serve for a while; at its end all are there at once", async () => {
  const archive = archiveOf(...Array.from({ length: 5_000 }, (_, i) => `Mara Lind-${i}`));
  let isChanging = true;
  const speakers = createSpeakerDirectory(archive, () => isChanging);
  const first = await speakers();
  for (let i = 0; i < 20; i += 1) {
    archive.add(`Orla Fenn-${i}`);
    expect(await speakers()).toBe(first);
  }
  expect(archive.reads).toBe(1);
  isChanging = false;
  expect((await speakers()).identities).toHaveLength(5_020);
});

test("an archive of few speakers is read again soon, though it is being changed", async () => {
  const archive = archiveOf("Mara Lind");
  const speakers = createSpeakerDirectory(archive, () => true);
  await speakers();
  archive.add("Orla Fenn");
  await expect.poll(async () => (await speakers()).identities.length).toBe(2);
});
