import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from "discord-api-types/v10";
import type { FakeChannel, FakeUser, StoredMessage } from "../world/records.ts";

/** Discord's limits for answers to interactions, in milliseconds. */
export const FIRST_ANSWER_MS = 3000;
export const TOKEN_LIFE_MS = 15 * 60_000;
/** Follow-ups of an app that is installed to the user alone. */
export const USER_INSTALL_FOLLOW_UPS = 5;

/** One interaction from its sending to its last follow-up. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: FakeUser;
  readonly channel: FakeChannel;
  /** The message that carried the component, or that the modal was opened from. */
  readonly source: StoredMessage | undefined;
  /** Whether it is of a context menu, whose answers have a type of their own. */
  readonly isMenu: boolean;
  readonly owners: Readonly<Record<string, string>>;
  /** Milliseconds since it was sent, by a watch of the server's clock. */
  readonly age: () => number;
  acknowledgement: Acknowledgement | undefined;
  /** What `@original` means. */
  original: StoredMessage | undefined;
  /** How often `@original` was edited through this interaction. */
  edits: number;
  readonly followUps: StoredMessage[];
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  modal: APIModalInteractionResponseCallbackData | undefined;
}

export interface Acknowledgement {
  readonly type: InteractionResponseType;
  readonly afterMs: number;
  readonly isEphemeral: boolean;
}
