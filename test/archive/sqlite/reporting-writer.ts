import { writeSync } from "node:fs";
import type { Archive } from "../../../src/archive/archive.ts";
import type { ObserveWrites } from "../../../src/archive/sqlite/write-moment.ts";
import { createDocumentThreads } from "../../../src/ingest/documents/document-threads.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import { ingestArticles } from "../../../src/intake/ingest-articles.ts";
import { keepUp } from "../../../src/intake/keep-up/keep-up.ts";
import { FAKE_MODEL, fakeEmbed, fakeVector } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { OTHER_MODEL } from "./content-of.ts";
import { openWith } from "./open.ts";

/**
 * A process of its own that is to be killed. Writes an archive as a command would, and says each moment of each write when it comes,
 * and what is acknowledged. At the moment `pause` it waits, so that it can be killed there.
 */
const [command = "", folder = "", input = "", pause = ""] = process.argv.slice(2);
const PAUSE_MS = 20_000;

// Not by `console.log`, which may keep a line back: whoever kills must know how far it has come.
const say = (line: string): void => void writeSync(1, `${line}\n`);
const onWrite: ObserveWrites = ({ write, at }) => {
  const moment = `${write} ${at}`;
  say(moment);
  if (moment === pause) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
};

const quoteReader = saidReader();
const embed = fakeEmbed();

/** The archive, which says what its writer has acknowledged. */
function openArchive(): Archive {
  const archive = openWith(folder, { onWrite });
  return {
    ...archive,
    async openWriter() {
      const writer = await archive.openWriter();
      return {
        ...writer,
        async put(articles) {
          const dropped = await writer.put(articles);
          for (const { article } of articles) say(`stored ${article.id}`);
          return dropped;
        },
        async remove(ids) {
          await writer.remove(ids);
          for (const id of ids) say(`removed ${id}`);
        },
      };
    },
  };
}

async function ingest(isPruning: boolean): Promise<void> {
  const archive = openArchive();
  const events = readArticles([input]);
  await ingestArticles({ archive, embed, quoteReader, events, pruned: isPruning ? [input] : null });
  await archive.close();
}

async function reindex(model: typeof FAKE_MODEL | typeof OTHER_MODEL): Promise<void> {
  const archive = openWith(folder, { model, anyModel: true, onWrite });
  const writer = await archive.openWriter();
  const whole = (text: string) => ({
    start: 0,
    end: text.length,
    vector: fakeVector(text, model.dimensions),
  });
  async function* vectors() {
    for await (const texts of writer.texts(96))
      yield new Map(texts.map((text) => [text, { windows: [whole(text)], sentences: [whole(text)] }]));
    say("given");
  }
  await writer.replaceVectors(vectors());
  say("replaced");
  await writer.close();
  await archive.close();
}

async function watch(): Promise<void> {
  const archive = openArchive();
  await keepUp({
    archive,
    embed,
    quoteReader,
    folders: [input],
    threads: createDocumentThreads(),
    web: undefined,
    records: () => undefined,
    signal: new AbortController().signal,
    onRound: ({ of }) => say(`round ${of}`),
    onRefused: ({ file, reason }) => say(`refused ${file}: ${reason}`),
    onWaiting: () => say("waiting"),
  });
}

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  ingest: () => ingest(false),
  "ingest --prune": () => ingest(true),
  reindex: () => reindex(input === OTHER_MODEL.stamp ? OTHER_MODEL : FAKE_MODEL),
  watch,
};
await COMMANDS[command]?.();
say("done");
