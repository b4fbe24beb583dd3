import type { TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import type { PassageVectors } from "../archive.ts";
import { hashOf } from "./article-reader.ts";
import type { Writing } from "./load.ts";
import { putFrames, putVectors } from "./text-writer.ts";

/** Puts another model's vectors in the place of all; part of a transaction: until its end the earlier ones serve. */
export async function replaceVectors(
  writing: Writing,
  vectors: AsyncIterable<Map<string, PassageVectors>>,
  model: string,
): Promise<void> {
  const { query } = writing;
  await query("DELETE FROM text_window");
  await query("DELETE FROM sentences");
  for await (const batch of vectors) {
    const byHash = new Map([...batch].map(([text, of]) => [hashOf(text), of]));
    await putVectors(writing, byHash);
    const frames = [...byHash].flatMap(([hash, of]): [string, TaggedFrames][] =>
      of.frames ? [[hash, of.frames]] : [],
    );
    await putFrames(writing, new Map(frames));
  }
  const [left] = await query<{ n: number }>(
    "SELECT count(*)::int AS n FROM passage p WHERE NOT EXISTS (SELECT 1 FROM text_window w WHERE w.text_hash = p.text_hash)",
  );
  if (left === undefined || left.n > 0)
    throw new Error(`Expected vectors for every passage, got none for ${left?.n} of them`);
  await query("UPDATE library SET model = $1", [model]);
}
