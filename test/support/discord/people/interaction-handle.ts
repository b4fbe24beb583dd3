import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType as Callback,
  MessageFlags,
} from "discord-api-types/v10";
import type { Acknowledgement, FakeInteraction } from "../interactions/interaction.ts";
import type { Changes } from "../world/changes.ts";
import type { StoredMessage } from "../world/records.ts";
import type { AnyComponent } from "../world/visible.ts";
import { visibleText } from "../world/visible.ts";

/** A modal as it stands open before somebody. */
export interface OpenModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly AnyComponent[];
  /** The message that its button stood on. */
  readonly source: StoredMessage | undefined;
}

/** What becomes of an interaction. Each question waits for its answer, 5 s unless said otherwise, and rejects then. */
export interface InteractionHandle {
  readonly interaction: FakeInteraction;
  /** How the app answered first, and after how many milliseconds. */
  acknowledged(timeoutMs?: number): Promise<Acknowledgement>;
  /**
   * The answer, when it is more than "thinking": the app's message, or the message that was updated. With `isIt`, once
   * the message is like that.
   */
  answer(isIt?: (message: StoredMessage) => boolean, timeoutMs?: number): Promise<StoredMessage>;
  /** At least so many messages after the first answer. */
  followUps(count?: number, timeoutMs?: number): Promise<readonly StoredMessage[]>;
  modal(timeoutMs?: number): Promise<OpenModal>;
  choices(timeoutMs?: number): Promise<readonly APIApplicationCommandOptionChoice[]>;
}

export function interactionHandle(interaction: FakeInteraction, changes: Changes): InteractionHandle {
  const what = `an answer to the interaction ${interaction.id}`;
  const seen = () => describe(interaction);
  const until = <T>(look: () => T | undefined, timeoutMs: number | undefined, name = what): Promise<T> =>
    changes.until(look, name, timeoutMs, seen);
  return {
    interaction,
    acknowledged: (timeoutMs) => until(() => interaction.acknowledgement, timeoutMs),
    answer: (isIt = () => true, timeoutMs) =>
      until(() => {
        const message = finalAnswer(interaction);
        return message !== undefined && isIt(message) ? message : undefined;
      }, timeoutMs),
    followUps: (count = 1, timeoutMs) =>
      until(
        () => (interaction.followUps.length >= count ? interaction.followUps : undefined),
        timeoutMs,
        `${count} follow-ups of the interaction ${interaction.id}`,
      ),
    modal: (timeoutMs) =>
      until(() => {
        const { modal, source } = interaction;
        if (modal === undefined) return undefined;
        const components = modal.components as unknown as readonly AnyComponent[];
        return { customId: modal.custom_id, title: modal.title, components, source };
      }, timeoutMs),
    choices: (timeoutMs) => until(() => interaction.choices, timeoutMs),
  };
}

/** What was answered, once it is no longer "thinking" and, after a deferred update, once it was edited. */
function finalAnswer({
  acknowledgement,
  original,
  edits,
  followUps,
}: FakeInteraction): StoredMessage | undefined {
  if (acknowledgement === undefined) return undefined;
  if (acknowledgement.type === Callback.DeferredMessageUpdate && edits === 0) return followUps[0];
  if (original === undefined || original.isDeleted) return followUps[0];
  return ((original.data.flags ?? 0) & MessageFlags.Loading) === 0 ? original : undefined;
}

function describe({ acknowledgement, original }: FakeInteraction): string {
  if (acknowledgement === undefined) return "no callback";
  const text = original === undefined ? "" : `, text "${visibleText(original.data)}"`;
  return `callback ${acknowledgement.type} after ${acknowledgement.afterMs} ms${text}`;
}
