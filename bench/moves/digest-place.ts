import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { TextContent } from "../../src/archive/contents.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import type { MovedPlace } from "./moved-place.ts";

/** All that a place holds, by what it is part of: two places hold the same where all of these are the same. */
export type PlaceDigests = ReadonlyMap<string, string>;

/** Articles read at once. */
const AT_ONCE = 64;

/** Reads everything of a place that `move` is to bring over, with the vectors, and nothing through the eyes of `move`. */
export async function digestPlace({ shared, store }: MovedPlace): Promise<PlaceDigests> {
  const digests = new Map(await digestArchive("shared", shared));
  for (const tenant of [null, ...(await store.tenants()).map((one) => one.tenant)]) {
    const of = store.of(tenant);
    const name = tenant ?? "no server";
    try {
      const own = await of.own();
      if (own !== undefined)
        for (const [what, digest] of await digestArchive(name, own)) digests.set(what, digest);
      const fetched = await of.fetched();
      digests.set(`${name}: records`, digestOf(await (await of.records())?.contents()));
      digests.set(
        `${name}: fetched`,
        digestOf([(await fetched?.pages()) ?? [], (await fetched?.feeds()) ?? []]),
      );
      if (tenant === null) continue;
      for (const file of (await of.files.sizes()).keys())
        digests.set(
          `${name}: file ${file}`,
          digestOf(await of.files.lend([file], ([path = ""]) => readFile(path, "utf8"))),
        );
    } finally {
      await of.close();
    }
  }
  return digests;
}

/** What the two hold differently, or one of them alone. */
export function differences(one: PlaceDigests, other: PlaceDigests): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((what) => one.get(what) !== other.get(what));
}

async function digestArchive(name: string, archive: MovableArchive): Promise<[string, string][]> {
  const entries = await archive.articles();
  const digests: [string, string][] = [
    [`${name}: list`, digestOf(entries)],
    [`${name}: stories`, digestOf(await archive.stories())],
    [`${name}: speakers`, digestOf((await archive.speakers()).map((speaker) => digestOf(speaker)).sort())],
    [`${name}: corrections`, digestOf(await archive.corrections())],
    [`${name}: corrections of what is gone`, digestOf(await archive.leftCorrections())],
    [`${name}: who is who`, digestOf(await archive.speakerRules())],
  ];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const { articles, texts, corrections } = await archive.contents(
      entries.slice(at, at + AT_ONCE).map(({ id }) => id),
    );
    const ofText = new Map(texts.map((text) => [text.text, digestOfText(text)]));
    for (const content of articles) {
      const { id } = content.article;
      const vectors = content.passages.map(({ text }) => ofText.get(text));
      const corrected = corrections
        .filter(({ article }) => article === id)
        .map(digestOf)
        .sort();
      digests.push([`${name}: article ${id}`, digestOf([content, vectors, corrected])]);
    }
  }
  return digests;
}

function digestOfText({ windows, sentences, ...text }: TextContent): string {
  const hash = createHash("sha256").update(digestOf(text)).update(sentences);
  for (const { start, end, vector } of windows)
    hash
      .update(`${start} ${end}`)
      .update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
  return hash.digest("base64url");
}

/** The same for the same values, in whatever order an object's fields were set. */
function digestOf(value: unknown): string {
  const json = JSON.stringify(value, (_, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
  return createHash("sha256")
    .update(json ?? "")
    .digest("base64url");
}
