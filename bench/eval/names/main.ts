import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  availableVectorIndex,
  createEmbedder,
  describeModel,
  type Embedder,
} from "../../../embeddings/index.ts";
import { openArchive } from "../../../src/archive/open-archive.ts";
import { readConfig } from "../../../src/config.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import { sayingsOf } from "../../../src/quotes/quote.ts";
import { groupSpeakers } from "../../../src/quotes/speakers/identities/group-speakers.ts";
import type {
  SpeakerEntry,
  SpeakerIdentity,
} from "../../../src/quotes/speakers/identities/speaker-identity.ts";
import { createSpeakerDirectory } from "../../../src/retrieval/speaker-directory.ts";
import type { Article } from "../../../src/text/article.ts";
import { inSlices } from "../../../src/text/slices.ts";
import { openEvalArchive } from "../eval-archive.ts";
import { evalSets } from "../eval-set.ts";
import { extractAll } from "../extract-all.ts";
import { oddNames } from "./odd-names.ts";

// Speakers whose names look like none, as `verbatim speakers` would show them: `npm run eval:names`, from the project's root, reads the
// news of ../shared, where it is present, with the stored readings of data/eval. `-- PATH …` takes data folders as they are, and files or
// folders of articles, which are read anew. `--all` lists those with a reason, too.

const SHARED = join("..", "shared", "eval");
const SETS = ["news", "out-of-archive"];

const { values, positionals } = parseArgs({
  options: { all: { type: "boolean" } },
  allowPositionals: true,
});
const { dataFolder, embeddingModel } = readConfig();
const cacheFolder = join(dataFolder, "models");
const model = await describeModel(embeddingModel, cacheFolder);
const vectorIndex = await availableVectorIndex();
const notice = (line: string): void => console.error(line);

if (positionals.length > 0) for (const path of positionals) await list(path, await identitiesAt(path));
else if (!existsSync(SHARED)) notice("skipped: ../shared is absent");
else
  await withEmbedder(async (embedder) => {
    for (const set of evalSets(join("bench", "eval", "sets", "own"), "articles", SHARED)) {
      if (!SETS.includes(set.name)) continue;
      const archive = await openEvalArchive(set, {
        folder: join(dataFolder, "eval"),
        embedder,
        vectorIndex,
        notice,
      });
      await list(set.name, (await createSpeakerDirectory(archive)()).identities);
      await archive.close();
    }
  });

/** Prints the odd ones; the exit code is 1 where one has no reason. */
async function list(what: string, identities: readonly SpeakerIdentity[]): Promise<void> {
  const quoted = identities.filter(({ quotes }) => quotes > 0);
  const odd = oddNames(quoted);
  for (const { name, kind, article, oddity, reason } of odd)
    if (values.all === true || reason === null)
      console.log([oddity, kind, name, reason ?? "", article].join("\t"));
  const without = odd.filter(({ reason }) => reason === null).length;
  console.log(`${what}: ${quoted.length} speakers, ${odd.length} odd, ${without} of them without a reason`);
  if (without > 0) process.exitCode = 1;
}

async function identitiesAt(path: string): Promise<readonly SpeakerIdentity[]> {
  if (statSync(path).isDirectory() && existsSync(join(path, "manifest.json"))) {
    const archive = openArchive({ folder: path, model, vectorIndex, notice });
    const { identities } = await createSpeakerDirectory(archive)();
    await archive.close();
    return identities;
  }
  const articles: Article[] = [];
  for await (const event of readArticles([path])) if (event.kind === "article") articles.push(event.article);
  const entries = await withEmbedder(async (embedder) => {
    const read = await extractAll(articles, embedder);
    return articles.flatMap(({ id: article }) => {
      const said = new Map<string, SpeakerEntry>();
      for (const { speaker } of sayingsOf(read.get(article) ?? [])) {
        if (speaker === null) continue;
        const known = said.get(speaker.name);
        said.set(speaker.name, { speaker, article, quotes: (known?.quotes ?? 0) + 1 });
      }
      return [...said.values()];
    });
  });
  return inSlices(groupSpeakers(entries));
}

async function withEmbedder<T>(use: (embedder: Embedder) => Promise<T>): Promise<T> {
  const embedder = await createEmbedder({ model, cacheFolder, tagFrames: true });
  try {
    return await use(embedder);
  } finally {
    await embedder.close();
  }
}
