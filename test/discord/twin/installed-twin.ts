import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

/** The package has a folder of its own: it brings a database and more, which nothing else here needs. Tests run in the project's root. */
const FOLDER = join("test", "discord", "twin");
const ENTRY = join(FOLDER, "node_modules", "discord-digital-twin", "dist", "index.js");
const COMMAND = "npm run test:twin";

/** What of `discord-digital-twin` is used here; its own types are there only where it is installed. */
export interface DigitalDiscord {
  readonly restUrl: string;
  readonly gatewayUrl: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly guildId: string;
  readonly prisma: {
    readonly interactionResponse: {
      findUniqueOrThrow(query: {
        readonly where: { readonly interactionId: string };
      }): Promise<StoredResponse>;
    };
    readonly message: {
      findUnique(query: { readonly where: { readonly id: string } }): Promise<StoredMessage | null>;
    };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  simulateInteraction(interaction: object): Promise<{ readonly id: string }>;
  simulateUserMessage(message: object): Promise<{ readonly id: string }>;
}

interface StoredResponse {
  readonly acknowledged: boolean;
  readonly type: number;
  /** JSON. */
  readonly data: string | null;
  readonly messageId: string | null;
}

interface StoredMessage {
  readonly content: string;
  /** JSON. */
  readonly components: string;
  readonly flags: number;
}

/** Defines tests that need the package; without it they are skipped, and the command that installs it is told. */
export function withTwin(define: () => void): void {
  if (existsSync(ENTRY)) {
    define();
    return;
  }
  const note = `skipped: discord-digital-twin is not installed; ${COMMAND} installs and runs it`;
  // Whoever was told to run them does not pass without them.
  if (process.env.VERBATIM_TEST_TWIN === "1")
    test("discord-digital-twin is installed", () => expect(existsSync(ENTRY), note).toBe(true));
  else {
    process.stderr.write(`${note}\n`);
    test.skip(note, () => {});
  }
}

export async function createTwin(options: object): Promise<DigitalDiscord> {
  const { DigitalDiscord: Twin } = (await import(pathToFileURL(ENTRY).href)) as {
    readonly DigitalDiscord: new (options: object) => DigitalDiscord;
  };
  return new Twin(options);
}
